/** The site's card on this phone: each sync answer names its sha256; another one is fetched whole and kept as it is. */
import { fact, remember } from '../store/meta.js'
import { isListOf, isObject, isText } from './answer.js'
import { isJson } from './http.js'

/** @typedef {import('../types.d.ts').SiteCard} SiteCard
 *  @typedef {import('../types.d.ts').SiteHere} SiteHere */

const TIMEOUT_MS = 10_000
const HASH = /^[0-9a-f]{64}$/

/** Learn what the server says of the card. An older server says nothing; a card that does not come is asked for next time.
 *  @param {any} sha256 as the answer has it @param {number} now_ms @param {{ fetch?: typeof fetch }} [world] */
export async function learnSite(sha256, now_ms, world = {}) {
  if (sha256 !== null && !(isText(sha256) && HASH.test(sha256))) return
  /** @type {SiteHere | undefined} */
  const kept = await fact('site')
  const card = sha256 === null ? null : kept && kept.sha256 === sha256 ? kept.card : await fetchCard(sha256, world.fetch ?? fetch)
  if (sha256 === null || card) await remember('site', { sha256, card, as_of_ms: now_ms })
}

/** The card of that hash, or null. @param {string} sha256 @param {typeof fetch} send @returns {Promise<SiteCard | null>} */
async function fetchCard(sha256, send) {
  try {
    const response = await send('/api/site', {
      signal: AbortSignal.timeout(TIMEOUT_MS), credentials: 'same-origin', cache: 'no-store', redirect: 'manual',
    })
    const found = response.ok && isJson(response) ? await response.json() : null
    return isObject(found) && found.sha256 === sha256 && isCard(found.card) ? found.card : null
  } catch {
    return null
  }
}

/** Whether an answer is a site's card; what a newer server adds is no fault. @param {any} card */
export const isCard = card => isObject(card) && isText(card.site) && isObject(card.wards) && Object.values(card.wards).every(isWard) &&
  (card.documents === undefined || (isObject(card.documents) && Object.values(card.documents).every(isDocument)))

/** @param {any} ward */
const isWard = ward => isObject(ward) && isListOf(ward.phones ?? [], isPhone) && isListOf(ward.lines ?? [], isLine) && (ward.protocol === undefined || isText(ward.protocol))

/** @param {any} phone */
export const isPhone = phone => isObject(phone) && isText(phone.label) && isText(phone.number) && (phone.hours === undefined || isText(phone.hours))

/** @param {any} line */
const isLine = line => isObject(line) && isText(line.criteria) && (line.grade === 'any' || Number.isSafeInteger(line.grade)) && isText(line.text) && isText(line.document)

/** @param {any} one */
const isDocument = one => isObject(one) && [one.title, one.edition, one.date, one.signed_by].every(isText)
