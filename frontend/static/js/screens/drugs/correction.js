/** A drug's record written anew: what its form begins with, what is asked beside it, and what is signed. Pure. */
import { courseOf } from '../../chart/courses.js'
import { givenAt } from '../../chart/doses.js'
import { act } from '../act.js'
import { fieldsOf, said } from '../form-times.js'
import { bodyOf, judge, timeOf } from './rules.js'

/** @typedef {import('../register-rules.js').Form} Form
 *  @typedef {import('../register-rules.js').Fault} Fault
 *  @typedef {import('../act.js').Where} Where
 *  @typedef {import('./rules.js').Around} Around
 *  @typedef {import('../../types.d.ts').RecordView} RecordView
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').DrugView} DrugView */

export const REASONS = ['entered_in_error', 'learned_later', 'other']
const EXPLAINED = ['other']
const ASKED = ['state', 'amount', 'unit', 'route', 'from', 'brand', 'batch', 'reason', 'ordered_by', 'text', 'agent_sha256']
const CALCULATED = ['weight_g', 'calculated_ug'] // from the weight of then

/** The form a correction begins with. @param {RecordView} record @param {import('../../lib/format.js').Format} format @returns {Form} */
export function formOf(record, format) {
  const { state, amount, route, brand, batch, reason, ordered_by, text } = record.body
  const known = { drug_state: state, amount, amount_sure: amount, route, brand, batch, drug_reason: reason, ordered_by, drug_words: text }
  const filled = Object.entries(known).filter(([, value]) => value !== undefined).map(([field, value]) => [field, String(value)])
  return { ...Object.fromEntries(filled), drug_when: 'same', ...fieldsOf('drug', givenAt(record), format) }
}

/** A drug as it stands beside this record: its own dose breaks no limit of its own. @param {DrugView} view @param {RecordView} record @param {PatientChart} patient @returns {DrugView} */
export function without(view, record, { course: present, courses }) {
  if (!view.given.some(({ id }) => id === record.id)) return view
  const course = courseOf(null, givenAt(record), courses)
  const isMine = present === null || course === null || course === present.id
  return { ...view, given: view.given.filter(({ id }) => id !== record.id), count: view.count - Number(isMine) }
}

/** @param {Form} form @param {Around} around @param {RecordView} record @returns {Fault[]} */
export function judgeAnew(form, around, record) {
  const found = judge(form, around)
  const same = !found.length && isSame(form, around, record) ? [{ field: 'drug_state', error: 'drug-same' }] : []
  return [...found, ...same, ...whyFaults(form)]
}

/** @param {Form} form @returns {Fault[]} */
function whyFaults(form) {
  if (!form.correct_reason) return [{ field: 'correct_reason', error: 'needed' }]
  return EXPLAINED.includes(form.correct_reason) && !said(form, 'correct_words') ? [{ field: 'correct_words', error: 'needed' }] : []
}

/** Whether the form says what is signed already. @param {Form} form @param {Around} around @param {RecordView} record */
function isSame(form, around, record) {
  const body = bodyAnew(form, around, record, ms => String(ms))
  return form.drug_when === 'same' && ASKED.every(field => field === 'agent_sha256' || body[field] === record.body[field])
}

/** The whole new body: what the form asks comes from the form, the rest as it was signed. @param {Form} form @param {Around} around @param {RecordView} record
 *  @param {(ms: number) => string} instantText @returns {Record<string, any>} */
function bodyAnew(form, around, record, instantText) {
  const made = Object.entries(bodyOf(form, around, instantText)).filter(([field]) => !CALCULATED.includes(field))
  const kept = Object.entries(record.body).filter(([field]) => !ASKED.includes(field) && ('amount' in Object.fromEntries(made) || !CALCULATED.includes(field)))
  const from = form.drug_when === 'same' && record.body.from ? { from: record.body.from } : {}
  return { ...Object.fromEntries([...kept, ...made]), ...from }
}

/** What is signed; call it only when nothing is impossible. @param {Form} form @param {Around} around @param {RecordView} record @param {Where} where
 *  @param {(ms: number) => string} instantText */
export function amending(form, around, record, where, instantText) {
  const at_ms = timeOf(form, around) ?? around.now_ms
  const words = said(form, 'correct_words')
  const why = { reason: form.correct_reason, ...(words && { text: words }), ...(form.drug_when !== 'same' && at_ms !== record.at_ms && { at: instantText(at_ms) }) }
  return act('amendment', where, { ...why, body: bodyAnew(form, around, record, instantText) }, record.heads)
}
