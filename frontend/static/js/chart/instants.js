/** Instants and a ward's wall clock, from shipped offsets alone. Pure; its twin is backend/chart/instants.py. */

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** @typedef {import('../types.d.ts').Offsets} Offsets */

/** Milliseconds since 1970 of an RFC 3339 instant. @param {string} text */
export const toMs = text => Math.floor(Date.parse(text))

/** What offsets say, their instants read once. @type {WeakMap<Offsets, { since_ms: number, east: number }[]>} */
const read = new WeakMap()

/** @param {Offsets} offsets */
function changes(offsets) {
  const known = read.get(offsets) ?? offsets.map(([since, east]) => ({ since_ms: toMs(since), east }))
  read.set(offsets, known)
  return known
}

/** How far the ward's clock is ahead of UTC at an instant; before the first change as at it. @param {number} ms @param {Offsets} offsets */
export function minutesEast(ms, offsets) {
  let found = offsets.length ? offsets[0][1] : 0
  for (const { since_ms, east } of changes(offsets)) if (since_ms <= ms) found = east
  return found
}

/** The ward's date at an instant, as days since 1970. @param {number} ms @param {Offsets} offsets */
export const wardDay = (ms, offsets) => Math.floor((ms + minutesEast(ms, offsets) * MINUTE_MS) / DAY_MS)

/** YYYY-MM-DD of a day. @param {number} day */
export const dateText = day => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** The instant at which the ward's clock shows a time of day: the first of two, or the end of a skipped hour.
 *  @param {number} day @param {number} minutes @param {Offsets} offsets */
export function atWall(day, minutes, offsets) {
  const wall = day * DAY_MS + minutes * MINUTE_MS
  if (!offsets.length) return wall
  const known = changes(offsets)
  for (const east of [...new Set(known.map(change => change.east))].sort((one, other) => other - one)) {
    const guess = wall - east * MINUTE_MS
    if (minutesEast(guess, offsets) === east) return guess
  }
  return Math.min(...known.filter(({ since_ms, east }) => since_ms + east * MINUTE_MS > wall).map(({ since_ms }) => since_ms))
}
