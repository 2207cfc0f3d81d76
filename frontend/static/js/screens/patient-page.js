/** A page about one patient that reads what is known and signs nothing: its name, what stands on it, the way back. */
import { html, nothing } from '../../vendor/lit.js'
import { t } from '../lib/i18n.js'
import { contract } from '../store/contract.js'
import { Screen } from './screen.js'
import { backLink, patientHeader } from './top.js'

/** @typedef {import('../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../store/contract.js').Contract} Contract */

export class PatientPage extends Screen {
  static properties = { files: { state: true } }

  constructor() {
    super()
    /** @type {Contract | null} */
    this.files = null
  }

  async read() {
    this.files = await contract()
  }

  render() {
    const name = this.localName.replace('screen-', '')
    const beside = this.patient ? this.beside() : nothing
    return html`${patientHeader(this)}
      <main data-step=${name}>${this.staleness()}<h1 class="question">${t(`title-${name}`)}</h1>
        ${this.patient && this.files ? this.page(this.patient, this.files) : this.absent()}</main>
      <footer ?data-even=${beside === nothing}>${backLink(`/app/patients/${this.params.patient}`, t('back'))}${beside}</footer>`
  }

  /** What stands on the page. @param {PatientChart} _patient @param {Contract} _files @returns {unknown} */
  page(_patient, _files) {
    return nothing
  }

  /** What may be done from here, beside the way back. @returns {unknown} */
  beside() {
    return nothing
  }

  /** Why there is nothing yet. */
  absent() {
    return html`<p>${this.chart && !this.patient ? t('patient-absent-text') : t('loading')}</p>`
  }
}
