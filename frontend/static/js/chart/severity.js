/** Grades of one syndrome over time, and the alert of all. Pure; its twin is backend/chart/severity.py. */
import { counts, stands } from './checks.js'
import { isOpen, onset } from './spells.js'

/** @typedef {import('../types.d.ts').CheckView} CheckView */

/** The Severity of types.d.ts over checks in order, and the syndrome's episodes.
 *  @param {CheckView[]} checks @param {import('./spells.js').Spell[]} spells @returns {import('../types.d.ts').Severity} */
export function severity(checks, spells) {
  const current = checks.at(-1) ?? null
  const previous = checks.at(-2) ?? null
  return {
    current,
    previous,
    peak: worstOf(checks),
    since_ms: runStart(checks, check => current !== null && counts(check) === counts(current)),
    onset_ms: onset(spells)?.at_ms ?? null,
    direction: direction(current, previous),
    open: isOpen(spells),
  }
}

/** The check with the highest grade of record, the first one of several. @param {CheckView[]} checks */
export const worstOf = checks => checks.reduce((best, check) => best === null || isWorse(check, best) ? check : best, /** @type {CheckView | null} */ (null))

/** Whether the grade of a check is higher: by its floor, then its ceiling, then the earlier. @param {CheckView} check @param {CheckView} best */
function isWorse(check, best) {
  const [[floor, ceiling], [otherFloor, otherCeiling]] = [stands(check), stands(best)]
  return (floor - otherFloor || ceiling - otherCeiling || best.at_ms - check.at_ms) > 0
}

/** The instant of the first check of the last unbroken run that fits; null when the last one does not.
 *  @param {CheckView[]} checks @param {(check: CheckView) => boolean} fits */
function runStart(checks, fits) {
  let start = null
  for (const check of checks.toReversed()) {
    if (!fits(check)) break
    start = check.at_ms
  }
  return start
}

/** Which way the grade went since the check before; `unclear` where one was not graded, or may be on either side.
 *  @param {CheckView | null} current @param {CheckView | null} previous */
function direction(current, previous) {
  if (!current || !previous) return null
  if (current.of_record === null || previous.of_record === null) return 'unclear'
  const before = stands(previous)
  const ways = new Set(stands(current).map((end, index) => Math.sign(end - before[index])).filter(way => way !== 0))
  return ways.size > 1 ? 'unclear' : ways.size === 0 ? 'same' : ways.has(1) ? 'rising' : 'falling'
}

/** What lists and sheets go by: the worst of the current checks, and of all in a slot that is still a question.
 *  @param {import('../types.d.ts').Severity[]} syndromes @param {CheckView[]} checks @param {import('../types.d.ts').Slot[]} contested */
export function alert(syndromes, checks, contested) {
  const current = syndromes.flatMap(one => one.current ? [one.current] : [])
  const slots = new Set(contested.map(slot => slot.key))
  const asked = new Set(current.map(check => check.slot).filter(slot => slot !== null && slots.has(slot)))
  const counted = [...current, ...checks.filter(check => asked.has(check.slot))]
  return counted.length ? Math.max(...counted.map(weight)) : null
}

/** The worst of what was calculated and what was signed. @param {CheckView} check */
export const weight = ({ severity, signed }) => signed === null ? severity : Math.max(severity, signed)
