/** One drug recorded: ordered, given, not given or stopped; its dose by weight, its limits, and what other phones may know. Or a record corrected. */
import { html, nothing } from '../../../vendor/lit.js'
import { givenAt } from '../../chart/doses.js'
import { define } from '../../lib/dom.js'
import { t } from '../../lib/i18n.js'
import { instantText } from '../../store/time.js'
import { act } from '../act.js'
import { maySign } from '../rights.js'
import { SigningForm } from '../signing-form.js'
import { backLink, patientHeader } from '../top.js'
import { amending, formOf, judgeAnew, without } from './correction.js'
import { drugForm } from './drug-form.js'
import { unknownSince } from './others.js'
import { bodyOf, judge, timeOf, viewOf } from './rules.js'
import { agentName, milligrams } from './words.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../store/contract.js').Contract} Contract
 *  @typedef {import('../register-rules.js').Fault} Fault */

export class ScreenDrug extends SigningForm {
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
        ${may ? this.holdButton(t(this.isNew ? 'drug-hold' : 'drug-hold-correct'), true, () => this.whole(() => this.#acts())) : nothing}</footer>`
  }

  /** Why there is nothing to fill in. */
  #why() {
    if (!this.chart || !this.files) return t('loading')
    if (!this.patient) return t('patient-absent-text')
    if (!this.drug) return t('drugs-unknown')
    return this.isNew || this.record ? t('drugs-may-not') : t('amend-absent')
  }

  /** @returns {Fault[]} */
  judged() {
    const { patient, files, drug, record, form } = this
    if (!patient || !files || !drug) return []
    const around = this.around(patient, files, drug)
    return record ? judgeAnew(form, around, record) : judge(form, around)
  }

  #acts() {
    const { patient, files, drug, record, form } = this
    if (!patient || !files || !drug) return []
    const around = this.around(patient, files, drug)
    const instant = (/** @type {number} */ ms) => instantText(ms, this.ward.offsets)
    if (record) return [amending(form, around, record, this.where, instant)]
    return [act('medication', { ...this.where, at_ms: timeOf(form, around) ?? this.now_ms }, bodyOf(form, around, instant))]
  }
}

define('screen-drug', ScreenDrug)
