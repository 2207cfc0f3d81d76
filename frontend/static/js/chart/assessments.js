/** The days of assessments after the watch. Pure; its twin is backend/chart/assessments.py. */
import { atWall, DAY_MS, wardDay } from './instants.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {import('../types.d.ts').EpisodeView} EpisodeView
 *  @typedef {import('../types.d.ts').Offsets} Offsets */

/** Why a full neurological assessment follows, how sure its source is, and when; null where none says so.
 *  @param {any} course @param {EpisodeView[]} episodes @param {Record<string, Json>} products @param {Json} rule protocols/assessments.json
 *  @param {Offsets} offsets @returns {import('../types.d.ts').Assessments | null} */
export function assessments(course, episodes, products, rule, offsets) {
  if (course === null || course.day0_ms === null || !rule.classes.includes(course.class)) return null
  const because = reason(course, episodes, products, rule)
  if (because === null) return null
  const first = wardDay(Math.max(course.day0_ms, ...course.anchors.map((/** @type {Json} */ { at_ms }) => at_ms)), offsets)
  const days = rule.months.map((/** @type {Json} */ { month }) => ({ month, at_ms: atWall(monthsOn(first, month), 0, offsets) }))
  return { because, confidence: rule.confidence, days }
}

/** `target` of the product, else a `delayed` onset. @param {any} course @param {EpisodeView[]} episodes @param {Record<string, Json>} products @param {Json} rule */
function reason(course, episodes, products, rule) {
  const product = Object.hasOwn(products, course.product ?? '') ? products[course.product] : null
  if (product && rule.targets.includes(product.target)) return 'target'
  return episodes.some(({ delayed }) => delayed === 'yes') ? 'delayed' : null
}

/** The same day some months later, or the last one that month has; days since 1970. @param {number} day @param {number} months */
function monthsOn(day, months) {
  const begun = new Date(day * DAY_MS)
  const [year, month] = [begun.getUTCFullYear(), begun.getUTCMonth() + months]
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(begun.getUTCDate(), last)) / DAY_MS
}
