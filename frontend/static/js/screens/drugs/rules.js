/** A drug read from its form: what is impossible, what is asked once, and the body to sign. Pure. */
import { micrograms } from '../../chart/amounts.js'
import { breaches } from '../../chart/limits.js'
import { concerns } from '../../chart/dosing.js'
import { instantOf, said } from '../form-times.js'

/** @typedef {import('../register-rules.js').Form} Form
 *  @typedef {import('../register-rules.js').Fault} Fault
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').DrugView} DrugView
 *  @typedef {Record<string, any>} Drug  a file of the formulary
 *  @typedef {{ now_ms: number, offsets: import('../../types.d.ts').Offsets, asks: Record<string, any>, drug: Drug, view: DrugView, paper: boolean, edition: string,
 *    say: (ug: number) => string, same_ms?: number }} Around
 *    `paper`: the paper chart has to be looked at first; `say`: an amount in words; `same_ms`: when it was given, as it is signed */

const WHEN = ['drug_day', 'drug_month', 'drug_year', 'drug_time']
const DOSED = ['given', 'ordered']

/** The view of a drug; one of which nothing was recorded has none yet. @param {PatientChart} patient @param {Drug} drug @returns {DrugView} */
export const viewOf = (patient, drug) => patient.drugs.find(({ agent }) => agent === drug.code) ?? {
  agent: drug.code, known: 'yes', group: drug.group, given: [], last_ms: null, count: 0, most_in_all: drug.most_in_all ?? null,
  lately: [], earliest: { at_ms: null, why: 'apart_min' in drug || 'windows' in drug ? 'none' : 'unknown' }, latest: null, running_ms: null, dose: null,
  concerns: concerns(drug, 0, patient.steroids.doses, patient),
}

/** When it was given or ordered: now, as it is signed, or as typed; null when the calendar has no such time. @param {Form} form @param {Around} around */
export function timeOf(form, { now_ms, offsets, same_ms }) {
  if (form.drug_when === 'earlier') return instantOf(form, 'drug', offsets)
  return form.drug_when === 'same' && same_ms !== undefined ? same_ms : now_ms
}

/** Which limits the dose of this form would break. @param {Form} form @param {Around} around */
export function broken(form, around) {
  const { view, drug } = around
  const at_ms = timeOf(form, around)
  if (!DOSED.includes(form.drug_state) || drug.how !== 'dose' || at_ms === null) return []
  return breaches(view.given.map(one => one.at_ms), view.count, at_ms, drug)
}

/** Whether a source speaks against the dose of this form, so that who ordered it and why is asked. @param {Form} form @param {Around} around */
export const needsWhy = (form, around) =>
  DOSED.includes(form.drug_state) && (broken(form, around).length > 0 || around.view.concerns.includes('alone') || isAboveCap(form, around))

/** The amount as it is signed: digits and a point, no zero too many; '' where it is no amount. @param {Form} form @param {Drug} drug */
export function amountOf(form, { decimals }) {
  const found = /^(\d{1,6})(?:[.,](\d+))?$/.exec(said(form, 'amount'))
  const fraction = (found?.[2] ?? '').replace(/0+$/, '')
  if (!found || fraction.length > decimals) return ''
  return `${Number(found[1])}${fraction ? `.${fraction}` : ''}`
}

/** @param {Form} form @param {Around} around */
const inMicrograms = (form, { drug }) => micrograms(amountOf(form, drug), drug.unit)

/** @param {Form} form @param {Around} around */
const isAboveCap = (form, around) => 'cap_ug' in around.drug && (inMicrograms(form, around) ?? 0) > around.drug.cap_ug

/** Whether the amount is outside the doses that the sources name. @param {Form} form @param {Around} around */
export function isUnusual(form, around) {
  const ug = inMicrograms(form, around)
  const { usual_ug } = around.drug
  return DOSED.includes(form.drug_state) && ug !== null && usual_ug !== undefined && (ug < usual_ug[0] || ug > usual_ug[1])
}

/** @param {Form} form @param {Around} around @returns {Fault[]} */
export function judge(form, around) {
  const needed = neededOf(form, around).filter(field => !said(form, field)).map(field => ({ field, error: 'needed' }))
  return [...needed, ...amountFaults(form, around), ...timeFaults(form, around)]
}

/** What has to be answered, in the order of the form. @param {Form} form @param {Around} around */
function neededOf(form, around) {
  const { drug, asks, paper } = around
  const isDosed = DOSED.includes(form.drug_state)
  const reasons = form.drug_state === 'not_given' || form.drug_state === 'stopped'
  return [
    ...(paper ? ['paper'] : []), 'drug_state',
    ...(isDosed && drug.how === 'dose' ? ['amount'] : []), ...(isDosed && drug.routes.length > 1 ? ['route'] : []),
    ...(reasons ? ['drug_reason'] : []), 'drug_when', ...(form.drug_when === 'earlier' ? WHEN : []),
    ...(needsWhy(form, around) ? ['ordered_by', 'drug_words'] : []),
    ...(reasons && asks.explained.includes(form.drug_reason) ? ['drug_words'] : []),
  ]
}

/** @param {Form} form @param {Around} around @returns {Fault[]} */
function amountFaults(form, around) {
  const { drug, say } = around
  if (!DOSED.includes(form.drug_state) || !said(form, 'amount')) return []
  const amount = amountOf(form, drug)
  if (!Number(amount)) return [{ field: 'amount', error: 'amount-form', args: { decimals: String(drug.decimals) } }]
  if (!isUnusual(form, around) || form.amount_sure === amount) return []
  const [low, high] = drug.usual_ug.map(say)
  return [{ field: 'amount', error: 'amount-unusual', args: { low, high } }]
}

/** @param {Form} form @param {Around} around @returns {Fault[]} */
function timeFaults(form, around) {
  if (form.drug_when !== 'earlier' || WHEN.some(field => !said(form, field))) return []
  const at_ms = timeOf(form, around)
  if (at_ms === null) return [{ field: 'drug_day', error: 'no-such-instant' }]
  return at_ms > around.now_ms ? [{ field: 'drug_day', error: 'given-future' }] : []
}

/** The body of the entry; call it only when nothing is impossible. @param {Form} form @param {Around} around @param {(ms: number) => string} instantText */
export function bodyOf(form, around, instantText) {
  const { drug, view, now_ms, edition } = around
  const isDosed = DOSED.includes(form.drug_state)
  const amount = isDosed ? amountOf(form, drug) : ''
  const route = drug.routes.length === 1 ? drug.routes[0] : form.route
  const calculated = isDosed && view.dose?.state === 'calculated' ? { weight_g: view.dose.weight_g, calculated_ug: view.dose.dose_ug } : {}
  /** @param {string} name @param {string} field */
  const typed = (name, field) => said(form, field) ? { [name]: said(form, field) } : {}
  return {
    agent: drug.code, agent_sha256: edition, state: form.drug_state, ...(amount && { amount, unit: drug.unit }), ...(isDosed && { route }),
    from: instantText(timeOf(form, around) ?? now_ms),
    ...(form.drug_state === 'given' ? { ...typed('brand', 'brand'), ...typed('batch', 'batch') } : {}),
    ...(isDosed ? {} : typed('reason', 'drug_reason')), ...typed('ordered_by', 'ordered_by'), ...typed('text', 'drug_words'),
    ...calculated, ...(around.paper && { paper_chart: form.paper }),
  }
}
