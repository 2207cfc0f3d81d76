/** Slots: when a check is due, late, done or missed. Pure; its twin is backend/chart/schedule.py. */
import { atWall, dateText, MINUTE_MS, wardDay } from './instants.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {import('../types.d.ts').Slot} Slot
 *  @typedef {import('../types.d.ts').CheckView} CheckView
 *  @typedef {import('../types.d.ts').Offsets} Offsets
 *  @typedef {{ missed: Map<string, string>, pauses: [number, number | null][] }} Marks */

const OPEN_STATES = ['due', 'overdue']

/** The slots of a course from its first to the one after now, in order.
 *  `from_ms`: since when the patient is watched; `until_ms`: until when (discharge).
 *  @param {Json} course @param {number} from_ms @param {number | null} until_ms @param {CheckView[]} checks @param {Marks} marks
 *  @param {number} now_ms @param {Offsets} offsets @param {Json} protocol @returns {Slot[]} */
export function slots(course, from_ms, until_ms, checks, marks, now_ms, offsets, protocol) {
  const planned = plan(course, offsets, protocol)
  const found = []
  for (const [index, slot] of planned.slice(0, -1).entries()) {
    if (slot.at_ms < from_ms || (until_ms !== null && slot.opens_ms >= until_ms)) continue
    slot.closes_ms = planned[index + 1].opens_ms
    fill(slot, checks, marks, now_ms, protocol)
    found.push(slot)
    if (slot.opens_ms > now_ms) break
  }
  return found
}

/** Every slot of the window by the ward's wall clock, and one more, which closes the last.
 *  @param {Json} course @param {Offsets} offsets @param {Json} protocol @returns {any[]} */
function plan(course, offsets, protocol) {
  const first = wardDay(course.day0_ms, offsets)
  const last = first + course.window_days
  const made = []
  for (let day = first; day < last + 2; day++) {
    for (const time of protocol.times) {
      const at_ms = atWall(day, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)), offsets)
      made.push({
        key: `${course.id}/${dateText(day)}/${time}`,
        at_ms,
        opens_ms: at_ms - protocol.opens_before_min * MINUTE_MS,
        late_ms: at_ms + protocol.late_after_min * MINUTE_MS,
      })
    }
  }
  const ahead = made.filter(slot => slot.at_ms >= course.day0_ms)
  const inside = ahead.filter(slot => slot.key.split('/')[1] <= dateText(last))
  return ahead.slice(0, inside.length + 1)
}

/** What happened in a slot, as far as is known now. @param {any} slot @param {CheckView[]} checks @param {Marks} marks @param {number} now_ms @param {Json} protocol */
function fill(slot, checks, marks, now_ms, protocol) {
  const mine = checks.filter(check => protocol.kinds.includes(check.kind) && slot.opens_ms <= check.at_ms && check.at_ms < slot.closes_ms)
  for (const check of mine) check.slot = slot.key
  slot.checks = mine.map(check => check.id)
  slot.reason = marks.missed.get(slot.key) ?? null
  slot.state = stateOf(slot, mine, marks, now_ms)
}

/** Done before anything else; then off, explained, and what the clock says. @param {any} slot @param {CheckView[]} mine @param {Marks} marks @param {number} now_ms */
function stateOf(slot, mine, marks, now_ms) {
  if (mine.length) return mine[0].at_ms <= slot.late_ms ? 'done' : 'done_late'
  if (marks.pauses.some(([start, end]) => start <= slot.at_ms && (end === null || slot.at_ms < end))) return 'not_applicable'
  if (slot.reason !== null) return 'missed'
  if (now_ms < slot.opens_ms) return 'later'
  if (now_ms <= slot.late_ms) return 'due'
  return now_ms < slot.closes_ms ? 'overdue' : 'missed'
}

/** What the ward list says: the open slot if something is owed in it, and the next one.
 *  @param {Slot[]} found @param {number} now_ms @returns {import('../types.d.ts').PatientChart['due']} */
export function due(found, now_ms) {
  const present = found.find(slot => slot.opens_ms <= now_ms && now_ms < slot.closes_ms) ?? null
  const next = found.find(slot => slot.opens_ms > now_ms) ?? null
  const state = present && OPEN_STATES.includes(present.state) ? present.state : next ? 'later' : 'off'
  return { state: /** @type {'due' | 'overdue' | 'later' | 'off'} */ (state), slot: present, next }
}
