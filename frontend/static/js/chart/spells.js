/** Episodes as they open, close and reopen, and those of ICANS. Pure; its twin is backend/chart/spells.py. */
import { stands } from './checks.js'
import { HOUR_MS } from './instants.js'

/** @typedef {{ at_ms: number, of: string }} Moment  `of`: the check or the decision
 *  @typedef {{ opened: Moment[], closed: Moment[] }} Spell
 *  @typedef {import('../types.d.ts').CheckView} CheckView */

/** The episodes of ICANS: from a grade of 1 to the first check of record that is 0 with nothing missing.
 *  Before day 0 there is none: what a baseline lacks was there before therapy.
 *  @param {CheckView[]} checks @param {any} course @param {Record<string, any>} episodes */
export function neuroSpells(checks, course, episodes) {
  /** @type {Spell[]} */
  const spells = []
  const day0_ms = course?.day0_ms ?? null
  for (const check of checks) {
    if (check.of_record === null || (day0_ms !== null && check.at_ms < day0_ms)) continue
    const [floor, ceiling] = stands(check)
    if (!isOpen(spells) && floor > 0) resume(spells, moment(check), episodes.icans_reopen_h)
    else if (isOpen(spells) && ceiling === 0) close(spells, moment(check))
  }
  return spells
}

/** When, and by which check or decision. @param {{ at_ms: number, id: string }} what @returns {Moment} */
export const moment = ({ at_ms, id }) => ({ at_ms, of: id })

/** Whether the last episode goes on. @param {Spell[]} spells */
export function isOpen(spells) {
  const last = spells.at(-1)
  return last !== undefined && last.opened.length > last.closed.length
}

/** Reopen the last episode while its closing is recent, else open a new one. @param {Spell[]} spells @param {Moment} when @param {number} reopen_h */
export function resume(spells, when, reopen_h) {
  if (isRecent(spells, when.at_ms, reopen_h)) spells.at(-1)?.opened.push(when)
  else spells.push({ opened: [when], closed: [] })
}

/** End the open episode, for now. @param {Spell[]} spells @param {Moment} when */
export const close = (spells, when) => spells.at(-1)?.closed.push(when)

/** Whether the last episode closed no longer ago than that. @param {Spell[]} spells @param {number} at_ms @param {number} reopen_h */
export function isRecent(spells, at_ms, reopen_h) {
  const closed = isOpen(spells) ? undefined : spells.at(-1)?.closed.at(-1)
  return closed !== undefined && at_ms - closed.at_ms <= reopen_h * HOUR_MS
}

/** When the open episode began. @param {Spell[]} spells @returns {Moment | null} */
export const onset = spells => isOpen(spells) ? /** @type {Spell} */ (spells.at(-1)).opened[0] : null
