/** Every sentence that a patient wrote: the baseline, then the newest first, with its day, its total, its way, what was counted and what was seen. */
import { html, nothing } from '../../../vendor/lit.js'
import { dayNumber } from '../../chart/courses.js'
import { define } from '../../lib/dom.js'
import { t } from '../../lib/i18n.js'
import { totalText } from '../../elements/total.js'
import { PatientPage } from '../patient-page.js'
import { writtenOf } from './model/written.js'
import { picturesOf } from './pictures.js'
import { inkStrip } from './strip.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('./model/written.js').Written} Written */

export class ScreenHandwriting extends PatientPage {
  /** @param {PatientChart} patient */
  page(patient) {
    const written = writtenOf(patient)
    if (!written.length) return html`<p>${t('handwriting-page-empty')}</p>`
    const pictures = picturesOf(this)
    const absent = written.flatMap(({ handwriting }) => handwriting && ['absent', 'sought'].includes(pictures.of(handwriting).is) ? [handwriting] : [])
    return html`<p class="facts"><span>${t('handwriting-page-facts')}</span></p>
      ${absent.length > 1 ? html`<button type="button" data-kind="wide" name="fetch-all" @click=${() => absent.forEach(one => pictures.fetch(one))}>
        ${t('handwriting-fetch-all', { count: String(absent.length) })}</button>` : nothing}
      ${inkStrip(written, { format: this.format, pictures, more: one => this.#more(patient, one) })}`
  }

  /** @param {PatientChart} patient @param {Written} one */
  #more({ courses }, { at_ms, check }) {
    const day = dayNumber(courses.find(({ id }) => id === check?.course) ?? null, at_ms, this.ward.offsets)
    return [...(day === null ? [] : [t('handwriting-day', { day: this.format.day(day) })]), ...(check?.total ? [totalText(check.total, this.format)] : [])]
  }
}

define('screen-handwriting', ScreenHandwriting)
