/** A treatment that is corrected, with a reason, or one more (a further infusion): what it moves is shown before it is signed. */
import { html, nothing } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { codeWords, t } from '../../lib/i18n.js'
import { wardNow } from '../../store/clock.js'
import { contract } from '../../store/contract.js'
import { newId } from '../../store/meta.js'
import { preview } from '../../store/preview.js'
import { instantText } from '../../store/time.js'
import { choiceList } from '../../elements/choice-list.js'
import { icon } from '../../elements/icon.js'
import { notice } from '../../elements/notice-box.js'
import { wordsField } from '../../elements/words-field.js'
import { doubtFields, notSure, readForm, summary, toField } from '../register-fields.js'
import { followed, proposedBy } from '../register-follows.js'
import { treatmentFields } from '../register-product.js'
import { Signing } from '../signing.js'
import { backLink, patientHeader } from '../top.js'
import { ANOTHER, REASONS, another, corrected, correction, formOf, isExplained, isSame, judge, mayWrite, needsWords, recordOf } from './rules.js'
import { movesTable } from './moves-table.js'

/** @typedef {import('./rules.js').Fault} Fault
 *  @typedef {import('./rules.js').Form} Form
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart */

export class ScreenCourse extends Signing {
  static properties = { files: { state: true }, form: { state: true }, impossible: { state: true }, unlikely: { state: true }, both: { state: true }, ui: { state: true }, same: { state: true } }

  constructor() {
    super()
    /** @type {import('../../store/contract.js').Contract | null} */
    this.files = null
    /** What stands in the form; null until it is known what it begins with. @type {Form | null} */
    this.form = null
    /** @type {Form} */
    this.first = {}
    /** The record as it was when the form began: what comes after it nobody here has seen. @type {import('../../types.d.ts').RecordView | null} */
    this.seen = null
    /** @type {Fault[]} */
    this.impossible = []
    /** @type {Fault[]} */
    this.unlikely = []
    /** The chart of the patient as it is and as it would be: the second page. @type {import('./moves-table.js').Both | null} */
    this.both = null
    /** @type {import('./rules.js').Why} */
    this.ui = {}
    /** The form says what is signed already. */
    this.same = false
    /** The id of a treatment that is new. */
    this.fresh = newId(wardNow())
  }

  /** The form begins once, with what is signed; what somebody writes stays when records arrive. @param {import('../../types.d.ts').Chart} chart */
  async read(chart) {
    this.files = await contract()
    const patient = chart.patients[this.params.patient]
    if (this.form || !patient) return
    this.seen = recordOf(patient, this.params.course)
    this.first = this.seen ? formOf(this.seen.body, this.files.products(), this.format) : {}
    this.form = { ...this.first }
  }

  get isNew() {
    return this.params.course === ANOTHER
  }

  /** @returns {import('./rules.js').Around} */
  get around() {
    const protocol = this.form?.protocol ?? ''
    return { now_ms: this.now_ms, offsets: this.ward.offsets, protocol, edition: this.files?.editionOf(protocol) ?? '', products: this.files?.products() ?? {} }
  }

  render() {
    if (this.signed) return this.kept()
    return html`${patientHeader(this)}<main data-step="course">${this.trouble()}${this.#page()}</main>${this.#footer()}`
  }

  #page() {
    const { patient, files, form } = this
    if (!patient || !files || !form) return html`<p>${this.chart && !patient ? t('patient-absent-text') : t('loading')}</p>`
    if (!this.#may) return notice('plain', 'person', t('course-not-yours'))
    if (!this.isNew && !this.seen) return html`<h1 class="question">${t('course-absent')}</h1>`
    return this.both ? this.#moves(this.both, files) : this.#form(files, form)
  }

