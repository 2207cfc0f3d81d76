/** The board of a ward as the server has it: asked over the network, kept nowhere. */
import { isInstant, isListOf, isObject, isOffsets, isText } from './answer.js'
import { troubleIn, troubleOf } from './http.js'
import { isPhone } from './site.js'

/** @typedef {import('./http.js').Trouble} Trouble
 *  @typedef {import('../types.d.ts').Board} Board */

const TIMEOUT_MS = 10_000
const STATES = ['overdue', 'due', 'later', 'paused', 'unreadable']

/** Ask for a ward's board. @param {string} ward @param {typeof fetch} [send] @returns {Promise<{ trouble: Trouble, board?: undefined } | { trouble: null, board: Board }>} */
export async function askBoard(ward, send = fetch) {
  try {
    const response = await send(`/api/boards/${encodeURIComponent(ward)}`, {
      signal: AbortSignal.timeout(TIMEOUT_MS), credentials: 'same-origin', cache: 'no-store', redirect: 'manual',
    })
    const trouble = troubleOf(response)
    if (trouble) return { trouble }
    const board = await response.json()
    return isBoard(board) ? { trouble: null, board } : { trouble: 'not_ours' }
  } catch (wrong) {
    return { trouble: troubleIn(wrong) }
  }
}

/** Whether an answer is a board. @param {any} found @returns {found is Board} */
export const isBoard = found => isObject(found) && isObject(found.ward) && isText(found.ward.name) && isOffsets(found.ward.offsets) &&
  isInstant(found.server_time) && Number.isSafeInteger(found.silent) && Number.isSafeInteger(found.owed) && Number.isSafeInteger(found.unset ?? 0) && isListOf(found.rows, isBed) && isListOf(found.phones ?? [], isPhone)

/** @param {any} row */
const isBed = row => isObject(row) && STATES.includes(row.state) && (row.bed === null || isText(row.bed)) &&
  [row.at_ms, row.late_ms, row.missed_ms].every(ms => ms === null || Number.isSafeInteger(ms))
