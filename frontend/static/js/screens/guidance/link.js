/** The ways to what guidelines describe: from a page of the patient, an alarm, another subject. */
import { html } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { icon } from '../../elements/icon.js'
import { GRADED, UNGRADED } from './model.js'
import { subjectName } from './words.js'

/** @typedef {import('./model.js').Subject} Subject */

/** @param {string} patient @param {Subject} of */
const guidanceLink = (patient, of) => html`<a class="button" href=${`/app/patients/${patient}/guidance/${of}`}>${icon('sheet')}${t('guidance-open', { label: subjectName(of) })}</a>`

/** Once for each syndrome. @param {string} patient @param {import('../../types.d.ts').Alarm[]} alarms */
export const alarmGuidance = (patient, alarms) => GRADED.filter(of => alarms.some(({ kind }) => (kind === 'crs_check') === (of === 'crs')))
  .map(of => guidanceLink(patient, of))

/** To the other subjects. @param {string} patient @param {Subject} of */
export const others = (patient, of) => html`<nav class="pair" aria-label=${t('guidance-others')}>${[...GRADED, ...UNGRADED].filter(one => one !== of).map(one => guidanceLink(patient, one))}</nav>`
