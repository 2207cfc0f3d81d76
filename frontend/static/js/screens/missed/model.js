/** What explaining a check, pausing and resuming sign, and who may. Pure. */
import { act } from '../act.js'
import { maySign as signs } from '../rights.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').RecordView} RecordView
 *  @typedef {import('../../types.d.ts').Slot} Slot
 *  @typedef {import('../visit/model/bodies.js').ToSign} ToSign
 *  @typedef {import('../act.js').Where} Where
 *  @typedef {{ reason: string, text?: string }} Why */

const SLOT = /\/(\d{4}-\d\d-\d\d)\/(\d\d:\d\d)(?:\/([a-z_]+))?$/

/** Letters that a reason can have beside it. */
export const LONGEST_TEXT = 200
/** Why a signed reason is corrected. */
export const CHANGES = ['wrong_value', 'learned_later']

/** Whether this person may say why a check was not done, pause and resume. @param {string} role */
export const maySign = role => signs(role, 'slot_missed')

/** Date and time of a slot's key, and the kind of check where it says one; null when it is none. @param {unknown} key @returns {{ date: string, time: string, kind?: string } | null} */
export function placeOf(key) {
  const found = SLOT.exec(typeof key === 'string' ? key : '')
  return found && { date: found[1], time: found[2], ...(found[3] && { kind: found[3] }) }
}

/** Where one slot of a patient is explained. @param {string} patient @param {Slot} slot */
export const pathOf = (patient, { key }) => `/app/patients/${patient}/missed/${within(key)}`

/** The slot of a path; null when this phone does not know it. @param {PatientChart} patient @param {Record<string, string | undefined>} params @returns {Slot | null} */
export const slotAt = ({ slots }, { date, time, kind }) => slots.find(({ key }) => within(key) === [date, time, ...(kind ? [kind] : [])].join('/')) ?? null

/** A slot's key without its course. @param {string} key */
export const within = key => key.split('/').slice(1).join('/')

/** The reason as it is signed; words only where there are some. @param {string} reason @param {string} [words] @returns {Why} */
export const why = (reason, words = '') => words.trim() ? { reason, text: words.trim() } : { reason }

/** A check was not done, and why. @param {Slot} slot @param {Why} because @param {Where} where @returns {ToSign} */
export const explaining = ({ key }, because, where) => act('slot_missed', where, { slot: key, ...because })

/** Another reason than the one that was signed. @param {RecordView} record @param {Why} because @param {string} change why it is changed @param {Where} where @returns {ToSign} */
export const correcting = ({ heads, body }, because, change, where) =>
  act('amendment', where, { reason: change, body: { slot: body.slot, ...because } }, heads)

/** No check is due until somebody resumes, or again from now on. @param {'pause' | 'resume'} kind @param {Why} because @param {Where} where @returns {ToSign} */
export const turning = (kind, because, where) => act(kind, where, because)
