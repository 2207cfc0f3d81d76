/** The phone's database: one for each database of a server, so that the demo's entries never meet a ward's. */
import { openDB } from '../../vendor/idb.js'

/** @typedef {import('../../vendor/idb.js').IDBPDatabase} Database */

const VERSION = 1
const OPEN_MS = 5_000

/** Another window of the app keeps this one from the database: nothing opens until it is closed. */
export class Blocked extends Error {}

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

/** The server's database that was chosen; empty before. */
export const chosenDatabase = () => name

/** The open connection; opened when needed, and asked for again after it failed. @returns {Promise<Database>} */
export function connection() {
  if (!name) throw new Error('no database is chosen: nobody has signed in on this phone')
  return opened ??= forgotten(open(name))
}

/** One that fails is not kept. @param {Promise<Database>} opening */
function forgotten(opening) {
  opening.catch(() => { if (opened === opening) opened = null })
  return opening
}

/** Let go of the connection: another version wants in, the browser cut it, or another database is chosen. */
export async function closeDatabase() {
  const old = opened
  opened = null
  if (old) (await old.catch(() => null))?.close()
}

/** @param {string} uuid */
function open(uuid) {
  return inTime(openDB(`tenpoint-${uuid}`, VERSION, {
    upgrade(made, _from, _to, transaction) {
      transaction.done.catch(() => {}) // whoever opens is told
      makeStores(made)
    },
    blocking: () => { closeDatabase() },
    terminated: () => { opened = null },
  }))
}

/** A connection that comes too late is let go: nobody waits for it any more. @param {Promise<Database>} opening @returns {Promise<Database>} */
export function inTime(opening) {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => {
      fail(new Blocked())
      opening.then(late => late.close(), () => {})
    }, OPEN_MS)
    opening.then(done, fail).finally(() => clearTimeout(timer))
  })
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
