/** Score an instrument's items, and grade a check by them. Pure; its twin is backend/grading/instrument.py. */
import { AnswerError, isObject } from './answers.js'
import { grade } from './evaluator.js'

const REASON = '_reason'
const BASELINE = 'baseline'
const STATUSES = /** @type {const} */ (['not_gradable', 'confirm'])

/** @typedef {import('../types.d.ts').Table} Table
 *  @typedef {import('../types.d.ts').Grade} Grade
 *  @typedef {Record<string, any>} Items */

/** @type {WeakMap<Table, Map<string, Record<string, number>>>} */
const scores = new WeakMap()

/** The total as `floor..ceiling`, and `value` once they are one; `answered` of `of`, and what was not testable.
 *  `items` maps item codes to answers, `<item>_reason` to a reason code, and `baseline` to the child's own total.
 *  An item without an answer, or not testable, counts as its least to its most; not testable for neurotoxicity
 *  counts as its least. Throws AnswerError.
 *  @param {Table} instrument @param {Items} items @returns {import('../types.d.ts').Score} */
export function score(instrument, items) {
  checkItems(instrument, items)
  /** @type {[number, number][]} */
  const bounds = instrument.items.map((/** @type {any} */ item) => itemBounds(instrument, item, items))
  const floor = bounds.reduce((sum, [low]) => sum + low, 0)
  const ceiling = bounds.reduce((sum, [, high]) => sum + high, 0)
  /** @type {string[]} */
  const codes = instrument.items.map((/** @type {any} */ item) => item.code)
  /** @type {import('../types.d.ts').Score} */
  const result = {
    floor,
    ceiling,
    answered: codes.filter(code => isJudged(instrument, items, code)).length,
    of: codes.length,
    not_testable: codes.filter(code => Object.hasOwn(items, code) && !isScored(instrument, items, code)),
  }
  if (floor === ceiling) {
    result.value = floor
    if (Object.hasOwn(items, BASELINE)) result.at_baseline = atBaseline(floor, items)
  }
  return result
}

/** The highest total there is. @param {Table} instrument @returns {number} */
export const highest = instrument => instrument.items
  .reduce((/** @type {number} */ sum, /** @type {any} */ item) => sum + Math.max(.../** @type {number[]} */ (Object.values(item.scores))), 0)

/** Whether a total is not above the child's own. @param {number} total @param {Items} items @returns {'yes' | 'no'} */
const atBaseline = (total, items) => total <= items[BASELINE] ? 'yes' : 'no'

/** The hull of `grade` over every total the items still allow; the total is absent while no item was judged.
 *  `answers` are the table's other answers. `drivers` and `excluded` are those of the best total, `worst` what is sure.
 *  @param {Table} table @param {Table} instrument @param {Items} items @param {import('../types.d.ts').Answers} answers
 *  @returns {Grade} */
export function gradeCheck(table, instrument, items, answers) {
  const total = score(instrument, items)
  if (total.answered === 0) return grade(table, answers)
  const totals = Array.from({ length: total.ceiling - total.floor + 1 }, (_, index) => total.floor + index)
  return hull(totals.map(value => grade(table, { ...answers, ...fed(instrument, items, value) })), instrument.feeds)
}

/** The answers that a total stands for: itself, and whether it is usual for this child.
 *  @param {Table} instrument @param {Items} items @param {number} total */
export function fed(instrument, items, total) {
  const usual = Object.hasOwn(items, BASELINE) ? { [instrument.baseline_flag]: atBaseline(total, items) } : {}
  return { [instrument.feeds]: total, ...usual }
}

/** The smallest interval that holds all these grades. @param {Grade[]} grades @param {string} field @returns {Grade} */
function hull(grades, field) {
  const floor = Math.min(...grades.map(one => one.floor))
  const ceiling = Math.max(...grades.map(one => one.ceiling))
  const mildest = /** @type {Grade} */ (grades.find(one => one.floor === floor))
  const asked = STATUSES.find(status => grades.some(one => one.status === status))
  const wanting = floor < ceiling ? grades[0].missing : []
  return {
    ...mildest,
    ceiling,
    status: asked ?? (floor === ceiling ? 'complete' : 'at_least'),
    worst: Math.min(...grades.map(one => one.worst)),
    missing: grades.length > 1 && floor < ceiling ? [field, ...wanting] : wanting,
  }
}

/** The least and the most an item counts. @param {Table} instrument @param {any} item @param {Items} items @returns {[number, number]} */
export function itemBounds(instrument, item, items) {
  if (isScored(instrument, items, item.code)) return [item.scores[items[item.code]], item.scores[items[item.code]]]
  const points = /** @type {number[]} */ (Object.values(item.scores))
  return [Math.min(...points), isJudged(instrument, items, item.code) ? Math.min(...points) : Math.max(...points)]
}

/** Whether an item was answered and could be tested. @param {Table} instrument @param {Items} items @param {string} code */
function isScored(instrument, items, code) {
  return Object.hasOwn(items, code) && items[code] !== instrument.untestable?.answer
}

/** Whether it is known what an item counts: it was scored, or what is graded is why it could not be tested.
 *  @param {Table} instrument @param {Items} items @param {string} code */
export function isJudged(instrument, items, code) {
  const zero = instrument.untestable?.scores_zero ?? []
  return isScored(instrument, items, code) || (Object.hasOwn(items, code + REASON) && zero.includes(items[code + REASON]))
}

/** Throw AnswerError for the first item, answer or reason the instrument does not know.
 *  @param {Table} instrument @param {any} items */
function checkItems(instrument, items) {
  if (!isObject(items)) throw new AnswerError('items', 'not an object')
  const known = scoresOf(instrument)
  const untestable = instrument.untestable ?? {}
  for (const [name, value] of Object.entries(items)) {
    if (name === BASELINE && 'baseline_flag' in instrument) {
      if (!Number.isInteger(value) || value < 0) throw new AnswerError(name, 'not a whole number')
    } else if (name.endsWith(REASON) && known.has(name.slice(0, -REASON.length))) {
      checkReason(name, value, items, untestable)
    } else if (!known.has(name)) {
      throw new AnswerError(name, `not an item of ${instrument.code}`)
    } else if (typeof value !== 'string' || (!Object.hasOwn(known.get(name) ?? {}, value) && value !== untestable.answer)) {
      throw new AnswerError(name, 'not an answer of this item')
    }
  }
}

/** What each answer counts, by item; taken apart once. @param {Table} instrument @returns {Map<string, Record<string, number>>} */
function scoresOf(instrument) {
  const found = scores.get(instrument) ?? taken(instrument)
  scores.set(instrument, found)
  return found
}

/** @param {Table} instrument @returns {Map<string, Record<string, number>>} */
const taken = instrument => new Map(instrument.items.map((/** @type {any} */ item) => [item.code, item.scores]))

/** A reason stands only beside an item that could not be tested.
 *  @param {string} name @param {any} value @param {Items} items @param {any} untestable */
function checkReason(name, value, items, untestable) {
  if (typeof value !== 'string' || !(untestable.reasons ?? []).includes(value)) throw new AnswerError(name, 'not a reason')
  if (items[name.slice(0, -REASON.length)] !== untestable.answer) throw new AnswerError(name, 'a reason without an untested item')
}
