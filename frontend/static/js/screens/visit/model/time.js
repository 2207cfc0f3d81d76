/** The time of a check as the nurse corrects it, on the ward's wall clock. Pure. */
import { DAY_MS, MINUTE_MS, minutesEast, wardDay } from '../../../chart/instants.js'
import { typedTime } from '../../form-times.js'

/** @typedef {import('../../../types.d.ts').Offsets} Offsets */
/** @typedef {'ok' | 'future' | 'reason' | 'not_a_time'} Verdict */

const NEEDS_REASON_MS = 15 * MINUTE_MS
const HALF_DAY_MS = DAY_MS / 2
const NIGHT_FROM = 23 * 60 + 30
const NIGHT_TO = 6 * 60

/** The instant of a wall time like `0210` on the ward's day of `now`, `days` earlier; `null` if no clock shows it.
 *  Of two instants on the night the clock goes back, the first unless the second is meant.
 *  @param {string} digits four @param {number} days @param {number} now_ms @param {Offsets} offsets @param {string} [which] @returns {number | null} */
export function instantOf(digits, days, now_ms, offsets, which = 'first') {
  const minutes = digits.length === 4 ? typedTime(digits) : null
  if (minutes === null) return null
  const wall = (wardDay(now_ms, offsets) - days) * DAY_MS + minutes * MINUTE_MS
  const candidates = [...new Set(offsets.map(([, east]) => wall - east * MINUTE_MS))].filter(ms => wallDate(ms, offsets).getTime() === wall)
  if (!candidates.length) return null
  return which === 'second' ? Math.max(...candidates) : Math.min(...candidates)
}

/** What a corrected time needs: more than 15 minutes before the ward's clock a reason; later than that is refused.
 *  @param {number | null} at_ms @param {number} now_ms @returns {Verdict} */
export function judgeTime(at_ms, now_ms) {
  if (at_ms === null) return 'not_a_time'
  if (at_ms > now_ms) return 'future'
  return now_ms - at_ms > NEEDS_REASON_MS ? 'reason' : 'ok'
}

/** The months and years a patient may rightly name: both, in the night the calendar turns.
 *  @param {number} now_ms @param {Offsets} offsets @returns {{ year: number, month: number }[]} month 1 to 12 */
export function rightMonths(now_ms, offsets) {
  const at = wallDate(now_ms, offsets)
  const minutes = at.getUTCHours() * 60 + at.getUTCMinutes()
  const other = minutes >= NIGHT_FROM ? now_ms + HALF_DAY_MS : minutes <= NIGHT_TO ? now_ms - HALF_DAY_MS : now_ms
  const dates = [at, wallDate(other, offsets)].sort((a, b) => a.getTime() - b.getTime())
  const named = dates.map(date => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 }))
  return named[0].month === named[1].month ? [named[0]] : named
}

/** @param {number} ms @param {Offsets} offsets */
const wallDate = (ms, offsets) => new Date(ms + minutesEast(ms, offsets) * MINUTE_MS)
