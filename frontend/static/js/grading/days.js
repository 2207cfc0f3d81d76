/** Values day by day: the lowest of each, gaps filled, runs joined. Pure; its twin is backend/grading/days.py. */
import { lowest, quantity, rounded } from './quantity.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {import('./quantity.js').Ratio} Ratio
 *  @typedef {Map<number, [string, Ratio]>} Daily  day -> the record of the lowest value, and the value
 *  @typedef {import('../types.d.ts').LabView} LabView */

/** The lowest value of each day, and the days on which one cannot be read: of these nothing is known.
 *  @param {LabView[]} labs @param {Json} analyte @param {number} first @param {number} last @returns {[Daily, number[]]} */
export function daily(labs, analyte, first, last) {
  /** @type {Daily} */
  const values = new Map()
  /** @type {Set<number>} */
  const unread = new Set()
  for (const { id, code, day, value: text, unit, disputed } of labs) {
    if (code !== analyte.code || day === null || day < first || day > last) continue
    const value = quantity(analyte, text, unit)
    const known = values.get(day)
    if (!value || disputed === 'yes') unread.add(day)
    else if (!known || isLess(value, known[1])) values.set(day, [id, value])
  }
  for (const day of unread) values.delete(day)
  return [values, ascending(unread)]
}

/** Whether a value is below another. @param {Ratio} one @param {Ratio} other */
const isLess = (one, other) => one[0] * other[1] < other[0] * one[1]

/** @param {Iterable<number>} days */
export const ascending = days => [...days].sort((one, other) => one - other)

/** The values with short gaps on the line between their neighbours; the ends take the nearest, the last if closed.
 *  @param {Map<number, Ratio>} known @param {number} first @param {number} last @param {{ gap: number, step: number }} fill @param {boolean} closed @returns {Map<number, Ratio>} */
export function filled(known, first, last, { gap, step }, closed) {
  const days = ascending(known.keys())
  const made = new Map(known)
  const valueOf = (/** @type {number} */ day) => /** @type {Ratio} */ (known.get(day))
  for (const [index, right] of days.entries()) {
    const left = days[index - 1]
    if (index === 0 || right - left > gap + 1) continue
    for (let day = left + 1; day < right; day++) made.set(day, between(valueOf(left), valueOf(right), day - left, right - left, step))
  }
  const [head, tail] = [days[0], days.at(-1)]
  if (head === undefined || tail === undefined) return made
  if (head - first <= gap) for (let day = first; day < head; day++) made.set(day, valueOf(head))
  if (closed && last - tail <= gap) for (let day = tail + 1; day <= last; day++) made.set(day, valueOf(tail))
  return made
}

/** A value on the line between two, in whole steps.
 *  @param {Ratio} one @param {Ratio} other @param {number} part @param {number} whole @param {number} step @returns {Ratio} */
function between(one, other, part, whole, step) {
  const over = one[0] * other[1] * BigInt(whole - part) + other[0] * one[1] * BigInt(part)
  return [BigInt(rounded(lowest(over, one[1] * other[1] * BigInt(whole * step)), 0) * step), 1n]
}

/** First and last day of each run; those so few days apart are one, the days between count.
 *  @param {number[]} days @param {number} joined @returns {[number, number][]} */
export function runs(days, joined) {
  /** @type {[number, number][]} */
  const found = []
  for (const day of ascending(days)) {
    const last = found.at(-1)
    if (last && day - last[1] <= joined + 1) last[1] = day
    else found.push([day, day])
  }
  return found
}
