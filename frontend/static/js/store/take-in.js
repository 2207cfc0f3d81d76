/** What travels by hand: the unsent entries of this phone as a file, and those of another phone taken in, each once. */
import { write } from '../sync/entries_file.js'
import { parse, textHash } from '../sync/envelope.js'
import { announce } from './changes.js'
import { pack, unpack } from './codec.js'
import { counters, deviceId } from './meta.js'
import { outboxRow } from './outbox.js'
import { transact } from './transact.js'

/** @typedef {import('../types.d.ts').Entry} Entry
 *  @typedef {{ text: string, hash: string, entry: Entry }} Offered
 *  @typedef {{ taken: number, known: number, left: number }} TakenIn  `left`: not an entry that this app reads, or another text has its id */

/** Everything that is only on this phone, of all its users: the text of a file and how many entries it holds. */
export async function unsentFile() {
  const [{ incarnation }, device] = [await counters(), await deviceId()]
  const rows = await transact(['outbox'], 'readonly', async ({ outbox }) => (await outbox.index('order').getAll()).map(unpack))
  return { text: write({ device, incarnation, rows }), count: rows.length }
}

/** Put texts of another phone into this one's outbox; what is here or on the server already stays as it is.
 *  @param {string[]} texts @returns {Promise<TakenIn>} */
export async function takeIn(texts) {
  const offered = (await Promise.all(texts.map(offer))).filter(one => one !== null)
  const fates = await transact(['entries', 'outbox'], 'readwrite', async stores => {
    const found = []
    for (const one of offered) found.push(await take(stores, one))
    return found
  })
  announce()
  const count = (/** @type {string} */ fate) => fates.filter(one => one === fate).length
  return { taken: count('taken'), known: count('known'), left: texts.length - count('taken') - count('known') }
}

/** @param {string} text @returns {Promise<Offered | null>} null: not an entry, or one of a newer app */
export async function offer(text) {
  try {
    return { text, hash: await textHash(text), entry: /** @type {Entry} */ (parse(text)) }
  } catch {
    return null
  }
}

/** @param {any} stores @param {Offered} one @returns {Promise<'taken' | 'known' | 'other'>} */
async function take({ entries, outbox }, { text, hash, entry }) {
  const { id, patient, ward } = entry
  const [kept, waits] = [await entries.get(id), await outbox.get(id)]
  if ([kept, waits].some(row => row && unpack(row).hash !== hash)) return 'other'
  if (waits || (kept && (unpack(kept).received_at || unpack(kept).sent_ms))) return 'known'
  await entries.put(pack({ id, hash, text, wards: [ward], patient, received_at: null, sent_ms: null }))
  await outbox.put(outboxRow(entry, { hash, text }))
  return 'taken'
}
