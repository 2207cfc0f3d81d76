/** Courses of treatment: which one an instant belongs to, and its day number. Pure; its twin is backend/chart/courses.py. */
import { anchored } from './anchors.js'
import { DAY_MS, toMs, wardDay } from './instants.js'
import { byText } from './order.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {import('../types.d.ts').CourseView} CourseView
 *  @typedef {import('../types.d.ts').Offsets} Offsets */

const UNKNOWN = { product: null, class: null, indication: null, setting: null }

/** The courses of a patient by day 0, those without one first; a later record of a course replaces the earlier.
 *  @param {Json[]} records @param {Offsets} offsets @param {number} daysBefore @param {Record<string, Json>} products @returns {CourseView[]} */
export function courses(records, offsets, daysBefore, products) {
  const found = new Map(records.filter(record => record.kind === 'course').map(record => [record.course || record.id, record]))
  const doses = records.filter(record => record.kind === 'product_dose')
  /** @param {[string | null, Json][]} given @returns {CourseView[]} */
  const views = given => [...found]
    .map(([id, record]) => view(id, record, given.filter(([course]) => course === id).map(([, dose]) => dose), offsets, daysBefore, products))
    .sort((one, other) => Number(one.day0_ms !== null) - Number(other.day0_ms !== null) || (one.day0_ms ?? 0) - (other.day0_ms ?? 0) || byText(one.id, other.id))
  const stated = views([])
  return views(doses.map(dose => [courseOf(dose.course, dose.at_ms, stated), dose]))
}

/** The CourseView of types.d.ts. @param {string} id @param {Json} record @param {Json[]} given @param {Offsets} offsets @param {number} daysBefore
 *  @param {Record<string, Json>} products @returns {CourseView} */
function view(id, record, given, offsets, daysBefore, products) {
  const { day0 } = record.body
  const own = { id, entry: record.id, heads: record.heads }
  const stated = { ...UNKNOWN, ...record.body, ...own, day0_ms: typeof day0 === 'string' ? toMs(day0) : null }
  const course = anchored(stated, given, offsets, products)
  return { ...course, starts_ms: course.day0_ms === null ? null : course.day0_ms - daysBefore * DAY_MS }
}

/** The course of an entry: the one it names, else the latest whose window holds its instant.
 *  @param {string | null} named @param {number} at_ms @param {CourseView[]} known */
export const courseOf = (named, at_ms, known) => named ?? known.filter(course => holds(course, at_ms)).at(-1)?.id ?? null

/** The course of now: the latest whose window holds it, else the latest of all. @param {CourseView[]} known @param {number} now_ms */
export const presentCourse = (known, now_ms) => known.filter(course => holds(course, now_ms)).at(-1) ?? known.at(-1) ?? null

/** Whether an instant is in a course's window, the days before it included. @param {CourseView} course @param {number} at_ms */
const holds = (course, at_ms) => course.starts_ms !== null && course.ends_ms !== null && course.starts_ms <= at_ms && at_ms < course.ends_ms

/** Days since day 0 by the ward's dates; day +1 begins at the next midnight.
 *  @param {CourseView | null} course @param {number} now_ms @param {Offsets} offsets */
export function dayNumber(course, now_ms, offsets) {
  if (course === null || course.day0_ms === null) return null
  return wardDay(now_ms, offsets) - wardDay(course.day0_ms, offsets)
}
