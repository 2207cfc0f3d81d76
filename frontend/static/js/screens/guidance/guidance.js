/** Beside the grade that a patient has now: the site's own lines, and what guidelines describe. Reads, writes nothing. */
import { html } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { t } from '../../lib/i18n.js'
import { atHand } from '../../lib/site.js'
import { PatientPage } from '../patient-page.js'
import { backLink, patientHeader } from '../top.js'
import { others } from './link.js'
import { guidanceFooter, guidancePage } from './page.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('./model.js').Subject} Subject */

export class ScreenGuidance extends PatientPage {
  render() {
    const { patient, files } = this
    return html`${patientHeader(this)}
      <main data-step="guidance">${this.staleness()}${patient && files ? this.page(patient, files) : this.absent()}</main>
      ${guidanceFooter(backLink(`/app/patients/${this.params.patient}`, t('back')))}`
  }

  /** @param {PatientChart} patient @param {import('../../store/contract.js').Contract} files */
  page(patient, files) {
    const of = /** @type {Subject} */ (this.params.of)
    const check = of === 'icans' || of === 'crs' ? patient[of].current : null
    return html`${guidancePage(this, /** @type {any} */ (files.guidance()), {
      of, criteria: check?.criteria ?? null, between: check ? atHand(check) : null, tool: patient.tool,
    })}${others(patient.id, of)}`
  }
}

define('screen-guidance', ScreenGuidance)
