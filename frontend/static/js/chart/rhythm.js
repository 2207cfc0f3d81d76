/** At which times of day a course is checked, and why. Pure; its twin is backend/chart/rhythm.py. */
import { stands } from './checks.js'
import { atWall, HOUR_MS, wardDay } from './instants.js'
import { weight } from './severity.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {import('../types.d.ts').CheckView} CheckView
 *  @typedef {import('../types.d.ts').Rules} Rules
 *  @typedef {import('../types.d.ts').Offsets} Offsets
 *  @typedef {{ from_ms: number, until_ms: number | null, times: string[], why: 'base' | 'grade' | 'loss', grade: number, site_sets: 'no' | 'yes' }} Span
 *  @typedef {Record<string, 'lower' | 'higher'>} Worse  which way a tool's points go when it gets worse
 *  @typedef {{ from_ms: number, entry: string, protocol: Json | null, spans: Span[], losses: number[] }} Frame
 *  @typedef {Span & { frame: Frame, since_ms: number }} Stretch */

export const KINDS = ['course', 'monitoring']

/** The protocol that a body names: its edition, else the present one; null: this app does not know the code. @param {Json} body @param {Rules} rules @returns {Json | null} */
function protocolOf(body, rules) {
  const edition = editionOf(body, rules)
  const present = own(rules.protocols, body.protocol)
  return edition ?? (present && 'times' in present ? present : null)
}

/** The very edition that a body names; null when it names none, or this app does not have it. @param {Json} body @param {Rules} rules @returns {Json | null} */
function editionOf(body, rules) {
  const edition = own(rules.editions, body.protocol_sha256)
  return edition?.code === body.protocol ? edition : null
}

/** What stands under a name, which may be one that every object has. @param {Record<string, Json>} found @param {string} name @returns {any} */
const own = (found, name) => Object.hasOwn(found, name) ? found[name] : null

/** Whether a body names a protocol or an edition that a newer app may know. @param {Json} body @param {Rules} rules */
export const isForeign = (body, rules) => protocolOf(body, rules) === null || ('protocol_sha256' in body && editionOf(body, rules) === null)

/** The protocols of a course in order, the ones set later last. A later one that is not known changes nothing;
 *  where the course's own is not known, nothing is due.
 *  @param {any} course @param {Json[]} later @param {CheckView[]} checks @param {CheckView | null} baseline @param {Rules} rules @param {Offsets} offsets @returns {Frame[]} */
export function frames(course, later, checks, baseline, rules, offsets) {
  const found = [{ from_ms: course.starts_ms, entry: course.entry, protocol: protocolOf(course, rules) }]
  for (const record of later) {
    const protocol = protocolOf(record.body, rules)
    if (protocol !== null) found.push({ from_ms: record.at_ms, entry: record.id, protocol })
  }
  return watched(found, checks, baseline, rules).map(frame => ({ ...frame, spans: [...early(frame.protocol, course, offsets), ...frame.spans] }))
}

/** From day 0 and each dose that begins the watch anew until the day from which a protocol asks for less.
 *  @param {Json | null} protocol @param {any} course @param {Offsets} offsets @returns {Span[]} */
function early(protocol, course, offsets) {
  if (!protocol?.later) return []
  const more = { times: protocol.times, why: /** @type {const} */ ('base'), grade: 0, site_sets: /** @type {const} */ ('no') }
  const begun = [course.day0_ms, ...course.anchors.map((/** @type {Json} */ { at_ms }) => at_ms)]
  return begun.map(ms => ({ from_ms: ms, until_ms: atWall(wardDay(ms, offsets) + protocol.later.from_day, 0, offsets), ...more }))
}

/** The times of day that a protocol asks for where nothing asks for more. @param {Json | null} protocol @returns {string[]} */
export const usual = protocol => protocol ? (protocol.later ?? protocol).times : []

/** For each further kind of check that these protocols ask for, by a rhythm of its own: the same frames with it.
 *  @param {Frame[]} found @param {CheckView[]} checks @param {CheckView | null} baseline @param {Rules} rules @returns {Frame[][]} */
