/** Laboratory values read from their form: what is impossible, what is asked once, and what is signed. Pure. */
import { compare, lowest, quantity, rounded } from '../../grading/quantity.js'
import { act } from '../act.js'
import { fieldsOf, instantOf, said } from '../form-times.js'

/** @typedef {import('../register-rules.js').Form} Form
 *  @typedef {import('../register-rules.js').Fault} Fault
 *  @typedef {import('../act.js').Where} Where
 *  @typedef {Record<string, any>} Analyte
 *  @typedef {import('../../types.d.ts').RecordView} RecordView
 *  @typedef {{ now_ms: number, offsets: import('../../types.d.ts').Offsets, analytes: Analyte[], edition: string, record: RecordView | null,
 *    say: (steps: number, unit: string) => string, name: (code: string) => string, unit: (code: string) => string }} Around
 *    `record`: the one that is corrected; `say`: thousandths of a unit in words */

const WHEN = ['lab_day', 'lab_month', 'lab_year', 'lab_time']
const STEPS = 3
export const REASONS = ['entered_in_error', 'learned_later', 'other']
const EXPLAINED = ['other']

/** The value as it is signed: digits and a point, zeros as the laboratory wrote them; '' where it is no number. @param {string} text */
export function valueOf(text) {
  const found = /^(\d{1,7})(?:[.,](\d{1,3}))?$/.exec(text.trim())
  return found ? `${Number(found[1])}${found[2] ? `.${found[2]}` : ''}` : ''
}

/** Possible, plausible, or worth a second look; what nobody gives a range for is taken as it is.
 *  @param {Analyte} analyte @param {string} value @param {string} unit @returns {'ok' | 'impossible' | 'unlikely'} */
export function verdict(analyte, value, unit) {
  const found = quantity(analyte, value, unit)
  if (!found || !analyte.range) return 'ok'
  const { decimals, hard, soft = hard } = analyte.range
  const isIn = (/** @type {[number, number]} */ [least, most]) => compare(found, least, decimals) >= 0 && compare(found, most, decimals) <= 0
  return !isIn(hard) ? 'impossible' : isIn(soft) ? 'ok' : 'unlikely'
}

/** Another unit in which nothing is odd about this number; '' for none. @param {Analyte} analyte @param {string} value @param {string} unit */
const elsewhere = (analyte, value, unit) =>
  analyte.units.find((/** @type {any} */ one) => one.unit !== unit && 'times' in one && verdict(analyte, value, one.unit) === 'ok')?.unit ?? ''

/** What the tick beside an unlikely value says: this very value was looked at again. @param {string} value @param {string} unit */
export const sureOf = (value, unit) => `${value} ${unit}`

/** When the sample was taken: now, as it was signed, or as typed; null when the calendar has no such time. @param {Form} form @param {Around} around */
function timeOf(form, { now_ms, offsets, record }) {
  if (form.lab_when === 'earlier') return instantOf(form, 'lab', offsets)
  return form.lab_when === 'same' && record ? record.at_ms : now_ms
}

/** @param {Form} form @param {Around} around @returns {Fault[]} */
export function judge(form, around) {
  const { analytes, record } = around
  const filled = analytes.filter(({ code }) => said(form, `value_${code}`))
  const none = filled.length ? [] : [{ field: `value_${analytes[0].code}`, error: 'lab-nothing' }]
  const same = record && isSame(form, around) ? [{ field: `value_${analytes[0].code}`, error: 'lab-same' }] : []
  return [...none, ...filled.flatMap(analyte => valueFaults(form, analyte, around)), ...timeFaults(form, around), ...same, ...(record ? whyFaults(form) : [])]
}

/** What is wrong about one value. @param {Form} form @param {Analyte} analyte @param {Around} around @returns {Fault[]} */
export function valueFaults(form, analyte, around) {
  const { code } = analyte
  const [value, unit] = [valueOf(said(form, `value_${code}`)), form[`unit_${code}`]]
  const name = around.name(code)
  if (!value) return [{ field: `value_${code}`, error: 'lab-form', args: { name } }]
  if (!unit) return [{ field: `value_${code}`, error: 'lab-unit', args: { name } }]
  const found = verdict(analyte, value, unit)
  if (found === 'ok' || (found === 'unlikely' && form[`sure_${code}`] === sureOf(value, unit))) return []
  const { hard, soft = hard } = analyte.range
  const [least, most] = (found === 'impossible' ? hard : soft).map((/** @type {number} */ end) => around.say(inUnit(analyte, end, unit), unit))
  const other = elsewhere(analyte, value, unit)
  return [{ field: `value_${code}`, error: `lab-${found}${other ? '-but' : ''}`, args: { name, least, most, ...(other && { other: around.unit(other) }) } }]
}

/** An end of a range in thousandths of a unit. @param {Analyte} analyte @param {number} steps @param {string} unit */
function inUnit(analyte, steps, unit) {
  const { times, over } = analyte.units.find((/** @type {any} */ one) => one.unit === unit)
  return rounded(lowest(BigInt(steps) * BigInt(over), 10n ** BigInt(analyte.range.decimals) * BigInt(times)), STEPS)
}

/** @param {Form} form @param {Around} around @returns {Fault[]} */
function timeFaults(form, around) {
  const needed = ['lab_when', ...(form.lab_when === 'earlier' ? WHEN : [])].filter(field => !said(form, field))
  if (needed.length) return needed.map(field => ({ field, error: 'needed' }))
  const at_ms = timeOf(form, around)
  if (at_ms === null) return [{ field: 'lab_day', error: 'no-such-instant' }]
  return at_ms > around.now_ms ? [{ field: 'lab_day', error: 'lab-future' }] : []
}

/** @param {Form} form @returns {Fault[]} */
function whyFaults(form) {
  if (!form.lab_reason) return [{ field: 'lab_reason', error: 'needed' }]
  return EXPLAINED.includes(form.lab_reason) && !said(form, 'lab_words') ? [{ field: 'lab_words', error: 'needed' }] : []
}

/** Whether a correction says what is signed already. @param {Form} form @param {Around} around */
function isSame(form, around) {
  const { record, analytes: [{ code }] } = around
  return record !== null && valueOf(said(form, `value_${code}`)) === record.body.value && form[`unit_${code}`] === record.body.unit
    && (form.lab_when === 'same' || timeOf(form, around) === record.at_ms)
}

/** The form a correction begins with. @param {RecordView} record @param {import('../../lib/format.js').Format} format @returns {Form} */
export function formOf({ body, at_ms }, format) {
  return { [`value_${body.code}`]: body.value, [`unit_${body.code}`]: body.unit, lab_when: 'same', ...fieldsOf('lab', at_ms, format) }
}

/** What is signed, one entry a value; call it only when nothing is impossible.
 *  @param {Form} form @param {Around} around @param {Where} where @param {(ms: number) => string} instantText */
export function actsOf(form, around, where, instantText) {
  const at_ms = timeOf(form, around) ?? around.now_ms
  const bodies = around.analytes.filter(({ code }) => said(form, `value_${code}`)).map(({ code }) => ({
    code, value: valueOf(said(form, `value_${code}`)), unit: form[`unit_${code}`], laboratory_sha256: around.edition,
  }))
  if (!around.record) return bodies.map(body => act('lab', { ...where, at_ms }, body))
  const { heads, body: old, at_ms: was_ms } = around.record
  const words = said(form, 'lab_words')
  const why = { reason: form.lab_reason, ...(words && { text: words }), ...(at_ms !== was_ms && { at: instantText(at_ms) }) }
  return bodies.map(body => act('amendment', where, { ...why, body: { ...old, ...body } }, heads))
}
