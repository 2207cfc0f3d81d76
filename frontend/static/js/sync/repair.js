/** A ward whose digest differs: keep everything, note it, read the ward again from the beginning, compare, swap. */
import { pack, unpack } from '../store/codec.js'
import { transact } from '../store/transact.js'
import { readRows } from './apply.js'
import { digest } from './cursor.js'
import { forget } from './leave.js'

/** @typedef {import('./apply.js').Row} Row
 *  @typedef {{ rows: Map<string, Row>, forgotten: Set<string>, last: any }} SecondSet */

/** Read the whole ward into a second set; it replaces the first only when it is what the server says.
 *  @param {string} ward @param {(cursor: number | null) => Promise<any>} read asks the server for rows after a cursor
 *  @returns {Promise<boolean>} whether the ward is right now */
export async function repair(ward, read) {
  const second = await readAll(ward, read)
  if (!second) return false
  const complete = await withOwnTexts([...second.rows.values()])
  if (complete.some(row => !row.hash) || digest(complete.map(row => row.hash ?? '')) !== second.last.digest) return false
  await swap(ward, complete, second)
  return true
}

/** @param {string} ward @param {(cursor: number | null) => Promise<any>} read @returns {Promise<SecondSet | null>} null: the server stopped answering */
async function readAll(ward, read) {
  /** @type {SecondSet} */
  const second = { rows: new Map(), forgotten: new Set(), last: null }
  do {
    const news = (await read(second.last?.cursor ?? null))?.wards[ward]
    if (!news) return null
    for (const row of (await readRows({ wards: { [ward]: news } })).rows) take(second, row)
    second.last = news
  } while (second.last.cursor < second.last.head)
  return second
}

/** @param {SecondSet} second @param {Row} row */
function take({ rows, forgotten }, row) {
  if (!row.forget) {
    rows.set(row.id ?? '', row)
    return
  }
  forgotten.add(row.forget)
  for (const [id, one] of rows) if (one.patient === row.forget) rows.delete(id)
}

/** Rows that came by their id alone are this phone's own. @param {Row[]} rows @returns {Promise<Row[]>} */
async function withOwnTexts(rows) {
  const kept = await transact(['entries'], 'readonly', ({ entries }) => Promise.all(rows.map(row => row.text ? null : entries.get(row.id))))
  return rows.map((row, index) => {
    if (!kept[index]) return row
    const { hash, text, patient } = unpack(kept[index])
    return { ...row, hash, text, patient }
  })
}

/** What this phone has signed and not sent stays where it is. @param {string} ward @param {Row[]} rows @param {SecondSet} second */
function swap(ward, rows, { forgotten, last }) {
  return transact(['feed', 'entries', 'outbox', 'meta'], 'readwrite', async stores => {
    const { feed, entries, meta } = stores
    for (const patient of forgotten) await forget(stores, ward, patient)
    await feed.delete(IDBKeyRange.bound([ward], [ward, []]))
    for (const { id, seq, hash, text, patient, received_at } of rows) {
      const found = await entries.get(id)
      const kept = found ? unpack(found) : null
      await feed.put({ ward, id, seq, hash, patient })
      await entries.put(pack({ id, hash, text, patient, received_at, wards: [...new Set([...(kept?.wards ?? []), ward])],
        sent_ms: kept?.sent_ms ?? null, sent_epoch: kept?.sent_epoch ?? null }))
    }
    const cursors = (await meta.get('cursors'))?.value ?? {}
    await meta.put({ name: 'cursors', value: { ...cursors, [ward]: { cursor: last.cursor, digest: last.digest } } })
  })
}
