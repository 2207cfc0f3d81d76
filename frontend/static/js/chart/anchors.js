/** Where the watch of a course begins, and begins anew. Pure; its twin is backend/chart/anchors.py. */
import { givenAt } from './doses.js'
import { atWall, HOUR_MS, wardDay } from './instants.js'
import { byText } from './order.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {import('../types.d.ts').Offsets} Offsets
 *  @typedef {import('../types.d.ts').Anchor} Anchor
 *  @typedef {{ from_ms: number, first: number, last: number }} Window */

const SAID = ['observe_h', 'near_h', 'near_confidence'] // of a dose, by the list of its product

/** A course with the doses that begin its watch anew, its whole length, and the hours in hospital and near it.
 *  `given`: the product_dose records of the course. Without a day 0 the first dose is it.
 *  @param {any} course @param {Json[]} given @param {Offsets} offsets @param {Record<string, Json>} products @returns {any} */
export function anchored(course, given, offsets, products) {
  const doses = given.map(record => doseOf(record, course, products)).sort((one, other) => one.at_ms - other.at_ms || byText(one.entry, other.entry))
  const day0_ms = course.day0_ms !== null || !doses.length ? course.day0_ms : doses[0].at_ms
  const again = doses.filter(dose => dose.begins && day0_ms !== null && dose.at_ms > day0_ms)
  const anchors = again.map(({ entry, number, at_ms }) => ({ entry, number, at_ms }))
  const observed = doses.filter(dose => dose.observe_h).map(dose => after(dose, 'observe_h'))
  const near = doses.filter(dose => dose.near_h).map(dose => ({ ...after(dose, 'near_h'), confidence: dose.near_confidence }))
  return { ...course, day0_ms, anchors, observed, near, ...length(course, day0_ms, anchors, offsets) }
}

/** A dose as the product's list knows it; without a list or a number each one begins the watch anew.
 *  @param {Json} record @param {any} course @param {Record<string, Json>} products @returns {Json} */
function doseOf(record, course, products) {
  const number = record.body.number ?? null
  const name = record.body.product ?? course.product
  const listed = Object.hasOwn(products, name) ? products[name].doses ?? null : null
  const row = listed?.find((/** @type {Json} */ dose) => dose.number === number) ?? null
  const begins = listed === null || number === null || row !== null
  return { entry: record.id, number, at_ms: givenAt(record), begins, ...Object.fromEntries(SAID.map(name => [name, row?.[name] ?? null])) }
}

/** From a dose on, for as long as its product's list says. @param {Json} dose @param {string} hours */
const after = ({ number, at_ms, ...dose }, hours) => ({ number, from_ms: at_ms, until_ms: at_ms + dose[hours] * HOUR_MS })

/** How many days the watch has from day 0 to its last, and when that ends.
 *  @param {any} course @param {number | null} day0_ms @param {Anchor[]} anchors @param {Offsets} offsets */
function length(course, day0_ms, anchors, offsets) {
  if (day0_ms === null) return { watch_days: course.window_days, ends_ms: null }
  const first = wardDay(day0_ms, offsets)
  const last = Math.max(first, ...anchors.map(anchor => wardDay(anchor.at_ms, offsets))) + course.window_days
  return { watch_days: last - first, ends_ms: atWall(last + 1, 0, offsets) }
}

/** The last dose that began the watch anew, and the days since by the ward's dates; null: it runs from day 0.
 *  @param {any} course @param {number} now_ms @param {Offsets} offsets @returns {import('../types.d.ts').PatientChart['anchor']} */
export function anchorNow(course, now_ms, offsets) {
  const known = course ? course.anchors.filter((/** @type {Anchor} */ anchor) => anchor.at_ms <= now_ms) : []
  if (!known.length) return null
  const { number, at_ms } = known.at(-1)
  return { number, day: wardDay(now_ms, offsets) - wardDay(at_ms, offsets) }
}

/** The days of the watch, windows that touch as one. @param {any} course @param {Offsets} offsets @returns {Window[]} */
export function windows(course, offsets) {
  /** @type {Window[]} */
  const found = []
  for (const at_ms of [course.day0_ms, ...course.anchors.map((/** @type {Anchor} */ anchor) => anchor.at_ms)]) {
    const first = wardDay(at_ms, offsets)
    const open = found.at(-1)
    if (open && first <= open.last + 1) open.last = first + course.window_days
    else found.push({ from_ms: at_ms, first, last: first + course.window_days })
  }
  return found
}
