/** When to exchange: after a save, on becoming visible, when the network is back, every half minute while visible. */
import { announce, onChange } from '../store/changes.js'
import { hasDatabase } from '../store/database.js'
import { fact, remember } from '../store/meta.js'
import { currentSession } from '../store/session.js'
import { exchange } from './round.js'

const EVERY_MS = 30_000
const SOON_MS = 500
const LONGEST_MS = 30_000

let failures = 0
/** @type {Promise<void> | null} */
let running = null
let again = false
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer
let waitingSeen = 0
let sessionSeen = ''

/** Start; the returned function stops it. */
export function startSync() {
  const wake = () => { if (document.visibilityState === 'visible') syncNow() }
  document.addEventListener('visibilitychange', wake)
  for (const event of ['online', 'pageshow', 'focus']) addEventListener(event, wake)
  const stop = onChange(sendWhatIsNew)
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
  running = once().finally(() => {
    running = null
    schedule()
  })
  return running
}

async function once() {
  if (!hasDatabase() || !currentSession()) return
  const locks = globalThis.navigator?.locks
  if (locks) await locks.request('tenpoint-sync', attempt)
  else await attempt()
}

async function attempt() {
  const session = currentSession()
  if (!session) return
  again = false
  await note({ sending: true, last_try_ms: Date.now() })
  let trouble = /** @type {string | null} */ ('unreachable')
  try {
    trouble = await exchange(session.wards.map(ward => ward.id))
  } catch (wrong) {
    console.error('sync', wrong)
  }
  failures = trouble ? failures + 1 : 0
  await note({ sending: false, trouble, ...(trouble ? {} : { last_contact_ms: Date.now() }) })
  announce()
}

/** @param {Record<string, any>} news */
async function note(news) {
  await remember('contact', { ...(await fact('contact') ?? {}), ...news })
}

/** The next try: half a minute, sooner after a failure with growing, uneven steps. */
function schedule() {
  clearTimeout(timer)
  const backOff = Math.min(LONGEST_MS, 1000 * 2 ** failures) * (0.5 + Math.random() / 2)
  const wait = again ? SOON_MS : failures ? backOff : EVERY_MS
  timer = setTimeout(() => {
    if (document.visibilityState === 'visible') syncNow()
    else schedule()
  }, wait)
}

/** A save puts rows into the outbox, a sign-in opens a ward: neither waits for the half minute. */
async function sendWhatIsNew() {
  if (running || !hasDatabase()) return
  const session = currentSession()?.expires ?? ''
  if (session !== sessionSeen) {
    sessionSeen = session
    if (session) return syncNow()
  }
  const { safety } = await import('../store/ward.js')
  const { waiting } = await safety()
  if (waiting.length > waitingSeen) syncNow()
  waitingSeen = waiting.length
}
