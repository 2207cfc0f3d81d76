/** How long a patient stays near the centre, does not drive. Pure; its twin is backend/handovers/limits.py.
 *  Every source that names the product is shown with its confidence; none is chosen, and without one nothing is claimed. */
import { atWall, dateText, wardDay } from '../../chart/instants.js'

/** @typedef {import('./context.js').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').CourseView} CourseView
 *  @typedef {import('../../types.d.ts').Offsets} Offsets
 *  @typedef {Record<string, any>} Row  of protocols/windows.json
 *  @typedef {{ source: string, confidence: string, number: number | null, until_ms: number }} End  `number`: of the dose that a product's own list counts from
 *  @typedef {Record<typeof KINDS[number], End[] | null>} Limits  null without a day 0
 *  @typedef {{ t: import('../words.js').T, fmt: import('../format.js').Format }} Says */

export const KINDS = /** @type {const} */ (['near', 'driving'])

/** By kind the ends from the last infusion on. @param {CourseView} course @param {Row[]} published @param {Offsets} offsets @returns {Limits} */
export function limits(course, published, offsets) {
  if (course.day0_ms === null) return { near: null, driving: null }
  const first = wardDay(Math.max(course.day0_ms, ...course.anchors.map(({ at_ms }) => at_ms)), offsets)
  const rows = published.filter(row => row.products.includes(course.product) && isInForce(row, dateText(first)))
  const [near, driving] = KINDS.map(kind => rows.map(row => end(row, first + row[`${kind}_days`], offsets)))
  return { near: [...near, ...course.near.map(ofDose)], driving }
}

/** Whether a source held on the day of the infusion. @param {Row} row @param {string} day */
const isInForce = ({ since, until }, day) => (since === undefined || since <= day) && (until === undefined || day < until)

/** The last day by a published window. @param {Row} row @param {number} last @param {Offsets} offsets @returns {End} */
const end = ({ code, confidence }, last, offsets) => ({ source: code, confidence, number: null, until_ms: atWall(last, 0, offsets) })

/** The hours near the hospital after a dose, by its product. @param {CourseView['near'][number]} near @returns {End} */
const ofDose = ({ confidence, number, until_ms }) => ({ source: 'product', confidence, number, until_ms })

/** What a sheet says of both; nothing without a course. @param {PatientChart} p @param {import('./context.js').Context} ctx */
export function limitsWords({ course }, ctx) {
  if (!course) return ''
  const found = limits(course, ctx.windows, ctx.ward.offsets)
  return KINDS.map(kind => ctx.t(`limits-${kind}`, { ends: ends(found[kind], ctx).join(', ') })).join(' ')
}

/** Each date with its source, or why there is none. @param {End[] | null} found @param {Says} says */
export function ends(found, says) {
  if (found === null) return [says.t('limits-no-day0')]
  return found.length ? found.map(one => endWords(one, says)) : [says.t('limits-unknown')]
}

/** `16-Dec-2026 (Europe, confidence C)`. @param {End} one @param {Says} says */
function endWords({ source, confidence, number, until_ms }, { t, fmt }) {
  const facts = { source: t(`window-${source}`), confidence }
  if (number === null) return t('limits-end', { date: fmt.date(until_ms), ...facts })
  return t('limits-end-dose', { time: fmt.shortDateTime(until_ms), number: String(number), ...facts })
}

/** The days of full neurological assessments after the watch, and why; nothing where no source asks for one. @param {PatientChart} p @param {Says} says */
export function assessed({ assessments: found }, { t, fmt }) {
  if (found === null) return ''
  const days = found.days.map(({ month, at_ms }) => t('assessed-day', { month: String(month), date: fmt.date(at_ms) })).join(', ')
  return t(`assessed-${found.because}`, { days, confidence: found.confidence })
}
