/** Which signed entries name what is kept apart from them: their attachment is part of them, and they are only whole with it. */
import { markNamed, unsentAttachments } from './attachments.js'
import { unpack } from './codec.js'
import { transact } from './transact.js'

/** @typedef {import('../types.d.ts').Entry} Entry
 *  @typedef {import('./attachments.js').Known} Known
 *  @typedef {import('./attachments.js').Namer} Namer */

const NAMES = /"handwriting":\s*\{/

/** The hashes that an entry names, in its body or in the body that it corrects. @param {{ body: Record<string, any> }} entry @returns {string[]} */
export const namedIn = ({ body }) => [body, body.body].map(one => one?.handwriting?.sha256).filter(one => typeof one === 'string')

/** Remember which entries name what; they were signed or taken in, so nothing here may fail them: what is not remembered is looked up later.
 *  @param {Entry[]} entries */
export async function nameAttachments(entries) {
  try {
    for (const entry of entries) for (const sha256 of namedIn(entry)) await markNamed(sha256, [namer(entry)])
  } catch (wrong) {
    report(wrong)
  }
}

/** What signed entries name and the server has not. A kill may have come between a signature and the remembering. @returns {Promise<Known[]>} */
export async function waitingAttachments() {
  const waiting = await unsentAttachments()
  const unnamed = waiting.filter(one => !one.named.length)
  const found = unnamed.length ? await namersOf(unnamed) : new Map()
  for (const [sha256, namers] of found) await markNamed(sha256, namers).catch(report)
  return waiting.map(one => ({ ...one, named: found.get(one.sha256) ?? one.named })).filter(one => one.named.length)
}

/** Whether any entry of a ward names something. @param {string} ward @returns {Promise<boolean>} */
export const hasAttached = ward => transact(['entries'], 'readonly', async ({ entries }) =>
  (await entries.index('wards').getAll(ward)).map(unpack).some((/** @type {any} */ row) => NAMES.test(row.text)))

/** Whom something is about that this phone has only heard of; null when no entry here names it. @param {string} sha256 @returns {Promise<string | null>} */
export const patientOf = sha256 => transact(['entries'], 'readonly', async ({ entries }) =>
  (await entries.getAll()).map(unpack).find((/** @type {any} */ row) => row.text.includes(sha256))?.patient ?? null)

/** Who names each of these, by the entries of its patient. @param {Known[]} list @returns {Promise<Map<string, Namer[]>>} */
const namersOf = list => transact(['entries'], 'readonly', async ({ entries }) => {
  const found = new Map()
  for (const { sha256, patient } of list) {
    const rows = (await entries.index('patient').getAll(patient)).map(unpack).filter((/** @type {any} */ row) => row.text.includes(sha256))
    const namers = rows.map((/** @type {any} */ row) => JSON.parse(row.text)).filter((/** @type {Entry} */ entry) => namedIn(entry).includes(sha256)).map(namer)
    if (namers.length) found.set(sha256, namers)
  }
  return found
})

/** Of these, what no entry of this phone names. @param {Known[]} list @returns {Promise<Known[]>} */
export const withoutEntry = list => unnamed('entries', list)

/** Of these, what no draft names. @param {Known[]} list @returns {Promise<Known[]>} */
export const withoutDraft = list => unnamed('drafts', list)

/** @param {'entries' | 'drafts'} store @param {Known[]} list @returns {Promise<Known[]>} */
const unnamed = async (store, list) => list.length === 0 ? [] : transact([store], 'readonly', async stores => {
  const texts = (await stores[store].getAll()).map((/** @type {any} */ row) => store === 'entries' ? unpack(row).text : JSON.stringify(unpack(row)))
  return list.filter(({ sha256 }) => !texts.some((/** @type {string} */ text) => text.includes(sha256)))
})

/** Of these, what is about patients whom no ward of this phone has any more. @param {Known[]} list @returns {Promise<Known[]>} */
export const forgottenOf = list => transact(['feed', 'meta'], 'readonly', async ({ feed, meta }) => {
  const wards = Object.keys((await meta.get('cursors'))?.value ?? {})
  const here = new Map()
  for (const patient of new Set(list.map(one => one.patient))) {
    const counts = []
    for (const ward of wards) counts.push(await feed.index('patient').count([ward, patient]))
    here.set(patient, counts.some(count => count > 0))
  }
  return list.filter(one => !here.get(one.patient))
})

/** @param {Entry} entry @returns {Namer} */
const namer = ({ id, kind, patient, author, recorded_at }) => ({ id, kind, patient, author, recorded_at })

/** @param {unknown} wrong */
function report(wrong) {
  console.error('attachments', wrong)
}
