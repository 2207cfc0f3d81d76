/** What this browser keeps, read straight from IndexedDB and only read: this must work when the app's own modules do not. */

/** @typedef {{ id: string, hash: string, text: string, n: number, incarnation: string, kind: string, patient: string, author: string, recorded_at: string }} Unsent
 *  @typedef {{ device: string, incarnation: string, last_n: number, epoch: string | null, cursors: Record<string, any>,
 *    unsent: Unsent[], names: Map<string, string> }} Kept  one database: of the demo or of a ward */

const PATIENCE_MS = 5000

/** Each database with what is unsent in it, oldest first; throws when one cannot be read. @returns {Promise<Kept[]>} */
export async function keptHere() {
  const phone = await facts('tenpoint', 'phone')
  const names = await databases(phone.get('database'))
  const found = await Promise.all(names.map(name => keptIn(name, phone.get('device') ?? '')))
  return found.filter(one => one.unsent.length > 0)
}

/** @param {string | undefined} last the database the phone used last @returns {Promise<string[]>} */
async function databases(last) {
  const listed = await indexedDB.databases?.().catch(() => null)
  const names = listed ? listed.flatMap(one => one.name ?? []) : last ? [`tenpoint-${last}`] : []
  return names.filter(name => name.startsWith('tenpoint-'))
}

/** @param {string} name @param {string} device @returns {Promise<Kept>} */
async function keptIn(name, device) {
  const [meta, outbox] = [await facts(name, 'meta'), /** @type {Unsent[]} */ (await rows(name, 'outbox'))]
  const counters = meta.get('counters') ?? {}
  return {
    device, incarnation: counters.incarnation ?? outbox[0]?.incarnation ?? '', last_n: (counters.next_n ?? 1) - 1,
    epoch: meta.get('epoch') ?? null, cursors: meta.get('cursors') ?? {},
    unsent: outbox.sort((one, other) => Date.parse(one.recorded_at) - Date.parse(other.recorded_at)),
    names: isSignedIn(meta.get('session')) && outbox.length ? namesIn(await rows(name, 'entries')) : new Map(),
  }
}

/** Names are shown to nobody after a sign-out. @param {any} kept */
const isSignedIn = kept => Boolean(kept?.session) && Date.now() < Date.parse(kept.session.offline_until)

/** patient -> name, by the identity that was recorded last. @param {any[]} entries @returns {Map<string, string>} */
function namesIn(entries) {
  const found = entries.filter(row => row.text.includes('"kind":"patient"')).flatMap(row => parsed(row.text) ?? [])
  const ordered = found.sort((one, other) => Date.parse(one.recorded_at) - Date.parse(other.recorded_at))
  return new Map(ordered.map(one => [one.patient, `${String(one.body?.family).toUpperCase()}, ${one.body?.given}`]))
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
async function rows(name, store) {
  const database = await open(name)
  try {
    if (!database?.objectStoreNames.contains(store)) return []
    return await done(database.transaction([store], 'readonly').objectStore(store).getAll())
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
