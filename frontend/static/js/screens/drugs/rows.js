/** Each drug with its counts, limits and everything that was recorded of it. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { icon } from '../../elements/icon.js'
import { notice } from '../../elements/notice-box.js'
import { personTime } from '../said.js'
import { agentName, brokeWords, countWords, doseWords, earliestWords, stateWords, steroidWords, tracedWords } from './words.js'

/** @typedef {import('../screen.js').Screen} Screen
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').DrugView} DrugView
 *  @typedef {import('../../types.d.ts').RecordView} RecordView
 *  @typedef {import('../../store/contract.js').Contract} Contract */

const agentOf = (/** @type {RecordView} */ { body }) => String(body.agent ?? '')

/** The drugs of which anything was recorded. @param {PatientChart} patient */
export const recorded = ({ drugs }) => drugs.filter(({ latest }) => latest !== null)

/** One drug: its counts, then all of it, the newest first. @param {Screen} screen @param {PatientChart} patient @param {DrugView} drug @param {Contract} files */
export function drugSection(screen, patient, drug, files) {
  const { format, now_ms } = screen
  const id = `drug-${patient.drugs.indexOf(drug)}`
  const entries = patient.medications.filter(record => agentOf(record) === drug.agent).reverse()
  const next = drug.given.length && drug.running_ms === null ? earliestWords(drug, format, now_ms) : ''
  return html`<section class="drug" aria-labelledby=${id}><h2 id=${id}>${agentName(drug.agent)}</h2>
    <p class="facts">${drug.running_ms === null ? nothing : html`<span><b>${t('drugs-running', { time: format.timeOrDate(drug.running_ms, now_ms) })}</b></span> `}
      ${drug.given.length ? countWords(drug).map(words => html`<span>${words}</span> `) : nothing}${next ? html`<span><b>${next}</b></span>` : nothing}
      ${drug.known === 'no' ? html`<span>${t('drugs-unknown')}</span>` : nothing}</p>
    <ol class="given">${entries.map(record => entryRow(screen, record, drug, files.formulary()[drug.agent] ?? {}))}</ol></section>`
}

/** @param {Screen} screen @param {RecordView} record @param {DrugView} drug @param {Record<string, any>} rule */
function entryRow(screen, record, drug, rule) {
  const { format, params } = screen
  const counted = drug.given.find(({ id }) => id === record.id)
  const broke = brokeWords(counted?.broke ?? [], rule, format)
  const aside = record.body.state === 'given' && !counted ? t('drugs-aside') : ''
  return html`<li><b>${doseWords(format, record.body) || t('drugs-no-amount')}</b>
    <time>${format.shortDateTime(counted?.at_ms ?? record.at_ms)}</time>
    <span>${[stateWords(record.body), aside, tracedWords(record.body), t('drugs-by', personTime(screen, record))].filter(Boolean).join(', ')}</span>
    ${broke.length ? html`<span class="wrong">${icon('alert')}${broke.join('. ')}</span>` : nothing}
    <a class="button" data-kind="small" href=${`/app/patients/${params.patient}/amend/${record.id}`}>${icon('change')}${t('record-correct')}<span class="heard"> ${agentName(drug.agent)} ${format.shortDateTime(record.at_ms)}</span></a></li>`
}

/** Doses that may be one, counted as several until somebody says. @param {Screen} screen @param {PatientChart} patient */
export function doubleNotices({ format }, { id, doubles, drugs, disputes }) {
  return doubles.map(({ agent, records, apart_ms }) => {
    const times = drugs.find(one => one.agent === agent)?.given.filter(one => records.includes(one.id)).map(({ at_ms }) => format.shortDateTime(at_ms)) ?? []
    const asked = disputes.find(({ question, record }) => question === 'one_or_two' && records.includes(record))
    return notice('conflict', 'alert', t('drugs-double', { drug: agentName(agent), n: records.length, count: String(records.length) }),
      t('drugs-double-text', { times: times.join(', '), duration: format.duration(apart_ms), count: String(records.length) }),
      asked ? html`<a class="button" data-kind="small" href=${`/app/patients/${id}/decide/one_or_two/${asked.record}`}>${t('drugs-double-settle')}${icon('next')}</a>` : nothing)
  })
}

/** The steroids together. @param {Screen} screen @param {PatientChart} patient */
export function steroidLine({ format }, { steroids }) {
  const words = steroidWords(steroids, format)
  return words ? html`<p class="facts"><span>${words}</span></p>` : nothing
}

/** What was given last of each drug, on the patient's page. @param {Screen} screen @param {PatientChart} patient */
export function drugsSection(screen, patient) {
  const { format, now_ms } = screen
  const list = recorded(patient)
  return html`<section aria-labelledby="given"><h2 id="given">${t('patient-given')} <small>${t('patient-given-note')}</small></h2>
    ${doubleNotices(screen, patient)}
    ${list.length ? html`<ol class="given">${list.map(drug => html`<li><b>${agentName(drug.agent)}</b>
      <time>${drug.last_ms === null ? t('drugs-none-given') : format.shortDateTime(drug.last_ms)}</time>
      <span>${lineOf(drug, patient, format, now_ms).join(', ')}</span></li>`)}</ol>` : html`<p class="facts"><span>${t('drugs-none')}</span></p>`}
    <a class="button" data-kind="wide" href=${`/app/patients/${patient.id}/drugs`}>${icon('plus')}${t('drugs-all')}</a></section>`
}

/** @param {DrugView} drug @param {PatientChart} patient @param {import('../../lib/format.js').Format} format @param {number} now_ms */
function lineOf(drug, { medications }, format, now_ms) {
  const last = medications.find(({ id }) => id === drug.latest?.id)
  const next = drug.most_in_all === null || !drug.given.length ? '' : earliestWords(drug, format, now_ms)
  return [last ? doseWords(format, last.body) : '', last ? stateWords(last.body) : '', ...(drug.given.length ? countWords(drug).slice(0, 1) : []), next].filter(Boolean)
}
