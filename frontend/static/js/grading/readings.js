/** Which laboratory value a score reads, or why none. Pure; its twin is backend/grading/readings.py. */
import { quantity } from './quantity.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {import('../types.d.ts').LabView} LabView
 *  @typedef {[import('../types.d.ts').Reading, import('./quantity.js').Ratio | null]} Read  what it says of itself, and the value in the unit of the score */

/** The last value of an analyte. @param {LabView[]} labs @param {Json} analyte @returns {Read} */
export const latest = (labs, analyte) => reading(labs.filter(({ code }) => code === analyte.code), analyte, true)

/** The last value of the days up to the best one, else the first after it; days of the course.
 *  @param {LabView[]} labs @param {Json} analyte @param {{ from: number, best: number, until: number }} days @returns {Read} */
export function nearDay(labs, analyte, { from, best, until }) {
  const within = (/** @type {number} */ least, /** @type {number} */ most) =>
    labs.filter(({ code, day }) => code === analyte.code && day !== null && least <= day && day <= most)
  const before = within(from, best)
  return before.length ? reading(before, analyte, true) : reading(within(best + 1, until), analyte, false)
}

/** The last or first of some values; one whose versions or whose neighbour of the same minute disagree is none.
 *  @param {LabView[]} found @param {Json} analyte @param {boolean} last @returns {Read} */
function reading(found, analyte, last) {
  const lab = found.at(last ? -1 : 0)
  if (!lab) return [said(analyte, null, 'absent'), null]
  const value = quantity(analyte, lab.value, lab.unit)
  const same = found.filter(({ at_ms }) => at_ms === lab.at_ms)
  if (same.some(({ disputed }) => disputed === 'yes')) return [said(analyte, lab, 'disputed'), null]
  if (!value) return [said(analyte, lab, 'unit'), null]
  if (same.some(one => String(quantity(analyte, one.value, one.unit)) !== String(value))) return [said(analyte, lab, 'twice'), null]
  return [said(analyte, lab, 'read'), value]
}

/** @param {Json} analyte @param {LabView | null} lab @param {import('../types.d.ts').Reading['state']} state @returns {import('../types.d.ts').Reading} */
export const said = (analyte, lab, state) => ({ analyte: analyte.code, unit: analyte.base, lab: lab?.id ?? null, state })
