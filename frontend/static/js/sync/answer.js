/** What the server answers must be in its form before anything of it is kept: a portal, a proxy or a fault may have answered instead.
 *  What a newer server adds is no fault. Pure. */

const HASH = /^[0-9a-f]{64}$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/
const STATES = ['stored', 'duplicate', 'held']
const FURTHEST_EAST = 24 * 60

/** Whether this answers a sync request. @param {any} answer @param {any} request */
export function isAnswer(answer, request) {
  return isObject(answer) && answer.v === 1 && answer.batch === request.batch && isName(answer.epoch) && isInstant(answer.server_time) &&
    isListOf(answer.receipts, isReceipt) && answer.receipts.length === request.entries.length &&
    isObject(answer.wards) && Object.values(answer.wards).every(isNews) && isListOf(answer.held, one => isObject(one) && isText(one.hash))
}

/** Whether this is a line of the live feed. @param {any} frame */
export function isFrame(frame) {
  return isObject(frame) && frame.v === 1 && isName(frame.epoch) && isInstant(frame.server_time) && isObject(frame.wards) &&
    Object.values(frame.wards).every(isNews)
}

/** Whether this says who is signed in. @param {any} found */
export function isSession(found) {
  return isObject(found) && isName(found.database) && isObject(found.user) && isName(found.user.id) && isText(found.user.name) &&
    isListOf(found.wards, isWard) && isObject(found.people) && isInstant(found.expires) && isInstant(found.offline_until)
}

/** @param {any} one */
const isReceipt = one => isObject(one) && isText(one.hash) && STATES.includes(one.state)

/** @param {any} news */
const isNews = news => isObject(news) && isListOf(news.entries, isRow) && Number.isSafeInteger(news.cursor) && Number.isSafeInteger(news.head) &&
  isText(news.digest) && HASH.test(news.digest) && isOffsets(news.offsets)

/** A text, the id of an entry of this phone's own, or a patient to forget. @param {any} row */
const isRow = row => isObject(row) && Number.isSafeInteger(row.seq) && (row.received_at === undefined || isInstant(row.received_at)) &&
  [row.text, row.id, row.forget].some(isText) && [row.text, row.id, row.forget].every(one => one === undefined || isText(one))

/** @param {any} ward */
const isWard = ward => isObject(ward) && isName(ward.id) && isText(ward.zone) && isOffsets(ward.offsets)

/** Since when the ward's clock is how many minutes east of UTC. @param {any} offsets */
export const isOffsets = offsets => isListOf(offsets, one => Array.isArray(one) && isInstant(one[0]) && Number.isSafeInteger(one[1]) && Math.abs(one[1]) < FURTHEST_EAST)

/** @param {any} value */
export const isText = value => typeof value === 'string'

/** @param {any} value */
const isName = value => isText(value) && value !== ''

/** @param {any} value */
export const isInstant = value => isText(value) && INSTANT.test(value) && Number.isFinite(Date.parse(value))

/** @param {any} value */
export const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value)

/** @param {any} value @param {(one: any) => boolean} fits */
export const isListOf = (value, fits) => Array.isArray(value) && value.every(fits)
