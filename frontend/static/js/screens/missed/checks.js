/** How many checks of the ward were done, late, missed and why: in all, by patient over the days of the window, by shift. */
import { html, nothing, repeat } from '../../../vendor/lit.js'
import { byShift, compliance, countOf } from '../../chart/compliance.js'
import { define } from '../../lib/dom.js'
import { codeWords, t } from '../../lib/i18n.js'
import { fullName } from '../../lib/names.js'
import { contract } from '../../store/contract.js'
import { stripMark } from '../../elements/check-strip.js'
import { watchText } from '../../elements/patient-banner.js'
import { Screen } from '../screen.js'
import { backLink, wardHeader } from '../top.js'
import { byBed } from '../ward-list.js'
import { folded } from './patient.js'
import { countFacts, countName } from './said.js'
import '../../elements/bed-plate.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../chart/compliance.js').Shift} Shift */

const MARKS = /** @type {const} */ (['on_time', 'late', 'explained', 'unexplained', 'open', 'paused'])

export class ScreenChecks extends Screen {
  static properties = { times: { state: true } }

  constructor() {
    super()
    /** When shifts begin. @type {string[]} */
    this.times = []
  }

  async read() {
    this.times = (await contract()).protocol('missed').shifts
  }

  /** Who has slots on this ward, those who have left it after those who are here. */
  get patients() {
    const all = Object.values(this.chart?.patients ?? {}).filter(({ ward, slots }) => ward === this.ward.id && slots.length)
    return all.sort((a, b) => Number(b.present) - Number(a.present) || byBed(a, b))
  }

  render() {
    const { patients } = this
    const slots = patients.flatMap(patient => patient.slots)
    return html`${wardHeader(this, '')}
      <main>${this.staleness()}<h1 class="question">${t('title-checks')}</h1>
        ${this.chart ? countFacts(compliance(slots, this.now_ms)) : html`<p class="facts">${t('loading')}</p>`}
        ${patients.length ? [this.#patients(patients), this.#shifts(byShift(slots, this.times, this.now_ms, this.ward.offsets))] : this.chart ? html`<p>${t('checks-none')}</p>` : nothing}</main>
      <footer data-even>${backLink('/app/', t('ward'))}</footer>`
  }

  /** @param {PatientChart[]} patients */
  #patients(patients) {
    return html`<section aria-labelledby="patients"><h2 id="patients">${t('checks-patients')}</h2>
      <ul class="key strip-key" aria-label=${t('history-key')}>${MARKS.map(is => html`<li>${stripMark(is)} ${countName(is)}</li>`)}</ul>
      <ol class="beds">${repeat(patients, ({ id }) => id, patient => this.#patient(patient))}</ol></section>`
  }

  /** @param {PatientChart} patient */
  #patient(patient) {
    return html`<li><bed-plate .bed=${patient.bed}></bed-plate>
      <h3><a href=${`/app/patients/${patient.id}`}>${patient.identity ? fullName(patient.identity) : t('patient-unnamed')}</a></h3>
      <small>${watchText(patient, this.format)}${patient.present ? nothing : `, ${t('checks-left')}`}</small>
      ${kindsOf(patient).map((kind, _, { length }) => html`${length > 1 ? html`<small>${codeWords('kind', kind)}</small>` : nothing}<check-strip .marks=${marksOf(patient, this.now_ms, kind)} words=${t('said-of', { what: codeWords('kind', kind), text: t('checks-strip') })}></check-strip>`)}
      ${countFacts(compliance(patient.slots, this.now_ms))}</li>`
  }

  /** @param {Shift[]} shifts */
  #shifts(shifts) {
    return html`<section aria-labelledby="shifts"><h2 id="shifts">${t('checks-shifts')}</h2>
      ${folded([...shifts].reverse().map(shift => this.#shift(shift)))}</section>`
  }

  /** @param {Shift} shift */
  #shift({ start_ms, end_ms, counts }) {
    const { format } = this
    const times = { date: format.shortDate(start_ms), from: format.time(start_ms), until: format.time(end_ms) }
    return html`<li class="shift"><b>${t('checks-shift', times)}</b>${countFacts(counts)}</li>`
  }
}

/** The kinds of check that a patient's slots ask for. @param {PatientChart} patient */
const kindsOf = ({ slots }) => [...new Set(slots.map(({ kind }) => kind))]

/** A mark for each slot of a kind that has opened, at its place in the window. @param {PatientChart} patient @param {number} now_ms @param {string} kind
 *  @returns {import('../../elements/check-strip.js').Mark[]} */
export function marksOf({ slots, course }, now_ms, kind) {
  const [from, until] = [course?.day0_ms ?? 0, course?.ends_ms ?? now_ms]
  return slots.filter(slot => slot.kind === kind).flatMap(slot => {
    const is = countOf(slot, now_ms)
    return is ? [{ x: Math.min(1, Math.max(0, (slot.at_ms - from) / (until - from))), is }] : []
  })
}

define('screen-checks', ScreenChecks)