export function beside(found, checks, baseline, rules) {
  const kinds = [...new Set(found.flatMap(frame => Object.keys(besides(frame.protocol))))].sort()
  return kinds.map(kind => watched(found.map(frame => ({ ...frame, protocol: besides(frame.protocol)[kind] ?? null })), checks, baseline, rules))
}

/** The kind of check that frames of `beside` ask for. @param {Frame[]} found @returns {string} */
export const kindAsked = found => found.find(frame => frame.protocol !== null)?.protocol?.kinds[0]

/** The schedules that stand beside a protocol, by the kind of check they ask for. @param {Json | null} protocol @returns {Record<string, Json>} */
const besides = protocol => Object.fromEntries((protocol?.beside ?? []).map((/** @type {Json} */ row) => [row.kinds[0], row]))

/** The same frames with what the checks found: { spans, losses }.
 *  @param {Pick<Frame, 'from_ms' | 'entry' | 'protocol'>[]} found @param {CheckView[]} checks @param {CheckView | null} baseline @param {Rules} rules @returns {Frame[]} */
function watched(found, checks, baseline, rules) {
  const worse = Object.fromEntries(rules.protocols.baseline.worse.map((/** @type {Json} */ { tool, when }) => [tool, when]))
  return found.map(frame => ({ ...frame, ...findings(frame.protocol, checks, baseline, worse) }))
}

/** The stretches in which what was found asks for more checks, and the instants at which points were lost.
 *  @param {Json | null} protocol @param {CheckView[]} checks @param {CheckView | null} baseline @param {Worse} worse @returns {{ spans: Span[], losses: number[] }} */
function findings(protocol, checks, baseline, worse) {
  if (protocol === null) return { spans: [], losses: [] }
  const mine = checks.filter(check => protocol.kinds.includes(check.kind))
  return {
    spans: [...graded(protocol, mine), ...lessened(protocol, mine, baseline, worse)],
    losses: losses(protocol, mine, baseline, worse),
  }
}

/** For each step of grades: from the check that reaches it until every grade it may have is below, and the hold. @param {Json} protocol @param {CheckView[]} mine @returns {Span[]} */
function graded(protocol, mine) {
  return (protocol.grades ?? []).flatMap((/** @type {Json} */ step) => {
    const more = { times: step.times, why: 'grade', grade: step.from, site_sets: step.site_sets ?? 'no' }
    return runs(mine, reaches(step.from), lacks(step.from), protocol.hold_h).map(run => ({ ...run, ...more }))
  })
}

/** Whether a check has this grade, by the worst of what was calculated and signed. @param {number} least @returns {(check: CheckView) => boolean} */
const reaches = least => check => weight(check) >= least

/** Whether a check is known to be below this grade; one that could not be graded is not. @param {number} least @returns {(check: CheckView) => boolean} */
const lacks = least => check => check.of_record !== null && Math.max(weight(check), stands(check)[1]) < least

/** From the check that lacks a point until none is missing, and the hold. @param {Json} protocol @param {CheckView[]} mine @param {CheckView | null} baseline @param {Worse} worse @returns {Span[]} */
function lessened(protocol, mine, baseline, worse) {
  if (!protocol.after_loss) return []
  const more = { times: protocol.after_loss.times, why: /** @type {const} */ ('loss'), grade: 0, site_sets: /** @type {const} */ ('no') }
  const lacking = (/** @type {CheckView} */ check) => lost(protocol, check, baseline, worse)
  return runs(mine, check => lacking(check) === true, check => lacking(check) === false, protocol.hold_h).map(run => ({ ...run, ...more }))
}

/** From when until when something holds, the hours after its end included; null: it still does.
 *  @param {CheckView[]} mine @param {(check: CheckView) => boolean} starts @param {(check: CheckView) => boolean} ends @param {number} hold_h */
