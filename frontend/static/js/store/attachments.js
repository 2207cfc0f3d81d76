/** What an entry names by its hash and does not hold: the written sentence. In a database of its own, so that a build that knows nothing of it
 *  still opens the ward's; the bytes stand apart from what is known of them, so that nobody reads a ward's pictures to count what waits. */
import { openDB } from '../../vendor/idb.js'
import { hex } from '../sync/envelope.js'
import { wardNow } from './clock.js'
import { pack, unpack } from './codec.js'
import { chosenDatabase, inTime } from './database.js'
import { SaveError, transact } from './transact.js'

/** `sent_ms`: when the server's receipt came, by the server's clock, null before; what came from the server has one from the start.
 *  `sent_epoch`: of the server that this phone sent it to; null for what came from the server. `waits`: 1 while unsent. `named`: the signed
 *  entries that are known to name it. `refused`: the server's no, which is not asked for again each half minute.
 *  @typedef {{ id: string, kind: string, patient: string, author: string, recorded_at: string }} Namer
 *  @typedef {{ reason: string, at_ms: number, epoch: string | null }} Refusal
 *  @typedef {{ sha256: string, patient: string, type: string, bytes: number, kept_ms: number, sent_ms: number | null, sent_epoch: string | null,
 *    waits?: 1, named: Namer[], refused: Refusal | null }} Known
 *  @typedef {Known & { data: Uint8Array }} Attachment */

/** @type {{ name: string, connection: Promise<any> } | null} */
let opened = null

const apart = {
  /** @returns {Promise<any>} */
  connection() {
    const name = chosenDatabase()
    if (!name) throw new Error('no database is chosen: nobody has signed in on this phone')
    if (opened?.name !== name) {
      apart.close()
      const connection = inTime(open(name))
      connection.catch(() => { if (opened?.connection === connection) opened = null })
      opened = { name, connection }
    }
    return opened.connection
  },
  async close() {
    const old = opened
    opened = null
    if (old) (await old.connection.catch(() => null))?.close()
  },
}

/** @param {string} name */
const open = name => openDB(`tenpoint-attachments-${name}`, 1, {
  upgrade(made, _from, _to, transaction) {
    transaction.done.catch(() => {}) // whoever opens is told
    const known = made.createObjectStore('attachments', { keyPath: 'sha256' })
    for (const field of ['patient', 'waits', 'sent_epoch']) known.createIndex(field, field)
    made.createObjectStore('bytes', { keyPath: 'sha256' })
  },
  blocking: () => { apart.close() },
  terminated: () => { opened = null },
})

/** @template T @param {'readonly' | 'readwrite'} mode @param {(stores: import('./transact.js').Stores) => Promise<T> | T} work @returns {Promise<T>} */
const within = (mode, work) => transact(['attachments', 'bytes'], mode, work, { database: apart })

/** Keep bytes strictly and read them back, before anything names them; throws SaveError when they were not kept. Kept again it is as young as new.
 *  @param {{ patient: string, type: string, data: Uint8Array, sent_ms?: number | null }} what
 *  @returns {Promise<{ sha256: string, type: string, bytes: number }>} */
export async function keepAttachment({ patient, type, data, sent_ms = null }) {
  const sha256 = await hashOf(data)
  const fresh = { sha256, patient, type, bytes: data.length, sent_ms, sent_epoch: null, ...(sent_ms === null ? { waits: 1 } : {}), named: [], refused: null }
  await within('readwrite', async ({ attachments, bytes }) => {
    const before = await attachments.get(sha256)
    await attachments.put(pack({ ...(before ? unpack(before) : fresh), kept_ms: wardNow() }))
    await bytes.put(pack({ sha256, data }))
  })
  const kept = await attachment(sha256)
  if (!kept || await hashOf(kept.data) !== sha256) throw new SaveError('lost', 'read back differs')
  return { sha256, type, bytes: data.length }
}

/** What this phone holds under a hash, or null. @param {string} sha256 @returns {Promise<Attachment | null>} */
export const attachment = sha256 => within('readonly', async ({ attachments, bytes }) => {
  const [known, held] = [await attachments.get(sha256), await bytes.get(sha256)]
  return known && held ? { ...unpack(known), data: unpack(held).data } : null
})

/** All that this phone holds, without the bytes. @returns {Promise<Known[]>} */
export const attachments = () => within('readonly', async stores => (await stores.attachments.getAll()).map(unpack))

/** What the server has not, without the bytes. @returns {Promise<Known[]>} */
export const unsentAttachments = () => within('readonly', async stores => (await stores.attachments.index('waits').getAll()).map(unpack))

/** The server has it. @param {string} sha256 @param {number} sent_ms @param {string | null} [sent_epoch] */
export const markSent = (sha256, sent_ms, sent_epoch = null) => change(sha256, ({ waits, ...known }) => ({ ...known, sent_ms, sent_epoch, refused: null }))

/** The server said no; it stays. @param {string} sha256 @param {Refusal} refused */
export const markRefused = (sha256, refused) => change(sha256, known => ({ ...known, refused }))

/** Signed entries name it: it is let go of only once the server has it. @param {string} sha256 @param {Namer[]} namers */
export const markNamed = (sha256, namers) => change(sha256, known => (
  { ...known, named: [...known.named, ...namers.filter(one => known.named.every(other => other.id !== one.id))] }))

/** Another epoch: what this phone sent to another server than this one since then waits again; older things are only what came from there.
 *  @param {string} epoch @param {number} since_ms */
export const offerAttachmentsAgain = (epoch, since_ms) => within('readwrite', async ({ attachments }) => {
  const index = attachments.index('sent_epoch')
  for (const range of [IDBKeyRange.upperBound(epoch, true), IDBKeyRange.lowerBound(epoch, true)]) {
    for (const known of (await index.getAll(range)).map(unpack)) {
      const again = known.sent_ms >= since_ms ? { waits: 1, sent_ms: null } : {}
      await attachments.put(pack({ ...known, ...again, sent_epoch: null }))
    }
  }
})

/** Let go of bytes, unless they changed since they were looked at, or a signed entry names them and the server has them not.
 *  @param {string} sha256 @param {Known} [seen] */
export const dropAttachment = (sha256, seen) => within('readwrite', async ({ attachments, bytes }) => {
  const found = await attachments.get(sha256)
  const known = found ? unpack(found) : null
  if (!known || (known.waits && known.named.length) || (seen && (known.kept_ms !== seen.kept_ms || known.sent_ms !== seen.sent_ms))) return
  await attachments.delete(sha256)
  await bytes.delete(sha256)
})

/** @param {string} sha256 @param {(known: Known) => Known} how */
const change = (sha256, how) => within('readwrite', async ({ attachments }) => {
  const found = await attachments.get(sha256)
  if (found) await attachments.put(pack(how(unpack(found))))
})

/** SHA-256 in lower hex. @param {Uint8Array} data */
export async function hashOf(data) {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', /** @type {Uint8Array<ArrayBuffer>} */ (data))))
}
