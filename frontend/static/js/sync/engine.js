/** When to exchange: after a save, on becoming visible, when the network is back, every half minute while visible. */
import { announce, onChange } from '../store/changes.js'
import { phoneNow, wardNow } from '../store/clock.js'
import { hasDatabase } from '../store/database.js'
import { fact, remember } from '../store/meta.js'
import { currentSession } from '../store/session.js'
import { askedToWait } from './http.js'
import { toldApart } from './probe.js'
import { exchange } from './round.js'

/** @typedef {import('./http.js').Trouble} Trouble */

const EVERY_MS = 30_000
const SOON_MS = 500
const LONGEST_MS = 30_000
const LOCKED_MS = 30_000

let failures = 0
/** @type {Promise<void> | null} */
let running = null
let again = false
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer
let signedSeen = 0
let sessionSeen = ''

/** Start; the returned function stops it. */
export function startSync() {
  const wake = () => { if (document.visibilityState === 'visible') syncNow() }
  document.addEventListener('visibilitychange', wake)
  for (const event of ['online', 'pageshow', 'focus']) addEventListener(event, wake)
  const stop = onChange(() => { sendWhatIsNew().catch(report) })
  wake()
  return () => {
    stop()
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', wake)
    for (const event of ['online', 'pageshow', 'focus']) removeEventListener(event, wake)
  }
}

/** Exchange now, once in this tab and, where the browser can say so, once in all tabs. @returns {Promise<void>} */
export function syncNow() {
  if (running) {
    again = true
    return running
  }
  running = once().catch(report).finally(() => {
    running = null
    schedule()
  })
  return running
}

/** A tab that is frozen with the lock in its hand keeps nobody from asking: rounds that overlap do no harm. */
async function once() {
  if (!hasDatabase() || !currentSession()) return
  const asked_ms = wardNow()
  const locks = globalThis.navigator?.locks
  if (!locks) return attempt()
  let isOurs = false
  await locks.request('tenpoint-sync', { signal: AbortSignal.timeout(LOCKED_MS) }, () => {
    isOurs = true
    return shared(asked_ms)
  }).catch(wrong => {
    if (isOurs) throw wrong
    return attempt()
  })
}

/** A round that another tab began and ended while this one waited counts for both; a clock that was set back counts for nothing.
 *  @param {number} asked_ms */
async function shared(asked_ms) {
  const contact = await fact('contact')
  const began_ms = contact?.last_try_ms ?? 0
  if (began_ms <= asked_ms || began_ms > wardNow()) return attempt()
  failures = contact.trouble ? failures + 1 : 0
}

async function attempt() {
  const session = currentSession()
  if (!session) return
  again = false
  sessionSeen = session.expires
  signedSeen = await signed()
  await note({ sending: true, last_try_ms: wardNow() })
  const trouble = await exchange(session.wards.map(ward => ward.id)).then(toldApart).catch(notKept)
  failures = trouble ? failures + 1 : 0
  await note({ sending: false, trouble, ...(trouble ? {} : { last_contact_ms: wardNow() }) })
  announce()
  if (!trouble) carry(session.wards.map(ward => ward.id)).catch(report)
}

/** It folds charts, which whoever signs in does not wait for. @param {string[]} wards */
const carry = async wards => (await import('./carry.js')).carry(wards)

/** The server may have answered, but this phone could not take it in. @param {unknown} wrong @returns {Trouble} */
function notKept(wrong) {
  report(wrong)
  return 'not_kept'
}

/** What is said about the sending; a phone too full for that sends all the same. @param {Record<string, any>} news */
async function note(news) {
  await remember('contact', { ...await fact('contact'), ...news }).catch(report)
}

/** The next try: half a minute, sooner after a failure with growing steps; uneven, so that a ward does not ask as one. */
function schedule() {
  clearTimeout(timer)
  const step = failures ? Math.min(LONGEST_MS, 1000 * 2 ** failures) : EVERY_MS
  const uneven = failures ? 0.5 + Math.random() / 2 : 0.8 + Math.random() / 5
  timer = setTimeout(() => {
    if (document.visibilityState === 'visible') syncNow()
    else schedule()
  }, Math.max(again ? SOON_MS : step * uneven, askedToWait(phoneNow())))
}

/** A save puts rows into the outbox, a sign-in opens a ward: neither waits for the half minute. */
async function sendWhatIsNew() {
  if (!hasDatabase()) return
  const session = currentSession()?.expires ?? ''
  const count = await signed()
  const isNew = count > signedSeen || (session !== '' && session !== sessionSeen)
  signedSeen = count
  sessionSeen = session
  if (isNew) syncNow()
}

/** How many entries this database has signed. @returns {Promise<number>} */
const signed = async () => ((await fact('counters'))?.next_n ?? 1) - 1

/** @param {unknown} wrong */
function report(wrong) {
  console.error('sync', wrong)
}
