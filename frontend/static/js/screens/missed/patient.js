/** What was done and missed of one patient: the counts, then each missed check with its reason, or the way to give one. */
import { html, nothing } from '../../../vendor/lit.js'
import { compliance } from '../../chart/compliance.js'
import { explanation, notDone } from '../../chart/missed.js'
import { t } from '../../lib/i18n.js'
import { icon } from '../../elements/icon.js'
import { notice } from '../../elements/notice-box.js'
import { signedBy } from '../said.js'
import { maySign, pathOf } from './model.js'
import { countFacts, kindWords, pauseLines, reasonWords } from './said.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').Pause} Pause
 *  @typedef {import('../../types.d.ts').Slot} Slot
 *  @typedef {import('../screen.js').Screen} Screen */

const SHOWN = 3

/** @param {Screen} screen @param {PatientChart} patient */
export function missedSection(screen, patient) {
  const counts = compliance(patient.slots, screen.now_ms)
  if (!counts.due && !counts.paused) return nothing
  const missed = notDone(patient.slots, screen.now_ms)
  const [open, told] = [missed.filter(({ reason }) => reason === null), missed.filter(({ reason }) => reason !== null)]
  return html`<section aria-labelledby="missed"><h2 id="missed">${t('missed-section')}</h2>${countFacts(counts)}
    ${folded(open.map(slot => row(screen, patient, slot)))}${folded(told.map(slot => row(screen, patient, slot)))}</section>`
}

/** The newest ones, the others behind a line that says how many. @param {unknown[]} rows */
export function folded(rows) {
  const more = rows.slice(SHOWN)
  if (!rows.length) return nothing
  return html`<ol class="missed">${rows.slice(0, SHOWN)}</ol>${more.length
    ? html`<details><summary>${t('missed-earlier', { n: more.length, count: String(more.length) })}</summary><ol class="missed">${more}</ol></details>` : nothing}`
}

/** @param {Screen} screen @param {PatientChart} patient @param {Slot} slot */
function row(screen, patient, slot) {
  const record = explanation(patient, slot.key)
  const said = slot.reason === null ? html`<b>${t(slot.state === 'overdue' ? 'missed-still-open' : 'missed-unexplained')}</b>`
    : html`<b>${reasonWords('missed', { reason: slot.reason, text: record?.body.text })}</b>${record ? html`<small>${signedBy(screen, record)}</small>` : nothing}`
  return html`<li><time>${screen.format.shortDateTime(slot.at_ms)}</time><span>${slot.kind === 'neuro_check' ? nothing : html`${kindWords([slot])}<br>`}${said}</span>
    ${maySign(screen.session.user.role) ? html`<a class="button" data-kind="small" href=${pathOf(patient.id, slot)}>${t(slot.reason === null ? 'missed-say' : 'record-correct')}<span class="heard"> ${screen.format.shortDateTime(slot.at_ms)} ${kindWords([slot])}</span></a>` : nothing}</li>`
}

/** The way to say why the check of now was not done. @param {Screen} screen @param {PatientChart} patient @param {Slot} slot */
export const explainLink = (screen, patient, slot) => maySign(screen.session.user.role)
  ? html`<a class="button" data-kind="small" href=${pathOf(patient.id, slot)}>${t('missed-explain')}</a>` : nothing

/** Checks are paused: since when, by whom, and one tap to go on. @param {Screen} screen @param {Pause} pause @param {number} long_h @param {() => void} resume */
export function pauseNotice(screen, pause, long_h, resume) {
  const { isLong, since, by } = pauseLines(screen, pause, long_h)
  const go = maySign(screen.session.user.role) ? html`<button type="button" name="resume" @click=${resume}>${icon('again')}${t('pause-resume')}</button>` : nothing
  return notice(isLong ? 'stop' : 'plain', 'late', since, html`${by}${isLong ? html`. <b>${t('pause-long')}</b>` : nothing}`, go)
}
