/** A phone in Node: IndexedDB in memory, a signed-in nurse, and a network that the test plays. */
import 'fake-indexeddb/auto'
import { keepAttachment } from '../../../../frontend/static/js/store/attachments.js'
import { signIn, signOut } from '../../../../frontend/static/js/store/session.js'
import { transact } from '../../../../frontend/static/js/store/transact.js'

export const WARD = { id: '3b', name: '3B', zone: 'Europe/Paris', offsets: [['2026-10-25T01:00:00Z', 60]], role: 'nurse' }
export const PATIENT = '01a0aa00-0000-7000-8000-0000000000aa'
export const OTHER = '01a0aa00-0000-7000-8000-0000000000bb'
const HOUR = 3600_000

/** What the network answers; a test replaces `answer`. */
export const network = {
  /** @type {(url: string, options: any) => any} */
  answer: () => { throw new TypeError('no network') },
  /** Requests, without those that only ask whether the server is there. */
  asked: 0,
}
Object.defineProperty(globalThis, 'navigator', { configurable: true, writable: true, value: {} })
globalThis.fetch = async (url, options) => {
  if (!String(url).startsWith('/api/reach/')) network.asked += 1
  return network.answer(String(url), options)
}

/** @param {any} body @param {number} [status] @param {string} [type] */
export const json = (body, status = 200, type = status < 300 ? 'application/json' : 'application/problem+json') =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers: { 'Content-Type': type } })

/** Sign in on a database, a fresh one unless named. @param {{ user?: string, database?: string, now_ms?: number }} [who] @returns {Promise<string>} */
export async function phoneOf({ user = 'bernard', database = crypto.randomUUID(), now_ms = Date.now() } = {}) {
  network.answer = () => json({
    user: { id: user, name: user }, wards: [WARD], people: {}, signatures: [], database, demo: true,
    server_time: new Date(now_ms).toISOString(), expires: new Date(now_ms + 12 * HOUR).toISOString(), offline_until: new Date(now_ms + 72 * HOUR).toISOString(),
  })
  await signIn(user, 'three quiet night lamps')
  dead()
  return database
}

/** Nobody answers any more. */
export function dead() {
  network.answer = () => { throw new TypeError('no network') }
}

/** Sign out with no server. */
export const leave = () => { dead(); return signOut() }

/** Everything in a store. @param {any} store @returns {Promise<any[]>} */
export const rowsOf = store => transact([store], 'readonly', stores => stores[store].getAll())

/** What to sign: a note about a patient. @param {string} text @param {any} [more] */
export const note = (text, more = {}) => ({ kind: 'note', patient: PATIENT, ward: '3b', at_ms: Date.now(), body: { text }, ...more })

/** Make puts into a store fail or lie until the returned function is called.
 *  @param {string} store @param {(put: (value: any) => any, value: any) => any} act */
export function onPut(store, act) {
  const real = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (value, ...key) {
    return this.name === store ? act(given => real.call(this, given, ...key), value) : real.call(this, value, ...key)
  }
  return () => { IDBObjectStore.prototype.put = real }
}

/** A disk with no space left, for one store. @param {string} store */
export const full = store => onPut(store, () => { throw new DOMException('no space', 'QuotaExceededError') })

/** Turn by turn, until something is so. @param {() => any} isSo */
export async function until(isSo) {
  while (!await isSo()) await new Promise(setImmediate)
}

/** A written sentence of so many strokes, kept on this phone. @param {number} [strokes] @param {string} [patient] */
export async function written(strokes = 1, patient = PATIENT) {
  const type = 'application/vnd.tenpoint.strokes+json'
  return keepAttachment({ patient, type, data: ink(strokes) })
}

/** @param {number} strokes */
export const ink = strokes => new TextEncoder().encode(JSON.stringify({ v: 1, width: 300, height: 120, strokes: Array(strokes).fill([[1, 2, 0]]) }))

/** A check with a written sentence, to be signed. @param {any} handwriting @param {any} [more] @param {any} [body] */
export const checkWith = (handwriting, more = {}, body = {}) => note('', {
  kind: 'neuro_check', body: { tool: 'ice', baseline: 'no', items: {}, answers: {}, handwriting, grade: { floor: 0, ceiling: 0, status: 'final', worst: 0, signed: null }, ...body }, ...more })
