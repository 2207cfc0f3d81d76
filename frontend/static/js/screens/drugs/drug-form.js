/** The form of one drug: what is known above, what is asked below. */
import { html, nothing } from '../../../vendor/lit.js'
import { codeWords, t } from '../../lib/i18n.js'
import { listField, momentFields, radioField, summary, textField, toField } from '../register-fields.js'
import { personTime } from '../said.js'
import { calculation, interval, soFar, warnings } from './calculator.js'
import { REASONS } from './correction.js'
import { othersNotice } from './others.js'
import { amountOf, broken, isUnusual, needsWhy } from './rules.js'
import { agentName, doseWords, limitWords, milligrams, stateWords } from './words.js'

/** @typedef {import('./drug.js').ScreenDrug} ScreenDrug
 *  @typedef {import('./rules.js').Around} Around
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../register-fields.js').Faults} Faults */

const AFTER = ['given', 'not_given', 'stopped'] // states of which no dose is still ahead

/** @param {ScreenDrug} screen @param {PatientChart} patient @param {import('../../store/contract.js').Contract} files @param {Around} around */
export function drugForm(screen, patient, files, around) {
  const { drug, view, asks } = around
  const faults = new Map(screen.impossible.map(fault => [fault.field, fault]))
  const paper = around.paper ? radioField('paper', [['checked', t('drugs-paper')]], faults, 0) : nothing
  return html`<form @input=${(/** @type {Event} */ event) => screen.changed(event)} @submit=${(/** @type {Event} */ event) => event.preventDefault()} @click=${toField} novalidate>
    ${screen.record ? anew(screen, drug, screen.record) : html`<step-head><h1>${agentName(drug.code)}</h1><p class="facts"><span>${nextCount(view)}</span></p></step-head>`}
    ${screen.impossible.length ? summary(screen.impossible) : nothing}
    ${screen.record ? nothing : [calculation(screen, patient, view, drug), interval(screen, view, drug), soFar(screen, patient, view, drug)]}
    ${warnings(screen, view, drug, broken(screen.form, around), !screen.record && !AFTER.includes(screen.form.drug_state ?? ''))}
    ${screen.record ? nothing : [othersNotice(screen, asks.offline_min, paper), orderLine(screen, patient, drug.code)]}
    ${radioField('drug_state', asks.states.map((/** @type {string} */ code) => [code, codeWords('medication', code)]), faults, 2, screen.form.drug_state)}
    ${fields(screen, around, faults)}${screen.record ? whyFields(screen.form, faults) : nothing}${sources(drug, files, screen)}</form>`
}

/** What is signed now. @param {ScreenDrug} screen @param {Record<string, any>} drug @param {import('../../types.d.ts').RecordView} record */
const anew = (screen, drug, record) => html`<step-head><h1>${t('title-drug-correct', { drug: agentName(drug.code) })}</h1>
  <p class="facts"><span>${[stateWords(record.body), doseWords(screen.format, record.body)].filter(Boolean).join(', ')}</span> <span>${t('drugs-by', personTime(screen, record))}</span></p></step-head>`

/** Why it is corrected. @param {import('../register-rules.js').Form} form @param {Faults} faults */
function whyFields(form, faults) {
  const options = REASONS.map(code => /** @type {[string, string]} */ ([code, codeWords('reason', code)]))
  return html`${listField('correct_reason', [{ label: '', options: [['', ''], ...options] }], form.correct_reason ?? '', faults)}
    ${form.correct_reason === 'other' ? textField('correct_words', faults) : nothing}`
}

/** `would be dose 2 of 4`. @param {import('../../types.d.ts').DrugView} view */
const nextCount = ({ count, most_in_all }) =>
  most_in_all === null ? t('drug-next', { number: String(count + 1) }) : t('drug-next-of', { number: String(count + 1), most: String(most_in_all) })

/** The last order, while nothing was recorded after it. @param {ScreenDrug} screen @param {PatientChart} patient @param {string} agent */
function orderLine(screen, { drugs, medications }, agent) {
  const latest = drugs.find(one => one.agent === agent)?.latest
  const order = latest?.state === 'ordered' ? medications.find(({ id }) => id === latest.id) : null
  return order ? html`<p class="facts"><span><b>${t('drug-ordered', { dose: doseWords(screen.format, order.body) })}</b></span> <span>${t('drugs-by', personTime(screen, order))}</span></p>` : nothing
}

