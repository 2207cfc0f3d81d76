/** The alarms of one patient: a second person says that they were seen, anybody whom they called; one hold signs both. */
import { html, nothing } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { codeWords, t } from '../../lib/i18n.js'
import { unbroken } from '../../lib/names.js'
import { contract } from '../../store/contract.js'
import { sign } from '../../store/entries.js'
import { choiceList } from '../../elements/choice-list.js'
import { notice } from '../../elements/notice-box.js'
import { Screen } from '../screen.js'
import { backLink, patientHeader } from '../top.js'
import { fault } from '../visit/fault.js'
import { saved } from '../visit/saved.js'
import { answering, mayAnswer, openOf, othersThan } from './model.js'
import { byWords, callWords, countWords, gradeWords, whyWords } from './words.js'
import '../../elements/hold-button.js'

/** @typedef {import('../../types.d.ts').Alarm} Alarm
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart */

export class ScreenPatientAlarms extends Screen {
  static properties = { called: { state: true }, signed: { state: true }, broken: { state: true } }

  constructor() {
    super()
    /** Whom the nurse says to have called. @type {string[]} */
    this.called = []
    /** @type {import('../../types.d.ts').Entry[] | null} */
    this.signed = null
    /** @type {unknown} */
    this.broken = null
    /** Whom one can have called. @type {string[]} */
    this.all = []
  }

  async read() {
    this.all = (await contract()).protocol('alarms').called
  }

  render() {
    const { patient, signed } = this
    if (signed) return html`${patientHeader(this)}<main>${saved.main(this)}</main>${saved.footer(this)}`
    const open = patient ? openOf(patient) : []
    const may = open.length > 0 && mayAnswer(this.session.user.role)
    return html`${patientHeader(this)}
      <main data-step="alarms">${this.staleness()}${this.broken ? fault(this.broken) : nothing}${patient ? this.#page(patient, open, may) : nothing}</main>
      ${may ? this.#footer(open) : html`<footer data-even>${this.#back()}</footer>`}`
  }

  /** @param {PatientChart} patient @param {Alarm[]} open @param {boolean} may */
  #page(patient, open, may) {
    const seen = patient.alarms.filter(one => one.seen).reverse()
    return html`<h1 class="question">${open.length ? countWords(open) : t('alarm-none')}</h1>
      ${open.map(one => this.#alarm(patient, one))}
      ${open.length && !may ? notice('plain', 'person', t('alarm-not-yours')) : nothing}${may ? this.#answers(open) : nothing}
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

  /** @param {Alarm[]} open */
  #footer(open) {
    const others = othersThan(open, this.session.user.id).length
    const line = others ? t('alarm-hold', { n: others, count: String(others) }) : t('alarm-hold-call')
    return html`<footer>${this.#back()}
      <hold-button words=${t('visit-hold', { name: unbroken(this.session.user.name) })} line=${line} short=${t('visit-hold-short')} again=${t('visit-hold-again')}
        ?disabled=${!others && !this.called.length} @held=${() => this.sign(open)}></hold-button></footer>`
  }

  /** Only what stood on the screen is answered. @param {Alarm[]} open */
  async sign(open) {
    const { patient } = this
    if (!patient) return
    const where = { patient: patient.id, ward: this.ward.id, course: patient.course?.id ?? null, at_ms: Date.now() }
    try {
      this.signed = await sign(answering(open, this.session.user.id, this.called, where))
      await this.fromTop()
    } catch (error) {
      this.broken = error
    }
  }
}

define('screen-patient-alarms', ScreenPatientAlarms)
