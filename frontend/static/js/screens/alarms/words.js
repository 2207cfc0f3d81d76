/** An alarm in words: what rose or was found, who signed it, who has seen it, who was called. */
import { html, nothing } from '../../../vendor/lit.js'
import { codeWords, t } from '../../lib/i18n.js'
import { unbroken } from '../../lib/names.js'
import { icon } from '../../elements/icon.js'
import { notice } from '../../elements/notice-box.js'
import { openOf } from './model.js'

/** @typedef {import('../screen.js').Screen} Screen
 *  @typedef {import('../../types.d.ts').Alarm} Alarm
 *  @typedef {import('../../types.d.ts').Said} Said
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart */

/** `ICANS 3, was 1`. @param {Pick<Alarm, 'kind' | 'now' | 'was'>} alarm */
export function gradeWords({ kind, now, was }) {
  const grade = t(kind === 'crs_check' ? 'check-crs' : 'check-icans', { grade: String(now) })
  return was === null || was === now ? grade : t('alarm-from', { grade, was: String(was) })
}

/** `up by two grades or more, seizure`. @param {Pick<Alarm, 'why'>} alarm */
export const whyWords = ({ why }) => why.map(code => codeWords('alarm-why', code)).join(', ')

/** `M. Bernard, 02:12`. @param {Screen} screen @param {Pick<Said, 'author' | 'at_ms'>} said */
export const byWords = (screen, { author, at_ms }) => t('decide-by', { name: unbroken(screen.nameOf(author)), time: screen.format.timeOrDate(at_ms, screen.now_ms) })

/** Who was called, and when. @param {Screen} screen @param {Alarm} alarm */
export const callWords = (screen, { calls }) => calls.map(call => t('alarm-called', { to: codeWords('called', call.to ?? ''), by: byWords(screen, call) }))

/** On the page of a patient: how many wait, what the last one is, and the way to answer. @param {Screen} screen @param {PatientChart} patient */
export function alarmNotice(screen, patient) {
  const open = openOf(patient)
  if (!open.length) return nothing
  const [last] = open
  const text = html`${gradeWords(last)}: ${whyWords(last)}<br>${byWords(screen, last)}${callWords(screen, last).map(words => html`<br>${words}`)}`
  return notice('stop', 'alert', countWords(open), text,
    html`<a class="button" data-kind="small" href=${`/app/patients/${patient.id}/alarms`}>${t('alarm-answer')}</a>`)
}

/** In the row of a bed. @param {PatientChart} patient */
export function alarmLine(patient) {
  const [last] = openOf(patient)
  return last ? html`<strong class="keep" data-kind="alarm">${icon('alert')}${t('alarm-unseen', { grade: gradeWords(last) })}</strong> ` : nothing
}

/** How many nobody else has seen. @param {{ length: number }} open */
export const countWords = ({ length }) => t('alarm-count', { n: length, count: String(length) })
