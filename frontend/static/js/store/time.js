/** Instants as an entry writes them: the ward's wall clock with its offset. */
import { MINUTE_MS, minutesEast } from '../chart/instants.js'

export { DAY_MS, HOUR_MS } from '../chart/instants.js'

/** RFC 3339 with the ward's offset, whole seconds. @param {number} ms @param {import('../types.d.ts').Offsets} offsets */
export function instantText(ms, offsets) {
  const east = minutesEast(ms, offsets)
  const wall = new Date(ms + east * MINUTE_MS).toISOString().slice(0, 19)
  const size = Math.abs(east)
  return `${wall}${east < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** @param {number} number */
const two = number => String(number).padStart(2, '0')
