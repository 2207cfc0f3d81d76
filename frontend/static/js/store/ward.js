/** What the screens read: the chart of a ward. */
import { chart, patientChart } from '../chart/fold.js'
import { MINUTE_MS } from '../chart/instants.js'
import { changes, onChange } from './changes.js'
import { wardNow } from './clock.js'
import { entriesOf } from './entries.js'
import { rules } from './rules.js'
import { currentSession } from './session.js'

export { onChange }

/** @typedef {import('../types.d.ts').Chart} Chart
 *  @typedef {import('../types.d.ts').PatientChart} PatientChart */

/** @type {{ ward: string, count: number, minute: number, chart: Promise<Chart> } | null} */
let kept = null

/** The chart of a ward, folded from what this phone holds; made again after a change and every minute.
 *  @param {string} ward @returns {Promise<Chart>} */
export function wardChart(ward) {
  const [count, minute] = [changes(), Math.floor(wardNow() / MINUTE_MS)]
  if (kept?.ward !== ward || kept.count !== count || kept.minute !== minute) kept = { ward, count, minute, chart: fold(ward) }
  return kept.chart
}

/** @param {string} ward @returns {Promise<Chart>} */
async function fold(ward) {
  const offsets = currentSession()?.wards.find(one => one.id === ward)?.offsets ?? []
  const [entries, known, now_ms] = [await entriesOf(ward), await rules(), wardNow()]
  forget(`${ward} ${Math.floor(now_ms / MINUTE_MS)} ${JSON.stringify(offsets)}`)
  return chart(entries, now_ms, offsets, known, folded)
}

/** Who was folded in this ward in this minute, and from which entries. @type {{ of: string, patients: Map<string, { entries: any[], chart: PatientChart }> }} */
let before = { of: '', patients: new Map() }

/** @param {string} of */
function forget(of) {
  if (before.of !== of) before = { of, patients: new Map() }
}

/** The chart of a patient; within a minute the one from before while no entry of theirs is new. @type {typeof patientChart} */
function folded(id, entries, ...rest) {
  const known = before.patients.get(id)
  if (known?.entries.length === entries.length && entries.every((entry, index) => entry === known.entries[index])) return known.chart
  const found = { entries, chart: patientChart(id, entries, ...rest) }
  before.patients.set(id, found)
  return found.chart
}
