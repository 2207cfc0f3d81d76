/** The laboratory values of one patient as they were recorded: what, when, by whom; and the way to record more. */
import { html, nothing } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { t } from '../../lib/i18n.js'
import { icon } from '../../elements/icon.js'
import { PatientPage } from '../patient-page.js'
import { personTime } from '../said.js'
import { recordLabs } from './link.js'
import { labName, valueWords } from './words.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').LabView} LabView */

export class ScreenLabs extends PatientPage {
  beside() {
    return recordLabs(this)
  }

  /** @param {PatientChart} patient @param {import('../../store/contract.js').Contract} files */
  page({ labs }, files) {
    const known = files.laboratory().analytes.map((/** @type {any} */ { code }) => code)
    const codes = [...new Set([...known, ...labs.map(({ code }) => code)])].filter(code => labs.some(one => one.code === code))
    return codes.length ? codes.map((code, index) => this.#analyte(code, index, labs.filter(one => one.code === code).reverse()))
      : html`<p class="facts"><span>${t('labs-none')}</span></p>`
  }

  /** The newest value, the others on demand. @param {string} code @param {number} index @param {LabView[]} values */
  #analyte(code, index, [newest, ...older]) {
    return html`<section class="drug" aria-labelledby=${`lab-${index}`}><h2 id=${`lab-${index}`}>${labName(code)}</h2>
      <ol class="given">${this.#value(newest)}</ol>
      ${older.length ? html`<details><summary>${t('labs-older', { n: older.length, count: String(older.length) })}</summary><ol class="given">${older.map(one => this.#value(one))}</ol></details>` : nothing}</section>`
  }

  /** @param {LabView} lab */
  #value(lab) {
    const { format } = this
    const record = this.patient?.records.find(({ id }) => id === lab.id)
    const correct = t('record-correct')
    return html`<li><b>${valueWords(format, lab)}</b> <time>${format.shortDateTime(lab.at_ms)}</time>
      <span>${record ? t('drugs-by', personTime(this, record)) : nothing}</span>
      ${lab.disputed === 'yes' ? html`<span class="wrong">${icon('alert')}${t('labs-disputed')}</span>` : nothing}
      <a class="button" data-kind="small" href=${`/app/patients/${this.params.patient}/amend/${lab.id}`}>${icon('change')}${correct}<span class="heard"> ${labName(lab.code)} ${format.shortDateTime(lab.at_ms)}</span></a></li>`
  }
}

define('screen-labs', ScreenLabs)
