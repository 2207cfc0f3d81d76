/** One drug recorded: ordered, given, not given or stopped; its dose by weight, its limits, and what other phones may know. Or a record corrected. */
import { html, nothing } from '../../../vendor/lit.js'
import { givenAt } from '../../chart/doses.js'
import { define } from '../../lib/dom.js'
import { t } from '../../lib/i18n.js'
import { contract } from '../../store/contract.js'
import { instantText } from '../../store/time.js'
import { act } from '../act.js'
import { readForm } from '../register-fields.js'
import { maySign } from '../rights.js'
import { Signing } from '../signing.js'
import { backLink, patientHeader } from '../top.js'
import { amending, formOf, judgeAnew, without } from './correction.js'
import { drugForm } from './drug-form.js'
import { unknownSince } from './others.js'
import { bodyOf, judge, timeOf, viewOf } from './rules.js'
import { agentName, milligrams } from './words.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../store/contract.js').Contract} Contract
 *  @typedef {import('../register-rules.js').Fault} Fault */

export class ScreenDrug extends Signing {
  static properties = { files: { state: true }, form: { state: true }, impossible: { state: true }, record: { state: true } }

  constructor() {
    super()
    /** @type {Contract | null} */
    this.files = null
    /** @type {import('../register-rules.js').Form} */
    this.form = {}
    /** @type {Fault[]} */
    this.impossible = []
    /** What is corrected, as it was when the form began. @type {import('../../types.d.ts').RecordView | null} */
    this.record = null
  }

  /** The form of a correction begins once; what somebody writes stays when records arrive. @param {import('../../types.d.ts').Chart} chart */
  async read(chart) {
    this.files = await contract()
    if (this.record || this.isNew) return
    const { patient, agent, record } = this.params
    this.record = chart.patients[patient]?.medications.find(({ id, body }) => id === record && body.agent === agent) ?? null
    if (this.record) this.form = formOf(this.record, this.format)
  }

  get isNew() {
    return this.params.record === undefined
  }

  /** The drug of the path; null for one that is not in the formulary. */
  get drug() {
    return this.files?.formulary()[this.params.agent] ?? null
  }

  /** @param {PatientChart} patient @param {Contract} files @param {Record<string, any>} drug @returns {import('./rules.js').Around} */
  around(patient, files, drug) {
    const asks = files.protocol('medication')
    const [view, { record }] = [viewOf(patient, drug), this]
    return {
      now_ms: this.now_ms, offsets: this.ward.offsets, asks, drug, view: record ? without(view, record, patient) : view, edition: files.editionOf(drug.code),
      paper: !record && unknownSince(this.safe, this.now_ms, asks.offline_min).isLong, say: ug => milligrams(this.format, ug),
      ...(record && { same_ms: givenAt(record) }),
    }
  }

  render() {
    if (this.signed) return this.kept()
    const { patient, files, drug } = this
    const may = patient && drug && (this.isNew || this.record) && maySign(this.session.user.role, this.isNew ? 'medication' : 'amendment')
    return html`${patientHeader(this)}
      <main data-step="drug">${this.trouble()}
        ${may && files ? drugForm(this, patient, files, this.around(patient, files, drug)) : html`<h1 class="question">${agentName(this.params.agent)}</h1><p>${this.#why()}</p>`}</main>
      <footer ?data-even=${!may}>${backLink(`/app/patients/${this.params.patient}/drugs`, t('back'))}
        ${may ? this.holdButton(t(this.isNew ? 'drug-hold' : 'drug-hold-correct'), true, () => this.#acts()) : nothing}</footer>`
  }

  /** Why there is nothing to fill in. */
  #why() {
    if (!this.chart || !this.files) return t('loading')
    if (!this.patient) return t('patient-absent-text')
    if (!this.drug) return t('drugs-unknown')
    return this.isNew || this.record ? t('drugs-may-not') : t('amend-absent')
  }

  /** @param {Event} event */
  changed(event) {
    this.form = readForm(/** @type {HTMLFormElement} */ (event.currentTarget))
    const { patient, files, drug } = this
    if (this.impossible.length && patient && files && drug) this.impossible = this.#judged(this.around(patient, files, drug))
  }

  /** Nothing is signed while something is impossible: the summary says what. */
  #acts() {
    const { patient, files, drug, ward } = this
    if (!patient || !files || !drug) return []
    this.now_ms = Date.now()
    this.form = readForm(/** @type {HTMLFormElement} */ (this.querySelector('form')))
    const around = this.around(patient, files, drug)
    this.impossible = this.#judged(around)
    if (this.impossible.length) this.#toSummary()
    if (this.impossible.length) return []
    const instant = (/** @type {number} */ ms) => instantText(ms, ward.offsets)
    if (this.record) return [amending(this.form, around, this.record, this.where, instant)]
    const at_ms = timeOf(this.form, around) ?? this.now_ms
    return [act('medication', { ...this.where, at_ms }, bodyOf(this.form, around, instant))]
  }

  /** @param {import('./rules.js').Around} around @returns {Fault[]} */
  #judged(around) {
    return this.record ? judgeAnew(this.form, around, this.record) : judge(this.form, around)
  }

  async #toSummary() {
    await this.updateComplete
    const found = /** @type {HTMLElement | null} */ (this.querySelector('.summary'))
    found?.focus()
    found?.scrollIntoView({ block: 'start' })
  }
}

define('screen-drug', ScreenDrug)
