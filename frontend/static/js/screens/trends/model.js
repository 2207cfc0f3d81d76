/** The picture of a patient over time and the rows of its table, from the same points. Pure. */
import { asGiven, givenAt } from '../../chart/doses.js'
import { explanation } from '../../chart/missed.js'
import { isLate, trends } from '../../chart/trends.js'
import { axisOf } from './axis.js'
import { supportLane } from './support.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').CheckView} CheckView
 *  @typedef {import('../../types.d.ts').RecordView} RecordView
 *  @typedef {import('../../types.d.ts').Trends} Trends
 *  @typedef {import('../../elements/trend-lanes.js').Lane} Lane
 *  @typedef {import('../../elements/trend-lanes.js').Axis} Axis
 *  @typedef {{ offsets: import('../../types.d.ts').Offsets, format: import('../../lib/format.js').Format, files: import('../../store/contract.js').Contract, scales: import('../scales.js').Scales }} With
 *  @typedef {import('../../elements/trend-lanes.js').Run} Run
 *  @typedef {{ is: 'check' | 'dose' | 'missed' | 'pause' | 'start', id: string, at_ms: number, record: string | null, late: boolean, amended: boolean,
 *    check?: CheckView, dose?: RecordView, slot?: Trends['missed'][number], until_ms?: number | null, start?: Axis['starts'][number] }} Row
 *    `record`: what to look for in the history; `until_ms`: null while it goes on, absent where nothing lasts
 *  @typedef {{ axis: Axis, found: Trends, lanes: Lane[], drugs: { agent: string, given: { id: string, at_ms: number, late: boolean, amended: boolean }[], spans: Run[] }[], rows: Row[] }} Picture */

/** @param {PatientChart} patient @param {number} hours @param {number} now_ms @param {With} how @returns {Picture} */
export function pictureOf(patient, hours, now_ms, how) {
  const axis = axisOf(patient, hours, now_ms, how.offsets, how.format)
  const { late_min } = how.files.protocol('trends')
  const found = trends(patient, patient.checks, axis.from_ms, axis.to_ms, late_min)
  const dosed = new Map(patient.medications.map(record => [record.id, record]))
  const drugs = drugsOf(patient, found, how.files.formulary(), dosed, axis, late_min)
  return { axis, found, drugs, lanes: lanesOf(patient, found, how), rows: rowsOf(patient, axis, found, drugs, dosed, late_min) }
}

/** @param {PatientChart} patient @param {Trends} found @param {With} how @returns {Lane[]} */
function lanesOf({ baseline, checks }, found, { files, scales }) {
  const { top, well } = scales[found.tool]
  const { soft: [low, high] } = files.instrument('crs-vitals').measured.temperature
  const own = baseline?.total?.tool === found.tool && baseline.total.floor === baseline.total.ceiling ? baseline.total.floor : null
  const table = files.criteria(files.instrument('crs-vitals').criteria)
  return [
    { code: 'totals', low: 0, high: top, lines: [0, top / 2, top], rule: own, well, points: found.totals },
    { code: 'icans', low: 0, high: 4, lines: [0, 4], rule: null, points: found.icans },
    { code: 'crs', low: 0, high: 4, lines: [0, 4], rule: null, points: found.crs },
    { code: 'temperature', low, high, lines: [low, high], rule: files.protocol('episodes').fever_min, points: found.temperature },
    supportLane('hypotension', table, checks, found.crs),
    supportLane('oxygen', table, checks, found.crs),
  ]
}

/** Each drug with its doses, the one given first first, and from when until when an infusion ran.
 *  @param {PatientChart} patient @param {Trends} found @param {Record<string, any>} formulary @param {Map<string, RecordView>} dosed @param {Axis} axis @param {number} late_min @returns {Picture['drugs']} */
