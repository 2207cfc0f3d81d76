/** Signing: an act becomes one immutable text, kept strictly, read back, and put in the outbox. */
import { parse, textHash } from '../sync/envelope.js'
import { nameAttachments } from './attached.js'
import { announce } from './changes.js'
import { wardClock } from './clock.js'
import { pack, unpack } from './codec.js'
import { counters, deviceId, newId } from './meta.js'
import { outboxRow } from './outbox.js'
import { protectStorage } from './persistence.js'
import { currentSession } from './session.js'
import { instantText } from './time.js'
import { SaveError, transact } from './transact.js'
import { keepTwice } from './twice.js'

/** @typedef {import('../types.d.ts').Entry} Entry
 *  @typedef {{ kind: string, patient: string, course?: string | null, ward: string, amends?: string[], at_ms: number,
 *    criteria?: string, edition_sha256?: string, body: Record<string, any>, id?: string }} Act
 *  @typedef {{ id: string, hash: string, text: string, entry: Entry }} Signed */

const APP = '0.1.0'
const TRIES = 5

/** Sign acts together: all are kept or none. `dropDraft` lets go of the draft they were made of in the same transaction;
 *  when it is gone already, another tab signed it; so has somebody whose id is taken. Nobody signs in the name of who left in another tab. Throws SaveError when nothing was saved. @param {Act[]} acts @param {{ dropDraft?: string }} [options] @returns {Promise<Entry[]>} */
export async function sign(acts, { dropDraft } = {}) {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const facts = { ...await counters(), device: await deviceId(), clock: wardClock() }
    const signed = await Promise.all(acts.map((act, index) => text(act, facts, facts.next_n + index)))
    if (await keep(signed, facts.next_n, dropDraft)) {
      await readBack(signed)
      await nameAttachments(signed.map(one => one.entry))
      await keepTwice(signed)
      protectStorage()
      announce()
      return signed.map(one => one.entry)
    }
  }
  throw new SaveError('aborted', 'another tab signed at the same time, again and again')
}

/** The text of an act and its hash. @param {Act} act
 *  @param {{ incarnation: string, device: string, clock: import('./clock.js').Reading }} facts @param {number} n @returns {Promise<Signed>} */
async function text(act, facts, n) {
  const session = currentSession()
  const ward = session?.wards.find(one => one.id === act.ward)
  if (!session || !ward) throw new Error(`nobody who may sign in ward ${act.ward} is signed in`)
  const { now_ms, offset_ms } = facts.clock
  const entry = {
    v: 1, id: act.id ?? newId(now_ms), kind: act.kind, ward: act.ward, patient: act.patient,
    ...(act.course ? { course: act.course } : {}), amends: act.amends ?? [],
    author: session.user.id, device: facts.device, incarnation: facts.incarnation, n,
    at: instantText(act.at_ms, ward.offsets), recorded_at: instantText(now_ms, ward.offsets), zone: ward.zone,
    clock_offset_ms: offset_ms, app: APP,
    ...(act.criteria ? { criteria: act.criteria, edition_sha256: act.edition_sha256 } : {}), body: act.body,
  }
  const made = JSON.stringify(entry)
  return { id: entry.id, hash: await textHash(made), text: made, entry: /** @type {Entry} */ (parse(made)) }
}

/** Entries, outbox and counter in one strict transaction; false when another tab took the number first.
 *  @param {Signed[]} signed @param {number} expected @param {string} [dropDraft] */
function keep(signed, expected, dropDraft) {
  return transact(['entries', 'outbox', 'meta', 'drafts'], 'readwrite', async ({ entries, outbox, meta, drafts }) => {
    const { value } = await meta.get('counters')
    if (value.next_n !== expected) return false
    const here = (await meta.get('session'))?.value?.session.user.id
    if (signed.some(({ entry }) => entry.author !== here)) throw new SaveError('left')
    if (dropDraft && !await drafts.get(dropDraft)) throw new SaveError('gone')
    await meta.put({ name: 'counters', value: { ...value, next_n: expected + signed.length } })
    for (const { id, hash, text, entry } of signed) {
      if (await entries.get(id)) throw new SaveError('gone')
      await entries.put(pack({ id, hash, text, wards: [entry.ward], patient: entry.patient, received_at: null, sent_ms: null }))
      await outbox.put(outboxRow(entry, { hash, text }))
    }
    if (dropDraft) await drafts.delete(dropDraft)
    return true
  })
}

/** What was kept is what was signed; anything else was not saved. @param {Signed[]} signed */
async function readBack(signed) {
  const kept = await transact(['entries'], 'readonly', ({ entries }) => Promise.all(signed.map(one => entries.get(one.id))))
  for (const [index, one] of signed.entries()) {
    if (!kept[index] || await textHash(unpack(kept[index]).text) !== one.hash) throw new SaveError('lost', 'read back differs')
  }
}

/** The entries of a ward that this phone holds, sent or not; those that a physician keeps apart count nowhere, here neither.
 *  @param {string} ward @returns {Promise<Entry[]>} */
export async function entriesOf(ward) {
  const [rows, held] = await transact(['entries', 'held'], 'readonly', async stores =>
    [await stores.entries.index('wards').getAll(ward), await stores.held.getAll()])
  const apart = new Set(held.filter((/** @type {any} */ one) => one.resolution).map((/** @type {any} */ one) => one.hash))
  const counted = rows.map(unpack).filter((/** @type {any} */ row) => !apart.has(row.hash))
  read = new Map(counted.map((/** @type {any} */ row) => [row.hash, entryOf(row)]))
  return [...read.values()]
}

/** What was read last time: a text never changes, so an entry stays the same object. @type {Map<string, Entry>} */
let read = new Map()

/** An entry and when the server received it. @param {any} row @returns {Entry} */
function entryOf({ hash, text, received_at }) {
  const known = read.get(hash)
  if (known && (known.received_at ?? null) === (received_at ?? null)) return known
  return { ...JSON.parse(text), ...(received_at ? { received_at } : {}) }
}
