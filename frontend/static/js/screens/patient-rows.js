/** The last checks and what was given, line by line. */
import { html, nothing } from '../../vendor/lit.js'
import { ADULT } from '../chart/tools.js'
import { t } from '../lib/i18n.js'
import { gradeText, shownGrade } from '../elements/grade.js'
import { totalText } from '../elements/total.js'
import '../elements/ten-points.js'
import { lostWords } from './baseline/words.js'

/** @typedef {import('../types.d.ts').PatientChart} PatientChart */
/** @typedef {import('../types.d.ts').CheckView} CheckView */
/** @typedef {import('./patient.js').ScreenPatient} ScreenPatient */

const CHECKS = 6

/** @param {ScreenPatient} screen @param {PatientChart} patient */
export function checkRows(screen, { checks, baseline }) {
  const last = checks.slice(-CHECKS).reverse()
  return html`<section aria-labelledby="checks"><h2 id="checks">${t('patient-last-checks')}</h2>
    <ol class="checks">${last.map(check => checkRow(screen, check, baseline))}</ol></section>`
}

/** @param {ScreenPatient} screen @param {CheckView} check @param {CheckView | null} baseline */
function checkRow({ format, now_ms, groups, params }, check, baseline) {
  const lost = check.lost?.ceiling ? lostWords(check.lost, baseline, format) : ''
  const time = html`<time>${format.timeOrDate(check.at_ms, now_ms)}</time>`
  const result = check.kind === 'crs_check' ? t('check-crs', { grade: gradeText(shownGrade(check)) }) : t('check-icans', { grade: gradeText(shownGrade(check)) })
  return html`<li>${time}
    ${check.total?.tool === ADULT ? html`<ten-points .groups=${groups} .items=${check.body.items}></ten-points>` : html`<span>${check.kind === 'crs_check' ? crsLine(format, check) : nothing}</span>`}
    <a href=${`/app/patients/${params.patient}/history#record-${check.id}`}>${check.total ? html`<b>${totalText(check.total, format)}</b>` : nothing}<b>${result}</b></a>${lost ? html`<small>${lost}</small>` : nothing}</li>`
}

/** @param {import('../lib/format.js').Format} format @param {CheckView} check */
function crsLine(format, { body }) {
  const { temperature, systolic, diastolic, spo2 } = body.measured ?? {}
  const pressure = systolic == null ? [] : [diastolic == null ? format.quantity(systolic, 0, 'mmhg') : t('pressure', { systolic: String(systolic), diastolic: String(diastolic) })]
  return [
    ...(temperature == null ? [] : [format.temperature(temperature)]), ...pressure,
    ...(spo2 == null ? [] : [t('saturation', { spo2: format.quantity(spo2, 0, 'percent') })]),
  ].join(', ')
}
