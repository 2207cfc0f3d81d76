/** A dose of the product read from its form: what is impossible, and the body to sign. Pure. */
import { instantOf, said } from '../form-times.js'

/** @typedef {import('../register-rules.js').Form} Form
 *  @typedef {import('../register-rules.js').Fault} Fault
 *  @typedef {{ now_ms: number, offsets: import('../../types.d.ts').Offsets, courses?: string[] }} Around  `courses`: of the treatments there are */

const NEEDED = ['dose_number', 'dose_when']
const WHEN = ['dose_day', 'dose_month', 'dose_year', 'dose_time']

/** @param {Form} form @param {Around} around @returns {Fault[]} */
export function judge(form, around) {
  const earlier = form.dose_when === 'earlier'
  const empty = [...(mustChoose(around) ? ['dose_course'] : []), ...NEEDED, ...(earlier ? WHEN : [])].filter(field => !said(form, field)).map(field => ({ field, error: 'needed' }))
  const number = said(form, 'dose_number')
  const faults = number && !/^[1-9]\d?$/.test(number) ? [{ field: 'dose_number', error: 'dose-number' }] : []
  if (said(form, 'dose_amount') && !amountOf(form)) faults.push({ field: 'dose_amount', error: 'dose-amount' })
  return [...empty, ...faults, ...(earlier && !empty.length ? timeFaults(form, around) : [])]
}

/** Of which treatment a dose is, is asked where there are several. @param {Around} around */
export const mustChoose = ({ courses = [] }) => courses.length > 1

/** The treatment a dose belongs to. @param {Form} form @param {Around} around @param {string} present */
export const courseOf = (form, around, present) => mustChoose(around) ? said(form, 'dose_course') : present

/** @param {Form} form @param {Around} around @returns {Fault[]} */
function timeFaults(form, { now_ms, offsets }) {
  const at_ms = instantOf(form, 'dose', offsets)
  if (at_ms === null) return [{ field: 'dose_day', error: 'no-such-instant' }]
  return at_ms > now_ms ? [{ field: 'dose_day', error: 'given-future' }] : []
}

/** When it was given; call it only when nothing is impossible. @param {Form} form @param {Around} around */
export const givenAt = (form, { now_ms, offsets }) => form.dose_when === 'earlier' ? instantOf(form, 'dose', offsets) ?? now_ms : now_ms

/** Digits and a point, as the record has amounts; '' where it is none. @param {Form} form */
function amountOf(form) {
  const found = /^(\d{1,6})(?:[.,](\d{1,3}))?$/.exec(said(form, 'dose_amount'))
  const fraction = (found?.[2] ?? '').replace(/0+$/, '')
  return found && Number(found[1] + fraction) ? `${Number(found[1])}${fraction ? `.${fraction}` : ''}` : ''
}

/** The body of the entry. @param {Form} form @param {Around} around @param {string | null} product @param {(ms: number) => string} instantText
 *  @param {string | null} [unit] in which its doses are recorded */
export function bodyOf(form, around, product, instantText, unit = null) {
  const amount = unit ? amountOf(form) : ''
  return { ...(product && { product }), number: Number(said(form, 'dose_number')), ...(amount && { amount, unit }), from: instantText(givenAt(form, around)) }
}
