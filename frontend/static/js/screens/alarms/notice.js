/** The alarms that wait, on the page of their patient. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { notice } from '../../elements/notice-box.js'
import { sitePhones } from '../site/section.js'
import { openOf } from './model.js'
import { byWords, callWords, countWords, gradeWords, whyWords } from './words.js'

/** @typedef {import('../screen.js').Screen} Screen
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart */

/** How many wait, what the last one is, the way to answer, whom the site calls. @param {Screen} screen @param {PatientChart} patient */
export function alarmNotice(screen, patient) {
  const open = openOf(patient)
  if (!open.length) return nothing
  const [last] = open
  const text = html`${t('said-of', { what: gradeWords(last), text: whyWords(last) })}<br>${byWords(screen, last)}${callWords(screen, last).map(words => html`<br>${words}`)}`
  const way = html`<a class="button" data-kind="small" href=${`/app/patients/${patient.id}/alarms`}>${t('alarm-answer')}</a>`
  return html`${notice('stop', 'alert', countWords(open), text, way)}${sitePhones(screen)}`
}
