/** What time it is on the ward: this phone's clock, set right by what the server said its own was. Nothing else of the app asks the phone. */
import { offsetOf, withSample } from '../sync/clock.js'
import { announce } from './changes.js'
import { transact } from './transact.js'

/** @typedef {import('../sync/clock.js').Sample} Sample
 *  @typedef {{ now_ms: number, offset_ms: number | null }} Reading  the ward's time, and how far it is ahead of this phone's clock; null: no server was heard */

/** From here on the phone's clock was set back; less is how unevenly it runs beside the one that nobody sets. */
const SET_BACK_MS = 2000
/** What no screen would show differently. */
const UNSEEN_MS = 1000

/** @type {Sample[]} */
let samples = []
/** @type {number | null} */
let offset_ms = null
/** The ward's time when the server was last heard, and where the clock that nobody sets stood then. It stops while a phone
 *  sleeps, so it cannot say how late it is, but how late it is at least. */
let least = { ward_ms: -Infinity, steady_ms: 0 }

/** This phone's own clock, right or wrong: for what compares it with the server's. */
export const phoneNow = () => Date.now()

/** The ward's time, in milliseconds. @param {{ now?: () => number }} [world] a test may play this phone's clock */
export const wardNow = ({ now } = {}) => now ? wardTime(now()) : wardClock().now_ms

/** The ward's time when this phone's clock showed that. */
const wardTime = (/** @type {number} */ phone_ms) => phone_ms + (offset_ms ?? 0)

/** @returns {Reading} */
export function wardClock() {
  const phone_ms = phoneNow()
  const least_ms = Math.floor(least.ward_ms + performance.now() - least.steady_ms)
  const now_ms = least_ms - wardTime(phone_ms) > SET_BACK_MS ? least_ms : wardTime(phone_ms)
  return { now_ms, offset_ms: offset_ms === null ? null : now_ms - phone_ms }
}

/** The server said its time; this phone's clock showed `at_ms` then, give or take half the round trip. A clock that was set
 *  meanwhile measured nothing. @param {string | undefined} server_time @param {number} at_ms @param {number} rtt_ms */
export async function heardTime(server_time, at_ms, rtt_ms) {
  const fresh = { at_ms, rtt_ms, offset_ms: Math.round(Date.parse(server_time ?? '') - at_ms) }
  if (!Number.isFinite(fresh.offset_ms) || rtt_ms < 0) return
  adopt(await transact(['meta'], 'readwrite', async ({ meta }) => {
    const value = withSample((await meta.get('clock'))?.value ?? [], fresh)
    await meta.put({ name: 'clock', value })
    return value
  }))
}

/** What was kept of the server's time: at start, of another database, or measured by another tab. @returns {Promise<boolean>} whether it was ever heard */
export async function readClock() {
  adopt(await transact(['meta'], 'readonly', async ({ meta }) => (await meta.get('clock'))?.value ?? []))
  return offset_ms !== null
}

/** Another tab may have heard the server: go by that, and let the screens see it. */
export async function followClock() {
  const before = wardNow()
  await readClock()
  if (Math.abs(wardNow() - before) > UNSEEN_MS) announce()
}

/** @param {Sample[]} known */
function adopt(known) {
  const [last, before] = [known.at(-1), samples.at(-1)]
  samples = known
  offset_ms = offsetOf(known)
  if (last?.at_ms === before?.at_ms && last?.offset_ms === before?.offset_ms) return
  least = last ? { ward_ms: wardTime(last.at_ms), steady_ms: performance.now() } : { ward_ms: -Infinity, steady_ms: 0 }
}
