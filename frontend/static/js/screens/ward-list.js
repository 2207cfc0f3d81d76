/** The ward list as data: who stands in which section, in which order, with which dots. Pure. */

/** @typedef {import('../types.d.ts').PatientChart} PatientChart */
/** @typedef {import('../types.d.ts').Slot} Slot */
/** @typedef {PatientChart['due']['state']} Section */

const SPARK_MS = 48 * 3_600_000
const BEDS = new Intl.Collator('en', { numeric: true })

/** The patients of a ward by section, each in the order of need. @param {PatientChart[]} patients @param {number} now_ms @returns {Record<Section, PatientChart[]>} */
export function sections(patients, now_ms) {
  const here = patients.filter(patient => patient.present)
  const of = (/** @type {Section} */ state) => here.filter(patient => patient.due.state === state)
  return {
    overdue: of('overdue').sort((a, b) => urgency(b, now_ms) - urgency(a, now_ms) || byBed(a, b)),
    due: of('due').sort((a, b) => severity(b) - severity(a) || byBed(a, b)),
    paused: of('paused').sort((a, b) => (a.pause?.since_ms ?? 0) - (b.pause?.since_ms ?? 0) || byBed(a, b)),
    later: of('later').sort((a, b) => nextMs(a) - nextMs(b) || severity(b) - severity(a) || byBed(a, b)),
    off: of('off').sort((a, b) => severity(b) - severity(a) || byBed(a, b)),
  }
}

/** The totals of a tool in the last 48 hours as points from 0 to 1; a slot nobody did is a point without a value.
 *  @param {PatientChart} patient @param {string} tool @param {number} now_ms @returns {import('../elements/spark-line.js').Point[]} */
export function sparkPoints(patient, tool, now_ms) {
  const from = now_ms - SPARK_MS
  const done = patient.checks.filter(({ total }) => total?.tool === tool).map(({ at_ms, total }) => ({ at_ms, total: total && { floor: total.floor, ceiling: total.ceiling } }))
  const missing = patient.slots.filter(({ kind, state }) => kind === 'neuro_check' && (state === 'missed' || state === 'overdue')).map(({ at_ms }) => ({ at_ms, total: null }))
  return [...done, ...missing]
    .filter(({ at_ms }) => at_ms >= from && at_ms <= now_ms)
    .sort((a, b) => a.at_ms - b.at_ms)
    .map(({ at_ms, total }) => ({ x: (at_ms - from) / SPARK_MS, total }))
}

/** By alert, which counts what an exclusion hides. @param {PatientChart} patient */
const severity = patient => patient.alert ?? 0

/** Lateness weighted by severity. @param {PatientChart} patient @param {number} now_ms */
const urgency = (patient, now_ms) => (now_ms - (patient.due.slot?.late_ms ?? now_ms)) * (severity(patient) + 1)

/** @param {PatientChart} patient */
const nextMs = patient => patient.due.next?.at_ms ?? Infinity

/** @param {PatientChart} a @param {PatientChart} b */
export const byBed = (a, b) => BEDS.compare(a.bed ?? '\uffff', b.bed ?? '\uffff')
