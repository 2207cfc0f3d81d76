/** Checks are paused while the patient is elsewhere: why, and a hold; the ward list keeps showing for how long. */
import { html, nothing } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { codeWords, t } from '../../lib/i18n.js'
import { contract } from '../../store/contract.js'
import { choiceList } from '../../elements/choice-list.js'
import { wordsField } from '../../elements/words-field.js'
import { Signing } from '../signing.js'
import { backLink, patientHeader } from '../top.js'
import { LONGEST_TEXT, maySign, turning, why } from './model.js'
import { pauseLines } from './said.js'

export class ScreenPause extends Signing {
  static properties = { ui: { state: true }, rules: { state: true } }

  constructor() {
    super()
    /** @type {{ reason?: string, text?: string }} */
    this.ui = {}
    /** @type {import('../../types.d.ts').Protocol} */
    this.rules = { pauses: [], explained: [], long_pause_h: 0 }
  }

  async read() {
    this.rules = (await contract()).protocol('missed')
  }

  render() {
    if (this.signed) return this.kept()
    const canPause = this.patient && !this.patient.pause && maySign(this.session.user.role)
    return html`${patientHeader(this)}<main data-step="pause">${this.trouble()}${canPause ? this.#question() : this.chart ? this.#already() : nothing}</main>
      <footer ?data-even=${!canPause}>${backLink(`/app/patients/${this.params.patient}`, t('back'))}
        ${canPause ? this.holdButton(t('pause-hold'), this.#isReady, () => [turning('pause', this.#why, this.where)]) : nothing}</footer>`
  }

  #already() {
    const pause = this.patient?.pause
    const { since, by } = pause ? pauseLines(this, pause, this.rules.long_pause_h) : { since: t('pause-not-yours'), by: '' }
    return html`<h1 class="question">${since}</h1><p>${by}</p>`
  }

  #question() {
    return html`<h1 class="question">${t('pause-ask')}</h1><p>${t('pause-text')}</p>${choiceList({
      name: 'reason', label: t('pause-ask'), columns: 2, chosen: [this.ui.reason ?? ''],
      options: this.rules.pauses.map((/** @type {string} */ code) => ({ code, label: codeWords('pause-reason', code) })),
      choose: reason => { this.ui = { ...this.ui, reason: reason === this.ui.reason ? undefined : reason } },
    })}${this.#needsWords ? wordsField({ label: t('missed-words'), text: this.ui.text, most: LONGEST_TEXT, write: text => { this.ui = { ...this.ui, text } } }) : nothing}`
  }

  /** The reason says too little by itself. */
  get #needsWords() {
    return this.ui.reason !== undefined && this.rules.explained.includes(this.ui.reason)
  }

  get #isReady() {
    return this.ui.reason !== undefined && (!this.#needsWords || Boolean(this.ui.text?.trim()))
  }

  get #why() {
    return why(this.ui.reason ?? '', this.#needsWords ? this.ui.text : '')
  }
}

define('screen-pause', ScreenPause)