function runs(mine, starts, ends, hold_h) {
  /** @type {{ from_ms: number, until_ms: number | null }[]} */
  const found = []
  for (const check of mine) {
    const open = found.at(-1)
    const isOpen = open !== undefined && open.until_ms === null
    if (!isOpen && starts(check)) found.push({ from_ms: check.at_ms, until_ms: null })
    else if (isOpen && ends(check)) open.until_ms = check.at_ms + hold_h * HOUR_MS
  }
  return found
}

/** When a check had lost a point since the one before with the same tool. @param {Json} protocol @param {CheckView[]} mine @param {CheckView | null} baseline @param {Worse} worse */
function losses(protocol, mine, baseline, worse) {
  const found = []
  /** @type {Map<string, CheckView>} */
  const before = new Map()
  if (!protocol.after_loss) return []
  for (const check of mine) {
    if (check.total === null) continue
    const { tool } = check.total
    if (lost(protocol, check, before.get(tool) ?? baseline, worse) === true) found.push(check.at_ms)
    before.set(tool, check)
  }
  return found
}

/** Whether a check may lack a point of another; without a total of its tool, of a full score. Null: not known.
 *  @param {Json} protocol @param {CheckView} check @param {CheckView | null} other @param {Worse} worse */
function lost(protocol, { total }, other, worse) {
  const full = total && protocol.after_loss.intact.find((/** @type {Json} */ row) => row.tool === total.tool)
  if (!total || !full) return null
  const end = worse[total.tool] === 'lower' ? 'floor' : 'ceiling'
  const reference = other?.total?.tool === total.tool ? other.total[end] : full.points
  return end === 'floor' ? total[end] < reference : total[end] > reference
}

/** The rhythms of some frames, each with `since_ms`, in order; the first holds for all time before it too.
 *  @param {Frame[]} found @returns {Stretch[]} */
export function stretches(found) {
  const turns = new Set(found.map(frame => frame.from_ms))
  for (const span of found.flatMap(frame => frame.spans)) {
    turns.add(span.from_ms)
    if (span.until_ms !== null) turns.add(span.until_ms)
  }
  const ordered = [...turns].sort((one, other) => one - other)
  return [ordered[0] - 1, ...ordered].map(ms => ({ ...rhythm(ms, found), since_ms: ms }))
}

/** The stretch at an instant. @param {number} ms @param {Stretch[]} rhythms */
export const rhythmAt = (ms, rhythms) => rhythms.findLast(one => one.since_ms <= ms) ?? rhythms[0]

/** What is asked for at an instant by the frame in force, and by whatever it found.
 *  @param {number} ms @param {Frame[]} found @returns {Span & { frame: Frame }} */
function rhythm(ms, found) {
  const frame = found.findLast(({ from_ms }) => from_ms <= ms) ?? found[0]
  const times = usual(frame.protocol)
  /** @type {Span} */
  let best = { from_ms: frame.from_ms, until_ms: null, times, why: 'base', grade: 0, site_sets: 'no' }
  for (const span of frame.spans) {
    const holds = span.from_ms <= ms && (span.until_ms === null || ms < span.until_ms)
    const more = span.times.length - best.times.length || span.grade - best.grade
    if (holds && more > 0) best = span
  }
  return { ...best, frame, from_ms: Math.max(best.from_ms, frame.from_ms) }
}

/** Whether a protocol was in force at an instant. @param {number} ms @param {Stretch[]} rhythms @param {Frame} frame */
export const inForce = (ms, rhythms, frame) => rhythmAt(ms, rhythms).frame.entry === frame.entry

/** The RhythmView of types.d.ts; null where nothing is due. @param {number} ms @param {Frame[]} found @returns {import('../types.d.ts').RhythmView | null} */
export function rhythmNow(ms, found) {
  if (!found.length) return null
  const { frame, from_ms, until_ms, times, why, grade, site_sets } = rhythm(ms, found)
  if (frame.protocol === null) return null
  const asked = Object.entries(besides(frame.protocol)).sort().map(([kind, row]) => ({ kind, times: row.times }))
  return { protocol: frame.protocol.code, edition: frame.protocol.edition, entry: frame.entry, beside: asked, from_ms, until_ms, times, why, grade, site_sets }
}
