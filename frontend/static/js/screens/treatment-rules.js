/** A treatment read from its form, a new one or one that is corrected: what is impossible or unlikely, and the body. Pure. */
import { DAY_MS } from '../chart/instants.js'
import { LONGEST_WINDOW } from '../chart/shape.js'
import { complete, dateOf, instantOf, said } from './form-times.js'

/** @typedef {import('./register-rules.js').Form} Form
 *  @typedef {import('./register-rules.js').Fault} Fault
 *  @typedef {Pick<import('./register-rules.js').Around, 'now_ms' | 'offsets' | 'protocol' | 'edition' | 'products'>} Around */

const NEEDED = ['product', 'indication', 'setting', 'day0', 'window_days', 'developmental_delay']
const DAY0 = ['day0_day', 'day0_month', 'day0_year', 'day0_time']
const FAR_DAYS = 90
export const OTHER = 'other' // what stands for a product that is not listed

/** The fields that must be filled, by what was answered so far. @param {Form} form */
export const courseNeeds = form => [
  ...NEEDED, ...(form.product === OTHER ? ['product_name', 'class'] : []), ...(form.setting === 'trial' ? ['trial'] : []), ...(form.day0 === 'known' ? DAY0 : []),
]

/** @param {Form} form @param {Around} around @returns {Fault[]} */
export const courseFaults = (form, around) => [...day0Faults(form, around), ...windowFaults(form)]

/** What is asked once and then believed. @param {Form} form @param {Around} around @returns {Fault[]} */
export function courseDoubts(form, around) {
  const day0_ms = day0Of(form, around)
  return day0_ms !== null && Math.abs(day0_ms - around.now_ms) > FAR_DAYS * DAY_MS ? [{ field: 'day0_year', error: 'day0-far', args: { days: String(FAR_DAYS) } }] : []
}

/** The body of a course; call it only when nothing is impossible. @param {Form} form @param {Around} around @param {(ms: number) => string} instantText @returns {Record<string, any>} */
export function courseBody(form, around, instantText) {
  const day0_ms = day0Of(form, around)
  return {
    ...productOf(form, around), indication: said(form, 'indication'), ...(said(form, 'line') && { line: said(form, 'line') }),
    setting: form.setting, ...(form.setting === 'trial' && { trial: said(form, 'trial') }),
    day0: day0_ms === null ? null : instantText(day0_ms), window_days: Number(form.window_days), protocol: around.protocol,
    ...(around.edition && { protocol_sha256: around.edition }), developmental_delay: form.developmental_delay,
  }
}

/** The instant of the infusion; null while nobody knows it. @param {Form} form @param {Around} around */
export const day0Of = (form, { offsets }) => form.day0 === 'known' ? instantOf(form, 'day0', offsets) : null

/** What was given and its class: by the list, or as somebody wrote them. @param {Form} form @param {Around} around */
function productOf(form, { products }) {
  const listed = Object.hasOwn(products, form.product) ? products[form.product] : null
  return listed ? { product: listed.name, class: listed.class } : { product: said(form, 'product_name'), class: form.class }
}

/** @param {Form} form @param {Around} around @returns {Fault[]} */
function day0Faults(form, around) {
  if (form.day0 !== 'known' || !complete(form, 'day0') || !said(form, 'day0_time')) return []
  if (!dateOf(form, 'day0')) return [{ field: 'day0_day', error: 'no-such-day' }]
  return day0Of(form, around) === null ? [{ field: 'day0_time', error: 'no-such-time' }] : []
}

/** Longer than a chart can read is impossible too. @param {Form} form @returns {Fault[]} */
function windowFaults(form) {
  const text = said(form, 'window_days')
  const isWhole = /^[1-9]\d*$/.test(text) && Number(text) <= LONGEST_WINDOW
  return text && !isWhole ? [{ field: 'window_days', error: 'whole-days', args: { most: String(LONGEST_WINDOW) } }] : []
}
