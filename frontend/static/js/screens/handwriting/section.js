/** On the patient page: the baseline beside the last sentence, and the way to all of them. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { icon } from '../../elements/icon.js'
import { writtenOf } from './model/written.js'
import { picturesOf } from './pictures.js'
import { inkStrip } from './strip.js'

/** @param {import('../screen.js').Screen} screen @param {import('../../types.d.ts').PatientChart} patient */
export function handwritingSection(screen, patient) {
  const all = writtenOf(patient)
  if (!all.length) return nothing
  const two = all.filter(({ which, handwriting }) => handwriting && which !== 'then')
  return html`<section aria-labelledby="handwriting"><h2 id="handwriting">${t('handwriting')}</h2>
    ${two.length ? inkStrip(two, { format: screen.format, pictures: picturesOf(screen) }) : nothing}
    <a class="button" data-kind="wide" href=${`/app/patients/${patient.id}/handwriting`}>${icon('sign')}${t('handwriting-all', { n: all.length, count: String(all.length) })}</a></section>`
}
