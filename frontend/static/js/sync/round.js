/** Rounds of exchange until nothing is left to send or to read. */
import { heardTime, phoneNow, wardNow } from '../store/clock.js'
import { adoptOffsets } from '../store/session.js'
import { fact, newId, remember } from '../store/meta.js'
import { apply, applyFrame, readRows } from './apply.js'
import { ZERO } from './cursor.js'
import { post } from './http.js'
import { repair } from './repair.js'
import { makeRequest, MOST_ENTRIES, ownReading } from './request.js'
import { learnSite } from './site.js'

/** `now`: this phone's own clock. @typedef {{ fetch?: typeof fetch, now?: () => number }} World */

const MOST_ROUNDS = 500
const MEND_EVERY_MS = 10 * 60_000

/** Entries in the first request of an exchange: fewer after one that was too slow for its time. */
let fitting = MOST_ENTRIES

/** Send and read until done; the trouble that stopped it, or null. @param {string[]} wards @param {World} [world]
 *  @returns {Promise<import('./http.js').Trouble | null>} */
export async function exchange(wards, world = {}) {
  const now = world.now ?? phoneNow
  let [most, limit] = [fitting, MOST_ENTRIES]
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { request, rows, more } = await makeRequest(wards, now(), most)
    const outcome = await post(request, world)
    if (outcome.trouble === 'too_large' && rows.length > 1) {
      most = limit = Math.ceil(rows.length / 2)
      continue
    }
    if (outcome.trouble === 'silent') fitting = Math.max(1, Math.ceil(rows.length / 4))
    if (outcome.trouble) return outcome.trouble === 'too_large' ? 'refused' : outcome.trouble
    fitting = MOST_ENTRIES
    const isDone = await take(outcome, rows, request, world)
    if (isDone && !more) {
      await learnSite(outcome.answer.site, wardNow(world), world)
      return null
    }
    most = Math.min(limit, most * 2)
  }
  return null
}

/** Take one answer in; whether every ward is read to its head. @param {any} outcome @param {any[]} offered @param {any} request
 *  @param {World} world */
async function take({ answer, rtt_ms, at_ms }, offered, request, world) {
  const { rows, unreadable } = await readRows(answer)
  const taken = await apply(answer, request, offered, rows)
  if (!taken) return false
  await heardTime(answer.server_time, at_ms, rtt_ms)
  const now_ms = wardNow(world)
  await adoptOffsets(Object.fromEntries(Object.entries(answer.wards).map(([ward, news]) => [ward, /** @type {any} */ (news).offsets])))
  if (unreadable.length) await incident(`rows that are no entries: ${unreadable.join(', ')}`, now_ms)
  for (const [ward, news] of /** @type {[string, any][]} */ (Object.entries(answer.wards))) {
    if (news.cursor === news.head && await differs(ward, news)) await mend(ward, request, now_ms, world)
  }
  const read = await Promise.all(Object.entries(answer.wards).map(([ward, news]) => hasRead(ward, /** @type {any} */ (news).head)))
  const whole = Object.keys(answer.wards).filter((_, index) => read[index])
  if (whole.length) await remember('as_of', { ...await fact('as_of'), ...Object.fromEntries(whole.map(ward => [ward, now_ms])) })
  return !read.includes(false)
}

/** Take a frame of the live feed in, where this phone stands at its beginning.
 *  @param {any} frame @param {Record<string, { cursor: number }>} before where the feed stood
 *  @returns {Promise<{ isNew: boolean, isDue: boolean }>} whether something is new, and whether an exchange must mend or catch up */
export async function takeFrame(frame, before) {
  const { rows, unreadable } = await readRows(frame)
  const taken = unreadable.length ? new Set() : await applyFrame(frame, before, rows)
  const behind = await Promise.all(Object.entries(frame.wards).map(async ([ward, news]) =>
    taken.has(ward) ? news.cursor === news.head && await differs(ward, news) : !await hasRead(ward, news.cursor)))
  return { isNew: taken.size > 0, isDue: behind.includes(true) }
}

/** Whether this phone has read a ward up to a number; another tab or the live feed may have. @param {string} ward @param {number} seq */
const hasRead = async (ward, seq) => ((await fact('cursors'))?.[ward]?.cursor ?? -1) >= seq

/** Whether the rows of a ward are not those the server means; another tab may have read on meanwhile, then nothing is known.
 *  @param {string} ward @param {any} news */
async function differs(ward, { cursor, digest }) {
  const own = await ownReading(ward)
  return own.cursor === cursor && own.digest !== digest
}

/** A ward that stays wrong is not read again from the beginning each half minute.
 *  @param {string} ward @param {any} request @param {number} now_ms @param {World} world */
async function mend(ward, request, now_ms, world) {
  const mended = await fact('mended') ?? {}
  if (now_ms - (mended[ward] ?? -Infinity) < MEND_EVERY_MS) return
  await remember('mended', { ...mended, [ward]: now_ms })
  await incident(`the digest of ward ${ward} differs; read again from the beginning`, now_ms)
  await repair(ward, async cursor => {
    const again = { ...request, batch: newId(now_ms), entries: [], epoch: await fact('epoch'), wards: { [ward]: { cursor, digest: ZERO } } }
    const outcome = await post(again, world)
    return outcome.trouble ? null : outcome.answer
  })
}

/** @param {string} what @param {number} now_ms */
async function incident(what, now_ms) {
  const known = await fact('incidents') ?? []
  await remember('incidents', [...known, `${new Date(now_ms).toISOString()} ${what}`].slice(-20))
}
