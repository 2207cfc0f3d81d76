/** What a draft would be graded now, and why. Pure over the contract's tables. */
import { grade } from '../../../grading/evaluator.js'
import { fed, gradeCheck, score } from '../../../grading/instrument.js'

/** @typedef {import('../../../types.d.ts').Table} Table
 *  @typedef {import('../../../types.d.ts').Draft} Draft
 *  @typedef {import('../../../types.d.ts').Grade} Grade
 *  @typedef {import('../../../types.d.ts').Answers} Answers */
/** Why a grade stands where it does: `alone` what this answer gives by itself, `open` what it could still be.
 *  @typedef {{ field: string, answer: string | number | null, alone: number | null, drives: boolean, open: boolean, excluded: boolean, upTo: number }} Reason */

/** The instrument's total as far as it was asked. @param {Table} instrument @param {Draft} draft */
export const totalOf = (instrument, draft) => score(instrument, itemsIn(instrument, draft))

/** The ICANS grade of the draft. @param {Table} table @param {Table} instrument @param {Draft} draft */
export const neuroGrade = (table, instrument, draft) => gradeCheck(table, instrument, itemsIn(instrument, draft), draft.neuro)

/** The CRS grade of the draft; its temperature is the measured one. @param {Table} table @param {Draft} draft */
export const crsGrade = (table, draft) => grade(table, crsAnswers(draft))

/** @param {Draft} draft @returns {Answers} */
export function crsAnswers(draft) {
  const { temperature } = draft.measured
  return temperature === undefined ? draft.crs : { ...draft.crs, temperature }
}

/** The draft's items that belong to this instrument, and the child's own total where the instrument is compared with it.
 *  @param {Table} instrument @param {Draft} draft @returns {Record<string, string | number>} */
export function itemsIn(instrument, draft) {
  const codes = instrument.items.map((/** @type {any} */ item) => item.code)
  const items = Object.fromEntries(Object.entries(draft.items).filter(([key]) => codes.includes(key.replace(/_reason$/, ''))))
  const own = instrument.baseline_flag ? ownTotal(instrument, draft, items) : undefined
  return own === undefined ? items : { ...items, baseline: own }
}

/** A baseline is compared with itself. @param {Table} instrument @param {Draft} draft @param {Record<string, string>} items @returns {number | undefined} */
const ownTotal = (instrument, draft, items) => draft.baseline === 'yes' ? score(instrument, items).value : draft.own

/** The answers with the tool's total in its least case, so that it can be named among the reasons.
 *  @param {Table} table @param {Table} instrument @param {Draft} draft @returns {Answers} */
export function withTotal(table, instrument, draft) {
  const items = itemsIn(instrument, draft)
  const { answered, floor, ceiling } = score(instrument, items)
  if (answered === 0) return draft.neuro
  const cases = [floor, ceiling].map(total => ({ ...draft.neuro, ...fed(instrument, items, total) }))
  return cases.reduce((least, one) => alone(table, instrument.feeds, one) < alone(table, instrument.feeds, least) ? one : least)
}

/** Each domain of the table as a reason, drivers first, then what else was found, then what is missing.
 *  @param {Table} table @param {Answers} answers the answers without an open total @param {Grade} result @returns {Reason[]} */
export function reasons(table, answers, result) {
  const all = table.domains.map((/** @type {any} */ domain) => reason(table, domain, answers, result))
  const found = all.filter((/** @type {Reason} */ one) => one.drives || one.excluded || one.open || (one.alone ?? 0) > 0)
  return found.sort((/** @type {Reason} */ a, /** @type {Reason} */ b) => rank(a) - rank(b) || (b.alone ?? 0) - (a.alone ?? 0))
}

/** @param {Table} table @param {any} domain @param {Answers} answers @param {Grade} result @returns {Reason} */
function reason(table, domain, answers, result) {
  const { field, code } = domain
  const known = field in answers
  return {
    field,
    answer: known ? answers[field] : null,
    alone: known ? alone(table, field, answers) : null,
    drives: result.drivers.some(driver => driver.domain === code),
    open: result.missing.includes(field),
    excluded: result.excluded.some(one => one.domain === code),
    upTo: Math.max(...domain.grades.map((/** @type {any} */ row) => row.grade)),
  }
}

/** The grade these answers would give without what set it. @param {Table} table @param {Answers} answers @param {Grade} result @returns {Grade} */
export function withoutDrivers(table, answers, { drivers }) {
  const set = drivers.map(({ domain }) => domain)
  return grade({ ...table, domains: table.domains.filter((/** @type {any} */ { code }) => !set.includes(code)) }, answers)
}

/** What one answer gives by itself, before any exclusion of its domain. @param {Table} table @param {string} field @param {Answers} answers */
export function alone(table, field, answers) {
  const domain = table.domains.find((/** @type {any} */ one) => one.field === field)
  return grade(table, { ...flagsOf(table, domain, answers), [field]: answers[field] }).worst
}

/** The flags a domain's own rules read: another cause of the fever takes the fever away.
 *  @param {Table} table @param {any} domain @param {Answers} answers */
function flagsOf(table, domain, answers) {
  const read = JSON.stringify(domain.grades)
  return Object.fromEntries(table.flags.filter((/** @type {string} */ flag) => flag in answers && read.includes(`"${flag}"`))
    .map((/** @type {string} */ flag) => [flag, answers[flag]]))
}

/** @param {Reason} one */
const rank = one => one.drives ? 0 : one.open ? 2 : one.excluded ? 3 : 1

/** The grade that drives alerts. @param {{ floor: number, worst: number }} result */
export const severityOf = result => Math.max(result.floor, result.worst)
