/** A criteria table as it is printed, in words. Pure; its twin is backend/handovers/grading_table.py. */
import { Format } from '../format.js'

/** @typedef {import('../words.js').T} T
 *  @typedef {import('../../types.d.ts').Table} Table */

const GRADES = [1, 2, 3, 4]

/** Title, edition, a row for each domain, a cell for each grade; a dash where a domain does not give it.
 *  @param {T} t @param {Table} table */
export function gradingTable(t, table) {
  return {
    title: t(`${table.code}-title`),
    note: t('form-edition', { code: table.code, edition: String(table.edition) }),
    heads: [t('form-domain'), ...GRADES.map(grade => t('form-grade', { grade: String(grade) }))],
    rows: table.domains.map((/** @type {Table} */ domain) => ({
      label: t(`${table.code}-${domain.field}`),
      cells: GRADES.map(grade => fullWords(t, table, domain, grade) || t('sheet-cell-blank')),
    })),
  }
}

/** The grades that a domain can give, 0 left out. @param {Table} domain @returns {number[]} */
export const gradesOf = domain => [...new Set(domain.grades.map((/** @type {Table} */ row) => row.grade))].map(Number).sort((one, other) => one - other)

/** The answers that give a grade, as the app words them; numbers as a span. @param {T} t @param {Table} table @param {Table} domain @param {number} grade */
export function fullWords(t, table, domain, grade) {
  const field = table.fields[domain.field]
  if (field.type === 'integer') return rulesOf(domain, grade).map(rule => span(t, field, rule)).join(' · ')
  return codesOf(table, domain, grade).map(code => t(`${table.code}-${domain.field}-${code}`)).join(' · ')
}

/** The same, as short as a narrow column asks; grade 0 is every answer that gives none.
 *  @param {T} t @param {Table} table @param {Table} domain @param {number} grade */
export const shortWords = (t, table, domain, grade) => codesOf(table, domain, grade).map(code => t(`form-${domain.field}-${code}`)).join(', ')

/** The answers of a choice that give a grade by themselves. @param {Table} table @param {Table} domain @param {number} grade @returns {string[]} */
function codesOf(table, domain, grade) {
  if (grade) return rulesOf(domain, grade).flatMap(rule => rule.in)
  const graded = new Set(gradesOf(domain).flatMap(other => codesOf(table, domain, other)))
  return table.fields[domain.field].codes.filter((/** @type {string} */ code) => !graded.has(code))
}

/** What the rules of a grade ask of the domain's own field. @param {Table} domain @param {number} grade @returns {Table[]} */
const rulesOf = (domain, grade) => domain.grades.filter((/** @type {Table} */ row) => row.grade === grade)
  .flatMap((/** @type {Table} */ row) => about(row.when, domain.field))

/** The parts of a rule that read a field. @param {Table} rule @param {string} field @returns {Table[]} */
function about(rule, field) {
  if (rule.field === field) return [rule]
  return (rule.all ?? []).flatMap((/** @type {Table} */ part) => about(part, field))
}

/** `7–9`; `≥ 38.0 °C` where there is no upper end. @param {T} t @param {Table} field @param {Table} rule */
function span(t, field, rule) {
  const fmt = new Format(t, [])
  if ('max' in rule) return fmt.interval(rule.min, rule.max)
  const value = field.unit === '0.1 Cel' ? fmt.temperature(rule.min) : fmt.number(rule.min)
  return t('form-at-least', { value })
}
