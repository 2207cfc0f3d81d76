/** What entries name by its hash goes after them, and comes when it is wanted; no entry ever waits for it. */
import { patientOf, waitingAttachments } from '../store/attached.js'
import { attachment, hashOf, keepAttachment, markRefused, markSent, offerAttachmentsAgain } from '../store/attachments.js'
import { announce } from '../store/changes.js'
import { wardNow } from '../store/clock.js'
import { chosenDatabase } from '../store/database.js'
import { fact, remember } from '../store/meta.js'
import { DAY_MS } from '../store/time.js'
import { isObject } from './answer.js'
import { isJson, troubleIn, troubleOf } from './http.js'
import { WEEK_MS } from './leave.js'
import { toldApart } from './probe.js'

/** @typedef {import('./http.js').Trouble} Trouble
 *  @typedef {import('./round.js').World} World
 *  @typedef {import('../store/attachments.js').Attachment} Attachment
 *  @typedef {import('../store/attachments.js').Known} Known
 *  @typedef {{ trouble: Trouble | null, no?: string }} Sent  `no`: the server does not take these bytes, and why
 *  @typedef {{ trouble: Trouble | null, row: Attachment | null }} Brought  neither: it is not there, or not for this person; `not_kept`: a row all the same */

const TIMEOUT_MS = 60_000
const LONGEST_WAIT_MS = 15 * 60_000
const NO_WAY_MS = 10 * 60_000
const NO_AGAIN_MS = DAY_MS
const ABOUT_THE_BYTES = [400, 413, 415]
const CHANGED_ON_THE_WAY = 'attachment-differs'
const TYPES = ['image/jpeg', 'image/png', 'application/vnd.tenpoint.strokes+json']

/** What came is not what was asked for. */
class OtherBytes extends Error {}

/** @type {Brought} */
const NOTHING = { trouble: null, row: null }

/** Until when the server, or one that knows no attachments, is left alone. */
let quiet_until_ms = 0

/** Send what signed entries name, one at a time, until it is done or something is in the way. @param {World} [world] @returns {Promise<Trouble | null>} */
export async function sendAttachments(world = {}) {
  const [epoch, now_ms, before] = [await fact('epoch') ?? null, wardNow(world), (await fact('carried'))?.trouble ?? null]
  if (epoch) await offerAttachmentsAgain(epoch, now_ms - WEEK_MS)
  const waiting = (await waitingAttachments()).filter(one => !isRefused(one, epoch, now_ms))
  if (waiting.length && now_ms < quiet_until_ms) return before
  const trouble = await toldApart(await sendAll(waiting.map(one => one.sha256), epoch, now_ms, world), world)
  if (trouble === before) return trouble
  await remember('carried', { trouble })
  announce()
  return trouble
}

/** @param {string[]} waiting @param {string | null} epoch @param {number} now_ms @param {World} world @returns {Promise<Trouble | null>} */
async function sendAll(waiting, epoch, now_ms, world) {
  for (const sha256 of waiting) {
    const row = await attachment(sha256)
    const { trouble, no } = row && await hashOf(row.data) === sha256 ? await put(row, world) : { trouble: null, no: 'attachment-lost' }
    if (trouble) return trouble
    await (no ? markRefused(sha256, { reason: no, at_ms: now_ms, epoch }) : markSent(sha256, now_ms, epoch))
    announce()
  }
  return null
}

/** The server's no stands for a day; another server may say yes. @param {Known} known @param {string | null} epoch @param {number} now_ms */
const isRefused = ({ refused }, epoch, now_ms) => refused !== null && refused.epoch === epoch && Math.abs(now_ms - refused.at_ms) < NO_AGAIN_MS

/** A receipt is a hash and a size that are these bytes' own; anything else leaves them where they are.
 *  @param {Attachment} row @param {World} world @returns {Promise<Sent>} */
async function put({ sha256, type, data }, { fetch: ask = fetch, ...world }) {
  try {
    const response = await ask(`/api/attachments/${sha256}`, {
      method: 'PUT', body: /** @type {Uint8Array<ArrayBuffer>} */ (data), headers: { 'Content-Type': type },
      credentials: 'same-origin', cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const no = isJson(response) && ABOUT_THE_BYTES.includes(response.status) ? await whyOf(response) : null
    if (no) return no === CHANGED_ON_THE_WAY ? { trouble: 'cut_off' } : { trouble: null, no }
    const trouble = troubleOf(response)
    if (trouble) quiet_until_ms = wardNow(world) + waitOf(response, trouble)
    if (trouble) return { trouble }
    const receipt = await response.json()
    return { trouble: isObject(receipt) && receipt.sha256 === sha256 && receipt.bytes === data.length ? null : 'not_ours' }
  } catch (wrong) {
    return { trouble: troubleIn(wrong) }
  }
}

/** @param {Response} response @returns {Promise<string>} */
const whyOf = response => response.json().then(problem => String(problem?.code ?? problem?.title ?? response.status), () => String(response.status))

/** How long to leave the server alone: as long as it asks, and longer where it has no place for attachments. @param {Response} response @param {Trouble} trouble */
const waitOf = ({ headers }, trouble) => trouble === 'refused' ? NO_WAY_MS : Math.min(LONGEST_WAIT_MS, 1000 * (Number(headers.get('Retry-After')) || 0))

/** What is under a hash: from this phone, else from the server, checked and kept; null when it is not to be had.
 *  @param {string} sha256 @param {World} [world] @returns {Promise<Attachment | null>} */
export async function obtain(sha256, world = {}) {
  const here = await attachment(sha256).catch(report)
  return here ?? (await bring(sha256, null, world)).row
}

/** What is being fetched now. @type {Map<string, Promise<Brought>>} */
const coming = new Map()

/** Fetch it, once however many ask. @param {string} sha256 @param {string | null} patient @param {World} world @returns {Promise<Brought>} */
export function bring(sha256, patient, world) {
  const found = coming.get(sha256) ?? get(sha256, patient, world).finally(() => coming.delete(sha256))
  coming.set(sha256, found)
  return found
}

/** @param {string} sha256 @param {string | null} patient @param {World} world @returns {Promise<Brought>} */
async function get(sha256, patient, { fetch: ask = fetch, ...world }) {
  const database = chosenDatabase()
  try {
    const response = await ask(`/api/attachments/${sha256}`, {
      credentials: 'same-origin', cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const type = response.headers.get('Content-Type') ?? ''
    if (response.status === 404 && isJson(response)) return NOTHING
    if (!response.ok || !TYPES.includes(type)) return { trouble: troubleOf(response) ?? 'not_ours', row: null }
    const data = new Uint8Array(await response.arrayBuffer())
    if (await hashOf(data) !== sha256) throw new OtherBytes(sha256)
    const about = patient ?? await patientOf(sha256)
    const now_ms = wardNow(world)
    const row = { sha256, patient: about ?? '', type, bytes: data.length, data, kept_ms: now_ms, sent_ms: now_ms, sent_epoch: null, named: [], refused: null }
    const isKept = !about || chosenDatabase() !== database || await keepAttachment({ patient: about, type, data, sent_ms: now_ms }).catch(report)
    return { trouble: isKept ? null : 'not_kept', row }
  } catch (wrong) {
    report(wrong)
    return wrong instanceof OtherBytes ? NOTHING : { trouble: troubleIn(wrong), row: null }
  }
}

/** @param {unknown} wrong @returns {null} */
function report(wrong) {
  console.error('attachments', wrong)
  return null
}
