/** The same facts in every grading system, side by side. Pure; its twin is backend/grading/systems.py.
 *  None of these grades is signed, and none is ever one series with another: each carries the code of its system. */
import { AnswerError, check } from './answers.js'
import { grade } from './evaluator.js'
import { fed, gradeCheck, isJudged, score } from './instrument.js'
import { fieldsOf, holds } from './rules.js'

/** @typedef {import('../types.d.ts').Table} Table
 *  @typedef {Record<string, any>} Json
 *  @typedef {{ rules: Table, criteria: (code: string) => Table, instrument: (code: string) => Table }} Files
 *    `rules` protocols/systems.json
 *  @typedef {{ code: string, estimated: string[], grade: import('../types.d.ts').Grade, lacks: string[],
 *    total: { code: string, floor: number, ceiling: number } | null, open: string[] }} Row
 *    facts that were `estimated` or that it `lacks`, `total` and `open` items of its instrument */

const REASON = '_reason'
const TENTHS = 10   // a flow is in tenths of L/min

/** A row for each system of the syndrome: its grade, what was estimated for it, its own total.
 *  `signed` is the table of the check, `body` the check's, `beside` the facts recorded elsewhere. A fact that nobody
 *  recorded is absent, and so is one that a system does not know.
 *  @param {Files} files @param {Table} signed @param {Json} body @param {Json} [beside] @returns {Row[]} */
export function sideBySide(files, signed, body, beside = {}) {
  const [said, estimated] = facts(files.rules, signed, body)
  const found = { ...beside, ...said }
  return files.rules.order.map(files.criteria).filter((/** @type {Table} */ table) => table.syndrome === signed.syndrome)
    .map((/** @type {Table} */ table) => row(files, table, body, found, estimated))
}

/** What a check says in words that every system may read, and which of it was estimated.
 *  @param {Table} rules @param {Table} signed @param {Json} body @returns {[Json, string[]]} */
export function facts(rules, signed, body) {
  const { measured = {}, answers = {} } = body
  const said = Object.entries(answers).filter(([name]) => !name.endsWith(REASON))
  /** @type {Json} */
  const found = { ...Object.fromEntries(signed.flags.map((/** @type {string} */ flag) => [flag, 'no'])), ...Object.fromEntries(said) }
  for (const name of rules.measured) if (Object.hasOwn(measured, name)) found[name] = measured[name]
  const estimated = rules.estimated.filter((/** @type {Json} */ one) => !Object.hasOwn(found, one.fact) && isEstimable(one, measured))
  for (const one of estimated) found[one.fact] = one.base + Math.floor(one.per_l * measured[one.flow] / TENTHS)
  for (const one of rules.below) if (Object.hasOwn(measured, one.measured) && measured[one.measured] < one.limit) found[one.fact] = one.answer
  for (const one of rules.counted) if (body[one.list]?.length) found[one.fact] = body[one.list].length
  return [found, estimated.map((/** @type {Json} */ one) => one.fact)]
}

/** Whether the rule of thumb reaches this device and this flow. @param {Json} one @param {Json} measured */
function isEstimable({ device, flow, from, up_to }, measured) {
  return measured.oxygen_device === device && Object.hasOwn(measured, flow) && from <= measured[flow] && measured[flow] <= up_to
}

/** One system. @param {Files} files @param {Table} table @param {Json} body @param {Json} found @param {string[]} estimated @returns {Row} */
function row(files, table, body, found, estimated) {
  const known = Object.fromEntries(Object.entries(found).filter(([name, value]) => isKnown(table, name, value)))
  const read = { code: table.code, estimated: estimated.filter(name => Object.hasOwn(known, name)) }
  const asks = files.rules.totals.find((/** @type {Json} */ one) => one.criteria === table.code)
  const instrument = asks && body.tool === asks.tool ? files.instrument(asks.instrument) : null
  const total = instrument && scored(instrument, body)
  if (!instrument || !total) {
    const result = grade(table, known)
    return { ...read, grade: result, lacks: lacks(table, [known], result), total: null, open: [] }
  }
  const items = itemsOf(instrument, body)
  const result = gradeCheck(table, instrument, items, known)
  const totals = Array.from({ length: total.ceiling - total.floor + 1 }, (_, index) => total.floor + index)
  const cases = totals.map(one => ({ ...known, ...fed(instrument, items, one) }))
  return {
    ...read,
    grade: result,
    lacks: lacks(table, cases, result, instrument.feeds),
    total: { code: instrument.code, floor: total.floor, ceiling: total.ceiling },
    open: instrument.items.map((/** @type {Json} */ item) => item.code).filter((/** @type {string} */ code) => !isJudged(instrument, items, code)),
  }
}

/** The facts without which it cannot be said whether a rule above the floor is met, in the table's order.
 *  `cases` are the facts with each total that the field `feeds` may still have.
 *  @param {Table} table @param {Json[]} cases @param {import('../types.d.ts').Grade} result @param {string} [feeds] @returns {string[]} */
function lacks(table, cases, result, feeds = '') {
  if (result.floor === result.ceiling) return []
  const told = cases.map(one => ({ ...Object.fromEntries(table.flags.map((/** @type {string} */ flag) => [flag, 'no'])), ...one }))
  const above = table.domains.flatMap((/** @type {Json} */ domain) => domain.grades).filter((/** @type {Json} */ one) => one.grade > result.floor)
  /** @type {Set<string>} */
  const read = new Set()
  for (const { when } of above) {
    const met = new Set(told.map(one => holds(when, one)))
    if (met.has(null)) for (const name of fieldsOf(when)) if (!Object.hasOwn(told[0], name)) read.add(name)
    if (met.size > 1) read.add(feeds)
  }
  return Object.keys(table.fields).filter(name => read.has(name))
}

/** Whether a table reads this fact. @param {Table} table @param {string} name @param {any} value */
const isKnown = (table, name, value) => refused(() => check(table, { [name]: value })) !== null

/** The total of these items; null where none was judged, or a newer app wrote them. @param {Table} instrument @param {Json} body */
function scored(instrument, body) {
  const total = refused(() => score(instrument, itemsOf(instrument, body)))
  return total?.answered ? total : null
}

/** What a step gives; null where it refuses an answer. @template T @param {() => T} step @returns {T | null} */
function refused(step) {
  try {
    return step()
  } catch (wrong) {
    if (wrong instanceof AnswerError) return null
    throw wrong
  }
}

/** The items of a check that an instrument has too. @param {Table} instrument @param {Json} body */
function itemsOf(instrument, { items = {} }) {
  const codes = instrument.items.map((/** @type {Json} */ item) => item.code)
  const shared = Object.entries(items).filter(([name]) => codes.includes(name.endsWith(REASON) ? name.slice(0, -REASON.length) : name))
  return Object.fromEntries(shared)
}
