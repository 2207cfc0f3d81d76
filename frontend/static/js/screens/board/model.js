/** What a ward board makes of the server's answer: which beds stand where, how large, and whether the light is out. Pure. */

/** @typedef {import('../../types.d.ts').Board} Board
 *  @typedef {import('../../types.d.ts').Bed} Bed */

/** After this long without an answer the board says so and turns grey. */
export const STALE_MS = 120_000
const FEW = 6
const SOME = 20

/** An answer, and when it came by both of the browser's clocks: one stops when the machine sleeps, the other can be set.
 *  @typedef {{ board: Board, wall_ms: number, steady_ms: number }} Told */

/** Whether nothing was heard for too long, by whichever clock says more. @param {Told | null} told @param {number} wall_ms @param {number} steady_ms */
export const isStale = (told, wall_ms, steady_ms) => told === null || age(told, wall_ms, steady_ms) > STALE_MS

/** How old an answer is. @param {Told} told @param {number} wall_ms @param {number} steady_ms */
const age = (told, wall_ms, steady_ms) => Math.max(wall_ms - told.wall_ms, steady_ms - told.steady_ms)

/** The server's time now; of a stale board the time it stopped at. @param {Told} told @param {number} wall_ms @param {number} steady_ms */
export const serverNow = (told, wall_ms, steady_ms) => Date.parse(told.board.server_time) + (isStale(told, wall_ms, steady_ms) ? 0 : Math.max(0, steady_ms - told.steady_ms))

/** The beds by what is owed; the order is the server's. @param {Bed[]} rows */
export function groups(rows) {
  const of = (/** @type {Bed['state'][]} */ ...states) => rows.filter(row => states.includes(row.state))
  return { overdue: of('overdue'), due: of('due'), rest: of('later', 'paused'), unreadable: of('unreadable').length }
}

/** Whether nothing is owed now, and everything could be read. @param {ReturnType<typeof groups>} found */
export const isAllDone = ({ overdue, due, rest, unreadable }) => !overdue.length && !due.length && !unreadable && rest.length > 0

/** How large the beds that owe something can be. @param {ReturnType<typeof groups>} found */
export function crowd({ overdue, due }) {
  const many = overdue.length + due.length
  return many <= FEW ? 'few' : many <= SOME ? 'some' : 'many'
}

/** When the next check is, and for which beds; null when none is planned. @param {Bed[]} rest */
export function next(rest) {
  const planned = rest.filter(({ state, at_ms }) => state === 'later' && at_ms !== null)
  const at_ms = Math.min(...planned.map(row => row.at_ms ?? Infinity))
  return planned.length ? { at_ms, beds: planned.filter(row => row.at_ms === at_ms).map(({ bed }) => bed) } : null
}
