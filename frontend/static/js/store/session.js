/** Who is signed in on this phone; kept, so that the same person goes on without the server. */
import { isSession } from '../sync/answer.js'
import { announce } from './changes.js'
import { heardTime, phoneNow, readClock, wardClock, wardNow } from './clock.js'
import { openDatabase } from './database.js'
import { noteLost, recallDevice } from './lost.js'
import { deviceId, fact, remember } from './meta.js'
import { phoneFact, rememberOnPhone } from './phone.js'
import { transact } from './transact.js'
import { regain } from './twice.js'

/** @typedef {import('../types.d.ts').Session} Session */

const TIMEOUT_MS = 15_000

/** `checked_ms`: when the server last spoke of it. `ahead_ms`: how far this phone's clock was ahead of the server's then, for the version before.
 *  @typedef {{ session: Session, checked_ms: number, ahead_ms?: number }} Kept
 *  @typedef {{ answer: Response, at_ms: number, rtt_ms: number }} Reply  `at_ms`: half-way, by this phone's own clock */

/** @type {Kept | null} */
let kept = null
/** The last sign-out, until the server has heard of it. @type {Promise<unknown>} */
let leaving = Promise.resolve()
/** Somebody's session being taken over here; meanwhile what is kept on the phone and what is known here may differ. @type {Promise<unknown>} */
let taking = Promise.resolve()

/** Why signing in did not work: `wrong`, `wait` (with seconds), `offline`, or `refused`. */
export class SignInError extends Error {
  /** @param {'wrong' | 'wait' | 'offline' | 'refused'} code @param {number} [seconds] */
  constructor(code, seconds = 0) {
    super(`not signed in: ${code}`)
    this.code = code
    this.seconds = seconds
  }
}

/** The session, as long as it may go on without the server; null when nobody is signed in. @returns {Session | null} */
export const currentSession = () => kept && wardNow() < Date.parse(kept.session.offline_until) ? kept.session : null

/** When the server last confirmed the session. */
export const checkedAt = () => kept?.checked_ms ?? null

/** At start: the session this phone had. @returns {Promise<Session | null>} */
export async function resumeSession() {
  const last = await phoneFact('database')
  if (!last) return null
  await openDatabase(last)
  kept = await fact('session') ?? null
  if (!await readClock() && kept?.ahead_ms !== undefined) await heardTime(new Date(kept.checked_ms - kept.ahead_ms).toISOString(), kept.checked_ms, TIMEOUT_MS)
  return currentSession()
}

/** Sign in with the server; the first time needs the network. @param {string} name @param {string} passphrase @returns {Promise<Session>} */
export async function signIn(name, passphrase) {
  await leaving
  await recallDevice()
  const reply = await ask('POST', { name, passphrase, device: await deviceId() })
  if (!reply) throw new SignInError('offline')
  const { answer } = reply
  if (answer.status === 401) throw new SignInError('wrong')
  if (answer.status === 429) throw new SignInError('wait', Number(answer.headers.get('Retry-After')) || 1)
  const session = answer.ok ? await readSession(answer) : null
  if (!session) throw new SignInError(answer.status < 500 && answer.ok === false ? 'refused' : 'offline')
  await adopt(session, reply)
  await regain()
  noteLost().catch(wrong => console.error('lost', wrong))
  return session
}

/** Ask the server whether the session still stands, and learn what changed. @returns {Promise<'stands' | 'ended' | 'unknown'>} */
export async function checkSession() {
  const reply = await ask('GET')
  if (reply?.answer.status === 401) return 'ended'
  const session = reply?.answer.ok ? await readSession(reply.answer) : null
  if (!reply || !session || session.user.id !== kept?.session.user.id) return 'unknown'
  if (session.database !== kept.session.database) await adopt(session, reply)
  else {
    await heardTime(session.server_time, reply.at_ms, reply.rtt_ms)
    await renew(() => ({ session, ahead_ms: aheadNow() })).then(announce)
  }
  return 'stands'
}

/** Another tab may have signed in or out: follow it. @returns {Promise<boolean>} whether this tab is no longer the same person's */
export async function followSession() {
  const [was, turn] = [kept, taking]
  await turn
  const found = await fact('session').catch(() => was)
  if (kept !== was || taking !== turn) return followSession()
  if (!was) return false
  kept = found ?? null
  return kept?.session.user.id !== was.session.user.id
}

/** Sign out: always allowed. The ward's data are hidden, unsent entries stay and are counted on the sign-in screen;
 *  the server hears of it in its own time. */
export async function signOut() {
  kept = null
  leaving = ask('DELETE')
  await remember('session', null)
  announce()
}

/** New offsets of the wards, as a sync answer brought them. @param {Record<string, import('../types.d.ts').Offsets>} offsets */
export const adoptOffsets = offsets => renew(({ session, ahead_ms }) => ({
  session: { ...session, wards: session.wards.map(ward => ward.id in offsets ? { ...ward, offsets: offsets[ward.id] } : ward) }, ahead_ms }))

/** @param {Session} session @param {Reply} reply */
async function adopt(session, reply) {
  const next = take(session, reply)
  taking = next.catch(() => {})
  kept = await next
  announce()
}

/** What is kept of a session from here on, in its own database. @param {Session} session @param {Reply} reply @returns {Promise<Kept>} */
async function take(session, { at_ms, rtt_ms }) {
  await openDatabase(session.database)
  await rememberOnPhone('database', session.database)
  await readClock()
  await heardTime(session.server_time, at_ms, rtt_ms)
  const next = { session, checked_ms: wardNow(), ahead_ms: aheadNow() }
  await remember('session', next)
  return next
}

/** Change the session that stands. Who has left meanwhile, here or in another tab, is not signed in again by it.
 *  @param {(kept: Kept) => Omit<Kept, 'checked_ms'>} change */
async function renew(change) {
  const user = kept?.session.user.id
  if (!user) return
  const next = await transact(['meta'], 'readwrite', async ({ meta }) => {
    const found = (await meta.get('session'))?.value
    if (found?.session.user.id !== user) return null
    const value = { ...change(found), checked_ms: wardNow() }
    await meta.put({ name: 'session', value })
    return value
  })
  if (next && kept?.session.user.id === user) kept = next
}

/** How far this phone's clock is ahead of the server's. */
const aheadNow = () => -(wardClock().offset_ms ?? 0)

/** @param {string} method @param {any} [body] @returns {Promise<Reply | null>} null: the server was not reached */
async function ask(method, body) {
  const asked_ms = phoneNow()
  try {
    const answer = await fetch('/api/session', {
      method, signal: AbortSignal.timeout(TIMEOUT_MS), credentials: 'same-origin', cache: 'no-store', redirect: 'error',
      ...(body ? { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : {}),
    })
    const rtt_ms = phoneNow() - asked_ms
    return { answer, at_ms: asked_ms + rtt_ms / 2, rtt_ms }
  } catch {
    return null
  }
}

/** A session, or null when a captive portal answered in the server's place. @param {Response} answer @returns {Promise<Session | null>} */
async function readSession(answer) {
  try {
    const found = await answer.json()
    return isSession(found) ? found : null
  } catch {
    return null
  }
}
