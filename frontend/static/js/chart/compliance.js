/** How many checks came due and what became of them. Pure; its twin is backend/chart/compliance.py. */
import { atWall, minutesOf, wardDay } from './instants.js'

/** @typedef {import('../types.d.ts').Slot} Slot
 *  @typedef {import('../types.d.ts').Offsets} Offsets
 *  @typedef {import('../types.d.ts').Compliance} Compliance
 *  @typedef {Exclude<keyof Compliance, 'due'>} Count
 *  @typedef {{ start_ms: number, end_ms: number, counts: Compliance }} Shift */

export const COUNTS = /** @type {const} */ (['due', 'on_time', 'late', 'explained', 'unexplained', 'open', 'paused'])
/** @type {Partial<Record<Slot['state'], Count>>} */
const NAMED = { done: 'on_time', done_late: 'late', not_applicable: 'paused' }

/** How many slots have opened (`due`) and what became of each of them; `paused` ones were never due.
 *  @param {Slot[]} slots @param {number} now_ms @returns {Compliance} */
export function compliance(slots, now_ms) {
  const counts = /** @type {Compliance} */ (Object.fromEntries(COUNTS.map(name => [name, 0])))
  for (const slot of slots) {
    const count = countOf(slot, now_ms)
    if (count === null) continue
    counts[count] += 1
    if (count !== 'paused') counts.due += 1
  }
  return counts
}

/** Where a slot counts; null before it opens. @param {Slot} slot @param {number} now_ms @returns {Count | null} */
export function countOf(slot, now_ms) {
  if (slot.opens_ms > now_ms) return null
  if (slot.state === 'missed') return slot.reason === null ? 'unexplained' : 'explained'
  return NAMED[slot.state] ?? 'open'
}

/** The counts of each shift in which a slot came due, oldest first; `times`: when shifts begin, by the ward's clock.
 *  @param {Slot[]} slots @param {string[]} times @param {number} now_ms @param {Offsets} offsets @returns {Shift[]} */
export function byShift(slots, times, now_ms, offsets) {
  const opened = slots.filter(slot => countOf(slot, now_ms) !== null).sort((one, other) => one.at_ms - other.at_ms)
  if (!opened.length) return []
  const begins = beginnings(opened[0].at_ms, opened[opened.length - 1].at_ms, times, offsets)
  /** @type {Map<number, Slot[]>} */
  const found = new Map()
  for (const slot of opened) {
    const index = begins.findLastIndex(start => start <= slot.at_ms)
    found.set(index, [...(found.get(index) ?? []), slot])
  }
  return [...found].map(([index, mine]) => ({ start_ms: begins[index], end_ms: begins[index + 1], counts: compliance(mine, now_ms) }))
}

/** When shifts begin, from a day before the first instant to a day after the last.
 *  @param {number} first_ms @param {number} last_ms @param {string[]} times @param {Offsets} offsets */
function beginnings(first_ms, last_ms, times, offsets) {
  const first = wardDay(first_ms, offsets) - 1
  const days = Array.from({ length: wardDay(last_ms, offsets) + 2 - first }, (_, index) => first + index)
  const minutes = times.map(minutesOf).sort((one, other) => one - other)
  return days.flatMap(day => minutes.map(minute => atWall(day, minute, offsets)))
}
