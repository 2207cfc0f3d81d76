/** One drug recorded: ordered, given, not given or stopped; its dose by weight, its limits, and what other phones may know. */
import { html, nothing } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { t } from '../../lib/i18n.js'
import { contract } from '../../store/contract.js'
import { instantText } from '../../store/time.js'
import { act } from '../act.js'
import { readForm } from '../register-fields.js'
import { maySign } from '../rights.js'
import { Signing } from '../signing.js'
import { backLink, patientHeader } from '../top.js'
import { drugForm } from './drug-form.js'
import { unknownSince } from './others.js'
import { bodyOf, judge, timeOf, viewOf } from './rules.js'
import { agentName, milligrams } from './words.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../store/contract.js').Contract} Contract
 *  @typedef {import('../register-rules.js').Fault} Fault */

export class ScreenDrug extends Signing {
  static properties = { files: { state: true }, form: { state: true }, impossible: { state: true } }

  constructor() {
    super()
    /** @type {Contract | null} */
    this.files = null
    /** @type {import('../register-rules.js').Form} */
    this.form = {}
    /** @type {Fault[]} */
    this.impossible = []
  }

  async read() {
    this.files = await contract()
  }

  /** The drug of the path; null for one that is not in the formulary. */
  get drug() {
    return this.files?.formulary()[this.params.agent] ?? null
  }

  /** @param {PatientChart} patient @param {Contract} files @param {Record<string, any>} drug @returns {import('./rules.js').Around} */
  around(patient, files, drug) {
    const asks = files.protocol('medication')
    return {
      now_ms: this.now_ms, offsets: this.ward.offsets, asks, drug, view: viewOf(patient, drug), edition: files.editionOf(drug.code),
      paper: unknownSince(this.safe, this.now_ms, asks.offline_min).isLong, say: ug => milligrams(this.format, ug),
    }
  }

  render() {
    if (this.signed) return this.kept()
    const { patient, files, drug } = this
    const may = patient && drug && maySign(this.session.user.role, 'medication')
    return html`${patientHeader(this)}
      <main data-step="drug">${this.trouble()}
        ${may && files ? drugForm(this, patient, files, this.around(patient, files, drug)) : html`<h1 class="question">${agentName(this.params.agent)}</h1><p>${this.#why()}</p>`}</main>
      <footer ?data-even=${!may}>${backLink(`/app/patients/${this.params.patient}/drugs`, t('back'))}
        ${may ? this.holdButton(t('drug-hold'), true, () => this.#acts()) : nothing}</footer>`
  }

  /** Why there is nothing to fill in. */
  #why() {
    if (!this.chart || !this.files) return t('loading')
    if (!this.patient) return t('patient-absent-text')
    return this.drug ? t('drugs-may-not') : t('drugs-unknown')
  }

  /** @param {Event} event */
  changed(event) {
    this.form = readForm(/** @type {HTMLFormElement} */ (event.currentTarget))
    const { patient, files, drug } = this
    if (this.impossible.length && patient && files && drug) this.impossible = judge(this.form, this.around(patient, files, drug))
  }

  /** Nothing is signed while something is impossible: the summary says what. */
  #acts() {
    const { patient, files, drug, ward } = this
    if (!patient || !files || !drug) return []
    this.now_ms = Date.now()
    this.form = readForm(/** @type {HTMLFormElement} */ (this.querySelector('form')))
    const around = this.around(patient, files, drug)
    this.impossible = judge(this.form, around)
    if (this.impossible.length) this.#toSummary()
    if (this.impossible.length) return []
    const at_ms = timeOf(this.form, around) ?? this.now_ms
    return [act('medication', { ...this.where, at_ms }, bodyOf(this.form, around, ms => instantText(ms, ward.offsets)))]
  }

  async #toSummary() {
    await this.updateComplete
    const found = /** @type {HTMLElement | null} */ (this.querySelector('.summary'))
    found?.focus()
    found?.scrollIntoView({ block: 'start' })
  }
}

define('screen-drug', ScreenDrug)
