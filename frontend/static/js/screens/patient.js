/** One patient: who, how severe, what is due, how it went, what was given, and the way to check, history and sheet. */
import { html, nothing } from '../../vendor/lit.js'
import { isApart } from '../chart/schedule.js'
import { define } from '../lib/dom.js'
import { t } from '../lib/i18n.js'
import { contract } from '../store/contract.js'
import { draftOf } from '../store/drafts.js'
import { heldSoon } from '../sync/held.js'
import { gradeText, hiddenWords, shownGrade } from '../elements/grade.js'
import { icon } from '../elements/icon.js'
import { notice } from '../elements/notice-box.js'
import { groupsOf } from '../elements/ten-points.js'
import { unsettled } from './decide/list.js'
import { openOf } from './alarms/model.js'
import { alarmNotice } from './alarms/notice.js'
import { baselineNotice, baselineSection } from './baseline/section.js'
import { besideGrades, episodeSection } from './episodes/section.js'
import { wouldNotice } from './episodes/would.js'
import { goneNotice } from './move/pages.js'
import { alarmGuidance } from './guidance/link.js'
import { handwritingSection } from './handwriting/section.js'
import { ruleOf } from './handover/model.js'
import { handoverNotice } from './handover/words.js'
import { heldNotice } from './held/words.js'
import { explainLink, missedSection, pauseNotice } from './missed/patient.js'
import { turning, why } from './missed/model.js'
import { explainedWords, kindWords } from './missed/said.js'
import { checkRows } from './patient-rows.js'
import { waysOf } from './patient-ways.js'
import { linesOfPatient } from './site/section.js'
import { drugsSection } from './drugs/rows.js'
import { Signing } from './signing.js'
import { backLink, patientHeader } from './top.js'
import { trendOf } from './trend-data.js'
import { scalesOf } from './scales.js'
import { endedWords, lacksDay0 } from './watch/begun.js'
import { day0Notice } from './watch/treatments.js'
import '../elements/grade-plate.js'
import '../elements/patient-banner.js'
import '../elements/trend-chart.js'

/** @typedef {import('../types.d.ts').PatientChart} PatientChart */
/** @typedef {import('../types.d.ts').Severity} Severity */

export class ScreenPatient extends Signing {
  static properties = { draft: { state: true }, known: { state: true } }

  constructor() {
    super()
    /** @type {import('../types.d.ts').Draft | null} */
    this.draft = null
    /** What the server held when it was asked last. @type {import('../sync/held.js').Known | null} */
    this.known = null
    /** @type {string[][]} ICE items by group */
    this.groups = []
    /** Reasons and limits of pauses. @type {import('../types.d.ts').Protocol} */
    this.rules = { resumes: [], long_pause_h: Infinity }
    /** @type {import('../store/contract.js').Contract | null} */
    this.files = null
    /** @type {import('./scales.js').Scales} */
    this.scales = {}
  }

  async read() {
    const [draft, files, known] = await Promise.all([draftOf(this.params.patient), contract(), heldSoon()])
    this.known = known
    this.files = files
    const ice = files.instrument('ice')
    this.groups = groupsOf(ice)
    this.scales = scalesOf(files)
    this.draft = draft
    this.rules = files.protocol('missed')
  }

  render() {
    const { patient } = this
    return html`${patientHeader(this, { heading: true })}
      <main>${this.trouble()}<p class="heard" role="status">${this.signed ? t('pause-resumed') : ''}</p>${patient ? this.#page(patient) : this.chart ? html`<p>${t('patient-absent-text')}</p>` : nothing}</main>
      <footer ?data-aside=${patient && !this.draft}>${backLink('/app/', t('ward'))}${patient ? this.#checks(patient) : nothing}</footer>`
  }

