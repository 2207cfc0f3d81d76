/** Take an answer in: receipts, new rows and cursors in one transaction, so that a cursor is never ahead of its rows. */
import { pack, unpack } from '../store/codec.js'
import { transact } from '../store/transact.js'
import { parse, textHash } from './envelope.js'

/** @typedef {{ ward: string, seq: number, received_at: string | null, forget: string | null, id: string | null,
 *    hash: string | null, text: string | null, patient: string | null }} Row */

const SENT_KEPT = 20
const WEEK_MS = 7 * 24 * 3600 * 1000

/** Hash and parse what came, before a transaction opens. A row that is no entry is left out and named.
 *  @param {any} answer @returns {Promise<{ rows: Row[], unreadable: string[] }>} */
export async function readRows(answer) {
  /** @type {Row[]} */
  const rows = []
  const unreadable = []
  for (const [ward, news] of Object.entries(answer.wards)) {
    for (const one of /** @type {any} */ (news).entries) {
      const base = { ward, seq: one.seq, received_at: one.received_at ?? null, forget: one.forget ?? null }
      if (typeof one.text !== 'string') rows.push({ ...base, id: one.id ?? null, hash: null, text: null, patient: null })
      else {
        try {
          const { id, patient } = parse(one.text)
          rows.push({ ...base, id, patient, hash: await textHash(one.text), text: one.text })
        } catch {
          unreadable.push(`${ward} ${one.seq}`)
        }
      }
    }
  }
  return { rows, unreadable }
}

/** Receipts free the outbox, so this is strict. What another tab has read or learnt meanwhile stands: an answer of another
 *  epoch than this phone is in by now is no answer, and a ward is only read on from where the request stood.
 *  @param {any} answer @param {any} request @param {any[]} offered the outbox rows of the request @param {Row[]} rows @param {number} now_ms
 *  @returns {Promise<Set<string>>} the wards whose rows were taken */
export function apply(answer, request, offered, rows, now_ms) {
  return transact(['entries', 'outbox', 'feed', 'held', 'meta'], 'readwrite', async stores => {
    const [epoch, cursors, sent] = [await stores.meta.get('epoch'), await stores.meta.get('cursors'), await stores.meta.get('sent')]
    if ((epoch?.value ?? null) !== request.epoch) return new Set()
    const isNewEpoch = request.epoch !== null && request.epoch !== answer.epoch
    const taken = new Set(Object.keys(answer.wards).filter(ward => (cursors?.value?.[ward]?.cursor ?? null) === request.wards[ward]?.cursor))
    const fresh = await takeReceipts(stores, answer, offered, now_ms)
    if (isNewEpoch) await offerAgain(stores, now_ms)
    if (isNewEpoch) await stores.feed.clear()
    for (const row of rows) if (taken.has(row.ward)) await takeRow(stores, row)
    await stores.held.clear()
    for (const one of answer.held) await stores.held.put(one)
    await stores.meta.put({ name: 'epoch', value: answer.epoch })
    await stores.meta.put({ name: 'cursors', value: { ...(isNewEpoch ? {} : cursors?.value), ...cursorsOf(answer, taken) } })
    await stores.meta.put({ name: 'sent', value: [...fresh, ...(sent?.value ?? [])].slice(0, SENT_KEPT) })
    return taken
  })
}

/** A receipt of any kind frees the outbox row, and the entry is offered again to another epoch; only stored and duplicate
 *  are on the server.
 *  @param {any} stores @param {any} answer @param {any[]} offered @param {number} now_ms */
async function takeReceipts(stores, answer, offered, now_ms) {
  const fresh = []
  for (const [index, receipt] of answer.receipts.entries()) {
    const row = offered[index]
    if (receipt.hash !== row.hash) continue
    await stores.outbox.delete(row.id)
    const isHeld = receipt.state === 'held'
    const kept = unpack(await stores.entries.get(row.id))
    if (kept) await stores.entries.put(pack({ ...kept, sent_ms: now_ms, received_at: kept.received_at ?? (isHeld ? null : answer.server_time) }))
    if (isHeld) continue
    fresh.unshift({ id: row.id, kind: row.kind, patient: row.patient, received_at: answer.server_time })
  }
  return fresh
}

/** Another epoch: the server was restored or moved. What was sent within seven days is offered again.
 *  @param {any} stores @param {number} now_ms */
async function offerAgain(stores, now_ms) {
  for (const row of (await stores.entries.getAll()).map(unpack)) {
    if (!row.sent_ms || now_ms - row.sent_ms > WEEK_MS) continue
    const entry = JSON.parse(row.text)
    await stores.outbox.put(pack({ id: row.id, hash: row.hash, text: row.text, n: entry.n, incarnation: entry.incarnation,
      kind: entry.kind, patient: entry.patient, author: entry.author, recorded_at: entry.recorded_at }))
  }
}

/** @param {any} stores @param {Row} row */
async function takeRow(stores, row) {
  if (row.forget) return forget(stores, row.ward, row.forget)
  const found = await stores.entries.get(row.id)
  const kept = found ? unpack(found) : null
  const [hash, text, patient] = [row.hash ?? kept?.hash, row.text ?? kept?.text, row.patient ?? kept?.patient]
  if (!hash) return
  await stores.feed.put({ ward: row.ward, id: row.id, seq: row.seq, hash, patient })
  const wards = [...new Set([...(kept?.wards ?? []), row.ward])]
  await stores.entries.put(pack({ id: row.id, hash, text, patient, wards, received_at: row.received_at, sent_ms: kept?.sent_ms ?? null }))
}

/** The patient left this ward's feed; the entry itself stays while another ward or the outbox has it.
 *  @param {any} stores @param {string} ward @param {string} patient */
export async function forget(stores, ward, patient) {
  for (const key of await stores.feed.index('patient').getAllKeys([ward, patient])) {
    await stores.feed.delete(key)
    const found = await stores.entries.get(key[1])
    if (!found) continue
    const row = unpack(found)
    const wards = row.wards.filter((/** @type {string} */ one) => one !== ward)
    if (wards.length || await stores.outbox.get(row.id)) await stores.entries.put(pack({ ...row, wards }))
    else await stores.entries.delete(row.id)
  }
}

/** @param {any} answer @param {Set<string>} taken */
const cursorsOf = (answer, taken) => Object.fromEntries([...taken].map(ward =>
  [ward, { cursor: answer.wards[ward].cursor, digest: answer.wards[ward].digest }]))
