/** Laboratory values recorded together, or one of them corrected: what the laboratory wrote, with the unit it wrote. */
import { html, nothing } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { t } from '../../lib/i18n.js'
import { instantText } from '../../store/time.js'
import { maySign } from '../rights.js'
import { SigningForm } from '../signing-form.js'
import { backLink, patientHeader } from '../top.js'
import { labForm } from './form.js'
import { ANOTHER } from './link.js'
import { actsOf, formOf, judge } from './rules.js'
import { labName, unitName } from './words.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../register-rules.js').Fault} Fault */

export class ScreenLab extends SigningForm {
  static properties = { record: { state: true } }

  constructor() {
    super()
    /** What is corrected, as it was when the form began. @type {import('../../types.d.ts').RecordView | null} */
    this.record = null
  }

  /** The form of a correction begins once; what somebody writes stays when records arrive. @param {import('../../types.d.ts').Chart} chart */
  async read(chart) {
    await super.read(chart)
    if (this.record || this.isNew) return
    this.record = chart.patients[this.params.patient]?.records.find(({ id, kind, state }) => id === this.params.lab && kind === 'lab' && state !== 'voided') ?? null
    if (this.record) this.form = formOf(this.record, this.format)
  }

  get isNew() {
    return this.params.lab === ANOTHER
  }

  /** The analytes of the form: all, or the one that is corrected. @returns {Record<string, any>[]} */
  get analytes() {
    const all = this.files?.laboratory().analytes ?? []
    return this.isNew ? all : all.filter((/** @type {any} */ { code }) => code === this.record?.body.code)
  }

  /** @returns {import('./rules.js').Around} */
  get around() {
    return {
      now_ms: this.now_ms, offsets: this.ward.offsets, analytes: this.analytes, edition: this.files?.editionOf('laboratory') ?? '', record: this.record,
      say: (steps, unit) => `${this.format.trimmed(steps, 3)}\u00a0${unitName(unit)}`, name: labName, unit: unitName,
    }
  }

  get #may() {
    return Boolean(this.patient && this.analytes.length) && maySign(this.session.user.role, this.isNew ? 'lab' : 'amendment')
  }

  render() {
    if (this.signed) return this.kept()
    const { patient, files } = this
    const may = this.#may
    return html`${patientHeader(this)}
      <main data-step="lab">${this.trouble()}
        ${may && patient && files ? labForm(this, patient, this.around, files.laboratory().groups) : html`<h1 class="question">${t('title-lab')}</h1><p>${this.#why()}</p>`}</main>
      <footer ?data-even=${!may}>${backLink(`/app/patients/${this.params.patient}/labs`, t('back'))}
        ${may ? this.holdButton(t(this.isNew ? 'lab-hold' : 'lab-hold-correct'), true, () => this.whole(() => this.#acts())) : nothing}</footer>`
  }

  /** Why there is nothing to fill in. */
  #why() {
    if (!this.chart || !this.files) return t('loading')
    if (!this.patient) return t('patient-absent-text')
    return maySign(this.session.user.role, 'lab') ? t('amend-absent') : t('drugs-may-not')
  }

  /** @returns {Fault[]} */
  judged() {
    return judge(this.form, this.around)
  }

  #acts() {
    return actsOf(this.form, this.around, this.where, ms => instantText(ms, this.ward.offsets))
  }
}

define('screen-lab', ScreenLab)
