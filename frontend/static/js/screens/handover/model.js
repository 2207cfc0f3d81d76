/** Which shift is handed over now, whose turn it is, and what each of them signs. Pure. */
import { HOUR_MS, atWall, minutesOf, wardDay } from '../../chart/instants.js'
import { act } from '../act.js'
import { maySign } from '../rights.js'
import { byBed } from '../ward-list.js'

/** @typedef {import('../../types.d.ts').Handover} Handover
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').RecordView} RecordView
 *  @typedef {import('../../types.d.ts').Offsets} Offsets
 *  @typedef {import('../visit/model/bodies.js').ToSign} ToSign
 *  @typedef {import('../act.js').Where} Where
 *  @typedef {{ shifts: string[], handing_h: number, offsets: Offsets }} Rule  when shifts begin, from how many hours before one is handed over
 *  @typedef {{ time: string, start_ms: number, end_ms: number }} Shift
 *  @typedef {{ shift: string, to?: string, contingency?: string }} Given
 *  @typedef {'take' | 'answer' | 'give' | 'waits' | 'accepted'} Turn  what there is to do, or that there is nothing
 *  @typedef {Record<Turn, PatientChart[]>} Turns */

export const TO_DO = /** @type {const} */ (['take', 'answer', 'give'])

/** The rule of a ward, as its files have it. @param {import('../../store/contract.js').Contract} files @param {Offsets} offsets @returns {Rule} */
export const ruleOf = (files, offsets) => ({ shifts: files.protocol('missed').shifts, handing_h: files.protocol('handover').handing_h, offsets })

/** Whether this person may hand over, take over and answer. @param {string} role */
export const mayHandOver = role => maySign(role, 'handover')

/** The shifts around an instant, in order. @param {number} ms @param {Rule} rule @returns {Shift[]} */
function shiftsAround(ms, { shifts, offsets }) {
  const today = wardDay(ms, offsets)
  const starts = [-1, 0, 1, 2].flatMap(days => shifts.map(time => ({ time, start_ms: atWall(today + days, minutesOf(time), offsets) })))
  starts.sort((one, other) => one.start_ms - other.start_ms)
  return starts.slice(0, -1).map((one, index) => ({ ...one, end_ms: starts[index + 1].start_ms }))
}

/** The shift that is handed over now: the next one once it is near, else the running one. @param {number} ms @param {Rule} rule @returns {Shift} */
export function changeAt(ms, rule) {
  const near = ms + rule.handing_h * HOUR_MS
  return /** @type {Shift} */ (shiftsAround(ms, rule).findLast(({ start_ms }) => start_ms <= near))
}

/** The shifts one can hand over for, each once, the one of now first; a day may have 23 hours. @param {number} ms @param {Rule} rule @returns {Shift[]} */
export function choices(ms, rule) {
  const now = changeAt(ms, rule)
  return shiftsAround(ms, rule).filter(({ start_ms }) => start_ms >= now.start_ms).slice(0, rule.shifts.length)
}

/** Whether a handover is for the shift that is handed over now, or a later one: of its shift the start nearest to its time counts.
 *  @param {Handover} given @param {number} ms @param {Rule} rule */
export function isOfNow({ shift, at_ms }, ms, rule) {
  const starts = shiftsAround(at_ms, rule).filter(({ time }) => time === shift).map(({ start_ms }) => start_ms)
  const [meant] = starts.sort((one, other) => Math.abs(one - at_ms) - Math.abs(other - at_ms))
  return (meant ?? changeAt(at_ms, rule).start_ms) >= changeAt(ms, rule).start_ms
}

/** What a person has to do about a patient's handover, or that it waits for others. @param {PatientChart} patient @param {string} me @param {number} ms @param {Rule} rule @returns {Turn} */
export function turnOf({ handover: given }, me, ms, rule) {
  if (!given || !isOfNow(given, ms, rule)) return 'give'
  if (given.asked && given.author === me) return 'answer'
  if (given.accepted) return 'accepted'
  return given.author === me || (given.asked && given.talk.at(-1)?.author === me) ? 'waits' : 'take'
}

/** An older handover that nobody ever took over. @param {PatientChart} patient @param {number} ms @param {Rule} rule */
export const wasLeft = ({ handover: given }, ms, rule) => given !== null && !given.accepted && !isOfNow(given, ms, rule)

/** The patients of a ward by what this person has to do, in the order of their beds. @param {PatientChart[]} patients @param {string} ward @param {string} me @param {number} ms @param {Rule} rule @returns {Turns} */
export function turnsOf(patients, ward, me, ms, rule) {
  const here = patients.filter(one => one.present && one.ward === ward).sort(byBed)
  const of = (/** @type {Turn} */ turn) => here.filter(one => turnOf(one, me, ms, rule) === turn)
  return { take: of('take'), answer: of('answer'), give: of('give'), waits: of('waits'), accepted: of('accepted') }
}

/** Who comes after a patient in the same walk: the next bed, and round again from the first. @param {PatientChart[]} list @param {PatientChart | null} patient @returns {PatientChart | null} */
export function nextAfter(list, patient) {
  const others = list.filter(({ id }) => id !== patient?.id)
  return (patient ? others.find(one => byBed(one, patient) > 0) : undefined) ?? others[0] ?? null
}

/** For which shift and to whom this person handed over last in this change: the next patient goes there too.
 *  @param {PatientChart[]} patients @param {string} me @param {number} ms @param {Rule} rule @returns {{ shift: string, to: string | null }} */
export function usual(patients, me, ms, rule) {
  const mine = patients.flatMap(({ handover: one }) => one && one.author === me && isOfNow(one, ms, rule) ? [one] : [])
  const last = mine.sort((one, other) => one.at_ms - other.at_ms).at(-1)
  return { shift: last?.shift ?? changeAt(ms, rule).time, to: last?.to ?? null }
}

/** Hands over. @param {Given} given @param {Where} where @returns {ToSign} */
export const giving = (given, where) => act('handover', where, given)

/** Another body of a signed handover: it waits for somebody again. @param {RecordView} record @param {Given} given @param {string} reason @param {Where} where @returns {ToSign} */
export const correcting = ({ heads }, given, reason, where) => act('amendment', where, { reason, body: given }, heads)

/** Takes over without a word; with words, asks or answers. @param {Handover} given @param {string} words @param {Where} where @returns {ToSign} */
export function speaking({ of }, words, where) {
  const text = words.trim()
  return text ? act('note', where, { text, of }) : act('handover_accepted', where, { of })
}

/** The versions of a patient's records signed after a handover, oldest first; the talk about it is none. @param {PatientChart} patient @param {Handover} given */
export function sinceOf({ records }, given) {
  const own = records.find(({ id }) => id === given.id)
  const ids = new Set(own?.versions.map(({ id }) => id))
  const from_ms = Date.parse(own?.versions.find(({ id }) => id === given.of)?.recorded_at ?? '')
  return records.filter(({ kind, body }) => kind !== 'handover' && kind !== 'handover_accepted' && !ids.has(body.of))
    .flatMap(record => record.versions.filter(({ recorded_at }) => Date.parse(recorded_at) > from_ms).map(version => ({ record, version })))
    .sort((one, other) => Date.parse(one.version.recorded_at) - Date.parse(other.version.recorded_at))
}
