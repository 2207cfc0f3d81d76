/** A registration read from its form: bodies to sign, and what is impossible, unlikely or missing. Pure. */
import { DAY_MS, wardDay } from '../chart/instants.js'
import { complete, dateOf, said } from './form-times.js'
import { courseBody, courseDoubts, courseFaults, courseNeeds, day0Of } from './treatment-rules.js'

/** @typedef {Record<string, string>} Form field -> text as typed; a field nobody touched is '' or absent */
/** @typedef {{ now_ms: number, offsets: import('../types.d.ts').Offsets, numbers: Record<string, string>, protocol: string, edition: string,
 *    products: Record<string, Record<string, any>> }} Around `numbers`: hospital number -> bed, of the ward; `edition`: the protocol's; `products` by name */
/** @typedef {{ field: string, error: string, args?: Record<string, string> }} Fault */
/** @typedef {{ patient: Record<string, any>, stay: Record<string, any>, course: Record<string, any>, day0_ms: number | null }} Bodies */

const OLDEST_YEARS = 120
const UNLIKELY_YEARS = 100
const NEEDED = ['family', 'given', 'born_day', 'born_month', 'born_year', 'sex', 'number', 'allergies', 'prompt_language', 'bed']
const WELCOME = ['line']

/** @param {Form} form @param {Around} around @returns {{ impossible: Fault[], unlikely: Fault[], missing: string[] }} */
export function judge(form, around) {
  const needed = [...NEEDED, ...(form.allergies === 'known' ? ['allergies_text'] : []), ...courseNeeds(form)]
  const empty = needed.filter(field => !said(form, field)).map(field => ({ field, error: 'needed' }))
  return {
    impossible: [...empty, ...birthFaults(form, around), ...courseFaults(form, around)],
    unlikely: [...doubts(form, around), ...courseDoubts(form, around)],
    missing: WELCOME.filter(field => !said(form, field)),
  }
}

/** The bodies of the three entries; call it only when nothing is impossible. @param {Form} form @param {Around} around @param {(ms: number) => string} instantText @returns {Bodies} */
export function bodiesOf(form, around, instantText) {
  return {
    patient: {
      family: said(form, 'family'), given: said(form, 'given'), born: dateOf(form, 'born'), sex: form.sex, number: compact(form.number),
      allergies: form.allergies === 'known' ? { state: 'known', text: said(form, 'allergies_text') } : { state: form.allergies },
      prompt_language: form.prompt_language,
    },
    stay: { bed: said(form, 'bed'), from: instantText(around.now_ms) },
    course: courseBody(form, around, instantText),
    day0_ms: day0Of(form, around),
  }
}

/** @param {string} number */
const compact = number => number.replace(/\s+/g, '')

/** @param {Form} form @param {Around} around @returns {Fault[]} */
function birthFaults(form, around) {
  if (!complete(form, 'born')) return []
  const born = dateOf(form, 'born')
  if (!born) return [{ field: 'born_day', error: 'no-such-day' }]
  const days = wardDay(around.now_ms, around.offsets) - Date.parse(born) / DAY_MS
  if (days < 0) return [{ field: 'born_year', error: 'born-future' }]
  return days > OLDEST_YEARS * 365.25 ? [{ field: 'born_year', error: 'born-too-long-ago' }] : []
}

/** What is asked once and then believed. @param {Form} form @param {Around} around @returns {Fault[]} */
function doubts(form, around) {
  /** @type {Fault[]} */
  const found = []
  const born = complete(form, 'born') ? dateOf(form, 'born') : null
  if (born && wardDay(around.now_ms, around.offsets) - Date.parse(born) / DAY_MS > UNLIKELY_YEARS * 365.25) found.push({ field: 'born_year', error: 'very-old', args: { years: String(UNLIKELY_YEARS) } })
  const bed = around.numbers[compact(form.number ?? '')]
  if (bed !== undefined) found.push({ field: 'number', error: 'number-known', args: { bed } })
  return found
}
