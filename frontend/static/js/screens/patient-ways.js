/** Where a patient's page leads: the record, the next shift, what stands beside the grade, the watch. */
import { html } from '../../vendor/lit.js'
import { t } from '../lib/i18n.js'
import { icon } from '../elements/icon.js'
import { GRADED } from './guidance/model.js'
import { subjectName } from './guidance/words.js'
import { maySign } from './missed/model.js'

/** @typedef {import('../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('./screen.js').Screen} Screen
 *  @typedef {[string, import('../elements/icon.js').IconName, string]} Way  the end of its path, its drawing, its words */

/** @param {Screen} screen @param {PatientChart} patient */
export function waysOf(screen, patient) {
  return html`<nav class="ways" aria-label=${t('patient-more')}>${Object.entries(groups(screen, patient)).map(([name, ways]) => html`
    <section aria-labelledby=${`ways-${name}`}><h2 id=${`ways-${name}`}>${t(`patient-ways-${name}`)}</h2>
      <ul>${ways.map(([end, drawing, words]) => html`<li><a href=${`/app/patients/${patient.id}/${end}`}>${icon(drawing)}<span>${words}</span>${icon('next')}</a></li>`)}</ul></section>`)}</nav>`
}

/** @param {Screen} screen @param {PatientChart} patient @returns {Record<string, Way[]>} */
function groups({ session }, { due, pause }) {
  const mayPause = due.state !== 'off' && !pause && maySign(session.user.role)
  return {
    record: [['history', 'record', t('patient-history')], ['handwriting', 'sign', t('title-handwriting')], ['labs', 'lab', t('title-labs')]],
    shift: [['handover', 'sign', t('title-handover')], ['sheet', 'sheet', t('patient-sheet')]],
    beside: [
      .../** @type {Way[]} */ (GRADED.map(of => [`guidance/${of}`, 'sheet', t('guidance-open', { label: subjectName(of) })])),
      ['systems', 'record', t('systems-link')], ['scores', 'ice', t('title-scores')],
    ],
    watch: [
      ['watch', 'late', t('patient-watch')],
      .../** @type {Way[]} */ (mayPause ? [['pause', 'late', t('pause-link')]] : []),
      ['move', 'ward', t('patient-move')],
    ],
  }
}
