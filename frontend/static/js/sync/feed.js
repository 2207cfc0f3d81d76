/** The live feed of the wards, while the screen is on: rows as they are committed. It is only speed: whatever becomes of it,
 *  the engine asks every half minute. Of several tabs one follows, where the browser can say so. */
import { announce, onChange } from '../store/changes.js'
import { hasDatabase } from '../store/database.js'
import { currentSession } from '../store/session.js'
import { transact } from '../store/transact.js'
import { isFrame } from './answer.js'
import { syncNow } from './engine.js'
import { takeFrame } from './round.js'

/** @typedef {{ epoch: string, wards: Record<string, { cursor: number }> }} Place  where the phone stands in a server's feeds */

const SILENT_MS = 45_000
const FIRST_MS = 2_000
const LONGEST_MS = 120_000

let isOn = false
/** @type {AbortController | null} */
let open = null
let failures = 0
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer

/** Start; the returned function stops it. */
export function startFeed() {
  isOn = true
  const seen = () => {
    if (document.visibilityState !== 'visible') open?.abort()
    else again()
  }
  document.addEventListener('visibilitychange', seen)
  for (const event of ['online', 'pageshow']) addEventListener(event, seen)
  const stop = onChange(() => { follow().catch(report) })
  seen()
  return () => {
    isOn = false
    stop()
    clearTimeout(timer)
    open?.abort()
    document.removeEventListener('visibilitychange', seen)
    for (const event of ['online', 'pageshow']) removeEventListener(event, seen)
  }
}

/** Now, whatever failed before. */
function again() {
  clearTimeout(timer)
  timer = undefined
  failures = 0
  follow().catch(report)
}

/** Follow the feed until it ends, unless it is followed already, or a failure is too young. */
async function follow() {
  if (!isOn || open || timer !== undefined || document.visibilityState !== 'visible' || !hasDatabase() || !currentSession()) return
  const ending = open = new AbortController()
  const alone = globalThis.navigator?.locks
  try {
    if (alone) await alone.request('tenpoint-feed', { signal: ending.signal }, () => read(ending))
    else await read(ending)
  } catch {
    failures += 1
  } finally {
    open = null
    later()
  }
}

/** The next try: soon after a feed that was heard, with growing steps after one that was not. */
function later() {
  const step = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures)
  timer = setTimeout(() => {
    timer = undefined
    follow().catch(report)
  }, step * (0.5 + Math.random() / 2))
}

/** Open the feed from where this phone stands, and take in what it tells. @param {AbortController} ending */
async function read(ending) {
  const place = await standing()
  if (!place || ending.signal.aborted) return
  const query = Object.entries(place.wards).flatMap(([ward, { cursor }]) => [['ward', ward], ['cursor', String(cursor)]])
  const response = await fetch(`/api/feed?${new URLSearchParams(query)}`, {
    credentials: 'same-origin', cache: 'no-store', redirect: 'error', signal: ending.signal,
  })
  if (!response.ok || !response.body || !/^application\/x-ndjson\b/.test(response.headers.get('Content-Type') ?? '')) throw new Error('no feed')
  for await (const frame of frames(response.body, ending)) {
    if (!await take(frame, place)) return
    failures = 0
  }
}

/** How far the wards of who is signed in were read; null before the first exchange. @returns {Promise<Place | null>} */
async function standing() {
  const [epoch, cursors] = await transact(['meta'], 'readonly', async ({ meta }) => [(await meta.get('epoch'))?.value, (await meta.get('cursors'))?.value])
  const wards = (currentSession()?.wards ?? []).filter(ward => cursors?.[ward.id])
  return epoch && wards.length ? { epoch, wards: Object.fromEntries(wards.map(ward => [ward.id, { cursor: cursors[ward.id].cursor }])) } : null
}

/** The frames of a feed, a line each; a feed that is silent for too long has ended.
 *  @param {ReadableStream<Uint8Array>} body @param {AbortController} ending @returns {AsyncGenerator<any>} */
async function* frames(body, ending) {
  const reader = body.getReader()
  const letters = new TextDecoder()
  let rest = ''
  try {
    while (true) {
      const silence = setTimeout(() => ending.abort(), SILENT_MS)
      const { done, value } = await reader.read().finally(() => clearTimeout(silence))
      if (done) return
      const lines = (rest + letters.decode(value, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield JSON.parse(line)
    }
  } finally {
    reader.cancel().catch(() => {})
  }
}

/** Take a frame in; false: this feed is not that of who is signed in now, or not of the server this phone knows.
 *  @param {any} frame @param {Place} place */
async function take(frame, place) {
  if (!isFrame(frame)) throw new Error('no frame')
  const followed = Object.keys(place.wards).join()
  const mine = (currentSession()?.wards ?? []).map(ward => ward.id).filter(id => place.wards[id]).join()
  if (mine !== followed || frame.epoch !== place.epoch) {
    syncNow()
    return false
  }
  const { isNew, isDue } = await takeFrame(frame, place.wards)
  for (const [ward, news] of Object.entries(frame.wards)) place.wards[ward] = { cursor: /** @type {any} */ (news).cursor }
  if (isNew) announce()
  if (isDue) syncNow()
  return true
}

/** @param {unknown} wrong */
function report(wrong) {
  console.error('feed', wrong)
}
