/** What travels by hand: the unsent entries of this phone as a file, and those of another phone taken in, each once. */
import { write } from '../sync/entries_file.js'
import { parse, textHash } from '../sync/envelope.js'
import { nameAttachments, namedIn, waitingAttachments } from './attached.js'
import { attachment, attachments, keepAttachment } from './attachments.js'
import { announce } from './changes.js'
import { pack, unpack } from './codec.js'
import { counters, deviceId } from './meta.js'
import { outboxRow } from './outbox.js'
import { transact } from './transact.js'

/** @typedef {import('../types.d.ts').Entry} Entry
 *  @typedef {import('../sync/entries_file.js').Attachment} Attachment
 *  @typedef {{ text: string, hash: string, entry: Entry }} Offered
 *  @typedef {{ taken: number, known: number, left: number }} TakenIn  `left`: not an entry that this app reads, or another text has its id */

/** Everything that is only on this phone, of all its users: the text of a file and how many entries it holds. */
export async function unsentFile() {
  const rows = await unsentRows()
  return { text: await fileOf(rows), count: rows.length }
}

/** What waits to be sent, and what the server has without what it names by its hash.
 *  @returns {Promise<{ id: string, hash: string, text: string }[]>} */
export async function unsentRows() {
  const waiting = await waitingAttachments()
  return transact(['outbox', 'entries'], 'readonly', async ({ outbox, entries }) => {
    const found = new Map((await outbox.index('order').getAll()).map((/** @type {any} */ row) => [row.id, unpack(row)]))
    for (const { id } of waiting.flatMap(one => one.named)) {
      const entry = found.has(id) ? null : await entries.get(id)
      if (entry) found.set(id, unpack(entry))
    }
    return [...found.values()]
  })
}

/** The text of a file of these rows, with what they name and the server has not. @param {{ id: string, hash: string, text: string }[]} rows */
export async function fileOf(rows) {
  const [{ incarnation }, device, waiting] = [await counters(), await deviceId(), await waitingAttachments()]
  const wanted = waiting.filter(({ named }) => named.some(one => rows.some(row => row.id === one.id)))
  const held = (await Promise.all(wanted.map(one => attachment(one.sha256)))).filter(one => one !== null)
  return write({ device, incarnation, rows, attachments: held })
}

/** Put texts of another phone into this one's outbox, and first what they name by its hash; what is here or on the server already stays as it is.
 *  @param {string[]} texts @param {Attachment[]} [along] @returns {Promise<TakenIn>} */
export async function takeIn(texts, along = []) {
  const offered = (await Promise.all(texts.map(offer))).filter(one => one !== null)
  const fresh = await keepAlong(offered, along)
  const fates = await transact(['entries', 'outbox'], 'readwrite', async stores => {
    const found = []
    for (const one of offered) found.push(await take(stores, one))
    return found
  })
  const entries = offered.map(one => one.entry)
  await nameAttachments(entries.filter((_, index) => fates[index] !== 'other'))
  announce()
  const isNew = (/** @type {string} */ fate, /** @type {number} */ index) => fate === 'taken' || (fate === 'known' && namedIn(entries[index]).some(one => fresh.has(one)))
  const [taken, other] = [fates.filter(isNew).length, fates.filter(fate => fate === 'other').length]
  const unnamed = along.filter(({ sha256 }) => !entries.some(entry => namedIn(entry).includes(sha256)))
  return { taken, known: fates.length - taken - other, left: texts.length - fates.length + other + unnamed.length }
}

/** Keep what these entries name, before anything of theirs is kept. @param {Offered[]} offered @param {Attachment[]} along
 *  @returns {Promise<Set<string>>} what was not here */
async function keepAlong(offered, along) {
  const before = new Set(along.length ? (await attachments()).map(one => one.sha256) : [])
  const fresh = new Set()
  for (const { sha256, type, data } of along) {
    const named = offered.find(({ entry }) => namedIn(entry).includes(sha256))
    if (!named || before.has(sha256)) continue
    await keepAttachment({ patient: named.entry.patient, type, data })
    fresh.add(sha256)
  }
  return fresh
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
