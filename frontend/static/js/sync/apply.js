/** Take an answer in: receipts, new rows and cursors in one transaction, so that a cursor is never ahead of its rows. */
import { pack, unpack } from '../store/codec.js'
import { outboxRow } from '../store/outbox.js'
import { transact } from '../store/transact.js'
import { parse, textHash } from './envelope.js'
import { endWeek, forget, leaveWhatWasNotFed, WEEK_MS } from './leave.js'

/** @typedef {{ ward: string, seq: number, received_at: string | null, forget: string | null, id: string | null,
 *    hash: string | null, text: string | null, patient: string | null }} Row */

const SENT_KEPT = 20

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

/** What the live feed tells: rows alone, with no receipt and no word about what is held. A ward is read on from where the feed stood.
 *  @param {any} frame @param {Record<string, { cursor: number }>} before @param {Row[]} rows @returns {Promise<Set<string>>} the wards whose rows were taken */
export function applyFrame(frame, before, rows) {
  return transact(['entries', 'outbox', 'feed', 'meta'], 'readwrite', async stores => {
    const [epoch, cursors] = [(await stores.meta.get('epoch'))?.value, (await stores.meta.get('cursors'))?.value]
    const taken = new Set(Object.keys(frame.wards).filter(ward => epoch === frame.epoch && cursors?.[ward]?.cursor === before[ward]?.cursor))
    for (const row of rows) if (taken.has(row.ward)) await takeRow(stores, row)
    if (taken.size) await stores.meta.put({ name: 'cursors', value: { ...cursors, ...cursorsOf(frame, taken) } })
    return taken
  })
}

/** Receipts free the outbox, so this is strict. What another tab has read or learnt meanwhile stands: an answer of another
 *  epoch than this phone is in by now is no answer, and a ward is only read on from where the request stood.
 *  @param {any} answer @param {any} request @param {any[]} offered the outbox rows of the request @param {Row[]} rows
 *  @returns {Promise<Set<string> | null>} the wards whose rows were taken; null: it was no answer */
export function apply(answer, request, offered, rows) {
  const server_ms = Date.parse(answer.server_time)
  return transact(['entries', 'outbox', 'feed', 'held', 'meta'], 'readwrite', async stores => {
    const [epoch, cursors, sent] = [await stores.meta.get('epoch'), await stores.meta.get('cursors'), await stores.meta.get('sent')]
    if ((epoch?.value ?? null) !== request.epoch) return null
    const isNewEpoch = request.epoch !== null && request.epoch !== answer.epoch
    const taken = new Set(Object.keys(answer.wards).filter(ward => (cursors?.value?.[ward]?.cursor ?? null) === request.wards[ward]?.cursor))
    const fresh = await takeReceipts(stores, answer, offered, server_ms)
    if (isNewEpoch) await offerAgain(stores, server_ms)
    if (isNewEpoch) await stores.feed.clear()
    for (const row of rows) if (taken.has(row.ward)) await takeRow(stores, row)
    for (const ward of taken) if (answer.wards[ward].cursor === answer.wards[ward].head) await leaveWhatWasNotFed(stores, ward, answer)
    await endWeek(stores, server_ms)
    await stores.held.clear()
    for (const one of answer.held) await stores.held.put(one)
    await stores.meta.put({ name: 'epoch', value: answer.epoch })
    await stores.meta.put({ name: 'cursors', value: { ...(isNewEpoch ? {} : cursors?.value), ...cursorsOf(answer, taken) } })
    await stores.meta.put({ name: 'sent', value: [...fresh, ...(sent?.value ?? [])].slice(0, SENT_KEPT) })
    return taken
  })
}

/** A receipt of any kind frees the outbox row, and the entry is offered again to another epoch; only stored and duplicate
 *  are on the server. When it was sent is the server's time: this phone's clock may be set before it matters.
 *  @param {any} stores @param {any} answer @param {any[]} offered @param {number} server_ms */
async function takeReceipts(stores, answer, offered, server_ms) {
  const fresh = []
  for (const [index, receipt] of answer.receipts.entries()) {
    const row = offered[index]
    if (receipt.hash !== row.hash) continue
    await stores.outbox.delete(row.id)
    const isHeld = receipt.state === 'held'
    const kept = unpack(await stores.entries.get(row.id))
    const received_at = kept?.received_at ?? (isHeld ? null : answer.server_time)
    if (kept) await stores.entries.put(pack({ ...kept, sent_ms: server_ms, sent_epoch: answer.epoch, received_at }))
    if (isHeld) continue
    fresh.unshift({ id: row.id, kind: row.kind, patient: row.patient, received_at: answer.server_time })
  }
  return fresh
}

/** Another epoch: the server was restored or moved. What was sent within seven days is offered again.
 *  @param {any} stores @param {number} server_ms */
async function offerAgain(stores, server_ms) {
  for (const row of (await stores.entries.getAll()).map(unpack)) {
    if (!row.sent_ms || server_ms - row.sent_ms > WEEK_MS) continue
    await stores.outbox.put(outboxRow(JSON.parse(row.text), row))
  }
}

/** Where another text has this id, it was signed on a copy of this phone and is held: the ward's own takes its place.
 *  @param {any} stores @param {Row} row */
async function takeRow(stores, row) {
  if (row.forget) return forget(stores, row.ward, row.forget)
  const found = await stores.entries.get(row.id)
  const same = found ? unpack(found) : null
  const kept = row.hash === null || same?.hash === row.hash ? same : null
  const [hash, text, patient] = [row.hash ?? kept?.hash, row.text ?? kept?.text, row.patient ?? kept?.patient]
  if (!hash) return
  await stores.feed.put({ ward: row.ward, id: row.id, seq: row.seq, hash, patient })
  const wards = [...new Set([...(kept?.wards ?? []), row.ward])]
  await stores.entries.put(pack({ id: row.id, hash, text, patient, wards, received_at: row.received_at,
    sent_ms: kept?.sent_ms ?? null, sent_epoch: kept?.sent_epoch ?? null }))
}

/** @param {any} answer @param {Set<string>} taken */
const cursorsOf = (answer, taken) => Object.fromEntries([...taken].map(ward =>
  [ward, { cursor: answer.wards[ward].cursor, digest: answer.wards[ward].digest }]))
