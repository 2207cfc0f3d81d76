/** Which tool a neuro check takes. Pure; its twin is backend/chart/tools.py. */
import { dateText, wardDay } from './instants.js'

/** @typedef {'ice' | 'capd'} Tool */

export const [ADULT, CHILD] = /** @type {const} */ (['ice', 'capd'])
export const TOOLS = [ADULT, CHILD]

/** The tool for the patient's age on the ward's date at an instant, and for developmental delay; null: age unknown.
 *  Source: CAPD under 12 years (ASTCT 2019), and from 12 years on with developmental delay (ASCO).
 *  @param {{ born: string | null } | null} identity @param {{ developmental_delay?: string } | null} course
 *  @param {number} at_ms @param {import('../types.d.ts').Offsets} offsets @param {number} iceFromYears @returns {Tool | null} */
export function toolAt(identity, course, at_ms, offsets, iceFromYears) {
  if (course?.developmental_delay === 'yes') return CHILD
  if (!identity?.born) return null
  return years(identity.born, wardDay(at_ms, offsets)) < iceFromYears ? CHILD : ADULT
}

/** Whole years of age on a day; who was born on 29 February is a year older on 1 March of other years.
 *  @param {string} born @param {number} day */
function years(born, day) {
  const today = dateText(day)
  return Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (today.slice(4) < born.slice(4) ? 1 : 0)
}

/** The tool whose totals are shown as one series: that of the last total, else the one to be used now.
 *  @param {import('../types.d.ts').CheckView[]} checks @param {Tool | null} tool @returns {Tool} */
export const seriesTool = (checks, tool) => checks.findLast(check => check.total)?.total?.tool ?? tool ?? ADULT
