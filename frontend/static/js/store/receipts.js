/** The server's receipt for each entry of a patient: its number in the ward's record and the end of its hash, so that two people
 *  at two phones can see that they look at the same thing. */
import { transact } from './transact.js'

/** @typedef {{ seq: number, tail: string }} Receipt */

const TAIL = 4

/** id -> receipt; what has none is not in the ward's record yet. @param {string} ward @param {string} patient
 *  @returns {Promise<Map<string, Receipt>>} */
export async function receiptsOf(ward, patient) {
  const rows = await transact(['feed'], 'readonly', ({ feed }) => feed.index('patient').getAll([ward, patient]))
  return new Map(rows.map((/** @type {any} */ { id, seq, hash }) => [id, { seq, tail: hash.slice(-TAIL) }]))
}
