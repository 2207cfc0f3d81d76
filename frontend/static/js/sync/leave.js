/** Entries leave a ward on this phone: a patient was moved on, or a ward never got what was signed in it.
 *  What this phone sent stays for seven days all the same, out of sight: a restored server is offered it again. */
import { pack, unpack } from '../store/codec.js'
import { DAY_MS } from '../store/time.js'

export const WEEK_MS = 7 * DAY_MS

/** The patient left this ward's feed; so has what was signed about the patient in this ward and is not sent.
 *  @param {any} stores @param {string} ward @param {string} patient */
export async function forget(stores, ward, patient) {
  for (const key of await stores.feed.index('patient').getAllKeys([ward, patient])) await stores.feed.delete(key)
  const rows = (await stores.entries.index('patient').getAll(patient)).map(unpack)
  for (const row of rows) if (row.wards.includes(ward)) await leave(stores, ward, row)
}

/** When a ward is read to its head, what the server has from this phone and the ward did not get is not in its record; what
 *  is held is, until somebody has looked, and what was sent before a restore. @param {any} stores @param {string} ward @param {any} answer */
export async function leaveWhatWasNotFed(stores, ward, { held, epoch }) {
  const fed = IDBKeyRange.bound([ward], [ward, []])
  if (await stores.entries.index('wards').count(ward) === await stores.feed.count(fed)) return
  const there = new Set((await stores.feed.getAllKeys(fed)).map((/** @type {any} */ key) => key[1]))
  const apart = new Set(held.map((/** @type {any} */ one) => one.hash))
  for (const row of (await stores.entries.index('wards').getAll(ward)).map(unpack)) {
    if (row.sent_epoch === epoch && !there.has(row.id) && !apart.has(row.hash) && !await stores.outbox.get(row.id)) await leave(stores, ward, row)
  }
}

/** @param {any} stores @param {string} ward @param {any} row */
async function leave({ entries, outbox, meta }, ward, row) {
  const wards = row.wards.filter((/** @type {string} */ one) => one !== ward)
  const isOwn = row.sent_ms || await outbox.get(row.id)
  if (!wards.length && !isOwn) return entries.delete(row.id)
  await entries.put(pack({ ...row, wards }))
  if (!wards.length) await meta.put({ name: 'left', value: [...new Set([...(await meta.get('left'))?.value ?? [], row.id])] })
}

/** The seven days of what left every ward are over. @param {any} stores @param {number} server_ms */
export async function endWeek({ entries, outbox, meta }, server_ms) {
  const left = (await meta.get('left'))?.value ?? []
  const waiting = []
  for (const id of left) {
    const found = await entries.get(id)
    const row = found ? unpack(found) : null
    if (!row || row.wards.length) continue
    if (!row.sent_ms || server_ms - row.sent_ms <= WEEK_MS || await outbox.get(id)) waiting.push(id)
    else await entries.delete(id)
  }
  if (waiting.length < left.length) await meta.put({ name: 'left', value: waiting })
}
