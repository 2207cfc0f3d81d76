/** One patient's last checks in every grading system, side by side and never mixed; only the ASTCT grade is signed. */
import { html, nothing } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { t } from '../../lib/i18n.js'
import { contract } from '../../store/contract.js'
import { shownGrade } from '../../elements/grade.js'
import { notice } from '../../elements/notice-box.js'
import { signedBy } from '../said.js'
import { Screen } from '../screen.js'
import { backLink, patientHeader } from '../top.js'
import { sided } from './model.js'
import { never, systemRows } from './rows.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').CheckView} CheckView */

export class ScreenSystems extends Screen {
  static properties = { files: { state: true } }

  constructor() {
    super()
    /** @type {import('../../store/contract.js').Contract | null} */
    this.files = null
  }

  async read() {
    this.files = await contract()
  }

  render() {
    const { patient, files } = this
    return html`${patientHeader(this)}
      <main data-step="systems">${this.staleness()}<h1 class="question">${t('title-systems')}</h1>
        ${patient && files ? this.#checks(patient, files) : html`<p>${this.chart && !patient ? t('patient-absent-text') : t('loading')}</p>`}</main>
      <footer data-even>${backLink(`/app/patients/${this.params.patient}`, t('back'))}</footer>`
  }

  /** @param {PatientChart} patient @param {import('../../store/contract.js').Contract} files */
  #checks({ icans, crs, medications }, files) {
    const found = [['icans', icans.current], ['crs', crs.current]].filter(([, check]) => check)
    if (!found.length) return notice('plain', 'ice', t('systems-none'))
    return html`${never()}${found.map(([label, check]) => this.#check(String(label), /** @type {CheckView} */ (check), files, medications))}`
  }

  /** @param {string} label @param {CheckView} check @param {import('../../store/contract.js').Contract} files @param {PatientChart['medications']} drugs */
  #check(label, check, files, drugs) {
    const found = sided(files, { ...check, edition: check.edition_sha256 }, drugs)
    const time = this.format.timeOrDate(check.at_ms, this.now_ms)
    return html`<section aria-labelledby=${label}><h2 id=${label}>${t('systems-check', { label: t(label), time })}</h2>
      ${found ? systemRows(files, this.format, found, shownGrade(check), t('systems-is-signed', { who: signedBy(this, check) })) : notice('conflict', 'alert', t('systems-absent'))}</section>`
  }
}

define('screen-systems', ScreenSystems)
