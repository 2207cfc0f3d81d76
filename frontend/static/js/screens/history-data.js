/** The watch day by day, and each record with its versions, newest first. Pure. */
import { dateText, wardDay } from '../chart/instants.js'

/** @typedef {import('../types.d.ts').PatientChart} PatientChart */
/** @typedef {import('../types.d.ts').CheckView} CheckView */
/** @typedef {import('../types.d.ts').Slot} Slot */
/** @typedef {{ slot: Slot | null, check: CheckView | null, state: 'done' | 'done_late' | 'missed' | 'overdue' | 'due' | 'later' | 'not_applicable' }} Cell */
/** @typedef {{ day: number, date: string, today: boolean, cells: Cell[] }} Day */

/** Each day of the watch with its slots; days to come are empty. @param {PatientChart} patient @param {number} now_ms @param {import('../lib/format.js').Format} format @param {number} perDay slots of a day, by the protocol @returns {Day[]} */
export function daysOf(patient, now_ms, format, perDay) {
  const { course } = patient
  if (!course?.day0_ms) return []
  const first = wardDay(course.day0_ms, format.offsets)
  const today = format.wardDate(now_ms)
  return Array.from({ length: course.watch_days + 1 }, (_, day) => {
    const date = dateText(first + day)
    return { day, date, today: date === today, cells: cellsOf(patient, date, perDay) }
  })
}

/** The slots that are known, and the ones still to come. @param {PatientChart} patient @param {string} date @param {number} perDay @returns {Cell[]} */
function cellsOf(patient, date, perDay) {
  const slots = patient.slots.filter(({ key, kind }) => kind === 'neuro_check' && key.split('/')[1] === date)
  const known = slots.map(slot => ({ slot, check: worstOf(patient, slot), state: slot.state }))
  const ahead = !slots.length || slots.at(-1)?.state === 'later' ? perDay - known.length : 0
  return [...known, ...Array.from({ length: Math.max(0, ahead) }, () => ({ slot: null, check: null, state: /** @type {const} */ ('later') }))]
}

/** Two checks for one slot: the more severe is shown. @param {PatientChart} patient @param {Slot} slot */
function worstOf({ checks }, slot) {
  const found = checks.filter(({ id, kind }) => slot.checks.includes(id) && kind === 'neuro_check')
  return found.reduce((/** @type {CheckView | null} */ worst, check) => worst && worst.severity >= check.severity ? worst : check, null)
}

/** Slots done, done late, missed. @param {PatientChart} patient */
export function tallyOf({ slots }) {
  const count = (/** @type {string[]} */ ...states) => slots.filter(({ state }) => states.includes(state)).length
  return { done: count('done', 'done_late'), late: count('done_late'), missed: count('missed') }
}

/** Which of the entries are not whole in the ward's record yet: only on this phone, kept apart by the server, or with a part that is only here.
 *  @param {import('../types.d.ts').Safety | null} safe @returns {{ phone: Set<string>, attached: Set<string>, held: Set<string> }} */
export const placesOf = safe => ({
  phone: new Set((safe?.waiting ?? []).flatMap(({ id, part }) => part ? [] : id)),
  attached: new Set((safe?.waiting ?? []).flatMap(({ id, part }) => part ? id : [])),
  held: new Set((safe?.held ?? []).flatMap(({ id }) => id ?? [])),
})

/** Where a record is: nothing is green before the server's receipt. @param {{ id: string, versions: { id: string }[] }} record
 *  @param {ReturnType<typeof placesOf>} places @returns {'phone' | 'held' | 'attached' | 'server'} */
export function placeOf({ id, versions }, places) {
  const ids = [id, ...versions.map(one => one.id)]
  return /** @type {const} */ (['phone', 'held', 'attached']).find(place => ids.some(one => places[place].has(one))) ?? 'server'
}
