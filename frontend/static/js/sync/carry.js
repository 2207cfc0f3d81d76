/** After a good exchange: what entries name by its hash goes out, what a ward will want to look at comes in, and what nobody needs is let go of.
 *  Beside the exchange of entries, never before it. */
import { forgottenOf, hasAttached, withoutDraft, withoutEntry } from '../store/attached.js'
import { attachments, dropAttachment } from '../store/attachments.js'
import { announce } from '../store/changes.js'
import { wardNow } from '../store/clock.js'
import { noteLost } from '../store/lost.js'
import { fact } from '../store/meta.js'
import { mirror } from '../store/spare.js'
import { DAY_MS, HOUR_MS } from '../store/time.js'
import { transact } from '../store/transact.js'
import { wardChart } from '../store/ward.js'
import { bring, sendAttachments } from './attachments.js'
import { WEEK_MS } from './leave.js'

/** @typedef {import('./round.js').World} World
 *  @typedef {import('../store/attachments.js').Known} Known
 *  @typedef {import('../types.d.ts').PatientChart} PatientChart
 *  @typedef {{ patients: Set<string>, wanted: Map<string, string> }} View  whom the wards know, and what is wanted of whom (sha256 -> patient) */

const LOCKED_MS = 30_000
const ASK_AGAIN_MS = 5 * 60_000
const AT_ONCE = 2
const MOST = 20

/** @type {Promise<void> | null} */
let running = null
let again = false
/** What was looked at last: as long as the wards stand there, nothing new is wanted. @type {{ place: string, view: View } | null} */
let seen = null
/** What was let go of last: once for each place. */
let tidied = ''
/** sha256 -> when it may be asked for again. @type {Map<string, number>} */
const absent = new Map()

/** Once in this tab and, where the browser can say so, once in all tabs; nobody waits for it.
 *  @param {string[]} wards @param {World} [world] @returns {Promise<void>} */
export function carry(wards, world = {}) {
  if (running) {
    again = true
    return running
  }
  running = alone(() => carryAll(wards, world)).catch(report).finally(() => {
    running = null
    if (!again) return
    again = false
    carry(wards, world)
  })
  return running
}

/** A tab that is frozen with the lock in its hand keeps nobody from it for long. @param {() => Promise<void>} work */
async function alone(work) {
  const locks = globalThis.navigator?.locks
  if (!locks) return work()
  let isOurs = false
  await locks.request('tenpoint-carry', { signal: AbortSignal.timeout(LOCKED_MS) }, () => {
    isOurs = true
    return work()
  }).catch(wrong => {
    if (isOurs) throw wrong
    return work()
  })
}

/** @param {string[]} wards @param {World} world */
async function carryAll(wards, world) {
  const now_ms = wardNow(world)
  const trouble = await sendAttachments(world)
  const view = await viewOf(wards, now_ms)
  const here = await attachments()
  if (!trouble) await bringWanted(view, here, now_ms, world)
  await letGo(view, here, now_ms)
  const { freed } = await mirror()
  if (freed && (await fact('lost'))?.length) await noteLost() // what came back has arrived
}

/** What the charts want, made again when a ward was read on, something was signed, or an hour has passed.
 *  @param {string[]} wards @param {number} now_ms @returns {Promise<View>} */
async function viewOf(wards, now_ms) {
  const place = JSON.stringify([await fact('epoch'), await fact('cursors'), (await fact('counters'))?.next_n, wards, Math.floor(now_ms / HOUR_MS)])
  if (seen?.place === place) return seen.view
  /** @type {View} */
  const view = { patients: new Set(), wanted: new Map() }
  for (const ward of wards) if (await hasAttached(ward)) look(view, ward, Object.values((await wardChart(ward)).patients))
  seen = { place, view }
  return view
}

/** Of each patient on the ward the handwriting of the baseline and of the last check that has one.
 *  @param {View} view @param {string} ward @param {PatientChart[]} list */
function look({ patients, wanted }, ward, list) {
  for (const patient of list) {
    patients.add(patient.id)
    if (!patient.present || patient.ward !== ward) continue
    const last = patient.checks.findLast(({ kind, body }) => kind === 'neuro_check' && body.handwriting)
    for (const check of [patient.baseline, last]) if (check?.body.handwriting?.sha256) wanted.set(check.body.handwriting.sha256, patient.id)
  }
}

/** A few at a time, so many in a round, none while an entry waits; the first that does not work ends the round.
 *  @param {View} view @param {Known[]} here @param {number} now_ms @param {World} world */
async function bringWanted({ wanted }, here, now_ms, world) {
  const known = new Set(here.map(one => one.sha256))
  const missing = [...wanted].filter(([sha256]) => !known.has(sha256) && now_ms >= (absent.get(sha256) ?? 0)).slice(0, MOST)
  let came = 0
  const next = async () => {
    for (let one = missing.shift(); one && !await entriesWait(); one = missing.shift()) {
      const { trouble, row } = await bring(...one, world)
      const resting = trouble === 'not_kept' ? [one, ...missing] : row || trouble ? [] : [one]
      for (const [sha256] of resting) absent.set(sha256, now_ms + ASK_AGAIN_MS)
      if (trouble) missing.length = 0
      if (row) came += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
  if (came) announce()
}

/** Whether an entry is to be sent first. @returns {Promise<boolean>} */
const entriesWait = () => transact(['outbox'], 'readonly', async ({ outbox }) => await outbox.count() > 0)

/** Let go of what came of patients who have left, of what was sent seven days ago and is not wanted, and of what was kept a day ago and never
 *  signed. What a signature names and the server has not is none of these. @param {View} view @param {Known[]} here @param {number} now_ms */
async function letGo(view, here, now_ms) {
  const place = seen?.place ?? ''
  if (tidied === place) return
  const sent = here.filter(one => one.sent_ms !== null)
  const old = sent.filter(one => now_ms - Math.max(one.sent_ms ?? 0, one.kept_ms) > WEEK_MS && !view.wanted.has(one.sha256))
  const forgotten = new Set(sent.length ? await forgottenOf(sent) : [])
  const orphans = here.filter(one => one.waits && !one.named.length && now_ms - one.kept_ms > DAY_MS)
  const gone = [
    ...sent.filter(one => forgotten.has(one) && (!one.sent_epoch || old.includes(one))),
    ...old.filter(one => view.patients.has(one.patient) && !forgotten.has(one)), ...await withoutEntry(orphans),
  ]
  for (const one of await withoutDraft(gone)) await dropAttachment(one.sha256, one)
  tidied = place
}

/** @param {unknown} wrong */
function report(wrong) {
  console.error('attachments', wrong)
}
