/** Two records disagree: who said what and when, until a person settles it. The more severe counts meanwhile. */
import { html, nothing } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { t } from '../../lib/i18n.js'
import { contract } from '../../store/contract.js'
import { choiceList } from '../../elements/choice-list.js'
import { icon } from '../../elements/icon.js'
import { notice } from '../../elements/notice-box.js'
import { wordsField } from '../../elements/words-field.js'
import { personTime } from '../said.js'
import { Signing } from '../signing.js'
import { backLink, patientHeader } from '../top.js'
import { about, CASES } from './cases.js'
import { deciding, isComplete, mayDecide, needsWords, OF_ONE, openQuestion, settledBy, wordsOf } from './model.js'

/** @typedef {import('./cases.js').Case} Case */

export class ScreenDecide extends Signing {
  static properties = { ui: { state: true } }

  constructor() {
    super()
    /** @type {{ answer?: string, text?: string }} */
    this.ui = {}
    /** @type {import('../../store/contract.js').Contract | null} */
    this.files = null
  }

  async read() {
    this.files = await contract()
  }

  /** The question with its record; null once it is settled, or not on this phone. @returns {Case | null} */
  get case() {
    const { question, record } = this.params
    const dispute = this.patient && openQuestion(this.patient, question, record)
    const found = this.patient?.records.find(({ id }) => id === record)
    return dispute && found ? { screen: this, dispute, record: found } : null
  }

  render() {
    if (this.signed) return this.kept()
    const open = this.case
    return html`${patientHeader(this)}
      <main data-step="decide">${this.trouble()}${open ? this.#question(open) : this.chart ? this.#settled() : nothing}</main>
      ${open && this.#mayDecide ? this.#footer() : html`<footer data-even>${this.#back()}</footer>`}`
  }

  get #mayDecide() {
    return mayDecide(this.session.user.role, this.params.question)
  }

  /** @param {Case} open */
  #question(open) {
    const { question } = this.params
    return html`<h1 class="question">${t(wordsOf(question))}</h1>${OF_ONE.includes(question) || question === 'slot' ? about(open) : nothing}
      <p>${t(wordsOf(question, '-text'))}</p>
      ${CASES[question].facts(open)}
      ${this.#mayDecide ? this.#answers(open) : notice('plain', 'person', t('decide-physician'), t('decide-physician-text'))}
      ${OF_ONE.includes(question) ? this.#again(open) : nothing}`
  }

  /** @param {Case} open */
  #answers(open) {
    return html`${choiceList({
      name: 'answer', label: t(wordsOf(this.params.question)), chosen: [this.ui.answer ?? ''],
      options: CASES[this.params.question].options(open), choose: answer => { this.ui = { ...this.ui, answer } },
    })}${wordsField({ label: t(needsWords(this.params.question) ? 'decide-words-needed' : 'decide-words'), text: this.ui.text, write: text => { this.ui = { ...this.ui, text } } })}`
  }

  /** Neither is right: the record is corrected once more, and that settles it too. @param {Case} open */
  #again({ record }) {
    return html`<a class="button" data-kind="wide" href=${`/app/patients/${this.params.patient}/amend/${record.id}`}>${icon('change')}${t(wordsOf(this.params.question, '-again'))}</a>`
  }

  #settled() {
    const by = this.patient && settledBy(this.patient, this.params.question, this.params.record)
    const text = by ? t('record-decided-by', personTime(this, by)) : t('decide-none-text')
    return html`<h1 class="question">${t('decide-none')}</h1><p>${text}</p>`
  }

  #back() {
    return backLink(`/app/patients/${this.params.patient}`, t('back'))
  }

  #footer() {
    return html`<footer>${this.#back()}
      ${this.holdButton(t('decide-hold'), isComplete(this.params.question, this.ui.answer, this.ui.text ?? ''), () => this.#acts())}</footer>`
  }

  #acts() {
    const open = this.case
    if (!open || !this.patient) return []
    const check = this.patient.checks.find(({ id }) => id === open.record.id)
    const where = { ...this.where, ...(check && { course: check.course }) }
    return [deciding(open.dispute, open.record, where, this.ui.answer ?? '', this.ui.text ?? '')]
  }
}

define('screen-decide', ScreenDecide)
