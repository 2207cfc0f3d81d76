/** One patient's last checks in every grading system, side by side and never mixed; only the ASTCT grade is signed. */
import { html } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { t } from '../../lib/i18n.js'
import { shownGrade } from '../../elements/grade.js'
import { notice } from '../../elements/notice-box.js'
import { PatientPage } from '../patient-page.js'
import { signedBy } from '../said.js'
import { sided } from './model.js'
import { never, systemRows } from './rows.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').CheckView} CheckView */

export class ScreenSystems extends PatientPage {
  /** @param {PatientChart} patient @param {import('../../store/contract.js').Contract} files */
  page({ icans, crs, medications }, files) {
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
