/** What the watch says of itself, who may set another rhythm, and what that signs. Pure. */
import { act } from '../act.js'
import { maySign } from '../rights.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').RecordView} RecordView
 *  @typedef {{ protocol?: string, reason?: string, text?: string }} Chosen
 *  @typedef {{ reasons: string[], explained: string[] }} Reasons */

/** Whether this person may set another rhythm. @param {string} role */
export const maySet = role => maySign(role, 'monitoring')

/** Whether a reason needs words beside it. @param {Reasons} reasons @param {Chosen} chosen */
export const needsWords = ({ explained }, { reason = '' }) => explained.includes(reason)

/** Whether rhythm and reason, with its words, are there. @param {Reasons} reasons @param {Chosen} chosen */
export const isComplete = (reasons, chosen) =>
  Boolean(chosen.protocol && chosen.reason) && (!needsWords(reasons, chosen) || Boolean(chosen.text?.trim()))

/** The record that set the rhythm of now; null: it is that of the course. @param {PatientChart} patient @returns {RecordView | null} */
export const setBy = ({ rhythm, records }) => records.find(({ id, kind }) => id === rhythm?.entry && kind === 'monitoring') ?? null

/** The entry as it is signed. @param {PatientChart} patient @param {string} ward @param {number} at_ms @param {Chosen} chosen @param {string} edition */
export function setting(patient, ward, at_ms, { protocol = '', reason = '', text = '' }, edition) {
  const words = text.trim()
  const where = { patient: patient.id, ward, course: patient.course?.id ?? null, at_ms }
  return act('monitoring', where, { protocol, protocol_sha256: edition, reason, ...(words && { text: words }) })
}
