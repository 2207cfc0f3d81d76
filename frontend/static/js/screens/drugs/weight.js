/** What the patient weighs now. */
import { html, nothing } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { t } from '../../lib/i18n.js'
import { act } from '../act.js'
import { summary, textField, toField } from '../register-fields.js'
import { maySign } from '../rights.js'
import { SigningForm } from '../signing-form.js'
import { backLink, patientHeader } from '../top.js'
import { weightAge } from './weight-words.js'
import { gramsOf, judge } from './weight-rules.js'

/** @typedef {import('../register-rules.js').Fault} Fault */

export class ScreenWeight extends SigningForm {
  /** What somebody can weigh, in grams. @returns {[number, number]} */
  get #possible() {
    return this.files?.instrument('crs-vitals').measured.weight_g.hard ?? [0, 0]
  }

  render() {
    if (this.signed) return this.kept()
    const { patient } = this
    const may = patient && maySign(this.session.user.role, 'weight')
    return html`${patientHeader(this)}
      <main data-step="weight">${this.trouble()}<h1 class="question">${t('title-weight')}</h1>
        ${may ? this.#form(patient) : html`<p>${!this.chart ? t('loading') : patient ? t('drugs-may-not') : t('patient-absent-text')}</p>`}</main>
      <footer ?data-even=${!may}>${backLink(`/app/patients/${this.params.patient}/drugs`, t('back'))}
        ${may ? this.holdButton(t('dose-hold'), true, () => this.whole(() => [act('weight', this.where, { weight_g: gramsOf(this.form.weight) })])) : nothing}</footer>`
  }

  /** @param {import('../../types.d.ts').PatientChart} patient */
  #form({ weight }) {
    const faults = new Map(this.impossible.map(fault => [fault.field, fault]))
    const last = weight.weight_g === null ? t('weight-unknown') : `${this.format.weight(weight.weight_g)}, ${weightAge(weight, this.format, this.now_ms)}`
    return html`<form @submit=${(/** @type {Event} */ event) => event.preventDefault()} @click=${toField} novalidate>
      ${this.impossible.length ? summary(this.impossible) : nothing}
      ${textField('weight', faults, { hint: t('weight-hint', { last }), numeric: true })}</form>`
  }

  /** @returns {Fault[]} */
  judged() {
    return judge(this.form, this.#possible, grams => this.format.weight(grams))
  }
}

define('screen-weight', ScreenWeight)
