/** One patient handed over: the giver tells in the order of I-PASS and signs, the receiver takes over or asks. */
import { html, nothing } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { t } from '../../lib/i18n.js'
import { fullName, unbroken } from '../../lib/names.js'
import { wardNow } from '../../store/clock.js'
import { contract } from '../../store/contract.js'
import { keepWords, wordsOf } from '../../store/drafts.js'
import { safety } from '../../store/safety.js'
import { icon } from '../../elements/icon.js'
import { notice } from '../../elements/notice-box.js'
import { contextOn } from '../sheet/facts.js'
import { Signing } from '../signing.js'
import { backLink, patientHeader } from '../top.js'
import { saved } from '../visit/saved.js'
import { draftId, emptyDraft, givenBy, isFresh } from './draft.js'
import { correcting, giving, mayHandOver, nextAfter, ruleOf, speaking, TO_DO, turnOf, turnsOf, usual, wasLeft } from './model.js'
import { answer, card, give, leftNotice, take, waits } from './pages.js'
import { facts } from './parts.js'
import { expectedWords, pathOf } from './words.js'
import '../../elements/bed-plate.js'

/** @typedef {import('../../types.d.ts').Chart} Chart
 *  @typedef {import('../../types.d.ts').Handover} Handover
 *  @typedef {import('../../types.d.ts').HandoverDraft} HandoverDraft
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../visit/model/bodies.js').ToSign} ToSign
 *  @typedef {import('./model.js').Turn} Turn */

export class ScreenHandover extends Signing {
  static properties = { draft: { state: true }, asked: { state: true }, reason: { state: true } }

  constructor() {
    super()
    /** @type {HandoverDraft | null} */
    this.draft = null
    /** What the person wants to do, where it is not what is due. @type {Turn | ''} */
    this.asked = ''
    /** Why a signed one is corrected. @type {string} */
    this.reason = ''
    /** What was signed, and so who comes next. @type {'take' | 'answer' | 'give' | null} */
    this.walk = null
    /** @type {import('./model.js').Rule | null} */
    this.rule = null
    /** What one can be ready for: codes. @type {string[]} */
    this.expected = []
    /** @type {import('../../lib/sheet/context.js').Context | null} */
    this.context = null
    /** For which shift and to whom the patient before went. @type {{ shift: string, to: string | null }} */
    this.usual = { shift: '', to: null }
  }

  /** The heading is said once it names what is asked of this patient. */
  async getUpdateComplete() {
    await super.getUpdateComplete()
    await this.settled
    return super.getUpdateComplete()
  }

  /** @param {Chart} chart */
  async read(chart) {
    const [files, safe] = await Promise.all([contract(), safety()])
    this.rule = ruleOf(files, this.ward.offsets)
    this.expected = files.protocol('handover').expected
    this.context = await contextOn(this, chart, safe)
    this.usual = usual(Object.values(chart.patients), this.session.user.id, chart.now_ms, this.rule)
    this.draft ??= await this.#begun(chart.patients[this.params.patient]?.handover ?? null)
  }

