/** The plan of a course: which slots its days have. Pure; its twin is backend/chart/plan.py. */
import { windows } from './anchors.js'
import { atWall, dateText, DAY_MS, MINUTE_MS, minutesEast, minutesOf, wardDay } from './instants.js'
import { inForce, rhythmAt, stretches, usual } from './rhythm.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {{ frames: Frame[], rhythms: import('./rhythm.js').Stretch[], runs: any[], suffix: string }} Asked what the protocols ask for
 *  @typedef {import('../types.d.ts').Offsets} Offsets
 *  @typedef {import('./rhythm.js').Frame} Frame
 *  @typedef {import('./anchors.js').Window} Window */

/** The slots of every window in order, each with one more, `ends`, which closes its last; `suffix` of their keys.
 *  @param {any} course @param {Frame[]} frames @param {Offsets} offsets @param {string} [suffix] @returns {any[]} */
export function plan(course, frames, offsets, suffix = '') {
  const rhythms = stretches(frames)
  const asked = { frames, rhythms, runs: bursts(frames, rhythms), suffix }
  return windows(course, offsets).flatMap(window => planned(course, window, asked, offsets))
}

/** The slots of one window by the ward's wall clock, none open before the middle between it and the one before.
 *  @param {any} course @param {Window} window @param {Asked} asked @param {Offsets} offsets */
function planned(course, window, asked, offsets) {
  const end_ms = atWall(window.last + 1, 0, offsets)
  const fitting = asked.runs.filter(slot => window.from_ms <= slot.at_ms && slot.at_ms < end_ms)
  const grid = gridded(course, window, asked, offsets).filter(slot => slot.at_ms >= window.from_ms)
  const inside = grid.filter(slot => slot.at_ms < end_ms)
  const closing = grid.filter(slot => slot.at_ms >= end_ms).slice(0, 1).map(slot => ({ ...slot, ends: true }))
  const stops = silences(asked.frames).filter(ms => window.from_ms <= ms && ms < end_ms).map(stop)
  const ordered = [...keyed([...inside, ...fitting], course, offsets, asked.suffix), ...stops, ...closing].sort(byOrder)
  for (const [index, slot] of ordered.slice(1).entries()) {
    const before = ordered[index]
    const middle = before.order_ms + Math.floor(Math.floor((slot.order_ms - before.order_ms) / 2) / MINUTE_MS) * MINUTE_MS
    slot.opens_ms = Math.max(slot.opens_ms, middle)
  }
  return ordered
}

/** A slot that was open when a run of checks began stands before it. @param {any} one @param {any} other */
const byOrder = (one, other) => one.order_ms - other.order_ms || one.at_ms - other.at_ms

/** From when on a protocol asks for nothing of this kind. @param {Frame[]} frames */
const silences = frames => frames.slice(1).filter(({ protocol }) => protocol === null).map(({ from_ms }) => from_ms)

/** What closes the slot before it and is none itself. @param {number} ms */
const stop = ms => ({ at_ms: ms, order_ms: ms, opens_ms: ms, ends: true })

/** The slots at fixed times of day, those of the day after the window too. A time that the clock skips falls on the end
 *  of the skipped hour: of several slots there the last stays.
 *  @param {any} course @param {Window} window @param {Asked} asked @param {Offsets} offsets */
function gridded(course, window, asked, offsets) {
  const times = [...new Set(asked.frames.flatMap(timesOf))].sort()
  /** @type {Map<number, any>} */
  const made = new Map()
  for (let day = window.first; day < window.last + 2; day++) {
    const date = dateText(day)
    for (const time of times) {
      const at_ms = atWall(day, minutesOf(time), offsets)
      const slot = atTime(at_ms, time, asked)
      if (slot === null || !yields(slot, asked.runs)) continue
      slot.key = `${course.id}/${date}/${time}${asked.suffix}`
      made.set(at_ms, slot)
    }
  }
  return [...made.values()]
}

/** Every time of day that a protocol can ask for. @param {Frame} frame @returns {string[]} */
const timesOf = frame => [...usual(frame.protocol), ...frame.spans.flatMap(span => span.times)]

