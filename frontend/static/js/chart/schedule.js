/** Slots: when a check is due, late, done or missed. Pure; its twin is backend/chart/schedule.py. */
import { plan } from './plan.js'

/** @typedef {import('../types.d.ts').Slot} Slot
 *  @typedef {import('../types.d.ts').CheckView} CheckView
 *  @typedef {import('../types.d.ts').Offsets} Offsets
 *  @typedef {{ missed: Map<string, string>, pauses: [number, number | null][], absences: [number, number | null][] }} Marks */

const OPEN_STATES = ['due', 'overdue']

/** The slots of a course from its first to the one after now, in order; `kind` where they stand beside others.
 *  `from_ms`: since when the patient is watched; `frames`: the protocols in force, of rhythm.
 *  @param {any} course @param {number} from_ms @param {CheckView[]} checks @param {Marks} marks
 *  @param {number} now_ms @param {Offsets} offsets @param {import('./rhythm.js').Frame[]} frames @param {string} [kind] @returns {Slot[]} */
export function slots(course, from_ms, checks, marks, now_ms, offsets, frames, kind) {
  const all = plan(course, frames, offsets, kind ? `/${kind}` : '')
  const found = []
  for (const [index, planned] of all.slice(0, -1).entries()) {
    if (planned.ends || planned.at_ms < from_ms || hasLeft(marks, planned.opens_ms)) continue
    const slot = opened(planned, all[index + 1].opens_ms)
    fill(slot, checks, marks, now_ms, planned.kinds)
    found.push(slot)
    if (slot.opens_ms > now_ms) break
  }
  return found
}

/** A slot with its end; it is not late after it is closed. @param {any} planned @param {number} closes_ms @returns {any} */
const opened = ({ key, kinds, at_ms, opens_ms, late_ms }, closes_ms) => ({ key, kind: kinds[0], at_ms, opens_ms, late_ms: Math.min(late_ms, closes_ms), closes_ms })

/** What happened in a slot, as far as is known now. @param {any} slot @param {CheckView[]} checks @param {Marks} marks @param {number} now_ms @param {string[]} kinds */
function fill(slot, checks, marks, now_ms, kinds) {
  const mine = during(checks, slot.opens_ms, slot.closes_ms).filter(check => kinds.includes(check.kind))
  for (const check of mine) check.slot = slot.key
  slot.checks = mine.map(check => check.id)
  slot.reason = (marks.missed.size ? marks.missed.get(slot.key) : null) ?? null // looking up a key is dear: it is put together for it
  slot.state = stateOf(slot, mine, marks, now_ms)
}

/** Those of some checks in order that were made from one instant until before another. @param {CheckView[]} checks @param {number} from_ms @param {number} until_ms */
function during(checks, from_ms, until_ms) {
  let [first, end] = [0, checks.length]
  while (first < end) {
    const middle = (first + end) >> 1
    if (checks[middle].at_ms < from_ms) first = middle + 1
    else end = middle
  }
  while (end < checks.length && checks[end].at_ms < until_ms) end += 1
  return checks.slice(first, end)
}

/** Done before anything else; then off, explained, and what the clock says. @param {any} slot @param {CheckView[]} mine @param {Marks} marks @param {number} now_ms */
function stateOf(slot, mine, marks, now_ms) {
  if (mine.length) return mine[0].at_ms <= slot.late_ms ? 'done' : 'done_late'
  if (isSpared(slot, marks)) return 'not_applicable'
  if (slot.reason !== null) return 'missed'
  if (now_ms < slot.opens_ms) return 'later'
  if (now_ms <= slot.late_ms) return 'due'
  return now_ms < slot.closes_ms ? 'overdue' : 'missed'
}

/** Whether nobody owes it: paused at its time, or discharged while it was open; what was late by then stays so. @param {any} slot @param {Marks} marks */
const isSpared = ({ at_ms, late_ms }, { pauses, absences }) =>
  [...pauses.filter(([start]) => start <= at_ms), ...absences.filter(([left]) => left <= late_ms)].some(([, end]) => end === null || at_ms < end)

/** Whether the patient had been discharged by then, and has not come back. @param {Marks} marks @param {number} at_ms */
const hasLeft = ({ absences }, at_ms) => absences.some(([left, back]) => back === null && left <= at_ms)

/** What the ward list says: the slots in which something is owed, the worst or one with a reason, the next of all.
 *  @param {Slot[]} found @param {number} now_ms @returns {import('../types.d.ts').PatientChart['due']} */
export function due(found, now_ms) {
  const kinds = [...new Set(found.map(({ kind }) => kind))]
  const present = kinds.flatMap(kind => found.filter(slot => slot.kind === kind && isPresent(slot, now_ms)))
  const owed = present.filter(({ state }) => OPEN_STATES.includes(state)).sort(byNeed)
  const next = found.find(slot => slot.opens_ms > now_ms) ?? null
  const told = present.filter(({ state }) => state === 'missed')
  const state = owed.length ? owed[0].state : next ? 'later' : 'off'
  return { state: /** @type {'due' | 'overdue' | 'later' | 'off'} */ (state), slot: owed[0] ?? told[0] ?? present[0] ?? null, next, owed }
}

/** Whether CRS checks have a rhythm of their own, so that it must be said which check is meant. @param {Slot[]} slots */
export const isApart = slots => slots.some(({ kind }) => kind === 'crs_check')

/** Whether a slot is open now. @param {Slot} slot @param {number} now_ms */
const isPresent = ({ opens_ms, closes_ms }, now_ms) => opens_ms <= now_ms && now_ms < closes_ms

/** Overdue before due, the longest wait first. @param {Slot} one @param {Slot} other */
const byNeed = (one, other) => Number(one.state !== 'overdue') - Number(other.state !== 'overdue') || one.late_ms - other.late_ms