function drugsOf({ medications, drugs }, { doses }, formulary, dosed, { from_ms, to_ms }, late_min) {
  const counted = new Map(drugs.flatMap(({ agent, given }) => given.map(({ id }) => [id, agent])))
  const spans = new Map([...new Set(counted.values())].filter(agent => formulary[agent]?.how === 'infusion').map(agent =>
    [agent, runs(medications.filter(({ id, body }) => counted.get(id) === agent || (body.agent === agent && body.state === 'stopped')))
      .filter(run => run.at_ms <= to_ms && (run.until_ms ?? to_ms) >= from_ms)]))
  const names = new Set([...[...spans].filter(([, mine]) => mine.length).map(([agent]) => agent), ...doses.map(({ agent }) => agent)])
  return [...names].map(agent => ({
    agent, spans: spans.get(agent) ?? [],
    given: doses.filter(dose => dose.agent === agent).map(({ id, at_ms }) => ({ id, at_ms, ...markedAs(dosed.get(id), late_min) })),
  })).sort((one, other) => firstOf(one) - firstOf(other))
}

/** @param {Picture['drugs'][number]} drug */
const firstOf = ({ given, spans }) => Math.min(...[...given, ...spans].map(({ at_ms }) => at_ms))

/** From when until when an infusion ran, with what began it; null: it still does. @param {RecordView[]} records @returns {Run[]} */
function runs(records) {
  /** @type {Run[]} */
  const found = []
  for (const record of asGiven(records)) {
    const last = found.at(-1)
    const until_ms = record.body.state === 'stopped' ? givenAt(record) : typeof record.body.until === 'string' ? Date.parse(record.body.until) : null
    if (last?.until_ms === null) last.until_ms = until_ms
    else if (record.body.state !== 'stopped') found.push({ id: record.id, at_ms: givenAt(record), until_ms })
  }
  return found
}

/** @param {{ recorded_at: string, received_at: string | null, versions: unknown[] } | undefined} record @param {number} late_min */
const markedAs = (record, late_min) => ({ late: record ? isLate(record, late_min) : false, amended: record ? record.versions.length > 1 : false })

/** What the table says, in the order of time: checks, doses, what was not done, pauses, where a treatment began.
 *  @param {PatientChart} patient @param {Axis} axis @param {Trends} found @param {Picture['drugs']} drugs @param {Map<string, RecordView>} dosed @param {number} late_min @returns {Row[]} */
function rowsOf({ checks, records }, { from_ms, to_ms, starts }, found, drugs, dosed, late_min) {
  /** @type {Row[]} */
  const rows = [
    ...checks.filter(({ at_ms }) => from_ms <= at_ms && at_ms <= to_ms)
      .map(check => ({ is: /** @type {const} */ ('check'), id: check.id, at_ms: check.at_ms, record: check.id, late: isLate(check, late_min), amended: check.versions > 1, check })),
    ...drugs.flatMap(({ given, spans }) => [...given, ...spans.filter(({ at_ms }) => at_ms < from_ms)].map(({ id, at_ms }) => ({
      is: /** @type {const} */ ('dose'), id, at_ms, record: id, ...markedAs(dosed.get(id), late_min), dose: dosed.get(id), until_ms: spans.find(run => run.id === id)?.until_ms,
    }))),
    ...found.missed.map(slot => ({ ...plain('missed', slot.key, slot.at_ms), record: explanation({ records }, slot.key)?.id ?? null, slot })),
    ...found.paused.map(([start, until_ms]) => ({ ...plain('pause', `pause-${start}`, start), record: pausedBy(records, start), until_ms })),
    ...starts.map(start => ({ ...plain('start', `start-${start.of}-${start.at_ms}`, start.at_ms), record: start.of, start })),
  ]
  return rows.sort((one, other) => one.at_ms - other.at_ms)
}

/** @param {Row['is']} is @param {string} id @param {number} at_ms */
const plain = (is, id, at_ms) => ({ is, id, at_ms, late: false, amended: false })

/** @param {RecordView[]} records @param {number} at_ms */
const pausedBy = (records, at_ms) => records.find(one => one.kind === 'pause' && one.state !== 'voided' && one.at_ms === at_ms)?.id ?? null
