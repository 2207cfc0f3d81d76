/** What the screens read: the chart of a ward. */
import { chart } from '../chart/fold.js'
import { changes, onChange } from './changes.js'
import { entriesOf } from './entries.js'
import { rules } from './rules.js'
import { currentSession } from './session.js'

export { onChange }

/** @typedef {import('../types.d.ts').Chart} Chart */

const MINUTE_MS = 60_000

/** @type {{ ward: string, count: number, minute: number, chart: Promise<Chart> } | null} */
let kept = null

/** The chart of a ward, folded from what this phone holds; made again after a change and every minute.
 *  @param {string} ward @returns {Promise<Chart>} */
export function wardChart(ward) {
  const [count, minute] = [changes(), Math.floor(Date.now() / MINUTE_MS)]
  if (kept?.ward !== ward || kept.count !== count || kept.minute !== minute) kept = { ward, count, minute, chart: fold(ward) }
  return kept.chart
}

/** @param {string} ward @returns {Promise<Chart>} */
async function fold(ward) {
  const offsets = currentSession()?.wards.find(one => one.id === ward)?.offsets ?? []
  return chart(await entriesOf(ward), Date.now(), offsets, await rules())
}