/** What the state asks for. @param {ScreenDrug} screen @param {Around} around @param {Faults} faults */
function fields({ form, format, now_ms, ward }, around, faults) {
  const { drug, view, asks, same_ms } = around
  const state = form.drug_state
  if (!state) return nothing
  /** @type {[string, string]} */
  const usual = same_ms === undefined ? ['now', t('drug-now', { time: format.time(now_ms) })] : ['same', t('lab-when-same', { time: format.shortDateTime(same_ms) })]
  const isDosed = state === 'given' || state === 'ordered'
  const reasons = state === 'not_given' ? asks.not_given : state === 'stopped' ? asks.stopped : []
  const calculated = same_ms === undefined && view.dose?.state === 'calculated' ? String(view.dose.dose_ug / 1000) : ''
  const isWhyAsked = needsWhy(form, around)
  return html`
    ${isDosed ? html`${textField('amount', faults, { hint: amountHint(drug, calculated, format, view), numeric: true, value: form.amount })}
      ${isUnusual(form, around) ? radioField('amount_sure', [[amountOf(form, drug), t('drug-sure', { amount: format.amount(amountOf(form, drug), drug.unit) })]], faults, 0) : nothing}
      ${drug.routes.length > 1 ? radioField('route', drug.routes.map((/** @type {string} */ code) => [code, codeWords('medication', code)]), faults, 2, form.route) : html`<p class="facts"><span>${routeWords(drug, format)}</span></p>`}` : nothing}
    ${reasons.length ? listField('drug_reason', [{ label: '', options: [['', ''], ...reasons.map((/** @type {string} */ code) => /** @type {[string, string]} */ ([code, codeWords('medication-because', code)]))] }], form.drug_reason ?? '', faults) : nothing}
    ${radioField('drug_when', [usual, ['earlier', t(same_ms === undefined ? 'dose-earlier' : 'lab-when-other')]], faults, 2, form.drug_when)}
    ${form.drug_when === 'earlier' ? momentFields('drug', faults, form, ward.offsets) : nothing}
    ${state === 'given' && drug.biologic === 'yes' ? html`${textField('brand', faults, { hint: t('drug-brand-hint'), value: form.brand })}${textField('batch', faults, { value: form.batch })}` : nothing}
    ${isWhyAsked ? textField('ordered_by', faults, { value: form.ordered_by }) : nothing}
    ${isWhyAsked || asks.explained.includes(form.drug_reason) ? textField('drug_words', faults, { value: form.drug_words }) : nothing}`
}

/** The fixed unit, and the calculated dose where there is one. @param {Record<string, any>} drug @param {string} calculated @param {import('../../lib/format.js').Format} format
 *  @param {import('../../types.d.ts').DrugView} view */
const amountHint = (drug, calculated, format, { dose }) => calculated && dose?.state === 'calculated'
  ? t('drug-amount-calculated', { amount: milligrams(format, dose.dose_ug) }) : t('drug-amount-hint', { unit: codeWords('unit-name', drug.unit) })

/** @param {Record<string, any>} drug @param {import('../../lib/format.js').Format} format */
const routeWords = ({ routes, over_min }, format) =>
  over_min ? t('drug-route-over', { route: codeWords('medication', routes[0]), duration: limitWords(format, over_min) }) : codeWords('medication', routes[0])

/** Where the numbers stand, their confidence, and what no source says. @param {Record<string, any>} drug @param {import('../../store/contract.js').Contract} files @param {ScreenDrug} screen */
function sources(drug, files, screen) {
  const isSigned = screen.session.signatures.some(({ edition_sha256 }) => edition_sha256 === files.editionOf(drug.code))
  const numbers = Object.entries(drug.sources).filter(([name]) => name !== 'atc' && name !== 'unit')
  const unknown = (drug.unknown ?? []).map((/** @type {string} */ name) => codeWords('drug-number', name))
  return html`<details class="sources"><summary>${t('drug-sources', { edition: String(drug.edition) })}</summary>
    <ul>${drug.atc ? html`<li>${t('drug-atc', { code: drug.atc, confidence: drug.sources.atc.confidence })}</li>` : nothing}
      ${numbers.map(([name, { cite, confidence }]) => html`<li lang="en">${t('drug-source', { name: codeWords('drug-number', name), cite, confidence })}</li>`)}
      ${unknown.length ? html`<li>${t('drug-numbers-unknown', { names: unknown.join(', ') })}</li>` : nothing}
      ${isSigned ? nothing : html`<li>${t('drug-unsigned')}</li>`}<li>${t('drug-not-checked')}</li></ul></details>`
}
