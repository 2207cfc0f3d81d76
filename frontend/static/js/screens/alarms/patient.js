/** The alarms of one patient: a second person says that they were seen, anybody whom they called; one hold signs both. */
import { html, nothing } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { codeWords, t } from '../../lib/i18n.js'
import { contract } from '../../store/contract.js'
import { choiceList } from '../../elements/choice-list.js'
import { notice } from '../../elements/notice-box.js'
import { alarmGuidance } from '../guidance/link.js'
import { Signing } from '../signing.js'
import { linesOfPatient, sitePhones } from '../site/section.js'
import { backLink, patientHeader } from '../top.js'
import { answering, mayAnswer, openOf, othersThan } from './model.js'
import { byWords, callWords, countWords, gradeWords, whyWords } from './words.js'

/** @typedef {import('../../types.d.ts').Alarm} Alarm
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart */

export class ScreenPatientAlarms extends Signing {
  static properties = { called: { state: true } }

  constructor() {
    super()
    /** Whom the nurse says to have called. @type {string[]} */
    this.called = []
    /** Whom one can have called. @type {string[]} */
    this.all = []
  }

  async read() {
    this.all = (await contract()).protocol('alarms').called
  }

  render() {
    if (this.signed) return this.kept()
    const { patient } = this
    const open = patient ? openOf(patient) : []
    const may = open.length > 0 && mayAnswer(this.session.user.role)
    return html`${patientHeader(this)}
      <main data-step="alarms">${this.trouble()}${patient ? this.#page(patient, open, may) : nothing}</main>
      ${may ? this.#footer(open) : html`<footer data-even>${this.#back()}</footer>`}`
  }

  /** @param {PatientChart} patient @param {Alarm[]} open @param {boolean} may */
  #page(patient, open, may) {
    const seen = patient.alarms.filter(one => one.seen).reverse()
    return html`<h1 class="question">${open.length ? countWords(open) : t('alarm-none')}</h1>
      ${open.map(one => this.#alarm(patient, one))}
      ${open.length ? sitePhones(this) : nothing}
      ${open.length && !may ? notice('plain', 'person', t('alarm-not-yours')) : nothing}${may ? this.#answers(open) : nothing}${open.length ? html`${linesOfPatient(this, patient, true)}${alarmGuidance(patient.id, open)}` : nothing}
      ${seen.length ? html`<section aria-labelledby="seen"><h2 id="seen">${t('alarm-before')}</h2>${seen.map(one => this.#alarm(patient, one))}</section>` : nothing}`
  }

  /** @param {PatientChart} patient @param {Alarm} alarm */
  #alarm({ id }, alarm) {
    const lines = [whyWords(alarm), t('amend-signed-by', { name: byWords(this, alarm) }), ...callWords(this, alarm), ...(alarm.seen ? [t('alarm-seen', { by: byWords(this, alarm.seen) })] : [])]
    return html`<p class="facts alarm"><a href=${`/app/patients/${id}/history#record-${alarm.id}`}><b>${gradeWords(alarm)}</b></a>${lines.map(words => html`<span class="own-line">${words}</span>`)}</p>`
  }

  /** @param {Alarm[]} open */
  #answers(open) {
    const mine = !othersThan(open, this.session.user.id).length
    return html`${mine ? notice('plain', 'person', t('alarm-own'), t('alarm-own-text')) : nothing}
      <section aria-labelledby="called"><h2 id="called">${t('alarm-whom')}</h2>${choiceList({
        name: 'called', label: t('alarm-whom'), chosen: this.called,
        options: this.all.map(code => ({ code, label: codeWords('called', code) })), choose: code => this.#toggle(code),
      })}</section><p class="facts">${t('alarm-text')}</p>`
  }

  /** @param {string} code */
  #toggle(code) {
    this.called = this.called.includes(code) ? this.called.filter(one => one !== code) : [...this.called, code]
  }

  #back() {
    return backLink(`/app/patients/${this.params.patient}`, t('back'))
  }

  /** Only what stood on the screen is answered. @param {Alarm[]} open */
  #footer(open) {
    const others = othersThan(open, this.session.user.id).length
    const line = others ? t('alarm-hold', { n: others, count: String(others) }) : t('alarm-hold-call')
    return html`<footer>${this.#back()}
      ${this.holdButton(line, Boolean(others || this.called.length), () => answering(open, this.session.user.id, this.called, this.where))}</footer>`
  }
}

define('screen-patient-alarms', ScreenPatientAlarms)
