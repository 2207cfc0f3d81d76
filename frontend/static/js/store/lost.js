/** A browser that lost its memory (evicted, cleared, a broken disk) does not know it by itself: the server remembers which device it
 *  was, and how many entries each of its local databases had made. */
import { announce } from './changes.js'
import { wardNow } from './clock.js'
import { hasDatabase } from './database.js'
import { counters, fact, remember } from './meta.js'
import { phoneFact, phoneFactOr } from './phone.js'
import { DAY_MS } from './time.js'

/** @typedef {import('../types.d.ts').Lost} Lost
 *  @typedef {{ device: string | null, databases: Lost[] }} Recalled */

const TIMEOUT_MS = 8_000
const RECENT_MS = 30 * DAY_MS
const UUID = /^[0-9a-f-]{36}$/

/** What the server remembers of this browser, by the cookie of its last sign-in; null when it was not reached.
 *  @returns {Promise<Recalled | null>} */
async function recall() {
  try {
    const answer = await fetch('/api/phone', { credentials: 'same-origin', cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
    const found = await answer.json()
    return answer.ok && Array.isArray(found?.databases) ? found : null
  } catch {
    return null
  }
}

/** A browser without a device takes its former one again, so that the server knows whose entries those were. */
export async function recallDevice() {
  if (await phoneFact('device')) return
  const { device } = await recall() ?? {}
  if (typeof device === 'string' && UUID.test(device)) await phoneFactOr('device', device)
}

/** What of this browser is gone; null when the server was not reached. @returns {Promise<Lost[] | null>} */
export async function lostHere() {
  const found = await recall()
  const known = found && hasDatabase() ? [(await counters()).incarnation, ...await fact('lost_seen') ?? []] : []
  return found && lostOf(found.databases, known, wardNow())
}

/** Keep it, to be said until somebody has read it. */
export async function noteLost() {
  const lost = await lostHere()
  if (!lost || JSON.stringify(lost) === JSON.stringify(await fact('lost') ?? [])) return
  await remember('lost', lost)
  announce()
}

/** @param {Lost[]} databases @param {string[]} known @param {number} now_ms @returns {Lost[]} */
export const lostOf = (databases, known, now_ms) => databases.filter(({ incarnation, made, heard_at }) =>
  made > 0 && !known.includes(incarnation) && now_ms - Date.parse(heard_at) < RECENT_MS)

/** Somebody has read it. */
export async function seenLost() {
  const lost = await fact('lost') ?? []
  await remember('lost_seen', [...await fact('lost_seen') ?? [], ...lost.map((/** @type {Lost} */ one) => one.incarnation)])
  await remember('lost', [])
  announce()
}

/** Somebody has read how many came back from their second place. */
export async function seenRegained() {
  await remember('regained', [])
  announce()
}
