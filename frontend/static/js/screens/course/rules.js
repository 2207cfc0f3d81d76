/** A treatment that is corrected, or one more: the form it begins with, what it signs, and who may. Pure. */
import { said, fieldsOf } from '../form-times.js'
import { courseBody, courseDoubts, courseFaults, courseNeeds, OTHER } from '../treatment-rules.js'
import { act } from '../act.js'
import { maySign } from '../rights.js'

/** @typedef {import('../register-rules.js').Form} Form
 *  @typedef {import('../register-rules.js').Fault} Fault
 *  @typedef {import('../treatment-rules.js').Around} Around
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').RecordView} RecordView
 *  @typedef {import('../act.js').Where} Where
 *  @typedef {Record<string, any>} Body
 *  @typedef {{ reason?: string, text?: string }} Why */

export const ANOTHER = 'new' // stands in a path for a treatment that nobody has recorded yet
export const REASONS = ['day0_moved', 'learned_later', 'entered_in_error', 'other']
const EXPLAINED = ['other']
const OWN = ['product', 'class', 'indication', 'line', 'setting', 'trial', 'day0', 'window_days', 'protocol', 'protocol_sha256', 'developmental_delay']
const DAY0 = ['day0', 'day0_day', 'day0_month', 'day0_year', 'day0_time', 'day0_turn']

/** Whether this person may record a treatment, or correct one. @param {string} role @param {string} course */
export const mayWrite = (role, course) => maySign(role, 'course') && (course === ANOTHER || maySign(role, 'amendment'))

/** The record of a course, its versions and heads with it. @param {PatientChart} patient @param {string} course @returns {RecordView | null} */
export function recordOf({ courses, records }, course) {
  const found = courses.find(({ id }) => id === course)
  return records.find(({ id }) => id === found?.entry) ?? null
}

/** What is signed, field by field as a form has it. @param {Body} body @param {Record<string, unknown>} products by name @param {import('../../lib/format.js').Format} format @returns {Form} */
export function formOf(body, products, format) {
  const { product, class: kind, day0, window_days } = body
  const named = Object.hasOwn(products, product ?? '') ? { product } : { product: OTHER, product_name: product ?? '', class: kind ?? '' }
  const texts = ['indication', 'line', 'setting', 'trial', 'protocol', 'developmental_delay'].filter(field => body[field] !== undefined).map(field => [field, body[field]])
  return {
    ...named, ...Object.fromEntries(texts), window_days: String(window_days),
    ...(day0 ? { day0: 'known', ...fieldsOf('day0', Date.parse(day0), format) } : { day0: 'not_known' }),
  }
}

/** What is impossible, and what is asked once. @param {Form} form @param {Around} around @returns {{ impossible: Fault[], unlikely: Fault[] }} */
export function judge(form, around) {
  const empty = courseNeeds(form).filter(field => !said(form, field)).map(field => ({ field, error: 'needed' }))
  return { impossible: [...empty, ...courseFaults(form, around)], unlikely: courseDoubts(form, around) }
}

/** The whole new body. What nobody touched stays as it was written: the seconds of day 0, the edition of the rhythm, what a newer app put beside.
 *  @param {Body} old @param {Form} first the form as it began @param {Form} form @param {Around} around @param {(ms: number) => string} instantText @returns {Body} */
export function corrected(old, first, form, around, instantText) {
  const made = courseBody(form, around, instantText)
  const beside = Object.fromEntries(Object.entries(old).filter(([field]) => !OWN.includes(field)))
  const { protocol_sha256: edition, ...rest } = made
  const named = made.protocol === old.protocol ? old.protocol_sha256 : edition
  const sameDay0 = DAY0.every(field => said(first, field) === said(form, field))
  return { ...beside, ...rest, day0: sameDay0 ? old.day0 ?? null : made.day0, ...(named && { protocol_sha256: named }) }
}

/** Whether two bodies say the same. @param {Body} one @param {Body} other */
export const isSame = (one, other) => OWN.every(field => (one[field] ?? null) === (other[field] ?? null))

/** Whether a reason needs words beside it. @param {Why} why */
export const needsWords = ({ reason = '' }) => EXPLAINED.includes(reason)

/** Whether the reason, with its words, is there. @param {Why} why */
export const isExplained = why => Boolean(why.reason) && (!needsWords(why) || Boolean(why.text?.trim()))

/** A correction as it is signed. @param {RecordView} record @param {Where} where @param {Body} body @param {Why} why */
export function correction({ heads }, where, body, { reason = '', text = '' }) {
  const words = text.trim()
  return act('amendment', where, { ...(reason && { reason }), ...(words && { text: words }), body }, heads)
}

/** One more treatment as it is signed; it is its own course. @param {Where} where @param {Body} body @param {string} course */
export const another = (where, body, course) => act('course', { ...where, course }, body)
