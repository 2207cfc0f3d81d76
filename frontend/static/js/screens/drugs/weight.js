/** What the patient weighs now. */
import { html, nothing } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { t } from '../../lib/i18n.js'
import { contract } from '../../store/contract.js'
import { act } from '../act.js'
import { readForm, summary, textField, toField } from '../register-fields.js'
import { maySign } from '../rights.js'
import { Signing } from '../signing.js'
import { backLink, patientHeader } from '../top.js'
import { weightAge } from './weight-words.js'
import { gramsOf, judge } from './weight-rules.js'

/** @typedef {import('../register-rules.js').Fault} Fault */

export class ScreenWeight extends Signing {
  static properties = { impossible: { state: true } }

  constructor() {
    super()
    /** @type {Fault[]} */
    this.impossible = []
    /** What somebody can weigh, in grams. @type {[number, number]} */
    this.possible = [0, 0]
  }

  async read() {
    this.possible = (await contract()).instrument('crs-vitals').measured.weight_g.hard
  }

  render() {
    if (this.signed) return this.kept()
    const { patient } = this
    const may = patient && maySign(this.session.user.role, 'weight')
    return html`${patientHeader(this)}
      <main data-step="weight">${this.trouble()}<h1 class="question">${t('title-weight')}</h1>
        ${may ? this.#form(patient) : html`<p>${!this.chart ? t('loading') : patient ? t('drugs-may-not') : t('patient-absent-text')}</p>`}</main>
      <footer ?data-even=${!may}>${backLink(`/app/patients/${this.params.patient}/drugs`, t('back'))}
        ${may ? this.holdButton(t('dose-hold'), true, () => this.#acts()) : nothing}</footer>`
  }

  /** @param {import('../../types.d.ts').PatientChart} patient */
  #form({ weight }) {
    const faults = new Map(this.impossible.map(fault => [fault.field, fault]))
    const last = weight.weight_g === null ? t('weight-unknown') : `${this.format.weight(weight.weight_g)}, ${weightAge(weight, this.format, this.now_ms)}`
    return html`<form @submit=${(/** @type {Event} */ event) => event.preventDefault()} @click=${toField} novalidate>
      ${this.impossible.length ? summary(this.impossible) : nothing}
      ${textField('weight', faults, { hint: t('weight-hint', { last }), numeric: true })}</form>`
  }

  /** Nothing is signed while something is impossible: the summary says what. */
  #acts() {
    const form = readForm(/** @type {HTMLFormElement} */ (this.querySelector('form')))
    this.impossible = judge(form, this.possible, grams => this.format.weight(grams))
    if (this.impossible.length) this.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.querySelector('.summary'))?.focus())
    return this.impossible.length ? [] : [act('weight', this.where, { weight_g: gramsOf(form.weight) })]
  }
}

define('screen-weight', ScreenWeight)
