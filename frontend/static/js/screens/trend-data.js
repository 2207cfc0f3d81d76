/** What the trend picture of a patient shows: the last days, checks, drugs, what was missed, and the same in words. Pure. */
import { DAY_MS } from '../chart/instants.js'
import { trends } from '../chart/trends.js'
import { agentName } from './drugs/words.js'

/** @typedef {import('../types.d.ts').PatientChart} PatientChart */
/** @typedef {import('../elements/trend-chart.js').Trend} Trend */
/** @typedef {import('../lib/format.js').Format} Format */

const DAYS = 7
const LABELS = 5

/** @param {PatientChart} patient @param {number} now_ms @param {Format} format @param {import('./scales.js').Scales} scales @returns {Trend} */
export function trendOf(patient, now_ms, format, scales) {
  const from_ms = fromOf(patient, now_ms)
  const { tool, totals, icans, crs, missed, doses } = trends(patient, patient.checks, from_ms, now_ms, Infinity)
  const trend = {
    from_ms, to_ms: now_ms + (now_ms - from_ms) * 0.06, now_ms, tool, top: scales[tool].top, well: scales[tool].well, days: daysOf(patient, from_ms, now_ms, format),
    totals: values(totals), icans: values(icans), crs: values(crs), missed: missed.map(({ at_ms }) => at_ms),
    drugs: doses.map(({ at_ms, agent }) => ({ at_ms, text: `${agentName(agent)} ${format.time(at_ms)}` })),
    base: patient.baseline?.total?.tool === tool ? patient.baseline.total.floor : null,
  }
  return { ...trend, words: inWords(trend, format) }
}

/** From day 0 or the first check, seven days at most, one at least. @param {PatientChart} patient @param {number} now_ms */
function fromOf({ course, checks }, now_ms) {
  const start = Math.min(course?.day0_ms ?? Infinity, checks[0]?.at_ms ?? Infinity, now_ms - DAY_MS)
  return Math.max(start, now_ms - DAYS * DAY_MS)
}

/** Of the points those with a value. @param {import('../types.d.ts').TrendPoint[]} points */
const values = points => points.flatMap(({ at_ms, floor, ceiling }) => floor === null || ceiling === null ? [] : [{ at_ms, floor, ceiling }])

/** Day numbers at noon, a label for every day that has room. @param {PatientChart} patient @param {number} from_ms @param {number} now_ms @param {Format} format */
function daysOf({ day }, from_ms, now_ms, format) {
  const first = Math.ceil((now_ms - from_ms) / DAY_MS)
  const step = Math.max(1, Math.ceil(first / LABELS))
  const days = []
  for (let back = 0; back <= first; back += step) {
    const at_ms = now_ms - back * DAY_MS
    if (at_ms >= from_ms) days.push({ at_ms, text: day === null ? format.shortDate(at_ms) : format.day(day - back) })
  }
  return days
}

/** @param {Omit<Trend, 'words'>} trend @param {Format} format */
function inWords({ tool, totals, icans, crs, missed, drugs }, format) {
  const { t } = format
  const list = (/** @type {import('../elements/trend-chart.js').Value[]} */ values) =>
    values.map(({ at_ms, floor, ceiling }) => `${format.shortDateTime(at_ms)} ${format.interval(floor, ceiling)}`).join(', ')
  const lanes = /** @type {const} */ ([[`trend-${tool}`, totals], ['icans', icans], ['crs', crs]])
  const said = lanes.filter(([, values]) => values.length).map(([id, values]) => t('said-of', { what: t(id), text: list(values) }))
  if (missed.length) said.push(t('trend-missed', { times: missed.map(ms => format.shortDateTime(ms)).join(', ') }))
  if (drugs.length) said.push(t('trend-drugs', { drugs: drugs.map(({ at_ms, text }) => `${format.shortDate(at_ms)} ${text}`).join(', ') }))
  return said.join('. ') || t('trend-empty')
}
