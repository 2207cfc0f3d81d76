/** The watch of one patient: the rhythm of now and why, and another one that a physician sets with a reason. */
import { html, nothing } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { codeWords, t } from '../../lib/i18n.js'
import { wardNow } from '../../store/clock.js'
import { contract } from '../../store/contract.js'
import { icon } from '../../elements/icon.js'
import { choiceList } from '../../elements/choice-list.js'
import { notice } from '../../elements/notice-box.js'
import { wordsField } from '../../elements/words-field.js'
import { watchText } from '../../elements/patient-banner.js'
import { schedules } from '../register-follows.js'
import { personTime } from '../said.js'
import { Signing } from '../signing.js'
import { backLink, patientHeader } from '../top.js'
import { isComplete, maySet, needsWords, setBy, setting } from './rules.js'
import { treatments } from './treatments.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart */

export class ScreenWatch extends Signing {
  static properties = { files: { state: true }, ui: { state: true } }

  constructor() {
    super()
    /** @type {import('../../store/contract.js').Contract | null} */
    this.files = null
    /** @type {import('./rules.js').Chosen} */
    this.ui = {}
  }

  async read() {
    this.files = await contract()
  }

  render() {
    if (this.signed) return this.kept()
    const { patient, files } = this
    return html`${patientHeader(this)}
      <main data-step="watch">${this.trouble()}<h1 class="question">${t('watch-question')}</h1>
        ${patient && files ? [this.#now(patient), this.#sheet(patient), treatments(this, patient, files), this.#another(patient, files)] : html`<p>${this.chart && !patient ? t('patient-absent-text') : t('loading')}</p>`}</main>
      ${patient && files && this.#maySet ? this.#footer(files) : html`<footer data-even>${this.#back()}</footer>`}`
  }

  get #maySet() {
    return maySet(this.session.user.role) && Boolean(this.patient?.course)
  }

  /** What is in force, since when and why. @param {PatientChart} patient */
  #now(patient) {
    const { rhythm, course } = patient
    if (!course || course.day0_ms === null) return notice('plain', 'late', course ? t('watch-off') : t('watch-none'))
    if (!rhythm) return notice('stop', 'alert', t('watch-unknown'))
    const by = setBy(patient)
    return html`<dl class="ledger">
      ${fact(t('watch'), watchText(patient, this.format))}
      ${fact(t('watch-rhythm'), t('watch-edition', { protocol: codeWords('protocol', rhythm.protocol), edition: String(rhythm.edition) }), this.#isSigned(rhythm.protocol) ? '' : t('watch-unsigned'))}
      ${fact(t('watch-checks'), this.#count(rhythm), rhythm.site_sets === 'yes' ? t('watch-site') : '')}
      ${rhythm.beside.map(({ kind, times }) => fact(t('watch-beside', { what: codeWords('kind', kind) }), times.join(', ')))}
      ${rhythm.until_ms === null ? nothing : fact(t('watch-until'), this.format.timeOrDate(rhythm.until_ms, this.now_ms))}
      ${fact(t('watch-because'), by ? codeWords('monitoring-because', String(by.body.reason ?? '')) : t('watch-from-course'),
        by ? [t('watch-set-by', personTime(this, by)), by.body.text].filter(Boolean).join('. ') : '')}</dl>`
  }

  /** The way to the sheet of all its days. @param {PatientChart} patient */
  #sheet({ id, course }) {
    return course ? html`<a class="button" data-kind="wide" href=${`/app/patients/${id}/days`}>${icon('sheet')}${t('title-days-sheet')}</a>` : nothing
  }

  /** Whether the site signed the present edition of a protocol. @param {string} code */
  #isSigned(code) {
    return this.session.signatures.some(({ edition_sha256 }) => edition_sha256 === this.files?.editionOf(code))
  }

  /** @param {import('../../types.d.ts').RhythmView} rhythm */
  #count({ times, why, grade, from_ms }) {
    const count = String(times.length)
    return why === 'base' ? count : t(`watch-why-${why}`, { count, grade: String(grade), time: this.format.timeOrDate(from_ms, this.now_ms) })
  }

  /** @param {PatientChart} patient @param {import('../../store/contract.js').Contract} files */
  #another({ course, rhythm }, files) {
    if (!course) return nothing
    if (!this.#maySet) return notice('plain', 'person', t('watch-physician'), t('watch-physician-text'))
    const reasons = this.#reasons(files)
    return html`<section aria-labelledby="another"><h2 id="another">${t('watch-another')}</h2>
        ${choiceList({
          name: 'protocol', label: t('watch-another'), chosen: [this.ui.protocol ?? ''],
          options: Object.keys(schedules(files)).map(code => ({ code, label: t(`protocol-${code}`), note: code === rhythm?.protocol ? t('watch-present') : undefined })),
          choose: protocol => this.#set({ protocol }),
        })}</section>
      ${this.ui.protocol ? html`<section aria-labelledby="reason"><h2 id="reason">${t('watch-reason')}</h2>
        ${choiceList({
          name: 'reason', label: t('watch-reason'), columns: 2, chosen: [this.ui.reason ?? ''],
          options: reasons.reasons.map(code => ({ code, label: codeWords('monitoring-because', code) })), choose: reason => this.#set({ reason }),
        })}
        ${wordsField({ label: t(needsWords(reasons, this.ui) ? 'watch-words-needed' : 'watch-words'), text: this.ui.text, write: text => this.#set({ text }) })}
        <p class="facts">${t('watch-from-now')}</p></section>` : nothing}`
  }

  /** @param {import('../../store/contract.js').Contract} files */
  #reasons = files => /** @type {import('./rules.js').Reasons} */ (/** @type {unknown} */ (files.protocol('monitoring')))

  /** @param {import('./rules.js').Chosen} some */
  #set(some) {
    this.ui = { ...this.ui, ...some }
  }

  #back() {
    return backLink(`/app/patients/${this.params.patient}`, t('back'))
  }

  /** @param {import('../../store/contract.js').Contract} files */
  #footer(files) {
    return html`<footer>${this.#back()}
      ${this.holdButton(t('watch-hold'), isComplete(this.#reasons(files), this.ui), () => this.#acts(files))}</footer>`
  }

  /** @param {import('../../store/contract.js').Contract} files */
  #acts(files) {
    return this.patient ? [setting(this.patient, this.ward.id, wardNow(), this.ui, files.editionOf(this.ui.protocol ?? ''))] : []
  }
}

/** @param {string} term @param {string} value @param {string} [note] */
const fact = (term, value, note = '') => html`<div><dt>${term}</dt><dd>${value}${note ? html`<br><small>${note}</small>` : nothing}</dd></div>`

define('screen-watch', ScreenWatch)