  /** What was written before an interruption, else what a correction begins with, else nothing. @param {Handover | null} given @returns {Promise<HandoverDraft>} */
  async #begun(given) {
    const kept = await wordsOf(draftId(this.session.user.id, this.params.patient, this.params.how))
    if (kept && isFresh(kept, wardNow())) return kept
    const empty = emptyDraft(this.session.user.id, this.params.patient, this.params.how)
    if (!this.params.how || !given) return empty
    return { ...empty, ...(given.shift && { shift: given.shift }), to: given.to, words: given.contingency ?? '' }
  }

  /** Each change is kept at once. @param {HandoverDraft} draft */
  write(draft) {
    this.draft = { ...draft, touched_ms: wardNow() }
    keepWords(this.draft).catch(error => { this.broken = error })
  }

  get dropDraft() {
    return this.draft?.touched_ms ? this.draft.id : undefined
  }

  /** What the person does here. @param {PatientChart} patient @returns {Turn} */
  turn(patient) {
    if (this.params.how) return 'give'
    return this.asked || (this.rule ? turnOf(patient, this.session.user.id, this.now_ms, this.rule) : 'waits')
  }

  render() {
    const { patient } = this
    if (this.signed) return this.#kept()
    if (!patient || !this.draft || !this.context) return html`${patientHeader(this)}<main data-step="handover">${this.trouble()}<h1 class="question">${t('title-handover')}</h1>
      <p>${this.chart && !patient ? t('patient-absent-text') : t('loading')}</p></main><footer data-even>${this.#back()}</footer>`
    const turn = this.turn(patient)
    const here = patient.present && patient.ward === this.ward.id
    const may = here && mayHandOver(this.session.user.role)
    return html`${patientHeader(this)}
      <main data-step="handover">${this.trouble()}<h1 class="question">${this.#title(turn, patient)}</h1>
        ${may ? nothing : notice('plain', 'person', t(here ? 'handover-not-yours' : 'handover-not-here'))}
        ${this.#above(turn, patient)}${facts(this, patient, this.context)}${this.#page(turn, patient, may)}</main>
      ${may && TO_DO.some(one => one === turn) ? this.#footer(turn, patient) : html`<footer ?data-even=${!may}>${this.#back()}${may ? this.#instead(turn, patient.handover) : nothing}</footer>`}`
  }

  /** @param {Turn} turn @param {PatientChart} patient */
  #title(turn, { handover: given }) {
    if (turn === 'give') return t(this.params.how ? 'handover-correct' : 'handover-give')
    const by = turn === 'answer' ? given?.talk.at(-1)?.author : turn === 'accepted' ? given?.accepted?.author : given?.author
    return t(`handover-title-${turn}`, { name: unbroken(this.nameOf(by ?? '')) })
  }

  /** Whose handover it is; or that the one before was left. @param {Turn} turn @param {PatientChart} patient */
  #above(turn, patient) {
    const { handover: given } = patient
    if (!given || this.params.how) return nothing
    if (turn !== 'give') return card(this, given)
    return this.rule && wasLeft(patient, this.now_ms, this.rule) ? leftNotice(this, given) : card(this, given)
  }

  /** @param {Turn} turn @param {PatientChart} patient @param {boolean} may */
  #page(turn, patient, may) {
    const { handover: given } = patient
    if (!this.draft || !this.rule) return nothing
    if (turn === 'give') return may ? give(this, this.draft, this.rule) : nothing
    if (!given) return nothing
    if (may && turn === 'take') return take(this, patient, given, this.draft)
    return may && turn === 'answer' ? answer(this, given, this.draft) : waits(this, patient, given)
  }

  #back() {
    return backLink('/app/handovers', t('back'))
  }

  /** The giver hands over anew, who asked takes over without an answer, and who took over hands on.
   *  @param {Turn} turn @param {Handover | null} given */
  #instead(turn, given) {
    const other = turn === 'waits' && given?.author !== this.session.user.id ? 'take' : 'give'
    return html`<button type="button" name=${other} @click=${() => { this.asked = other; this.fromTop() }}>${icon('sign')}${t(other === 'take' ? 'handover-do-take' : 'handover-anew')}</button>`
  }

  /** @param {Turn} turn @param {PatientChart} patient */
  #footer(turn, patient) {
    const isReady = turn === 'answer' ? Boolean(this.draft?.said.trim()) : !this.params.how || Boolean(this.reason)
    return html`<footer>${this.#back()}${this.holdButton(this.#line(turn), isReady, () => this.#acts(turn, patient))}</footer>`
  }

  /** What holding does. @param {Turn} turn */
  #line(turn) {
    if (turn === 'give') return t(this.params.how ? 'visit-hold-correction' : 'handover-hold-give', { shift: this.draft?.shift ?? this.usual.shift })
    return t(turn === 'answer' ? 'handover-hold-answer' : this.draft?.said.trim() ? 'handover-hold-ask' : 'handover-hold-take')
  }

  /** @param {Turn} turn @param {PatientChart} patient @returns {ToSign[]} */
  #acts(turn, { handover: given, records }) {
    if (!this.draft) return []
    this.walk = TO_DO.find(one => one === turn) ?? null
    if (turn !== 'give') return given ? [speaking(given, this.draft.said, this.where)] : []
    const body = givenBy(this.draft, this.usual, (code, text) => t('said-of', { what: expectedWords(code), text }))
    const record = this.params.how ? records.find(({ id }) => id === given?.id) : null
    if (this.params.how) return record ? [correcting(record, body, this.reason, this.where)] : []
    return [giving(body, this.where)]
  }

  /** Where it is kept, and who comes next in the same walk. */
  #kept() {
    const left = this.#left()
    const next = nextAfter(left, this.patient)
    const walk = this.walk ?? 'give'
    return html`${patientHeader(this)}<main>${saved.main(this, next ? html`<section aria-labelledby="left"><h2 id="left">${t(`handovers-${walk}`)} <data value=${left.length}>${left.length}</data></h2>
        <ol class="beds"><li><bed-plate .bed=${next.bed}></bed-plate><h3><a href=${pathOf(next.id)}>${next.identity ? fullName(next.identity) : t('patient-unnamed')}</a></h3></li></ol></section>`
      : html`<p>${t(`handover-all-${walk}`)}</p>`)}</main>
      <footer>${this.#back()}${next ? html`<a class="button" data-kind="primary" href=${pathOf(next.id)}>${t('handover-next', { bed: next.bed ?? t('bed-none') })} ${icon('next')}</a>`
        : html`<a class="button" data-kind="primary" href="/app/">${t('ward')} ${icon('next')}</a>`}</footer>`
  }

  /** Whom this walk has still before it. */
  #left() {
    if (!this.rule || !this.chart || !this.walk) return []
    const turns = turnsOf(Object.values(this.chart.patients), this.ward.id, this.session.user.id, this.now_ms, this.rule)
    return turns[this.walk].filter(({ id }) => id !== this.params.patient)
  }
}

define('screen-handover', ScreenHandover)
