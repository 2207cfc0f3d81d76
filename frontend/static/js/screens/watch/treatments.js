/** The treatments of a patient on the watch screen: how long near the centre and not driving, and the ways to record and correct. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { KINDS, assessed, ends, limits } from '../../lib/sheet/limits.js'
import { icon } from '../../elements/icon.js'
import { notice } from '../../elements/notice-box.js'
import { ANOTHER, mayWrite } from '../course/rules.js'

/** @typedef {import('../screen.js').Screen} Screen
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').CourseView} CourseView
 *  @typedef {import('../../store/contract.js').Contract} Contract */

/** Newest first. @param {Screen} screen @param {PatientChart} patient @param {Contract} files */
export function treatments(screen, patient, files) {
  const { id, courses, course } = patient
  const may = mayWrite(screen.session.user.role, ANOTHER)
  return html`${courses.toReversed().map((one, index) => treatment(screen, patient, files, one, index))}
    ${may ? html`<nav class="pair" aria-label=${t('course-more')}>
      ${course ? html`<a class="button" href=${`/app/patients/${id}/dose`}>${icon('plus')}${t('watch-dose')}</a>` : nothing}
      <a class="button" href=${`/app/patients/${id}/course/${ANOTHER}`}>${icon('plus')}${t(course ? 'course-another' : 'course-first')}</a></nav>` : nothing}`
}

/** @param {Screen} screen @param {PatientChart} patient @param {Contract} files @param {CourseView} course @param {number} index */
function treatment({ session, format, ward }, patient, files, course, index) {
  const found = limits(course, files.protocol('windows').published, ward.offsets)
  return html`<section aria-labelledby=${`treatment-${index}`}><h2 id=${`treatment-${index}`}>${course.product ?? t('not-known')}${course.id === patient.course?.id ? nothing : html` <small>${t('course-not-present')}</small>`}</h2>
    <dl class="ledger">${fact(t('moves-day0'), course.day0_ms === null ? t('moves-day0-none') : format.dateTime(course.day0_ms))}
      ${KINDS.map(kind => fact(t(`moves-${kind}`), ends(found[kind], { t, fmt: format }).map(words => html`<span>${words}</span><br>`)))}
      ${course.id === patient.course?.id && patient.assessments ? fact(t('moves-assessed'), assessed(patient, { t, fmt: format })) : nothing}</dl>
    ${mayWrite(session.user.role, course.id) ? html`<a class="button" data-kind="small" href=${`/app/patients/${patient.id}/course/${course.id}`}>${icon('change')}${t('course-correct-link')}</a>` : nothing}</section>`
}

/** Nobody knows day 0, so no check is asked for: that is said where it cannot be overlooked, with the way to set it.
 *  @param {Screen} screen @param {PatientChart} patient */
export function day0Notice({ session }, { id, course }) {
  const link = course && mayWrite(session.user.role, course.id) ? html`<a class="button" data-kind="small" href=${`/app/patients/${id}/course/${course.id}`}>${icon('change')}${t('course-set-day0')}</a>` : nothing
  return notice('stop', 'alert', t('watch-no-day0'), t('watch-off'), link)
}

/** @param {string} term @param {unknown} value */
const fact = (term, value) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`
