/** What the screens read: the chart of a ward, and whether this phone's records are safe. */
import { chart } from '../chart/fold.js'
import { changes, onChange } from './changes.js'
import { entriesOf } from './entries.js'
import { fact } from './meta.js'
import { persisted } from './persistence.js'
import { rules } from './rules.js'
import { currentSession } from './session.js'
import { transact } from './transact.js'

export { onChange }

/** @typedef {import('../types.d.ts').Chart} Chart */

const MINUTE_MS = 60_000
const MOST_SENT = 20

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

/** What of this phone is where, of all its users, counted from the database. @returns {Promise<import('../types.d.ts').Safety>} */
export async function safety() {
  const [waiting, held, status, incidents, sent] = await transact(['outbox', 'held', 'meta', 'entries'], 'readonly',
    async stores => [
      await stores.outbox.index('order').getAll(),
      await stores.held.getAll(),
      (await stores.meta.get('contact'))?.value ?? {},
      (await stores.meta.get('incidents'))?.value ?? [],
      (await stores.meta.get('sent'))?.value ?? [],
    ])
  return {
    waiting: waiting.map((/** @type {any} */ row) => ({ id: row.id, kind: row.kind, patient: row.patient, author: row.author, recorded_at: row.recorded_at }))
      .sort((/** @type {any} */ one, /** @type {any} */ other) => Date.parse(one.recorded_at) - Date.parse(other.recorded_at)),
    sending: status.sending ?? false,
    held,
    sent: sent.slice(0, MOST_SENT),
    last_contact_ms: status.last_contact_ms ?? null,
    last_try_ms: status.last_try_ms ?? null,
    trouble: status.trouble ?? null,
    persisted: await persisted() ?? await fact('persisted') ?? null,
    incidents,
  }
}
