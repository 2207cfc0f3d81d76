/** A physician closes the CRS episode with a reason, or opens one; checks do both by themselves. */
import { html } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { codeWords, t } from '../../lib/i18n.js'
import { contract } from '../../store/contract.js'
import { choiceList } from '../../elements/choice-list.js'
import { notice } from '../../elements/notice-box.js'
import { wordsField } from '../../elements/words-field.js'
import { mayDecide } from '../decide/model.js'
import { Signing } from '../signing.js'
import { backLink, patientHeader } from '../top.js'
import { isComplete, needsWords, reasonsOf, settling, turnOf } from './model.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').Protocol} Protocol */

export class ScreenEpisode extends Signing {
  static properties = { rule: { state: true }, ui: { state: true } }

  constructor() {
    super()
    /** @type {Protocol | null} */
    this.rule = null
    /** @type {import('./model.js').Chosen} */
    this.ui = {}
  }

  async read() {
    this.rule = (await contract()).protocol('episodes')
  }

  render() {
    if (this.signed) return this.kept()
    const { patient, rule } = this
    const may = mayDecide(this.session.user.role, 'episode') && Boolean(patient?.crs.current)
    return html`${patientHeader(this)}
      <main data-step="episode">${this.trouble()}${patient && rule ? this.#question(patient, rule, may)
        : html`<h1 class="question">${t('title-episode')}</h1><p>${this.chart && !patient ? t('patient-absent-text') : t('loading')}</p>`}</main>
      ${patient && rule && may ? this.#footer(patient, rule) : html`<footer data-even>${this.#back()}</footer>`}`
  }

  /** @param {PatientChart} patient @param {Protocol} rule @param {boolean} may */
  #question(patient, rule, may) {
    const turn = turnOf(patient)
    const since = patient.crs.onset_ms
    return html`<h1 class="question">${t(turn === 'closed' ? 'episode-close' : 'episode-begin')}</h1>
      <p>${since === null ? t('episode-begin-text') : t('episode-close-text', { time: this.format.timeOrDate(since, this.now_ms), hours: String(rule.reopen_h) })}</p>
      ${may ? this.#reasons(rule, turn) : patient.crs.current ? notice('plain', 'person', t('episode-physician'), t('episode-physician-text')) : notice('plain', 'alert', t('episode-nothing'))}`
  }

  /** @param {Protocol} rule @param {'closed' | 'open'} turn */
  #reasons(rule, turn) {
    return html`${choiceList({
      name: 'reason', label: t(turn === 'closed' ? 'episode-close' : 'episode-begin'), chosen: [this.ui.reason ?? ''],
      options: reasonsOf(rule, turn).map(code => ({ code, label: codeWords('episode-because', code) })), choose: reason => this.#set({ reason }),
    })}${wordsField({ label: t(needsWords(rule, this.ui) ? 'episode-words-needed' : 'episode-words'), text: this.ui.text, write: text => this.#set({ text }) })}`
  }

  /** @param {import('./model.js').Chosen} some */
  #set(some) {
    this.ui = { ...this.ui, ...some }
  }

  #back() {
    return backLink(`/app/patients/${this.params.patient}`, t('back'))
  }

  /** @param {PatientChart} patient @param {Protocol} rule */
  #footer(patient, rule) {
    return html`<footer>${this.#back()}${this.holdButton(t(`episode-hold-${turnOf(patient)}`), isComplete(rule, this.ui), () => [settling(patient, this.where, this.ui)])}</footer>`
  }
}

define('screen-episode', ScreenEpisode)
