/** Drafts: every tap is kept at once. A draft is not a record, and belongs to one patient. */
import { pack, unpack } from './codec.js'
import { transact } from './transact.js'

/** @typedef {import('../types.d.ts').Draft} Draft
 *  @typedef {import('../types.d.ts').HandoverDraft} HandoverDraft */

/** Keep a draft as it stands; relaxed, because the next tap follows soon. @param {Draft} draft */
export const keepDraft = draft =>
  transact(['drafts'], 'readwrite', ({ drafts }) => drafts.put(pack(structuredClone(draft))), { durability: 'relaxed' })

/** The draft of a patient, if one is open; of several the one touched last. @param {string} patient @returns {Promise<Draft | null>} */
export const draftOf = patient =>
  transact(['drafts'], 'readonly', async ({ drafts }) => {
    const found = (await drafts.index('patient').getAll(patient)).map(unpack)
    return found.sort(lastTouched)[0] ?? null
  })

/** Keep what is written for a handover. @param {HandoverDraft} draft */
export const keepWords = draft =>
  transact(['drafts'], 'readwrite', ({ drafts }) => drafts.put(pack(structuredClone(draft))), { durability: 'relaxed' })

/** What is written for a handover, null when nothing is. @param {string} id @returns {Promise<HandoverDraft | null>} */
export const wordsOf = id =>
  transact(['drafts'], 'readonly', async ({ drafts }) => {
    const found = await drafts.get(id)
    return found ? unpack(found) : null
  })

/** All open drafts, the one touched last first. @returns {Promise<Draft[]>} */
export const drafts = () =>
  transact(['drafts'], 'readonly', async stores => {
    const found = /** @type {Draft[]} */ ((await stores.drafts.getAll()).map(unpack))
    return found.sort(lastTouched)
  })

/** Let go of a draft that was signed or given up. @param {string} id */
export const dropDraft = id => transact(['drafts'], 'readwrite', ({ drafts }) => drafts.delete(id))

/** @param {Draft} one @param {Draft} other */
const lastTouched = (one, other) => other.touched_ms - one.touched_ms
