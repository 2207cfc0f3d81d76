/** The two headers: the ward with the clock, and the patient. */
import { html, nothing } from '../../vendor/lit.js'
import { t } from '../lib/i18n.js'
import { icon } from '../elements/icon.js'
import '../elements/patient-strip.js'

/** @typedef {import('./screen.js').Screen} Screen */

/** Ward and time; `heading` makes the ward's name the h1. @param {Screen} screen @param {string} line @param {{ heading?: boolean }} [how] */
export function wardHeader(screen, line, { heading = false } = {}) {
  const name = t('ward-named', { ward: screen.ward.name })
  return html`<header>
    <ward-title>${heading ? html`<h1>${name}</h1>` : html`<p>${name}</p>`}<time>${screen.format.time(screen.now_ms)}</time>${line ? html`<small>${line}</small>` : nothing}</ward-title>
    ${screen.pill()}
  </header>`
}

/** Bed, name, grades. @param {Screen} screen @param {{ heading?: boolean }} [how] */
export function patientHeader(screen, { heading = false } = {}) {
  return html`<header>
    ${screen.patient
      ? html`<patient-strip .patient=${screen.patient} ?heading=${heading}></patient-strip>`
      : html`<h1 class="question">${screen.chart ? t('patient-absent') : t('loading')}</h1>`}
    ${screen.pill()}
  </header>`
}

/** The square way back. @param {string} path @param {string} words */
export const backLink = (path, words) => html`<a class="button" data-kind="square" href=${path}>${icon('back')}${words}</a>`
