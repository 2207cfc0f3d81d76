/** Where a patient's therapy stands. Pure. */
import { t } from '../../lib/i18n.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart */

/** Whether therapy has begun. @param {PatientChart} patient @param {number} now_ms */
export const hasBegun = ({ course }, now_ms) => Boolean(course && course.day0_ms !== null && course.day0_ms <= now_ms)

/** Whether a treatment waits for its day 0. @param {PatientChart} patient */
export const lacksDay0 = ({ course, day, present }) => present && course !== null && day === null

/** That the watch is over, and that what comes later counts all the same; nothing while it is not. @param {PatientChart} patient @param {number} now_ms
 *  @param {import('../../lib/format.js').Format} format */
export const endedWords = ({ course }, now_ms, format) =>
  course && course.ends_ms !== null && course.ends_ms <= now_ms ? t('patient-ended', { date: format.shortDate(course.ends_ms - 1) }) : ''
