/** The few words that the ward list says of a patient and that other pages explain. */
import { t } from '../lib/i18n.js'
import { wardName } from './said.js'
import { byBed } from './ward-list.js'
import { hasBegun } from './watch/begun.js'

/** @typedef {import('../types.d.ts').PatientChart} PatientChart */

/** Which beds are overdue, bed by bed, for those who do not see the list. @param {PatientChart[]} overdue */
export function overdueSaid(overdue) {
  const beds = [...overdue].sort(byBed).map(({ bed }) => bed ?? t('bed-none')).join(', ')
  return overdue.length ? t('ward-overdue-said', { n: overdue.length, count: String(overdue.length), beds }) : ''
}

/** Before therapy the baseline is missing. @param {PatientChart} patient @param {number} now_ms */
export const missingWords = (patient, now_ms) => patient.course && !patient.baseline && !hasBegun(patient, now_ms) ? t('baseline-ward') : ''

/** `Moved to ward 5A, 14:10`, `Discharged 28-Nov 14:10`. @param {Pick<import('./screen.js').Screen, 'format' | 'now_ms'>} screen @param {import('./move/model.js').Left} left */
export function leftWords({ format, now_ms }, { how, ward, at_ms }) {
  const time = format.timeOrDate(at_ms, now_ms)
  return how === 'transfer' ? t('move-moved', { ward: wardName(ward), time }) : t('move-left', { time })
}
