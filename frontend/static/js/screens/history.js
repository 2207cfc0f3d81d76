/** Everything ever signed for a patient: the days of the watch, then each record as a stop on a line. */
import { html, nothing, repeat } from '../../vendor/lit.js'
import { define } from '../lib/dom.js'
import { codeWords, t } from '../lib/i18n.js'
import { contract } from '../store/contract.js'
import { heldSoon } from '../sync/held.js'
import { isOpen, shownGrade, tone } from '../elements/grade.js'
import { totalText } from '../elements/total.js'
import { watchText } from '../elements/patient-banner.js'
import { unsettled } from './decide/list.js'
import { receiptsOf } from '../store/receipts.js'
import { episodeSection } from './episodes/section.js'
import { daysOf, placesOf, tallyOf } from './history-data.js'
import { recordStop } from './history-stops.js'
import { Screen } from './screen.js'
import { backLink, patientHeader } from './top.js'

/** @typedef {import('../types.d.ts').PatientChart} PatientChart */
/** @typedef {import('./history-data.js').Day} Day */
/** @typedef {import('./history-data.js').Cell} Cell */

export class ScreenHistory extends Screen {
  static properties = { known: { state: true }, receipts: { state: true }, rule: { state: true } }

  constructor() {
    super()
    /** What the server held when it was asked last. @type {import('../sync/held.js').Known | null} */
    this.known = null
    /** @type {Map<string, import('../store/receipts.js').Receipt>} */
    this.receipts = new Map()
    /** protocols/episodes.json @type {import('../types.d.ts').Protocol | null} */
    this.rule = null
  }

  async read() {
    const [receipts, known, files] = await Promise.all([receiptsOf(this.ward.id, this.params.patient), heldSoon(), contract()])
    Object.assign(this, { receipts, known, rule: files.protocol('episodes') })
  }

  render() {
    const { patient } = this
    return html`${patientHeader(this)}
      <main>${this.staleness()}<h1 class="question">${t('title-history')}</h1>
        ${patient ? [this.#days(patient), episodeSection(this, patient, this.rule), this.#records(patient)] : html`<p>${this.chart ? t('patient-absent-text') : t('loading')}</p>`}</main>
      <footer data-even>${backLink(`/app/patients/${this.params.patient}`, t('back'))}</footer>`
  }

  /** @param {PatientChart} patient */
  #days(patient) {
    const days = daysOf(patient, this.now_ms, this.format, patient.rhythm?.times.length ?? 0)
    if (!days.length) return html`<p class="facts">${watchText(patient, this.format)}</p>`
    const { done, late, missed } = tallyOf(patient)
    return html`<p class="facts"><span><b>${watchText(patient, this.format)}</b></span> <span>${t('history-done')} <b>${done}</b></span>
        <span>${t('history-late')} <b>${late}</b></span> <span>${t('history-missed')} <b>${missed}</b></span></p>
      <day-grid><ol aria-label=${t('history-days')}>${days.map(day => this.#day(day))}</ol>${legend()}</day-grid>`
  }

  /** @param {Day} day */
  #day({ day, date, today, cells }) {
    return html`<li aria-current=${today ? 'date' : nothing}><span class="heard">${t('said-of', { what: t('history-day', { day: this.format.day(day), date: this.format.calendarDate(date) }), text: cells.map(cell => this.#spoken(cell)).join('; ') })}</span>
      <span aria-hidden="true">${this.format.day(day)}</span>
      <span aria-hidden="true">${cells.map(cell => html`<i data-grade=${tone(shownGrade(cell.check)) ?? nothing} ?data-open=${cell.check && isOpen(shownGrade(cell.check))} data-is=${cell.state}>${cell.check?.total ? this.format.interval(cell.check.total.floor, cell.check.total.ceiling) : nothing}</i>`)}</span></li>`
  }

  /** @param {Cell} cell */
  #spoken({ slot, check, state }) {
    const time = slot ? `${this.format.time(slot.at_ms)} ` : ''
    const total = check?.total ? `, ${totalText(check.total, this.format)}` : ''
    const why = slot?.reason ? `, ${codeWords('missed-reason', slot.reason)}` : ''
    return `${time}${t(`slot-${state.replaceAll('_', '-')}`)}${total}${why}`
  }

  /** @param {PatientChart} patient */
  #records(patient) {
    const places = placesOf(this.safe)
    const newest = [...patient.records].reverse()
    return html`<section aria-labelledby="records"><h2 id="records">${t('history-records')} <data value=${newest.length}>${newest.length}</data></h2>
      ${unsettled(this, patient)}
      ${newest.length ? html`<route-line><ol>${repeat(newest, ({ id }) => id, record => recordStop(this, record, places))}</ol></route-line>` : html`<p>${t('history-empty')}</p>`}
      ${this.chart?.newer ? html`<p class="facts">${t('history-newer', { n: this.chart.newer, count: String(this.chart.newer) })}</p>` : nothing}</section>`
  }
}

/** What the cells mean: shape first, colour second. */
const legend = () => html`<ul class="key" aria-label=${t('history-key')}>
  ${[0, 1, 2, 3, 4].map(grade => html`<li><i data-grade=${grade}></i> ${t('check-icans', { grade: String(grade) })}</li>`)}
  ${/** @type {const} */ (['done_late', 'due', 'overdue', 'missed', 'later', 'not_applicable']).map(state => html`<li><i data-is=${state}></i> ${t(`slot-${state.replaceAll('_', '-')}`)}</li>`)}
  <li><i data-open></i> ${t('history-open')}</li></ul>`

define('screen-history', ScreenHistory)
