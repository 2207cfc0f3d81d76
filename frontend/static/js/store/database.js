/** The phone's database: one for each database of a server, so that the demo's entries never meet a ward's. */
import { openDB } from '../../vendor/idb.js'

/** @typedef {import('../../vendor/idb.js').IDBPDatabase} Database */

const VERSION = 1

/** @type {Promise<Database> | null} */
let opened = null
let name = ''

/** Open the database that belongs to a server's database. @param {string} uuid */
export async function openDatabase(uuid) {
  if (name !== uuid) await closeDatabase()
  name = uuid
  return connection()
}

/** Whether a database is chosen at all. */
export const hasDatabase = () => name !== ''

/** The open connection; opened when needed. @returns {Promise<Database>} */
export function connection() {
  if (!name) throw new Error('no database is chosen: nobody has signed in on this phone')
  opened ??= open(name)
  return opened
}

/** Let go of the connection: another version wants in, the browser cut it, or another database is chosen. */
export async function closeDatabase() {
  const old = opened
  opened = null
  if (old) (await old.catch(() => null))?.close()
}

/** @param {string} uuid */
async function open(uuid) {
  const database = await openDB(`tenpoint-${uuid}`, VERSION, {
    upgrade: made => makeStores(made),
    blocking: () => { closeDatabase() },
    terminated: () => { opened = null },
  })
  return database
}

/** @param {Database} made */
function makeStores(made) {
  const entries = made.createObjectStore('entries', { keyPath: 'id' })
  entries.createIndex('wards', 'wards', { multiEntry: true })
  entries.createIndex('patient', 'patient')
  made.createObjectStore('outbox', { keyPath: 'id' }).createIndex('order', ['incarnation', 'n'])
  made.createObjectStore('feed', { keyPath: ['ward', 'id'] }).createIndex('patient', ['ward', 'patient'])
  made.createObjectStore('held', { keyPath: 'hash' })
  made.createObjectStore('drafts', { keyPath: 'id' }).createIndex('patient', 'patient')
  made.createObjectStore('meta', { keyPath: 'name' })
}
