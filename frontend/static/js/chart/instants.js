/** Instants and a ward's wall clock, from shipped offsets alone. Pure; its twin is backend/chart/instants.py. */
import { cached } from './cached.js'

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** @typedef {import('../types.d.ts').Offsets} Offsets */

const MOST = 4096

/** What a ward's clock showed when, for as long as its offsets are in use. @type {WeakMap<Offsets, Map<number, number>>} */
const shown = new WeakMap()

/** Milliseconds since 1970 of an RFC 3339 instant. @type {(text: string) => number} */
export const toMs = cached(MOST, text => Math.floor(Date.parse(text)))

/** How far the ward's clock is ahead of UTC at an instant; before the first change as at it. @param {number} ms @param {Offsets} offsets */
export function minutesEast(ms, offsets) {
  let found = offsets.length ? offsets[0][1] : 0
  for (const [since, minutes] of offsets) if (toMs(since) <= ms) found = minutes
  return found
}

/** The ward's date at an instant, as days since 1970. @param {number} ms @param {Offsets} offsets */
export const wardDay = (ms, offsets) => Math.floor((ms + minutesEast(ms, offsets) * MINUTE_MS) / DAY_MS)

/** YYYY-MM-DD of a day. @type {(day: number) => string} */
export const dateText = cached(MOST, day => new Date(day * DAY_MS).toISOString().slice(0, 10))

/** Minutes since midnight of a time of day, HH:MM. @param {string} time */
export const minutesOf = time => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Which of the two it is where the ward's clock shows this time twice because it was set back; null: only once. @param {number} ms @param {Offsets} offsets @returns {'first' | 'second' | null} */
export function turn(ms, offsets) {
  for (const [index, [since, after]] of offsets.slice(1).entries()) {
    const apart = toMs(since) - ms
    const back_ms = (offsets[index][1] - after) * MINUTE_MS
    if (0 < apart && apart <= back_ms) return 'first'
    if (-back_ms < apart && apart <= 0) return 'second'
  }
  return null
}

/** The instant at which the ward's clock shows a time of day: the first of two, or the end of a skipped hour.
 *  @param {number} day @param {number} minutes @param {Offsets} offsets */
export function atWall(day, minutes, offsets) {
  const wall = day * DAY_MS + minutes * MINUTE_MS
  const known = shown.get(offsets) ?? new Map()
  shown.set(offsets, known)
  if (!known.has(wall)) known.set(wall, instantOf(wall, offsets))
  return known.get(wall)
}

/** @param {number} wall what the clock shows, as if it stood in UTC @param {Offsets} offsets */
function instantOf(wall, offsets) {
  const known = offsets.length ? offsets : /** @type {Offsets} */ ([['', 0]])
  const guesses = known.map(([, east]) => wall - east * MINUTE_MS).sort((one, other) => one - other)
  for (const guess of guesses) if (guess + minutesEast(guess, offsets) * MINUTE_MS === wall) return guess
  return Math.min(...offsets.filter(([since, east]) => toMs(since) + east * MINUTE_MS > wall).map(([since]) => toMs(since)))
}
