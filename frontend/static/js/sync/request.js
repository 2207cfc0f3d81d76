/** What the phone offers in one request: unsent entries, oldest first, and how far it has read each ward. */
import { counters, deviceId, newId } from '../store/meta.js'
import { unpack } from '../store/codec.js'
import { transact } from '../store/transact.js'
import { digest, ZERO } from './cursor.js'

export const MOST_ENTRIES = 100
const MOST_BYTES = 400 * 1024

/** The outer body of POST /api/sync and the rows it offers. @param {string[]} wards @param {number} now_ms @param {number} most */
export async function makeRequest(wards, now_ms, most = MOST_ENTRIES) {
  const [facts, device] = [await counters(), await deviceId()]
  const kept = await transact(['outbox', 'meta'], 'readonly', async ({ outbox, meta }) => ({
    rows: (await outbox.index('order').getAll()).map(unpack),
    cursors: (await meta.get('cursors'))?.value ?? {},
    epoch: (await meta.get('epoch'))?.value ?? null,
  }))
  const rows = firstThatFit(kept.rows, most)
  return {
    rows,
    request: {
      v: 1, batch: newId(now_ms), device, incarnation: facts.incarnation, last_n: facts.next_n - 1,
      now: new Date(now_ms).toISOString(), epoch: kept.epoch,
      wards: Object.fromEntries(wards.map(ward => [ward, kept.cursors[ward] ?? { cursor: null, digest: ZERO }])),
      entries: rows.map(row => row.text),
    },
    more: rows.length < kept.rows.length,
  }
}

/** @param {any[]} rows @param {number} most @returns {any[]} */
function firstThatFit(rows, most) {
  let bytes = 0
  return rows.slice(0, most).filter((row, index) => {
    bytes += row.text.length * 2
    return index === 0 || bytes <= MOST_BYTES
  })
}

/** How far this phone has read a ward, and the digest of the rows it has of it. @param {string} ward */
export async function ownReading(ward) {
  const range = IDBKeyRange.bound([ward], [ward, []])
  const [rows, cursors] = await transact(['feed', 'meta'], 'readonly', async ({ feed, meta }) => [await feed.getAll(range), (await meta.get('cursors'))?.value])
  return { cursor: cursors?.[ward]?.cursor ?? null, digest: digest(rows.map((/** @type {any} */ row) => row.hash)) }
}
