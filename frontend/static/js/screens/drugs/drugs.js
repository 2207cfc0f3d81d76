/** The drugs of one patient as they were recorded: what, when, by whom, counts, limits; and the way to record another. */
import { html, nothing } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { t } from '../../lib/i18n.js'
import { PatientPage } from '../patient-page.js'
import { maySign } from '../rights.js'
import { othersNotice } from './others.js'
import { doubleNotices, drugSection, recorded, steroidLine } from './rows.js'
import { weightLine } from './weight-words.js'
import { agentName } from './words.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../store/contract.js').Contract} Contract */

export class ScreenDrugs extends PatientPage {
  /** @param {PatientChart} patient @param {Contract} files */
  page(patient, files) {
    const list = recorded(patient)
    return html`${othersNotice(this, files.protocol('medication').offline_min)}
      ${weightLine(this, patient)}${doubleNotices(this, patient)}
      ${list.length ? list.map(drug => drugSection(this, patient, drug, files)) : html`<p class="facts"><span>${t('drugs-none')}</span></p>`}
      ${steroidLine(this, patient)}
      ${maySign(this.session.user.role, 'medication') ? this.#another(patient, files) : nothing}`
  }

  /** Every drug of the formulary, by group. @param {PatientChart} patient @param {Contract} files */
  #another({ id }, files) {
    const all = Object.values(files.formulary())
    return html`<section aria-labelledby="another"><h2 id="another">${t('drugs-another')}</h2>
      ${files.protocol('medication').groups.map((/** @type {string} */ group) => html`<h3>${t(`agents-${group}`)}</h3>
        <nav class="agents" aria-label=${t(`agents-${group}`)}>${all.filter(drug => drug.group === group).map(({ code }) => html`
          <a class="button" href=${`/app/patients/${id}/drugs/${code}`}>${agentName(code)}</a>`)}</nav>`)}</section>`
  }
}

define('screen-drugs', ScreenDrugs)