/** A slot if the rhythm at its time asks for it, or one did that was in force when it opened. @param {number} at_ms @param {string} time @param {Asked} asked @returns {any} */
function atTime(at_ms, time, { frames, rhythms }) {
  const present = rhythmAt(at_ms, rhythms)
  if (present.frame.protocol === null) return null
  if (present.times.includes(time)) {
    const slot = shaped(at_ms, present.frame.protocol)
    if (!rhythmAt(slot.opens_ms, rhythms).times.includes(time)) {
      slot.opens_ms = Math.max(slot.opens_ms, Math.floor(present.from_ms / MINUTE_MS) * MINUTE_MS + MINUTE_MS)
    }
    return slot
  }
  for (const frame of frames) {
    if (frame.protocol === null) continue
    const slot = shaped(at_ms, frame.protocol)
    if (inForce(slot.opens_ms, rhythms, frame) && rhythmAt(slot.opens_ms, rhythms).times.includes(time)) return slot
  }
  return null
}

/** A slot at an instant by what a protocol says of opening and being late. @param {number} at_ms @param {Json} protocol @returns {any} */
function shaped(at_ms, protocol) {
  return {
    at_ms, order_ms: at_ms, ends: false, kinds: protocol.kinds,
    opens_ms: at_ms - protocol.opens_before_min * MINUTE_MS,
    late_ms: at_ms + protocol.late_after_min * MINUTE_MS,
  }
}

/** False for a slot whose place a run of checks takes; one that was open when the run began stays, before it. @param {any} slot @param {any[]} runs */
function yields(slot, runs) {
  const during = runs.filter(one => one.since_ms < slot.at_ms && slot.at_ms <= one.until_ms)
  if (!during.length) return true
  const began = Math.min(...during.map(one => one.since_ms))
  slot.order_ms = began
  return slot.opens_ms <= began
}

/** The runs of checks that follow lost points; a further loss begins its run anew. @param {Frame[]} frames @param {import('./rhythm.js').Stretch[]} rhythms @returns {any[]} */
function bursts(frames, rhythms) {
  const made = []
  for (const frame of frames) {
    const lost = frame.losses.filter(at_ms => inForce(at_ms, rhythms, frame))
    for (const [index, at_ms] of lost.entries()) {
      const again = lost[index + 1]
      made.push(...run(at_ms, /** @type {Json} */ (frame.protocol)).filter(slot => again === undefined || slot.opens_ms <= again))
    }
  }
  return made
}

/** The checks after one lost point, from minute to minute. @param {number} lost_ms @param {Json} protocol */
function run(lost_ms, protocol) {
  const loss = protocol.after_loss
  const count = Math.floor(loss.for_min / loss.every_min)
  const start = Math.floor(lost_ms / MINUTE_MS) * MINUTE_MS
  const ends = { since_ms: lost_ms, until_ms: start + count * loss.every_min * MINUTE_MS }
  const instants = Array.from({ length: count }, (_, index) => start + (index + 1) * loss.every_min * MINUTE_MS)
  return instants.map(at_ms => ({ ...shaped(at_ms, { ...protocol, ...loss }), ...ends }))
}

/** Slots of a run with the key of their minute; where it is taken, in an hour that comes twice, of the next. @param {any[]} made @param {any} course @param {Offsets} offsets @param {string} suffix */
function keyed(made, course, offsets, suffix) {
  if (made.every(slot => slot.key)) return made
  const taken = new Set(made.map(slot => slot.key).filter(Boolean))
  for (const slot of made) {
    while (!slot.key) {
      const key = `${course.id}/${wallText(slot.at_ms, offsets)}${suffix}`
      if (taken.has(key)) {
        slot.at_ms += MINUTE_MS
        slot.order_ms += MINUTE_MS
      } else {
        slot.key = key
        taken.add(key)
      }
    }
  }
  return made
}

/** The ward's date and time of an instant, as keys have them. @param {number} ms @param {Offsets} offsets */
function wallText(ms, offsets) {
  const day = wardDay(ms, offsets)
  const minutes = Math.floor((ms + minutesEast(ms, offsets) * MINUTE_MS - day * DAY_MS) / MINUTE_MS)
  return `${dateText(day)}/${[Math.floor(minutes / 60), minutes % 60].map(part => String(part).padStart(2, '0')).join(':')}`
}
