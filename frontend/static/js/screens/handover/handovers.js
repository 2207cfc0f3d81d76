/** The change of shift: whom to take over, whom to hand over, who waits; bed after bed. */
import { html, nothing, repeat } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { t } from '../../lib/i18n.js'
import { fullName } from '../../lib/names.js'
import { contract } from '../../store/contract.js'
import { icon } from '../../elements/icon.js'
import { notice } from '../../elements/notice-box.js'
import { byWords } from '../alarms/words.js'
import { Screen } from '../screen.js'
import { backLink, wardHeader } from '../top.js'
import { changeAt, mayHandOver, ruleOf, TO_DO, turnsOf, wasLeft } from './model.js'
import { countsOf, givenWords, levelWords, pathOf } from './words.js'
import '../../elements/bed-plate.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('./model.js').Rule} Rule
 *  @typedef {import('./model.js').Turn} Turn
 *  @typedef {import('./model.js').Turns} Turns */

export class ScreenHandovers extends Screen {
  static properties = { rule: { state: true } }

  constructor() {
    super()
    /** @type {Rule | null} */
    this.rule = null
    /** protocols/illness-severity.json @type {import('../../types.d.ts').Protocol} */
    this.severity = {}
  }

  async read() {
    const files = await contract()
    this.severity = files.protocol('illness-severity')
    this.rule = ruleOf(files, this.ward.offsets)
  }

  render() {
    const { chart, rule } = this
    const turns = chart && rule ? turnsOf(Object.values(chart.patients), this.ward.id, this.session.user.id, this.now_ms, rule) : null
    return html`${wardHeader(this, '')}
      <main>${this.staleness()}<h1 class="question">${t('title-handovers')}</h1>${turns && rule ? this.#lists(turns, rule) : html`<p class="facts">${t('loading')}</p>`}</main>
      ${this.#footer(turns)}`
  }

  /** @param {Turns} turns @param {Rule} rule */
  #lists(turns, rule) {
    if (!Object.values(turns).some(list => list.length)) return html`<p>${t('handovers-none')}</p>`
    const { time, end_ms } = changeAt(this.now_ms, rule)
    return html`<p class="facts"><span><b>${t('handover-shift-of', { from: time, until: this.format.time(end_ms) })}</b></span> ${countsOf(turns)}</p>
      ${mayHandOver(this.session.user.role) ? nothing : notice('plain', 'person', t('handover-not-yours'))}
      ${/** @type {Turn[]} */ ([...TO_DO, 'waits', 'accepted']).map(turn => this.#section(turn, turns[turn], rule))}
      <a class="button" data-kind="wide" href="/app/sheet">${icon('sheet')}${t('title-ward-sheet')}</a>`
  }

  /** @param {Turn} turn @param {PatientChart[]} list @param {Rule} rule */
  #section(turn, list, rule) {
    if (!list.length) return nothing
    return html`<section aria-labelledby=${`turn-${turn}`}><h2 id=${`turn-${turn}`}>${t(`handovers-${turn}`)} <data value=${list.length}>${list.length}</data></h2>
      <ol class="beds">${repeat(list, ({ id }) => id, patient => this.#row(turn, patient, rule))}</ol></section>`
  }

  /** @param {Turn} turn @param {PatientChart} patient @param {Rule} rule */
  #row(turn, patient, rule) {
    const { id, bed, identity } = patient
    return html`<li data-turn=${turn}><bed-plate .bed=${bed}></bed-plate>
      <h3><a href=${pathOf(id)}>${identity ? fullName(identity) : t('patient-unnamed')}</a></h3>
      <p>${levelWords(patient, this.severity)}</p>
      <small>${this.#said(turn, patient, rule).map(words => html`<span class="own-line">${words}</span>`)}</small></li>`
  }

  /** @param {Turn} turn @param {PatientChart} patient @param {Rule} rule @returns {string[]} */
  #said(turn, patient, rule) {
    const { handover: given } = patient
    if (!given) return []
    if (turn === 'give') return wasLeft(patient, this.now_ms, rule) ? [t('said-of', { what: t('handover-left'), text: givenWords(this, given) })] : []
    const asked = given.asked ? given.talk.at(-1) : undefined
    return [
      givenWords(this, given),
      ...(asked ? [t('handover-asks', { by: byWords(this, asked), text: asked.text ?? '' })] : []),
      ...(given.accepted ? [t('handover-accepted', { by: byWords(this, given.accepted) })] : []),
    ]
  }

  /** The first bed of the first walk that has any. @param {Turns | null} turns */
  #footer(turns) {
    const may = mayHandOver(this.session.user.role)
    const turn = may ? TO_DO.find(one => turns?.[one].length) : undefined
    const first = turn && turns ? turns[turn][0] : null
    return html`<footer ?data-even=${!first}>${backLink('/app/', t('ward'))}${first
      ? html`<a class="button" data-kind="primary" href=${pathOf(first.id)}>${t(`handover-start-${turn}`, { bed: first.bed ?? t('bed-none') })} ${icon('next')}</a>` : nothing}</footer>`
  }
}

define('screen-handovers', ScreenHandovers)