  get #may() {
    return mayWrite(this.session.user.role, this.params.course)
  }

  /** @param {import('../../store/contract.js').Contract} files @param {Form} form */
  #form(files, form) {
    const faults = new Map(this.impossible.map(fault => [fault.field, fault]))
    return html`<form @input=${this.#changed} @submit=${(/** @type {Event} */ event) => event.preventDefault()} @click=${toField} novalidate>
      <h1 class="question">${t(this.isNew ? 'course-new' : 'course-correct')}</h1>
      <p class="facts">${t(this.isNew ? 'course-new-text' : 'course-correct-text')}</p>
      ${this.impossible.length ? summary(this.impossible) : nothing}${this.same ? notice('plain', 'alert', t('visit-nothing-changed')) : nothing}
      <section aria-label=${t('register-what')}>${treatmentFields(files, form, faults, this.#proposed(files), this.ward.offsets)}</section>${doubtFields(this.unlikely)}</form>`
  }

  /** The rhythm that the site proposes. @param {import('../../store/contract.js').Contract} files */
  #proposed(files) {
    return proposedBy(files, this.site, this.ward.id)
  }

  /** @param {import('./moves-table.js').Both} both @param {import('../../store/contract.js').Contract} files */
  #moves(both, files) {
    const around = { format: this.format, now_ms: this.now_ms, offsets: this.ward.offsets, published: files.protocol('windows').published }
    return html`<h1 class="question">${t('moves-title')}</h1>${movesTable(both, this.isNew ? this.fresh : this.params.course, around)}
      ${this.isNew ? nothing : html`<section aria-labelledby="why"><h2 id="why">${t('amend-why')}</h2>${choiceList({
        name: 'reason', label: t('amend-why'), columns: 2, chosen: [this.ui.reason ?? ''],
        options: REASONS.map(code => ({ code, label: codeWords('reason', code) })), choose: reason => { this.ui = { ...this.ui, reason } },
      })}</section>
      ${wordsField({ label: t(needsWords(this.ui) ? 'watch-words-needed' : 'watch-words'), text: this.ui.text, write: text => { this.ui = { ...this.ui, text } } })}
      <p class="facts">${t('course-both-stay')}</p>`}`
  }

  #footer() {
    const back = backLink(`/app/patients/${this.params.patient}/watch`, t('back'))
    if (!this.patient || !this.form || !this.#may || (!this.isNew && !this.seen)) return html`<footer data-even>${back}</footer>`
    if (!this.both) return html`<footer>${back}<button type="button" name="main" data-kind="primary" @click=${() => this.#look()}>${icon('next')}${t('course-look')}</button></footer>`
    return html`<footer><button type="button" data-kind="square" name="back" @click=${() => this.#turn(null)}>${icon('back')}${t('back')}</button>
      ${this.holdButton(t(this.isNew ? 'course-hold-new' : 'course-hold'), this.isNew || isExplained(this.ui), () => this.#acts())}</footer>`
  }

  /** @param {Event} event */
  #changed(event) {
    const { name } = /** @type {HTMLInputElement} */ (event.target)
    const form = readForm(/** @type {HTMLFormElement} */ (event.currentTarget))
    this.form = name === 'product' && this.files ? { ...form, ...followed(this.files, form, this.#proposed(this.files)) } : form
    this.same = false
    if (this.impossible.length) this.impossible = judge(this.form, this.around).impossible
  }

  /** What it would move, when nothing is impossible and something changes. */
  async #look() {
    this.form = readForm(/** @type {HTMLFormElement} */ (this.querySelector('form')))
    const { impossible, unlikely } = judge(this.form, this.around)
    Object.assign(this, { impossible, unlikely, same: !impossible.length && !this.isNew && isSame(this.seen?.body ?? {}, this.#body()) })
    if (impossible.length || this.same || notSure(unlikely, this.form).length) return this.#show()
    try {
      const { was, will } = await preview(this.ward.id, this.#acts(), wardNow())
      await this.#turn({ was: was.patients[this.params.patient], will: will.patients[this.params.patient] })
    } catch (error) {
      this.broken = error
    }
  }

  /** @param {import('./moves-table.js').Both | null} both */
  async #turn(both) {
    this.both = both
    await this.fromTop()
  }

  #body() {
    return corrected(this.seen?.body ?? {}, this.first, this.form ?? {}, this.around, ms => instantText(ms, this.ward.offsets))
  }

  /** What the hold signs; the same is looked at before. */
  #acts() {
    const { seen, where } = this
    if (this.isNew) return [another(where, this.#body(), this.fresh)]
    return seen ? [correction(seen, { ...where, course: this.params.course }, this.#body(), this.ui)] : []
  }

  /** What stands in the way, in sight. */
  async #show() {
    await this.updateComplete
    const found = /** @type {HTMLElement | null} */ (this.querySelector('.summary, .doubt, form notice-box'))
    found?.focus()
    found?.scrollIntoView({ block: 'start' })
  }
}

define('screen-course', ScreenCourse)
