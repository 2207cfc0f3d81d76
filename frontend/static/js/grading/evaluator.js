/** Grade answers against a criteria table. Pure; its twin is backend/grading/evaluator.py. */
import { check } from './answers.js'
import { fieldsOf, holds } from './rules.js'

/** @typedef {import('../types.d.ts').Table} Table
 *  @typedef {import('../types.d.ts').Answers} Answers
 *  @typedef {{ floor: number, ceiling: number, alone: number, ask?: boolean, excluded?: boolean }} Interval
 *    the grades a domain may have; `alone`: before exclusion or doubt; `ask`: to be confirmed; `excluded`: set aside
 *  @typedef {Map<string, Interval>} Domains */

/** The grade as an interval `floor..ceiling` (0 to 4) with status, worst, drivers, missing and excluded.
 *  An absent field is unknown, an absent flag is `no`. Throws AnswerError for anything else. Source: the table's `cites`.
 *  @param {Table} table @param {Answers} answers @returns {import('../types.d.ts').Grade} */
export function grade(table, answers) {
  check(table, answers)
  const known = { ...Object.fromEntries(table.flags.map((/** @type {string} */ flag) => [flag, 'no'])), ...answers }
  const domains = new Map(table.domains.map((/** @type {any} */ domain) => [domain.code, interval(domain, known)]))
  const [floor, ceiling, status] = outcome(table, known, domains)
  return {
    code: table.code,
    edition: table.edition,
    floor,
    ceiling,
    status,
    worst: Math.max(0, ...answered(table, known).map(domain => domains.get(domain.code)?.alone ?? 0)),
    drivers: drivers(table, known, domains, floor),
    missing: missing(table, known, domains, floor, ceiling),
    excluded: excluded(table, domains),
  }
}

/** What a domain counts: its rules, then exclusion, then doubt. @param {any} domain @param {Answers} known @returns {Interval} */
function interval(domain, known) {
  const [floor, ceiling] = counted(domain, known)
  if (Object.hasOwn(known, domain.field) && known[domain.excluded_by] === 'yes') return { floor: 0, ceiling: 0, alone: floor, excluded: true }
  if ('maybe' in domain && holds(domain.maybe, known) === true) return { floor: 0, ceiling, alone: floor, ask: true }
  return { floor, ceiling, alone: floor }
}

/** What a domain's rules give: a true rule raises both ends, an unknown one the ceiling.
 *  @param {any} domain @param {Answers} known @returns {[number, number]} */
function counted(domain, known) {
  /** @type {[number, boolean | null][]} */
  const met = domain.grades.map((/** @type {any} */ row) => [row.grade, holds(row.when, known)])
  const floor = Math.max(0, ...met.filter(([, isMet]) => isMet === true).map(([value]) => value))
  const ceiling = Math.max(0, ...met.filter(([, isMet]) => isMet !== false).map(([value]) => value))
  return [floor, ceiling]
}

/** Floor, ceiling and status of the whole table.
 *  @param {Table} table @param {Answers} known @param {Domains} domains
 *  @returns {[number, number, import('../types.d.ts').Status]} */
function outcome(table, known, domains) {
  const found = [...domains.values()]
  const floor = Math.max(...found.map(one => one.floor))
  const ceiling = Math.max(...found.map(one => one.ceiling))
  const gate = 'gate' in table ? holds(table.gate, known) : answered(table, known).length > 0 ? true : null
  if (gate === null) return [0, ceiling, 'not_gradable']
  if (gate === false) return shut(table, known, floor, ceiling)
  const ask = found.some(one => one.ask) || (floor > 0 && confirms(table, known))
  return [floor, ceiling, ask ? 'confirm' : floor === ceiling ? 'complete' : 'at_least']
}

/** The disease's entry condition is not met: no grade, but never in silence.
 *  @param {Table} table @param {Answers} known @param {number} floor @param {number} ceiling
 *  @returns {[number, number, import('../types.d.ts').Status]} */
function shut(table, known, floor, ceiling) {
  if (ceiling > 0 && 'maybe' in table && holds(table.maybe, known) === true) return [0, ceiling, 'confirm']
  return [0, 0, floor > 0 ? 'confirm' : 'complete']
}

/** Whether the table asks a person to confirm this grade. @param {Table} table @param {Answers} known */
function confirms(table, known) {
  const rule = table.confirm
  return rule !== undefined && holds(rule.if, known) === true && holds(rule.unless, known) !== true
}

/** The domains whose field has an answer. @param {Table} table @param {Answers} known @returns {any[]} */
const answered = (table, known) => table.domains.filter((/** @type {any} */ domain) => Object.hasOwn(known, domain.field))

/** The domains and answers that set the floor.
 *  @param {Table} table @param {Answers} known @param {Domains} domains @param {number} floor */
function drivers(table, known, domains, floor) {
  return answered(table, known)
    .filter(domain => floor > 0 && domains.get(domain.code)?.floor === floor)
    .map(domain => ({ domain: domain.code, field: domain.field, answer: known[domain.field], grade: floor }))
}

/** The absent fields that could still raise the floor, in the table's order.
 *  @param {Table} table @param {Answers} known @param {Domains} domains @param {number} floor @param {number} ceiling */
function missing(table, known, domains, floor, ceiling) {
  if (floor === ceiling) return []
  const openGate = 'gate' in table && holds(table.gate, known) === null ? fieldsOf(table.gate) : []
  return table.domains
    .filter((/** @type {any} */ domain) => !Object.hasOwn(known, domain.field) &&
      ((domains.get(domain.code)?.ceiling ?? 0) > floor || openGate.includes(domain.field)))
    .map((/** @type {any} */ domain) => domain.field)
}

/** The domains set aside for another cause, each with the grade it would have given.
 *  @param {Table} table @param {Domains} domains */
function excluded(table, domains) {
  return table.domains
    .filter((/** @type {any} */ domain) => domains.get(domain.code)?.excluded)
    .map((/** @type {any} */ domain) => ({ domain: domain.code, grade: domains.get(domain.code)?.alone ?? 0 }))
}
