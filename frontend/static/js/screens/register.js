/** A new patient: identity, bed and course in one form, signed by one hold as three entries. */
import { html, nothing } from '../../vendor/lit.js'
import { define, go } from '../lib/dom.js'
import { languages, t } from '../lib/i18n.js'
import { unbroken } from '../lib/names.js'
import { contract } from '../store/contract.js'
import { sign } from '../store/entries.js'
import { newId } from '../store/meta.js'
import { instantText } from '../store/time.js'
import { notice } from '../elements/notice-box.js'
import { dateField, doubtFields, notSure, radioField, readForm, summary, textField, toField } from './register-fields.js'
import { followed, proposedBy } from './register-follows.js'
import { treatmentFields } from './register-product.js'
import { bodiesOf, judge } from './register-rules.js'
import { Screen } from './screen.js'
import { backLink, wardHeader } from './top.js'
import '../elements/hold-button.js'

/** @typedef {import('./register-rules.js').Fault} Fault */

export class ScreenRegister extends Screen {
  static properties = { files: { state: true }, impossible: { state: true }, unlikely: { state: true }, form: { state: true }, failed: { state: true } }

  constructor() {
    super()
    /** @type {import('../store/contract.js').Contract | null} */
    this.files = null
    /** @type {Fault[]} */
    this.impossible = []
    /** @type {Fault[]} */
    this.unlikely = []
    /** @type {import('./register-rules.js').Form} */
    this.form = {}
    this.failed = false
    this.busy = false
  }

  async read() {
    this.files = await contract()
  }

  get around() {
    const patients = Object.values(this.chart?.patients ?? {}).filter(({ identity, present }) => identity?.number && present)
    const numbers = Object.fromEntries(patients.map(({ identity, bed }) => [identity?.number ?? '', bed ?? t('bed-none')]))
    return { now_ms: this.now_ms, offsets: this.ward.offsets, numbers, protocol: this.form.protocol ?? '', edition: this.files?.editionOf(this.form.protocol ?? '') ?? '', products: this.files?.products() ?? {} }
  }

  render() {
    const faults = new Map(this.impossible.map(fault => [fault.field, fault]))
    return html`${wardHeader(this, '')}
      <main>${this.staleness()}
        <form @input=${this.#changed} @submit=${(/** @type {Event} */ event) => event.preventDefault()} @click=${toField} novalidate>
          <h1 class="question">${t('title-register')}</h1>
          ${this.impossible.length ? summary(this.impossible) : nothing}
          ${this.#who(faults)}${this.#where(faults)}${this.#what(faults)}${doubtFields(this.unlikely)}
          ${this.failed ? notice('stop', 'alert', t('register-not-saved')) : nothing}
        </form></main>
      <footer>${backLink('/app/', t('ward'))}
        <hold-button words=${t('register-hold', { name: unbroken(this.session.user.name) })} line=${this.#line()} short=${t('register-hold-longer')} again=${t('register-press-again')} @held=${this.#sign}></hold-button></footer>`
  }

  /** @param {import('./register-fields.js').Faults} faults */
  #who(faults) {
    return html`<section aria-labelledby="who"><h2 id="who">${t('register-who')}</h2>
      ${textField('family', faults)}${textField('given', faults)}${dateField('born', faults)}
      ${radioField('sex', ['female', 'male', 'other', 'unknown'].map(code => [code, t(`sex-${code}`)]), faults)}
      ${textField('number', faults)}
      ${radioField('allergies', [['known', t('register-allergies-known')], ['none_known', t('allergies-none-known')], ['not_recorded', t('register-allergies-not-asked')]], faults, 0)}
      ${this.form.allergies === 'known' ? textField('allergies_text', faults, { hint: t('register-allergies-hint') }) : nothing}
      ${radioField('prompt_language', Object.entries(languages().prompts), faults)}</section>`
  }

  /** @param {import('./register-fields.js').Faults} faults */
  #where(faults) {
    return html`<section aria-labelledby="where"><h2 id="where">${t('register-where', { ward: this.ward.name })}</h2>${textField('bed', faults)}</section>`
  }

  /** @param {import('./register-fields.js').Faults} faults */
  #what(faults) {
    return html`<section aria-labelledby="what"><h2 id="what">${t('register-what')}</h2>${this.files ? treatmentFields(this.files, this.form, faults, this.#proposed(this.files), this.ward.offsets) : nothing}</section>`
  }

  /** The rhythm that the site proposes. @param {import('../store/contract.js').Contract} files */
  #proposed(files) {
    return proposedBy(files, this.site, this.ward.id)
  }

  #line() {
    const { missing } = judge(this.form, this.around)
    return missing.length ? t('register-left-out', { fields: missing.map(field => t(`field-${field}`)).join(', ') }) : ''
  }

  /** @param {Event} event */
  #changed(event) {
    const { name } = /** @type {HTMLInputElement} */ (event.target)
    const form = readForm(/** @type {HTMLFormElement} */ (event.currentTarget))
    this.form = name === 'product' && this.files ? { ...form, ...followed(this.files, form, this.#proposed(this.files)) } : form
    if (this.impossible.length) this.impossible = judge(this.form, this.around).impossible
  }

  async #sign() {
    this.form = readForm(/** @type {HTMLFormElement} */ (this.querySelector('form')))
    const { impossible, unlikely } = judge(this.form, this.around)
    this.impossible = impossible
    this.unlikely = unlikely
    if (impossible.length || notSure(unlikely, this.form).length) return this.#show(impossible.length ? '.summary' : '.doubt')
    if (!this.busy) await this.#keep()
  }

  async #keep() {
    this.busy = true
    this.failed = false
    try {
      go(`/app/patients/${await this.#signThree()}`, { replace: true })
    } catch (error) {
      console.error(error)
      this.failed = true
    }
    this.busy = false
  }

  /** Identity, bed and course in one strict transaction; answers with the patient's id. */
  async #signThree() {
    const { now_ms, ward } = this
    const bodies = bodiesOf(this.form, this.around, ms => instantText(ms, ward.offsets))
    const [patient, course] = [newId(now_ms), newId(now_ms)]
    const common = { patient, ward: ward.id, amends: [], at_ms: now_ms }
    await sign([
      { ...common, kind: 'patient', body: bodies.patient },
      { ...common, kind: 'stay', body: bodies.stay },
      { ...common, kind: 'course', course, body: bodies.course },
    ])
    return patient
  }

  /** @param {string} place */
  async #show(place) {
    await this.updateComplete
    const found = /** @type {HTMLElement | null} */ (this.querySelector(place))
    found?.focus()
    found?.scrollIntoView({ block: 'start' })
  }
}

define('screen-register', ScreenRegister)
