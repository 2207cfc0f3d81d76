/** A check was not done: one tap on the reason signs it; the reason that was signed is corrected here too. */
import { html, nothing } from '../../../vendor/lit.js'
import { explanation } from '../../chart/missed.js'
import { define } from '../../lib/dom.js'
import { codeWords, t } from '../../lib/i18n.js'
import { unbroken } from '../../lib/names.js'
import { contract } from '../../store/contract.js'
import { choiceList } from '../../elements/choice-list.js'
import { notice } from '../../elements/notice-box.js'
import { wordsField } from '../../elements/words-field.js'
import { signedBy } from '../said.js'
import { Signing } from '../signing.js'
import { backLink, patientHeader } from '../top.js'
import { CHANGES, correcting, explaining, LONGEST_TEXT, maySign, slotAt, why } from './model.js'
import { kindWords, reasonWords } from './said.js'

/** @typedef {import('../../types.d.ts').Slot} Slot
 *  @typedef {import('../../types.d.ts').RecordView} RecordView */

const OPEN = ['overdue', 'missed']

export class ScreenMissed extends Signing {
  static properties = { ui: { state: true }, reasons: { state: true } }

  constructor() {
    super()
    /** @type {{ reason?: string, text?: string }} */
    this.ui = {}
    /** @type {string[]} */
    this.reasons = []
    /** Those that need a few words. @type {string[]} */
    this.explained = []
  }

  async read() {
    const { reasons, explained } = (await contract()).protocol('missed')
    Object.assign(this, { reasons, explained })
  }

  /** @returns {Slot | null} */
  get missed() {
    return this.patient && slotAt(this.patient, this.params)
  }

  /** What was signed about it so far. @returns {RecordView | null} */
  get record() {
    return this.patient && this.missed && explanation(this.patient, this.missed.key)
  }

  render() {
    if (this.signed) return this.kept()
    const { missed: slot, record } = this
    return html`${patientHeader(this)}<main data-step="missed">${this.trouble()}${slot && (record || OPEN.includes(slot.state)) ? this.#question(slot, record) : this.chart ? this.#absent() : nothing}</main>
      ${this.#footer()}`
  }

  #absent() {
    return html`<h1 class="question">${t('missed-absent')}</h1><p>${t('missed-absent-text')}</p>`
  }

  /** @param {Slot} slot @param {RecordView | null} record */
  #question(slot, record) {
    return html`<h1 class="question">${t(record ? 'missed-ask-again' : 'missed-ask')}</h1>
      <p class="facts"><span><b>${t('missed-check', { time: this.format.dateTime(slot.at_ms) })}</b></span>
        <span>${kindWords([slot])}</span>
        <span>${t('patient-window', { from: this.format.time(slot.opens_ms), until: this.format.time(slot.late_ms) })}</span></p>
      ${record ? html`<p>${t('missed-was', { reason: reasonWords('missed', record.body) })} <small class="keep">${signedBy(this, record)}</small></p>` : nothing}
      ${maySign(this.session.user.role) ? this.#answers(slot, record) : notice('plain', 'person', t('missed-not-yours'))}`
  }

  /** @param {Slot} slot @param {RecordView | null} record */
  #answers(slot, record) {
    const { reason } = this.ui
    return html`${choiceList({
      name: 'reason', label: t('missed-ask'), columns: 2, chosen: [reason ?? ''],
      options: this.reasons.map(code => ({ code, label: codeWords('missed-reason', code) })),
      choose: code => this.#choose(slot, record, code),
    })}${this.#needsWords ? wordsField({ label: t('missed-words'), text: this.ui.text, most: LONGEST_TEXT, write: text => { this.ui = { ...this.ui, text } } }) : nothing}
      ${record && this.#isReady ? this.#change(record) : reason ? nothing : html`<p class="facts">${t(record ? 'missed-signs-not' : 'missed-signs', { name: unbroken(this.session.user.name) })}</p>`}`
  }

  /** The reason says too little by itself. */
  get #needsWords() {
    return this.ui.reason !== undefined && this.explained.includes(this.ui.reason)
  }

  get #isReady() {
    return this.ui.reason !== undefined && (!this.#needsWords || Boolean(this.ui.text?.trim()))
  }

  get #why() {
    return why(this.ui.reason ?? '', this.#needsWords ? this.ui.text : '')
  }

  /** The first reason is signed by the tap itself, unless it needs words. @param {Slot} slot @param {RecordView | null} record @param {string} reason */
  async #choose(slot, record, reason) {
    this.ui = { ...this.ui, reason: reason === this.ui.reason ? undefined : reason }
    if (record || !this.#isReady || this.#needsWords) return this.#showNext()
    await this.signOnce([explaining(slot, this.#why, this.where)])
    if (this.broken) this.ui = {}
  }

  /** What is asked next may stand below a short screen. */
  async #showNext() {
    await this.updateComplete
    this.querySelector('section, .field')?.scrollIntoView({ block: 'nearest' })
  }

  /** Why the reason is another one now; the answer signs. @param {RecordView} record */
  #change(record) {
    return html`<section aria-labelledby="why"><h2 id="why">${t('missed-why-changed')}</h2>${choiceList({
      name: 'change', label: t('missed-why-changed'), columns: 2, chosen: [],
      options: CHANGES.map(code => ({ code, label: codeWords('reason', code) })),
      choose: change => this.signOnce([correcting(record, this.#why, change, this.where)]),
    })}</section>`
  }

  #footer() {
    const { missed: slot, record } = this
    const back = backLink(`/app/patients/${this.params.patient}`, t('back'))
    if (!slot || record || !this.#needsWords) return html`<footer data-even>${back}</footer>`
    return html`<footer>${back}${this.holdButton(t('missed-hold'), this.#isReady, () => [explaining(slot, this.#why, this.where)])}</footer>`
  }
}

define('screen-missed', ScreenMissed)
