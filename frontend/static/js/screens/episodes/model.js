/** Closing and opening a CRS episode by hand: what is asked, whether it is complete, what it signs. Pure. */
import { act } from '../act.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').Protocol} Protocol
 *  @typedef {{ reason?: string, text?: string }} Chosen */

/** What there is to do: close the open one, else open one. @param {PatientChart} patient @returns {'closed' | 'open'} */
export const turnOf = ({ crs }) => crs.open ? 'closed' : 'open'

/** The reasons to choose from. @param {Protocol} rule @param {'closed' | 'open'} turn @returns {string[]} */
export const reasonsOf = (rule, turn) => turn === 'closed' ? rule.closes : rule.opens

/** Whether a reason needs words beside it. @param {Protocol} rule @param {Chosen} chosen */
export const needsWords = ({ explained }, { reason = '' }) => explained.includes(reason)

/** Whether the reason, with its words, is there. @param {Protocol} rule @param {Chosen} chosen */
export const isComplete = (rule, chosen) => Boolean(chosen.reason) && (!needsWords(rule, chosen) || Boolean(chosen.text?.trim()))

/** The decision as it is signed; it names the CRS check that it goes by. @param {PatientChart} patient @param {import('../act.js').Where} where @param {Chosen} chosen */
export function settling(patient, where, { reason, text = '' }) {
  const words = text.trim()
  const body = { question: 'episode', answer: turnOf(patient), reason, ...(words && { text: words }) }
  return act('decision', where, body, patient.crs.current?.heads ?? [])
}
