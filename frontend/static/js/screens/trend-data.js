/** What the trend picture of a patient shows: the last days, checks, drugs, what was missed, and the same in words. Pure. */
import { seriesTool } from '../chart/tools.js'
import { shownGrade } from '../elements/grade.js'
import { agentName } from './drugs/words.js'

/** @typedef {import('../types.d.ts').PatientChart} PatientChart */
/** @typedef {import('../types.d.ts').CheckView} CheckView */
/** @typedef {import('../elements/trend-chart.js').Trend} Trend */
/** @typedef {import('../lib/format.js').Format} Format */

const DAY_MS = 86_400_000
const DAYS = 7
const LABELS = 5

/** @param {PatientChart} patient @param {number} now_ms @param {Format} format @param {import('./scales.js').Scales} scales @returns {Trend} */
export function trendOf(patient, now_ms, format, scales) {
  const tool = seriesTool(patient.checks, patient.tool)
  const from_ms = fromOf(patient, now_ms)
  const inside = (/** @type {{ at_ms: number }} */ one) => one.at_ms >= from_ms && one.at_ms <= now_ms
  const checks = patient.checks.filter(inside)
  const neuro = checks.filter(({ kind }) => kind === 'neuro_check')
  const trend = {
    from_ms, to_ms: now_ms + (now_ms - from_ms) * 0.06, now_ms, tool, top: scales[tool].top, well: scales[tool].well, days: daysOf(patient, from_ms, now_ms, format),
    totals: neuro.flatMap(({ at_ms, total }) => total?.tool === tool ? [{ at_ms, floor: total.floor, ceiling: total.ceiling }] : []),
    icans: grades(neuro), crs: grades(checks.filter(({ kind }) => kind === 'crs_check')),
    missed: patient.slots.filter(slot => slot.state === 'missed' || slot.state === 'overdue').filter(inside).map(({ at_ms }) => at_ms),
    drugs: patient.medications.filter(inside).filter(({ body }) => body.state === 'given').map(({ at_ms, body }) => ({ at_ms, text: `${agentName(body.agent)} ${format.time(at_ms)}` })),
    base: patient.baseline?.total?.tool === tool ? patient.baseline.total.floor : null,
  }
  return { ...trend, words: inWords(trend, format) }
}

/** From day 0 or the first check, seven days at most, one at least. @param {PatientChart} patient @param {number} now_ms */
function fromOf({ course, checks }, now_ms) {
  const start = Math.min(course?.day0_ms ?? Infinity, checks[0]?.at_ms ?? Infinity, now_ms - DAY_MS)
  return Math.max(start, now_ms - DAYS * DAY_MS)
}

/** @param {CheckView[]} checks */
const grades = checks => checks.flatMap(check => {
  const grade = shownGrade(check)
  return grade ? [{ at_ms: check.at_ms, ...grade }] : []
})

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
  const said = lanes.filter(([, values]) => values.length).map(([id, values]) => `${t(id)}: ${list(values)}`)
  if (missed.length) said.push(t('trend-missed', { times: missed.map(ms => format.shortDateTime(ms)).join(', ') }))
  if (drugs.length) said.push(t('trend-drugs', { drugs: drugs.map(({ at_ms, text }) => `${format.shortDate(at_ms)} ${text}`).join(', ') }))
  return said.join('. ') || t('trend-empty')
}
