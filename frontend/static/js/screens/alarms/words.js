/** An alarm in words: what rose or was found, who signed it, who has seen it, who was called. */
import { html, nothing } from '../../../vendor/lit.js'
import { codeWords, t } from '../../lib/i18n.js'
import { unbroken } from '../../lib/names.js'
import { icon } from '../../elements/icon.js'
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

/** In the row of a bed. @param {PatientChart} patient */
export function alarmLine(patient) {
  const [last] = openOf(patient)
  return last ? html`<strong class="keep" data-kind="alarm">${icon('alert')}${t('alarm-unseen', { grade: gradeWords(last) })}</strong> ` : nothing
}

/** How many nobody else has seen. @param {{ length: number }} open */
export const countWords = ({ length }) => t('alarm-count', { n: length, count: String(length) })
