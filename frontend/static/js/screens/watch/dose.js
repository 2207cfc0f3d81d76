/** A dose of the product that was given: which, and when; a step-up dose begins the watch anew. */
import { html, nothing } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { codeWords, t } from '../../lib/i18n.js'
import { wardNow } from '../../store/clock.js'
import { preview } from '../../store/preview.js'
import { instantText } from '../../store/time.js'
import { bodyOf, courseOf, givenAt, judge, mustChoose } from './dose-rules.js'
import { movesTable } from '../course/moves-table.js'
import { momentFields, radioField, summary, textField, toField } from '../register-fields.js'
import { staysOf } from '../register-product.js'
import { act } from '../act.js'
import { maySign } from '../rights.js'
import { SigningForm } from '../signing-form.js'
import { backLink, patientHeader } from '../top.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../register-rules.js').Fault} Fault */

export class ScreenDose extends SigningForm {
  static properties = { both: { state: true } }

  constructor() {
    super()
    /** What the dose of the form would move; null while it is not whole. @type {import('../course/moves-table.js').Both | null} */
    this.both = null
  }

  get around() {
    return { now_ms: this.now_ms, offsets: this.ward.offsets, courses: this.patient?.courses.map(({ id }) => id) }
  }

  render() {
    if (this.signed) return this.kept()
    const { patient, files } = this
    const may = patient?.course && maySign(this.session.user.role, 'product_dose')
    return html`${patientHeader(this)}
      <main data-step="dose">${this.trouble()}
        ${patient?.course && files ? this.#form(patient, files) : html`<h1 class="question">${t('title-dose')}</h1><p>${this.chart ? t('watch-none') : t('loading')}</p>`}</main>
      <footer ?data-even=${!may}>${backLink(`/app/patients/${this.params.patient}/watch`, t('back'))}
        ${may ? this.holdButton(t('dose-hold'), true, () => this.whole(() => this.#dose())) : nothing}</footer>`
  }

  /** The treatment that the dose is of, by what was chosen. */
  get #course() {
    const id = courseOf(this.form, this.around, this.patient?.course?.id ?? '')
    return this.patient?.courses.find(one => one.id === id) ?? null
  }

  /** @param {PatientChart} patient @param {import('../../store/contract.js').Contract} files */
  #form({ courses }, files) {
    const course = this.#course
    const faults = new Map(this.impossible.map(fault => [fault.field, fault]))
    const stays = staysOf(files, course?.product ?? '')
    const doses = files.dosesOf(course?.product ?? '')
    return html`<form @input=${this.#changed} @submit=${(/** @type {Event} */ event) => event.preventDefault()} @click=${toField} novalidate>
      <h1 class="question">${t('title-dose')}</h1>${mustChoose(this.around) ? nothing : html`<p>${course?.product ?? t('not-known')}</p>`}
      ${this.impossible.length ? summary(this.impossible) : nothing}
      ${mustChoose(this.around) ? radioField('dose_course', courses.map(one => [one.id, this.#named(one)]), faults, 0) : nothing}
      ${textField('dose_number', faults, { hint: [t('dose-hint'), ...stays].join(' '), numeric: true })}
      ${doses ? textField('dose_amount', faults, { hint: amountHint(doses), numeric: true }) : nothing}
      ${radioField('dose_when', [['now', t('dose-now')], ['earlier', t('dose-earlier')]], faults)}
      ${this.form.dose_when === 'earlier' ? momentFields('dose', faults, this.form, this.ward.offsets) : nothing}
      <p class="facts"><span><b>${t('drugs-record')}</b></span> <span>${t('dose-begins')}</span></p></form>${this.both && course ? this.#moves(this.both, course.id, files) : nothing}`
  }

  /** Product and day 0 of a treatment. @param {import('../../types.d.ts').CourseView} course */
  #named({ product, day0_ms }) {
    return `${product ?? t('not-known')}, ${day0_ms === null ? t('moves-day0-none') : this.format.date(day0_ms)}`
  }

  /** @param {import('../course/moves-table.js').Both} both @param {string} course @param {import('../../store/contract.js').Contract} files */
  #moves(both, course, files) {
    const around = { format: this.format, now_ms: this.now_ms, offsets: this.ward.offsets, published: files.protocol('windows').published }
    return html`<section aria-labelledby="moves"><h2 id="moves">${t('moves-title')}</h2>${movesTable(both, course, around)}</section>`
  }

  /** @returns {Fault[]} */
  judged() {
    return judge(this.form, this.around)
  }

  /** @param {Event} event */
  async #changed(event) {
    super.changed(event)
    const { form } = this
    const both = await this.#look()
    if (form === this.form) this.both = both
  }

  /** What the dose would move, as soon as the form is whole. @returns {Promise<import('../course/moves-table.js').Both | null>} */
  async #look() {
    if (this.judged().length) return null
    const { was, will } = await preview(this.ward.id, this.#dose(), wardNow())
    return { was: was.patients[this.params.patient], will: will.patients[this.params.patient] }
  }

  /** The dose of the form, when it is whole. */
  #dose() {
    const course = this.#course
    if (!course) return []
    const unit = this.files?.dosesOf(course.product ?? '')?.unit ?? null
    const body = bodyOf(this.form, this.around, course.product, ms => instantText(ms, this.ward.offsets), unit)
    return [act('product_dose', { ...this.where, course: course.id, at_ms: givenAt(this.form, this.around) }, body)]
  }
}

/** The unit of the record, and the step-up doses that a source gives. @param {import('../../types.d.ts').Table} doses */
function amountHint({ unit, steps_ug, per, steps_source }) {
  const name = codeWords('unit-name', unit)
  if (!steps_ug) return t('dose-amount-hint', { unit: name })
  const steps = steps_ug.map((/** @type {number} */ ug) => decimal(String(ug / 1000))).join('; ')
  return t(`dose-amount-steps-${per}`, { unit: name, steps, confidence: steps_source.confidence })
}

/** With the language's decimal mark. @param {string} text */
const decimal = text => text.replace('.', t('number-decimal'))

define('screen-dose', ScreenDose)
