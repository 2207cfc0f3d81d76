/** What an entry names by its hash and does not hold: the written sentence. In a database of its own, so that a build that knows nothing of it
 *  still opens the ward's. */
import { openDB } from '../../vendor/idb.js'
import { pack, unpack } from './codec.js'
import { chosenDatabase } from './database.js'
import { SaveError, transact } from './transact.js'

/** `sent_ms`: when the server's receipt came, null before; what came from the server has one from the start.
 *  @typedef {{ sha256: string, patient: string, type: string, data: Uint8Array, kept_ms: number, sent_ms: number | null }} Attachment */

/** @type {{ name: string, connection: Promise<any> } | null} */
let opened = null

const apart = {
  /** @returns {Promise<any>} */
  connection() {
    const name = chosenDatabase()
    if (!name) throw new Error('no database is chosen: nobody has signed in on this phone')
    if (opened?.name !== name) {
      apart.close()
      const connection = open(name)
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
  upgrade: made => { made.createObjectStore('attachments', { keyPath: 'sha256' }).createIndex('patient', 'patient') },
  blocking: () => { apart.close() },
  terminated: () => { opened = null },
})

/** Keep bytes strictly and read them back, before anything names them; throws SaveError when they were not kept.
 *  @param {{ patient: string, type: string, data: Uint8Array, sent_ms?: number | null }} what
 *  @returns {Promise<{ sha256: string, type: string, bytes: number }>} */
export async function keepAttachment({ patient, type, data, sent_ms = null }) {
  const sha256 = await hashOf(data)
  await transact(['attachments'], 'readwrite', async ({ attachments }) => {
    if (!await attachments.get(sha256)) await attachments.put(pack({ sha256, patient, type, data, kept_ms: Date.now(), sent_ms }))
  }, { database: apart })
  const kept = await attachment(sha256)
  if (!kept || await hashOf(kept.data) !== sha256) throw new SaveError('lost', 'read back differs')
  return { sha256, type, bytes: data.length }
}

/** What this phone holds under a hash, or null. @param {string} sha256 @returns {Promise<Attachment | null>} */
export const attachment = sha256 => transact(['attachments'], 'readonly', async ({ attachments }) => {
  const row = await attachments.get(sha256)
  return row ? unpack(row) : null
}, { database: apart })

/** All that this phone holds. @returns {Promise<Attachment[]>} */
export const attachments = () => transact(['attachments'], 'readonly', async stores => (await stores.attachments.getAll()).map(unpack), { database: apart })

/** The server has it. @param {string} sha256 @param {number} sent_ms */
export const markSent = (sha256, sent_ms) => transact(['attachments'], 'readwrite', async stores => {
  const row = await stores.attachments.get(sha256)
  if (row) await stores.attachments.put(pack({ ...unpack(row), sent_ms }))
}, { database: apart })

/** Let go of bytes that nothing signed names, or that the server has. @param {string} sha256 */
export const dropAttachment = sha256 => transact(['attachments'], 'readwrite', stores => stores.attachments.delete(sha256), { database: apart })

/** SHA-256 in lower hex. @param {Uint8Array} data */
export async function hashOf(data) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', /** @type {Uint8Array<ArrayBuffer>} */ (data)))
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
}
