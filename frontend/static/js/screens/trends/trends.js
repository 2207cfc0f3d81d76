/** A patient over 48 hours, 7 or 30 days: one picture, what a tap on it means, and the same as a table. */
import { html, nothing } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { t } from '../../lib/i18n.js'
import { contract } from '../../store/contract.js'
import { choiceList } from '../../elements/choice-list.js'
import { icon } from '../../elements/icon.js'
import { scalesOf } from '../scales.js'
import { Screen } from '../screen.js'
import { backLink, patientHeader } from '../top.js'
import { detail } from './detail.js'
import { keyOf } from './key.js'
import { pictureOf } from './model.js'
import { table } from './table.js'
import { rangeWords, wordsOf } from './words.js'
import '../../elements/patient-banner.js'
import '../../elements/trend-lanes.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart */
/** @typedef {import('./model.js').Picture} Picture */

export class ScreenTrends extends Screen {
  static properties = { files: { state: true }, hours: { state: true }, sought: { state: true }, printing: { state: true } }

  constructor() {
    super()
    /** @type {import('../../store/contract.js').Contract | null} */
    this.files = null
    /** How far back; what was chosen stays in the address's place of the browser's history. @type {number | null} */
    this.hours = Number.isInteger(history.state?.hours) ? history.state.hours : null
    /** The row that is looked at. @type {string | null} */
    this.sought = null
    /** The key stands open on paper. */
    this.printing = false
  }

  connectedCallback() {
    super.connectedCallback()
    const before = () => { this.printing = true; this.performUpdate() }
    const after = () => { this.printing = false }
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    this.leaving.push(() => removeEventListener('beforeprint', before), () => removeEventListener('afterprint', after))
  }

  async read() {
    this.files = await contract()
  }

  render() {
    const { patient, files } = this
    return html`${patientHeader(this)}
      <main data-step="trends">${this.staleness()}<h1 class="question">${t('title-trends')}</h1>
        ${patient && files ? this.#page(patient, files) : html`<p>${this.chart && !patient ? t('patient-absent-text') : t('loading')}</p>`}</main>
      <footer>${backLink(`/app/patients/${this.params.patient}`, t('back'))}
        <button type="button" name="print" ?disabled=${!patient} @click=${() => print()}>${icon('sheet')}${t('sheet-print')}</button></footer>`
  }

  /** @param {PatientChart} patient @param {import('../../store/contract.js').Contract} files */
  #page(patient, files) {
    const ranges = files.protocol('trends').ranges.map((/** @type {any} */ one) => one.hours)
    const hours = ranges.includes(this.hours) ? this.hours : ranges[0]
    const picture = pictureOf(patient, hours, this.now_ms, { offsets: this.ward.offsets, format: this.format, files, scales: scalesOf(files) })
    const words = wordsOf(this, picture, files, hours)
    return html`<patient-banner .patient=${patient} .format=${this.format} .now=${this.now_ms}></patient-banner>
      ${choiceList({
        name: 'hours', label: t('trends-range'), columns: 3, chosen: [String(hours)],
        options: ranges.map((/** @type {number} */ one) => ({ code: String(one), label: rangeWords(one) })), choose: code => this.#choose(Number(code)),
      })}
      <section aria-labelledby="picture"><h2 id="picture">${t('trends-picture')} <small>${t('trends-until', { time: this.format.shortDateTime(this.now_ms) })}</small></h2>
        <trend-lanes .picture=${picture} .words=${words} sought=${this.sought ?? ''} @pick=${(/** @type {CustomEvent<string>} */ { detail: id }) => { this.sought = id }}></trend-lanes>
        ${detail(this, patient, picture.rows, files)}
        ${keyOf(files, this.printing)}</section>
      ${table(this, patient, picture, files)}
      ${picture.found.voided.length ? html`<p class="facts"><span>${t('trends-voided', { n: picture.found.voided.length, count: String(picture.found.voided.length) })}
        <a href=${`/app/patients/${patient.id}/history#record-${picture.found.voided[0]}`}>${t('patient-history')}</a></span></p>` : nothing}`
  }

  /** @param {number} hours */
  #choose(hours) {
    this.hours = hours
    history.replaceState({ ...history.state, hours }, '')
  }
}

define('screen-trends', ScreenTrends)