  /** What was begun goes on first; else one of the two checks. @param {PatientChart} patient */
  #checks({ id, tool }) {
    const path = `/app/patients/${id}/check/`
    if (this.draft) return html`<a class="button stacked" data-kind="primary" href=${path + this.draft.step}>${icon('change')}${t('patient-resume')}</a>`
    return html`<a class="button stacked" href=${`${path}crs`}>${icon('temperature')}${t('patient-check-crs')}</a>
      <a class="button stacked" data-kind="primary" href=${`${path}identity`}>${icon('ice')}${t(`patient-check-${tool ?? 'neuro'}`)}</a>`
  }

  /** @param {PatientChart} patient */
  #page(patient) {
    return html`
      <patient-banner .patient=${patient} .format=${this.format} .now=${this.now_ms}></patient-banner>
      <grade-plates>${this.#plate(t('icans'), patient.icans)}${this.#plate(t('crs'), patient.crs)}</grade-plates>
      ${besideGrades(this, patient)}${alarmNotice(this, patient)}${goneNotice(this, patient)}${this.#due(patient)}
      ${handoverNotice(this, patient, this.files && ruleOf(this.files, this.ward.offsets))}${this.#observed(patient)}${unsettled(this, patient)}${heldNotice(this, this.known, patient.id)}
      ${wouldNotice(patient, this.files, this.format)}${baselineNotice(this, patient, this.draft)}${this.#site(patient)}
      ${patient.checks.length ? this.#course(patient) : html`<p class="facts"><span>${t('patient-no-checks')}</span></p>${trendsLink(patient)}`}
      ${episodeSection(this, patient, this.files?.protocol('episodes') ?? null)}${baselineSection(this, patient, this.groups)}${handwritingSection(this, patient)}
      ${drugsSection(this, patient)}${missedSection(this, patient)}
      ${waysOf(this, patient)}`
  }

  /** @param {string} label @param {Severity} severity */
  #plate(label, { current, previous, since_ms }) {
    const grade = shownGrade(current)
    const since = current && since_ms !== null ? t('patient-since', { time: this.format.timeOrDate(since_ms, this.now_ms) }) : ''
    const before = grade && previous && gradeText(shownGrade(previous)) !== gradeText(grade)
      ? t('patient-before', { grade: gradeText(shownGrade(previous)) }) : ''
    const open = current?.status === 'confirm' ? t('patient-confirm') : ''
    return html`<grade-plate label=${label} .grade=${grade} since=${[since, before].filter(Boolean).join(', ')} note=${[hiddenWords(current), open].filter(Boolean).join('. ')}></grade-plate>`
  }

  /** @param {PatientChart} patient */
  #due(patient) {
    const { state, slot, owed } = patient.due
    if (patient.pause && state === 'paused') return pauseNotice(this, patient.pause, this.rules.long_pause_h, () => this.#resume())
    if (lacksDay0(patient)) return day0Notice(this, patient)
    if (state === 'off') return notice('plain', 'late', t('patient-not-watched'), endedWords(patient, this.now_ms, this.format))
    if (state === 'later' || !slot) return this.#next(patient)
    const window = t('patient-window', { from: this.format.timeOrDate(slot.opens_ms, this.now_ms), until: this.format.time(slot.late_ms) })
    const what = isApart(patient.slots) ? `${kindWords(owed.filter(one => one.state === state))}, ${window}` : window
    if (state === 'overdue') return notice('stop', 'late', t('patient-late', { duration: this.format.duration(this.now_ms - slot.late_ms) }), what, explainLink(this, patient, slot))
    return state === 'due' ? notice('plain', 'late', t('patient-due'), what) : nothing
  }

  /** What the site says of the grades of now; that it says nothing is said while an alarm is open. @param {PatientChart} patient */
  #site(patient) {
    const open = openOf(patient)
    return html`${linesOfPatient(this, patient, open.length > 0)}${alarmGuidance(patient.id, open)}`
  }

  /** Until when the patient stays in hospital after a dose. @param {PatientChart} patient */
  #observed({ course }) {
    const now = (course?.observed ?? []).filter(({ from_ms, until_ms }) => from_ms <= this.now_ms && this.now_ms < until_ms)
    return now.map(({ number, until_ms }) => html`<p class="facts"><span>${t('patient-observed', { number: String(number), time: this.format.shortDateTime(until_ms) })}</span></p>`)
  }

  /** When the next check is, and why the one of now was not done. @param {PatientChart} patient */
  #next(patient) {
    const { slot, next } = patient.due
    if (!next) return nothing
    const because = slot?.reason && slot.state === 'missed' ? html` <span>${explainedWords(this, patient, slot)}</span>` : nothing
    return html`<p class="facts"><span>${t('patient-next')} <b>${this.format.timeOrDate(next.at_ms, this.now_ms)}</b></span>${because}</p>`
  }

  #resume() {
    return this.signOnce([turning('resume', why(this.rules.resumes[0]), this.where)])
  }

  /** @param {PatientChart} patient */
  #course(patient) {
    const trend = trendOf(patient, this.now_ms, this.format, this.scales)
    return html`<section aria-labelledby="trend"><h2 id="trend">${t('patient-trend')} <small>${t('patient-from', { date: this.format.shortDate(trend.from_ms) })}</small></h2>
        <trend-chart .trend=${trend}></trend-chart>${trendsLink(patient)}</section>
      ${checkRows(this, patient)}`
  }
}

/** The way to everything on one time axis. @param {PatientChart} patient */
const trendsLink = ({ id }) => html`<a class="button" href=${`/app/patients/${id}/trends`}>${icon('trend')}${t('title-trends')}</a>`

define('screen-patient', ScreenPatient)
