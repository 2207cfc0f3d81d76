/** What this browser keeps, read straight from IndexedDB and from its second place, and only read: this must work when the app's own modules do not. */
import { sparesHere } from './spare.js'

/** `now_ms`: the time on the ward when this was read.
 *  @typedef {{ id: string, hash: string, text: string, n: number, incarnation: string, kind: string, patient: string, author: string, recorded_at: string }} Unsent
 *  @typedef {{ sha256: string, type: string, data: Uint8Array, named: Unsent[] }} Attached  what signed entries name by its hash and the server has not
 *  @typedef {{ device: string, incarnation: string, last_n: number, epoch: string | null, cursors: Record<string, any>, now_ms: number,
 *    unsent: Unsent[], attached: Attached[], names: Map<string, string>, people: Map<string, string> }} Kept  one database: of the demo or of a ward */

const [WARD, APART] = ['tenpoint-', 'tenpoint-attachments-']

const PATIENCE_MS = 5000

/** Each database with what is unsent in it, oldest first; throws when one cannot be read. @returns {Promise<Kept[]>} */
export async function keptHere() {
  const phone = await facts('tenpoint', 'phone')
  const spares = await sparesHere()
  const names = new Set([...await databases(phone.get('database')), ...spares.map(one => `${WARD}${one.database}`)])
  const found = await Promise.all([...names].map(name => keptIn(name, phone.get('device') ?? '', spares.filter(one => name === `${WARD}${one.database}`))))
  return found.filter(one => one.unsent.length + one.attached.length > 0)
}

/** @param {string | undefined} last the database the phone used last @returns {Promise<string[]>} */
async function databases(last) {
  const listed = await indexedDB.databases?.().catch(() => null)
  const names = listed ? listed.flatMap(one => one.name ?? []) : last ? [`${WARD}${last}`] : []
  return names.filter(name => name.startsWith(WARD) && !name.startsWith(APART))
}

/** @param {string} name @param {string} device @param {import('./spare.js').Spare[]} spares @returns {Promise<Kept>} */
async function keptIn(name, device, spares) {
  const [meta, here] = [await facts(name, 'meta'), /** @type {Unsent[]} */ (await rows(name, 'outbox'))]
  const known = new Set([...here, ...spares.length ? await rows(name, 'entries') : []].map(row => row.hash))
  const lost = spares.filter(one => !known.has(one.unsent[0].hash))
  const outbox = [...here, ...lost.flatMap(one => one.unsent)]
  const counters = meta.get('counters') ?? {}
  const [attached, now_ms] = [[...await attachedIn(name), ...lost.flatMap(one => one.attached)], wardNow(meta.get('clock') ?? [])]
  const isSignedIn = Boolean(meta.get('session')) && now_ms < Date.parse(meta.get('session').session.offline_until)
  return {
    device, incarnation: counters.incarnation ?? outbox[0]?.incarnation ?? '', last_n: (counters.next_n ?? 1) - 1,
    epoch: meta.get('epoch') ?? null, cursors: meta.get('cursors') ?? {}, now_ms,
    unsent: outbox.sort((one, other) => Date.parse(one.recorded_at) - Date.parse(other.recorded_at)),
    attached, names: isSignedIn && outbox.length + attached.length ? namesIn(await rows(name, 'entries')) : new Map(),
    people: isSignedIn ? peopleIn(meta.get('session').session) : new Map(),
  }
}

/** What waits apart from the entries that name it; what no signed entry names is nobody's record yet. @param {string} name @returns {Promise<Attached[]>} */
async function attachedIn(name) {
  const apart = name.replace(WARD, APART)
  const waiting = (await rows(apart, 'attachments')).filter(row => row.waits)
  const signed = waiting.length ? await rows(name, 'entries') : []
  const found = await Promise.all(waiting.map(async ({ sha256, type, named: known }) => {
    const here = signed.filter(row => row.text.includes(sha256)).map(row => ({ ...parsed(row.text), hash: row.hash, text: row.text }))
    const named = here.length ? here : known.map((/** @type {any} */ one) => ({ ...one, hash: one.id, text: '' }))
    return { sha256, type, named, data: named.length ? (await row(apart, 'bytes', sha256))?.data : null }
  }))
  return found.filter(one => one.data)
}

/** This phone's clock, set right by what the app measured; store/clock.js tells the same. @param {{ rtt_ms: number, offset_ms: number }[]} samples */
const wardNow = samples => Date.now() + (samples.length ? samples.reduce((best, one) => one.rtt_ms < best.rtt_ms ? one : best).offset_ms : 0)

/** patient -> name, by the identity that was recorded last. @param {any[]} entries @returns {Map<string, string>} */
function namesIn(entries) {
  const found = entries.filter(row => row.text.includes('"kind":"patient"')).flatMap(row => parsed(row.text) ?? [])
  const ordered = found.sort((one, other) => Date.parse(one.recorded_at) - Date.parse(other.recorded_at))
  return new Map(ordered.map(one => [one.patient, `${String(one.body?.family).toUpperCase()}, ${one.body?.given}`]))
}

/** author -> name, as the session has them. @param {any} session @returns {Map<string, string>} */
function peopleIn({ people, user }) {
  const known = Object.entries(people ?? {}).map(([id, person]) => /** @type {const} */ ([id, String(person.name)]))
  return new Map([...known, [user.id, String(user.name)]])
}

/** @param {string} text @returns {any} */
function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The named values of a store. @param {string} database @param {string} store @returns {Promise<Map<string, any>>} */
const facts = async (database, store) => new Map((await rows(database, store)).map(row => [row.name, row.value]))

/** Everything in a store; nothing where there is no such store. @param {string} name @param {string} store @returns {Promise<any[]>} */
const rows = async (name, store) => await asked(name, store, found => found.getAll()) ?? []

/** One row of a store. @param {string} name @param {string} store @param {string} key @returns {Promise<any>} */
const row = (name, store, key) => asked(name, store, found => found.get(key))

/** @param {string} name @param {string} store @param {(store: IDBObjectStore) => IDBRequest} ask @returns {Promise<any>} */
async function asked(name, store, ask) {
  const database = await open(name)
  try {
    return database?.objectStoreNames.contains(store) ? await done(ask(database.transaction([store], 'readonly').objectStore(store))) : null
  } finally {
    database?.close()
  }
}

/** A database as it is, whatever its version; none is made. @param {string} name @returns {Promise<IDBDatabase | null>} */
function open(name) {
  const request = indexedDB.open(name)
  let isNew = false
  request.onupgradeneeded = () => {
    isNew = true
    request.transaction?.abort()
  }
  return done(request).catch(wrong => {
    if (isNew) return null
    throw wrong
  })
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
const done = request => new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error('the browser does not answer')), PATIENCE_MS)
  request.onsuccess = () => resolve(request.result)
  request.onerror = () => reject(request.error)
})
