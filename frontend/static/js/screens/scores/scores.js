/** The scores beside the grade: each with its value or what it lacks, from which values, and how sure its source is. */
import { html, nothing } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { t } from '../../lib/i18n.js'
import { notice } from '../../elements/notice-box.js'
import { recordLabs } from '../labs/link.js'
import { PatientPage } from '../patient-page.js'
import { FORMS, order } from './forms.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').Table} Table */

export class ScreenScores extends PatientPage {
  beside() {
    return recordLabs(this)
  }

  /** @param {PatientChart} patient @param {import('../../store/contract.js').Contract} files */
  page(patient, files) {
    const analytes = Object.fromEntries(files.laboratory().analytes.map((/** @type {Table} */ one) => [one.code, one]))
    return html`${notice('plain', 'alert', t('scores-beside'), t('scores-beside-text'))}
      ${order(files.scores()).map(score => html`<section class="score" aria-labelledby=${`score-${score.code}`}>
        <h2 id=${`score-${score.code}`}>${t(`score-${score.code}`)}</h2><p class="facts"><span>${t(`score-${score.code}-text`)}</span></p>
        ${FORMS[score.form](this, patient, score, analytes)}${this.#sources(score, files)}</section>`)}`
  }

  /** Where the rule stands, how sure that is, and what nobody has signed. @param {Table} score @param {import('../../store/contract.js').Contract} files */
  #sources({ code, edition, cites, confidence, unsigned }, files) {
    const isSigned = this.session.signatures.some(({ edition_sha256 }) => edition_sha256 === files.editionOf(code))
    return html`<p class="facts"><span>${t('score-confidence', { confidence })}</span> <span>${isSigned ? nothing : t('drug-unsigned')}</span></p>
      <details class="sources"><summary>${t('drug-sources', { edition: String(edition) })}</summary>
      <ul lang="en">${cites.map((/** @type {string} */ cite) => html`<li>${cite}</li>`)}
        ${unsigned.map((/** @type {{ point: string, confidence: string }} */ one) => html`<li>${t('score-unsigned', one)}</li>`)}</ul></details>`
  }
}

define('screen-scores', ScreenScores)
