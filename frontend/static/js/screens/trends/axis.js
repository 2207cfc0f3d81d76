/** The time axis in the ward's own days: midnights, hours, day numbers of the present course, where treatments began. Pure. */
import { atWall, HOUR_MS, wardDay } from '../../chart/instants.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').Offsets} Offsets
 *  @typedef {import('../../lib/format.js').Format} Format
 *  @typedef {import('../../elements/trend-lanes.js').Axis} Axis */

const CLOCK = [0, 360, 720, 1080] // minutes since midnight of the marks on a short axis
const SHORT_H = 72

/** The last hours up to now. @param {PatientChart} patient @param {number} hours @param {number} now_ms @param {Offsets} offsets @param {Format} format @returns {Axis} */
export function axisOf(patient, hours, now_ms, offsets, format) {
  const from_ms = now_ms - hours * HOUR_MS
  const [first, last] = [wardDay(from_ms, offsets), wardDay(now_ms, offsets)]
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const inside = (/** @type {{ at_ms: number }} */ { at_ms }) => from_ms <= at_ms && at_ms <= now_ms
  const zero = patient.course?.day0_ms == null ? null : wardDay(patient.course.day0_ms, offsets)
  return {
    from_ms, to_ms: now_ms,
    days: days.map(day => ({
      at_ms: Math.max(from_ms, atWall(day, 0, offsets)), until_ms: Math.min(now_ms, atWall(day + 1, 0, offsets)), index: day - (zero ?? 0),
      date: format.shortDate(atWall(day, 0, offsets)), number: zero === null ? '' : format.day(day - zero),
    })),
    midnights: days.map(day => atWall(day, 0, offsets)).filter(at_ms => at_ms >= from_ms),
    hours: hours > SHORT_H ? [] : days.flatMap(day => CLOCK.map(minutes => atWall(day, minutes, offsets)))
      .map((at_ms, index) => ({ at_ms, text: index % 2 ? '' : format.time(at_ms) })).filter(inside),
    starts: startsOf(patient).filter(inside),
  }
}

/** Where a treatment began, the present one or another, and where a dose began the watch anew. @param {PatientChart} patient
 *  @returns {{ at_ms: number, of: string, is: 'present' | 'other' | 'dose', number: number | null }[]} */
function startsOf({ course, courses }) {
  const begun = courses.flatMap(({ id, entry, day0_ms }) => day0_ms === null ? []
    : [{ at_ms: day0_ms, of: entry, is: /** @type {'present' | 'other'} */ (id === course?.id ? 'present' : 'other'), number: null }])
  const doses = (course?.anchors ?? []).map(({ entry, number, at_ms }) => ({ at_ms, of: entry, is: /** @type {const} */ ('dose'), number }))
  return [...begun, ...doses].sort((one, other) => one.at_ms - other.at_ms)
}
