/** What a physician found for a score: present, absent or not known, nothing chosen beforehand. */
import { html, nothing } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { codeWords, t } from '../../lib/i18n.js'
import { contract } from '../../store/contract.js'
import { act } from '../act.js'
import { readForm } from '../register-fields.js'
import { maySign } from '../rights.js'
import { Signing } from '../signing.js'
import { backLink, patientHeader } from '../top.js'
import { besideWords, lastOf } from './found.js'
import { findingName, stateWords } from './words.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').Table} Table */

const STATES = ['present', 'absent', 'not_known']
const FOUND = ['present', 'absent']

export class ScreenScore extends Signing {
  static properties = { files: { state: true }, answers: { state: true } }

  constructor() {
    super()
    /** @type {import('../../store/contract.js').Contract | null} */
    this.files = null
    /** @type {Record<string, string>} */
    this.answers = {}
  }

  async read() {
    this.files = await contract()
  }

  /** The score of the path, when findings are recorded for it. @returns {Table | null} */
  get score() {
    return this.files?.scores().find(({ code, form }) => code === this.params.score && ['listed', 'sum'].includes(form)) ?? null
  }

  render() {
    if (this.signed) return this.kept()
    const { patient, score } = this
    const may = patient && score && maySign(this.session.user.role, 'findings')
    return html`${patientHeader(this)}
      <main data-step="score">${this.trouble()}${may ? this.#form(patient, score) : html`<h1 class="question">${t('title-score')}</h1><p>${this.#why()}</p>`}</main>
      <footer ?data-even=${!may}>${backLink(`/app/patients/${this.params.patient}/scores`, t('back'))}
        ${may ? this.holdButton(t('score-hold'), Object.keys(this.#found).length > 0, () => [act('findings', this.where, this.#body(score))]) : nothing}</footer>`
  }

  /** Why there is nothing to fill in. */
  #why() {
    if (!this.chart || !this.files) return t('loading')
    if (!this.patient) return t('patient-absent-text')
    return t(this.score ? 'score-may-not' : 'score-none')
  }

  /** @param {PatientChart} patient @param {Table} score */
  #form(patient, score) {
    const groups = score.groups ?? [{ code: 'features', items: score.items }, { code: 'maximal', items: score.maximal.map((/** @type {string} */ code) => ({ code })) }]
    return html`<form @change=${(/** @type {Event} */ event) => { this.answers = readForm(/** @type {HTMLFormElement} */ (event.currentTarget)) }} @submit=${(/** @type {Event} */ event) => event.preventDefault()} novalidate>
      <step-head><h1>${t(`score-${score.code}`)}</h1><p class="facts"><span>${t('score-unsaid')}</span></p></step-head>
      ${groups.map((/** @type {Table} */ group) => html`<section aria-labelledby=${`group-${group.code}`}><h2 id=${`group-${group.code}`}>${codeWords('score-group', group.code)}</h2>
        ${group.items.map((/** @type {Table} */ item) => this.#finding(patient, score.code, item))}</section>`)}</form>`
  }

  /** @param {PatientChart} patient @param {string} score @param {Table} item */
  #finding(patient, score, { code, beside = [] }) {
    const last = lastOf(patient, score)
    const hints = [...besideWords(this, patient, beside), ...(last?.answers[code] ? [t('score-last', { state: stateWords(last.answers[code]), time: this.format.shortDateTime(last.at_ms) })] : [])]
    return html`<fieldset class="field"><legend>${findingName(score, code)}</legend>${hints.map(words => html`<small>${words}</small>`)}
      <div class="options" data-columns="3">${STATES.map(state => html`<label><input type="radio" name=${code} value=${state}><span>${stateWords(state)}</span></label>`)}</div></fieldset>`
  }

  /** What was judged; what is not known is not there. */
  get #found() {
    return Object.fromEntries(Object.entries(this.answers).filter(([, state]) => FOUND.includes(state)))
  }

  /** @param {Table} score */
  #body({ code }) {
    return { score: code, score_sha256: this.files?.editionOf(code) ?? '', answers: this.#found }
  }
}

define('screen-score', ScreenScore)
