/** The open questions of a patient as ways to their screens. */
import { html, nothing } from '../../../vendor/lit.js'
import { codeWords, t } from '../../lib/i18n.js'
import { icon } from '../../elements/icon.js'
import { notice } from '../../elements/notice-box.js'
import { QUESTIONS, mayDecide } from './model.js'

/** @typedef {import('../screen.js').Screen} Screen
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').Dispute} Dispute */

/** What a person must settle. @param {Screen} screen @param {PatientChart} patient */
export function unsettled(screen, patient) {
  if (!patient.disputes.length) return nothing
  return notice('conflict', 'alert', unsettledWords(screen, patient), t('patient-unsettled-text'),
    html`<ul class="asks">${patient.disputes.map(dispute => html`<li>${ask(screen, patient, dispute)}</li>`)}</ul>`)
}

/** How many, and whether they wait for who holds the phone; nothing when there is none. @param {Screen} screen @param {PatientChart} patient */
export function unsettledWords({ session }, { disputes }) {
  if (!disputes.length) return ''
  const isMine = disputes.some(({ question }) => mayDecide(session.user.role, question))
  return t(isMine ? 'patient-needs-you' : 'patient-unsettled', { n: disputes.length, count: String(disputes.length) })
}

/** @param {Screen} screen @param {PatientChart} patient @param {Dispute} dispute */
function ask({ format, now_ms }, { id, records }, { question, record }) {
  const about = records.find(one => one.id === record)
  const words = html`<span><b>${codeWords('decide-ask', question)}</b><br>${about ? html`${codeWords('kind', about.kind)}, ${format.timeOrDate(about.at_ms, now_ms)}` : nothing}</span>`
  if (!QUESTIONS.includes(question)) return words
  return html`<a class="button" data-kind="wide" href=${`/app/patients/${id}/decide/${question}/${record}`}>${words}${icon('next')}</a>`
}
