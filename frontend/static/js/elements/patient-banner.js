/** The identity in its fixed order: born, sex, hospital number, watch, allergies. What is not known says so. */
import { html, nothing } from '../../vendor/lit.js'
import { Plain, define } from '../lib/dom.js'
import { codeWords, t } from '../lib/i18n.js'

/** @typedef {import('../types.d.ts').PatientChart} PatientChart */
/** @typedef {import('../types.d.ts').Identity} Identity */
/** @typedef {import('../lib/format.js').Format} Format */

/** A longer word does not stand whole in half a narrow screen. */
const LONG = 12

/** `Day +4 of 30`, with the days since the dose that began the watch anew, `Day 0 not set`, or that nobody watches. @param {PatientChart} patient @param {Format} format */
export function watchText({ course, day, anchor }, format) {
  if (!course) return t('watch-none')
  if (day === null) return t('watch-no-day0')
  const facts = { day: format.day(day), window: String(course.watch_days) }
  if (!anchor) return t('watch-day', facts)
  const since = format.day(anchor.day)
  return anchor.number === null ? t('watch-day-again', { ...facts, since }) : t('watch-day-dose', { ...facts, since, number: String(anchor.number) })
}

/** `14-Jul-1957`, or that nobody recorded it. @param {Identity} identity @param {Format} format */
export const bornText = ({ born }, format) => born ? format.calendarDate(born) : t('not-known')

/** `123 456 7890`, or that nobody recorded it. @param {Identity} identity @param {Format} format */
export const numberText = ({ number }, format) => number ? format.hospitalNumber(number) : t('not-known')

/** Three different states: known, confirmed none, not recorded. @param {Identity['allergies']} allergies */
function allergyText({ state, text }) {
  return state === 'known' ? text ?? t('allergies-known') : codeWords('allergies', state)
}

export class PatientBanner extends Plain {
  static properties = { patient: { attribute: false }, format: { attribute: false }, now: { attribute: false } }

  constructor() {
    super()
    /** @type {PatientChart | null} */
    this.patient = null
    /** @type {Format | null} */
    this.format = null
    this.now = 0
  }

  render() {
    if (!this.patient?.identity || !this.format) return nothing
    const { identity } = this.patient
    return html`<dl>
      ${fact(t('born'), this.#born(identity.born), !identity.born)}
      ${fact(t('sex'), codeWords('sex', identity.sex), identity.sex === 'unknown')}
      ${fact(t('hospital-number'), numberText(identity, this.format), !identity.number)}
      ${fact(t('watch'), watchText(this.patient, this.format))}
      ${fact(t('allergies'), allergyText(identity.allergies), identity.allergies.state === 'not_recorded')}
      ${this.patient.course ? fact(t('product'), this.patient.course.product ?? t('not-known'), !this.patient.course.product) : nothing}
    </dl>`
  }

  /** @param {string | null} day */
  #born(day) {
    return day && this.format ? `${this.format.calendarDate(day)} (${this.format.age(day, this.now)})` : t('not-known')
  }
}

/** @param {string} term @param {string} value @param {boolean} [unknown] */
const fact = (term, value, unknown = false) => html`<div ?data-wide=${value.split(' ').some(word => word.length > LONG)}><dt>${term}</dt><dd ?data-unknown=${unknown}>${value}</dd></div>`

define('patient-banner', PatientBanner)
