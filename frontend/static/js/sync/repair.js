/** A ward whose digest differs: keep everything, note it, read the ward again from the beginning, compare, swap. */
import { unpack } from '../store/codec.js'
import { transact } from '../store/transact.js'
import { readRows } from './apply.js'
import { digest } from './cursor.js'

/** Read the whole ward into a second set; it replaces the first only when it is what the server says.
 *  @param {string} ward @param {(cursor: number | null) => Promise<any>} read asks the server for rows after a cursor
 *  @returns {Promise<boolean>} whether the ward is right now */
export async function repair(ward, read) {
  /** @type {Map<string, any>} */
  const second = new Map()
  let cursor = null
  let last
  do {
    const answer = await read(cursor)
    if (!answer) return false
    for (const row of (await readRows({ wards: { [ward]: answer.wards[ward] } })).rows) {
      if (row.forget) for (const [id, one] of second) { if (one.patient === row.forget) second.delete(id) }
      else second.set(row.id ?? '', row)
    }
    last = answer.wards[ward]
    cursor = last.cursor
  } while (last.cursor < last.head)
  const complete = await withOwnTexts(second)
  if (digest([...complete.values()].map(row => row.hash)) !== last.digest) return false
  await swap(ward, complete, last)
  return true
}

/** Rows that came by their id alone are this phone's own. @param {Map<string, any>} second */
async function withOwnTexts(second) {
  const bare = [...second.values()].filter(row => !row.text)
  const kept = await transact(['entries'], 'readonly', ({ entries }) => Promise.all(bare.map(row => entries.get(row.id))))
  const complete = new Map(second)
  for (const [index, row] of bare.entries()) {
    if (kept[index]) complete.set(row.id, { ...unpack(kept[index]), ...row, text: unpack(kept[index]).text, hash: unpack(kept[index]).hash })
  }
  return complete
}

/** @param {string} ward @param {Map<string, any>} second @param {any} last */
function swap(ward, second, last) {
  return transact(['feed', 'entries', 'meta'], 'readwrite', async ({ feed, entries, meta }) => {
    await feed.delete(IDBKeyRange.bound([ward], [ward, []]))
    for (const row of second.values()) {
      const kept = await entries.get(row.id)
      const patient = row.patient ?? kept?.patient
      await feed.put({ ward, id: row.id, seq: row.seq, hash: row.hash, patient })
      await entries.put({ id: row.id, hash: row.hash, text: row.text, patient, received_at: row.received_at,
        wards: [...new Set([...(kept?.wards ?? []), ward])], sent_ms: kept?.sent_ms ?? null })
    }
    const cursors = (await meta.get('cursors'))?.value ?? {}
    await meta.put({ name: 'cursors', value: { ...cursors, [ward]: { cursor: last.cursor, digest: last.digest } } })
  })
}
