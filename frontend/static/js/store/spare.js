/** Signed entries a second time, until the server has them: in the cache, which browsers keep apart from IndexedDB. A browser that was killed
 *  may throw its IndexedDB away, or a part of it; from here it comes back. What cannot be kept twice is kept once: nothing here fails a signature. */
import { read } from '../sync/entries_file.js'
import { unpack } from './codec.js'
import { chosenDatabase } from './database.js'
import { fact, remember } from './meta.js'
import { fileOf, takeIn, unsentRows } from './take-in.js'
import { transact } from './transact.js'
import { PLACE } from './twice.js'

/** @typedef {{ id: string, hash: string, text: string }} Row
 *  @typedef {{ database: string, id: string, hash: string, url: string }} Spare
 *  @typedef {{ found: number, freed: number }} Mirrored  entries that were only here, and those that the server has by now */

const ADDRESS = /\/unsent\/([^/]+)\/([^/]+)\/([0-9a-f]{64})$/

/** Keep entries a second time. @param {Row[]} rows */
export async function keepSpare(rows) {
  const cache = await second()
  if (cache) await put(cache, chosenDatabase(), rows)
}

/** Make both places hold the same: what is missing here is put, what the server has is let go of, what only this place had is taken in.
 *  @returns {Promise<Mirrored>} */
export async function mirror() {
  const [cache, database] = [await second(), chosenDatabase()]
  if (!cache) return { found: 0, freed: 0 }
  const here = (await spares(cache)).filter(one => one.database === database) // read before the database: what is signed meanwhile is not missing there
  const rows = await unsentRows()
  const waits = new Set(rows.map(row => row.hash))
  const others = here.filter(one => !waits.has(one.hash))
  const sent = others.length ? await sentOf(others) : new Set()
  for (const { hash, url } of others) if (sent.has(hash)) await cache.delete(url)
  const found = await regain(cache, database, others.filter(one => !sent.has(one.hash)))
  const spared = new Set(here.map(one => one.hash))
  await put(cache, database, rows.filter(row => !spared.has(row.hash)))
  return { found, freed: sent.size }
}

/** Nothing where the browser has no cache. @returns {Promise<Cache | undefined>} */
const second = async () => globalThis.caches?.open(PLACE)

/** @param {Cache} cache @param {string} database @param {Row[]} rows */
async function put(cache, database, rows) {
  for (const row of rows) {
    const body = await fileOf([row])
    await cache.put(`/unsent/${database}/${row.id}/${row.hash}`, new Response(body, { headers: { 'Content-Type': 'application/json' } }))
  }
}

/** @param {Cache} cache @returns {Promise<Spare[]>} */
async function spares(cache) {
  return (await cache.keys()).flatMap(({ url }) => {
    const [, database, id, hash] = ADDRESS.exec(url) ?? []
    return hash ? [{ database, id, hash, url }] : []
  })
}

/** The hashes of those that the server has. @param {Spare[]} list @returns {Promise<Set<string>>} */
const sentOf = list => transact(['entries'], 'readonly', async ({ entries }) => {
  const sent = new Set()
  for (const { id, hash } of list) {
    const found = await entries.get(id)
    const row = found ? unpack(found) : null
    if (row?.hash === hash && (row.sent_ms || row.received_at)) sent.add(hash)
  }
  return sent
})

/** Take in what the memory has lost; one that cannot be read stays where it is. @param {Cache} cache @param {string} database @param {Spare[]} list */
async function regain(cache, database, list) {
  const found = []
  for (const { id, url } of list) {
    const body = await (await cache.match(url))?.text()
    const file = body ? await read(body).catch(unread) : null
    if (!file || chosenDatabase() !== database) continue
    const { taken } = await takeIn(file.texts, file.attachments)
    if (taken) found.push(id)
  }
  if (found.length) await remember('regained', [...await fact('regained') ?? [], ...found])
  return found.length
}

/** @param {unknown} wrong @returns {null} */
function unread(wrong) {
  console.error('spare', wrong)
  return null
}
