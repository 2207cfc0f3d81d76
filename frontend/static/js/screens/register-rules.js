/** A registration read from its form: bodies to sign, and what is impossible, unlikely or missing. Pure. */
import { atWall, wardDay } from '../chart/instants.js'

/** @typedef {Record<string, string>} Form field -> text as typed; a field nobody touched is '' or absent */
/** @typedef {{ now_ms: number, offsets: import('../types.d.ts').Offsets, numbers: Record<string, string>, protocol: string, edition: string,
 *    products: Record<string, Record<string, any>> }} Around `numbers`: hospital number -> bed, of the ward; `edition`: the protocol's; `products` by name */
/** @typedef {{ field: string, error: string, args?: Record<string, string> }} Fault */
/** @typedef {{ patient: Record<string, any>, stay: Record<string, any>, course: Record<string, any>, day0_ms: number | null }} Bodies */

const OLDEST_YEARS = 120
const UNLIKELY_YEARS = 100
const DAY_MS = 86_400_000
const FAR_DAYS = 90
const NEEDED = ['family', 'given', 'born_day', 'born_month', 'born_year', 'sex', 'number', 'allergies', 'prompt_language', 'bed', 'product', 'indication', 'setting', 'day0', 'window_days', 'developmental_delay']
const WELCOME = ['line']
export const OTHER = 'other' // what stands for a product that is not listed

/** @param {Form} form @param {Around} around @returns {{ impossible: Fault[], unlikely: Fault[], missing: string[] }} */
export function judge(form, around) {
  const needed = [...NEEDED, ...(form.product === OTHER ? ['product_name', 'class'] : []), ...(form.allergies === 'known' ? ['allergies_text'] : []), ...(form.setting === 'trial' ? ['trial'] : []), ...(form.day0 === 'known' ? ['day0_day', 'day0_month', 'day0_year', 'day0_time'] : [])]
  const empty = needed.filter(field => !said(form, field)).map(field => ({ field, error: 'needed' }))
  return {
    impossible: [...empty, ...birthFaults(form, around), ...day0Faults(form, around), ...windowFaults(form)],
    unlikely: [...doubts(form, around)],
    missing: WELCOME.filter(field => !said(form, field)),
  }
}

/** The bodies of the three entries; call it only when nothing is impossible. @param {Form} form @param {Around} around @param {(ms: number) => string} instantText @returns {Bodies} */
export function bodiesOf(form, around, instantText) {
  const day0_ms = form.day0 === 'known' ? day0Of(form, around) : null
  return {
    patient: {
      family: said(form, 'family'), given: said(form, 'given'), born: dateOf(form, 'born'), sex: form.sex, number: compact(form.number),
      allergies: form.allergies === 'known' ? { state: 'known', text: said(form, 'allergies_text') } : { state: form.allergies },
      prompt_language: form.prompt_language,
    },
    stay: { bed: said(form, 'bed'), from: instantText(around.now_ms) },
    course: {
      ...productOf(form, around), indication: said(form, 'indication'), ...(said(form, 'line') && { line: said(form, 'line') }),
      setting: form.setting, ...(form.setting === 'trial' && { trial: said(form, 'trial') }),
      day0: day0_ms === null ? null : instantText(day0_ms), window_days: Number(form.window_days), protocol: around.protocol,
      ...(around.edition && { protocol_sha256: around.edition }), developmental_delay: form.developmental_delay,
    },
    day0_ms,
  }
}

/** @param {Form} form @param {string} field */
export const said = (form, field) => (form[field] ?? '').trim()

/** What was given and its class: by the list, or as somebody wrote them. @param {Form} form @param {Around} around */
function productOf(form, { products }) {
  const listed = Object.hasOwn(products, form.product) ? products[form.product] : null
  return listed ? { product: listed.name, class: listed.class } : { product: said(form, 'product_name'), class: form.class }
}

/** @param {string} number */
const compact = number => number.replace(/\s+/g, '')

/** `yyyy-mm-dd`, or null when the calendar has no such day. @param {Form} form @param {string} name */
function dateOf(form, name) {
  const [year, month, day] = ['year', 'month', 'day'].map(part => digits(said(form, `${name}_${part}`)))
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = year >= 1000 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : null
}

/** What digits say; anything else that JavaScript takes for a number, such as 1e1, is none. @param {string} text */
const digits = text => /^\d+$/.test(text) ? Number(text) : NaN

/** @param {Form} form @param {string} name */
const complete = (form, name) => ['day', 'month', 'year'].every(part => said(form, `${name}_${part}`))

/** @param {Form} form @param {Around} around @returns {Fault[]} */
function birthFaults(form, around) {
  if (!complete(form, 'born')) return []
  const born = dateOf(form, 'born')
  if (!born) return [{ field: 'born_day', error: 'no-such-day' }]
  const days = wardDay(around.now_ms, around.offsets) - Date.parse(born) / DAY_MS
  if (days < 0) return [{ field: 'born_year', error: 'born-future' }]
  return days > OLDEST_YEARS * 365.25 ? [{ field: 'born_year', error: 'born-too-long-ago' }] : []
}

/** The instant of the infusion, or null. @param {Form} form @param {Around} around */
const day0Of = (form, { offsets }) => instantOf(form, 'day0', offsets)

/** The instant that date and time of a name say by the ward's clock, or null. @param {Form} form @param {string} name @param {Around['offsets']} offsets */
export function instantOf(form, name, offsets) {
  const date = dateOf(form, name)
  const time = /^([01]?\d|2[0-3])[:.h ]?([0-5]\d)$/.exec(said(form, `${name}_time`))
  return date && time ? atWall(Date.parse(date) / DAY_MS, Number(time[1]) * 60 + Number(time[2]), offsets) : null
}

/** @param {Form} form @param {Around} around @returns {Fault[]} */
function day0Faults(form, around) {
  if (form.day0 !== 'known' || !complete(form, 'day0') || !said(form, 'day0_time')) return []
  if (!dateOf(form, 'day0')) return [{ field: 'day0_day', error: 'no-such-day' }]
  return day0Of(form, around) === null ? [{ field: 'day0_time', error: 'no-such-time' }] : []
}

/** @param {Form} form @returns {Fault[]} */
function windowFaults(form) {
  const text = said(form, 'window_days')
  return text && !/^[1-9]\d{0,2}$/.test(text) ? [{ field: 'window_days', error: 'whole-days' }] : []
}

/** What is asked once and then believed. @param {Form} form @param {Around} around @returns {Fault[]} */
function doubts(form, around) {
  /** @type {Fault[]} */
  const found = []
  const born = complete(form, 'born') ? dateOf(form, 'born') : null
  if (born && wardDay(around.now_ms, around.offsets) - Date.parse(born) / DAY_MS > UNLIKELY_YEARS * 365.25) found.push({ field: 'born_year', error: 'very-old', args: { years: String(UNLIKELY_YEARS) } })
  const bed = around.numbers[compact(form.number ?? '')]
  if (bed !== undefined) found.push({ field: 'number', error: 'number-known', args: { bed } })
  const day0 = form.day0 === 'known' ? day0Of(form, around) : null
  if (day0 !== null && Math.abs(day0 - around.now_ms) > FAR_DAYS * DAY_MS) found.push({ field: 'day0_year', error: 'day0-far', args: { days: String(FAR_DAYS) } })
  return found
}
