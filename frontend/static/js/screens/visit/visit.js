/** One visit at the bedside: it keeps the draft, leads from screen to screen, signs. What each screen asks stands in its own file. */
import { html, nothing } from '../../../vendor/lit.js'
import { ADULT } from '../../chart/tools.js'
import { define, go } from '../../lib/dom.js'
import { language, promptsOf } from '../../lib/i18n.js'
import { wardNow } from '../../store/clock.js'
import { contract } from '../../store/contract.js'
import { draftOf, keepDraft } from '../../store/drafts.js'
import { sign } from '../../store/entries.js'
import { giveUp } from '../handwriting/keeping.js'
import { Screen } from '../screen.js'
import { patientHeader } from '../top.js'
import { fault } from './fault.js'
import { toSign } from './model/bodies.js'
import { chooseTool, newDraft, notAhead } from './model/draft.js'
import { nextRotation, ownTotal, resumed } from './model/resume.js'
import { afterChange, resumeAt, stepAfter, stepBefore, stepsOf } from './model/steps.js'
import { tablesFor } from './model/tables.js'
import { STEPS } from './screens.js'
import { promptLanguage } from './words.js'

/** @typedef {import('../../types.d.ts').Draft} Draft
 *  @typedef {import('../../types.d.ts').Chart} Chart
 *  @typedef {import('../../types.d.ts').Entry} Entry
 *  @typedef {(draft: Draft) => Draft} Change  what a tap makes of the draft */

const BULK_AFTER_MS = 3000
const SECOND = 1000

export class ScreenVisit extends Screen {
  static properties = { ui: { state: true }, ready: { state: true }, signed: { state: true }, broken: { state: true } }

  constructor() {
    super()
    /** @type {Draft | null} */
    this.draft = null
    /** @type {import('./model/tables.js').Tables | null} */
    this.files = null
    /** @type {import('../../store/contract.js').Contract | null} */
    this.contract = null
    /** What one screen remembers while it is open, never part of the record. @type {Record<string, any>} */
    this.ui = {}
    /** The screen has been open long enough for a bulk answer. */
    this.ready = false
    /** @type {Entry[] | null} */
    this.signed = null
    /** Why the last tap or signature was not kept. @type {unknown} */
    this.broken = null
    /** The draft was found on the phone and the identity not said again yet. */
    this.resuming = false
    this.expired = false
    /** A line opened from the review, or the neuro step while the patient writes: where Next leads. */
    this.returnTo = ''
    this.saving = Promise.resolve()
    this.openedAt = performance.now()
    this.timer = 0
    this.shownStep = ''
    /** The language the patient is spoken to, its prompts, and the same in the nurse's language. */
    this.promptIn = ''
    this.prompt = this.ownPrompt = tooEarly
  }

  connectedCallback() {
    super.connectedCallback()
    const hidden = () => { if (document.visibilityState === 'hidden') this.#leave() }
    const typed = (/** @type {KeyboardEvent} */ event) => STEPS[this.step].typed?.(this, event)
    document.addEventListener('visibilitychange', hidden)
    document.addEventListener('keydown', typed)
    this.leaving.push(() => document.removeEventListener('visibilitychange', hidden),
      () => document.removeEventListener('keydown', typed), () => clearTimeout(this.timer))
  }

  /** @param {Chart} chart */
  async read(chart) {
    const patient = chart.patients[this.params.patient]
    if (!patient || this.draft || this.signed) return
    const files = await contract()
    const promptIn = promptLanguage(patient)
    const [found, prompt, ownPrompt] = await Promise.all([draftOf(patient.id), promptsOf(promptIn), promptsOf(language())])
    if (this.draft) return
    Object.assign(this, { promptIn, prompt, ownPrompt })
    const tool = found?.tool ?? (patient.tool ? { code: patient.tool } : undefined)
    this.contract = files
    this.files = tablesFor(files, tool?.code ?? ADULT)
    this.draft = { ...found ?? this.#fresh(patient), ...(tool && { tool }) }
    this.resuming = found !== null
    this.#expire()
  }

  /** @param {import('../../types.d.ts').PatientChart} patient */
  #fresh(patient) {
    const last = patient.icans.current?.body.rotation
    const ice = /** @type {import('./model/tables.js').Tables} */ (this.files).ice
    const own = ownTotal(patient)
    return { ...newDraft({
      id: crypto.randomUUID(), patient: patient.id, ward: this.ward.id, course: patient.course?.id ?? null,
      author: this.session.user.id, parts: [this.params.step === 'crs' ? 'crs' : 'neuro'], rotation: nextRotation(ice, last),
    }, wardNow()), ...(own !== null && { own }), ...(this.params.step === 'background' && { baseline: /** @type {const} */ ('yes') }) }
  }

  /** What the pure models call the visit. */
  get course() {
    const { draft, files } = /** @type {{ draft: Draft, files: import('./model/tables.js').Tables }} */ (/** @type {unknown} */ (this))
    return { draft, instrument: files.instrument, domains: files.domains }
  }

  /** The screen that is shown: identity first, and only screens this visit has. */
  get step() {
    if (this.signed) return 'saved'
    if (!this.draft || this.resuming || this.draft.identity === null || this.#toolOpen) return 'identity'
    return stepsOf(this.course).includes(this.params.step) ? this.params.step : resumeAt(this.course)
  }

  /** Nobody knows the age, and nobody chose. */
  get #toolOpen() {
    return Boolean(this.draft?.parts.includes('neuro') && !this.draft.tool)
  }

  willUpdate() {
    if (!this.draft || this.step === this.shownStep) return
    this.shownStep = this.step
    this.openedAt = performance.now()
    this.ui = {}
    this.ready = false
    clearTimeout(this.timer)
    this.timer = setTimeout(() => { this.ready = true }, BULK_AFTER_MS)
  }

  render() {
    if (!this.draft || !this.patient) return html`${patientHeader(this)}<main>${this.staleness()}</main>`
    const step = STEPS[this.step]
    return html`${patientHeader(this)}
      <main data-step=${this.step}>${this.staleness()}${this.broken ? fault(this.broken) : nothing}${step.main(this)}</main>
      ${step.footer(this)}`
  }

  /** Keep the draft as a tap changes it; the screen shows it once it is on the disk. The next tap, which may come
   *  before that, changes what this one left. @param {Change} change */
  keep(change) {
    const draft = this.draft = change(/** @type {Draft} */ (this.draft))
    const kept = this.saving.then(() => keepDraft(draft))
    this.saving = kept.then(() => { this.broken = null }, error => { this.broken = error }).then(() => this.requestUpdate())
    return kept
  }

  /** Keep the draft, then bring into sight what is asked next; what must be acted on stands above it.
   *  @param {Change} change @param {string} selector @param {string} [first] */
  async keepAndShow(change, selector, first = '') {
    await this.keep(change).catch(() => {})
    await this.updateComplete
    const urgent = first && this.querySelector(first)
    if (urgent) urgent.scrollIntoView({ block: 'start' })
    else this.querySelector(selector)?.scrollIntoView({ block: 'nearest' })
  }

  /** Keep the draft and go on. @param {Change} change */
  async keepAndGo(change) {
    await this.keep(change).then(() => this.forward(), () => {})
  }

  /** The identity was said for this opening of the visit. @param {'wristband' | 'read_aloud' | 'not_confirmed'} identity */
  identify(identity) {
    this.resuming = false
    return this.keep(draft => ({ ...draft, identity, author: this.session.user.id, touched_ms: wardNow() }))
      .then(() => this.open(this.draft?.amends ? 'review' : resumeAt(this.course)), () => {})
  }

  /** The tool of the neuro check, and why another than the one for the age. @param {import('../../chart/tools.js').Tool} code @param {string} [reason] */
  chooseTool(code, reason) {
    if (!this.draft || !this.contract) return
    this.files = tablesFor(this.contract, code)
    this.keep(draft => chooseTool(draft, { code, ...(reason && { reason }) }, wardNow())).catch(() => {})
  }

  /** On to the next open screen. */
  forward() {
    const { returnTo, step } = this
    this.returnTo = ''
    if (returnTo === 'review') return this.open(afterChange(this.course))
    return this.open(returnTo || stepAfter(this.course, step))
  }

  /** Back one screen; from the first, to the patient. */
  back() {
    const before = this.returnTo || stepBefore(this.course, this.step)
    this.returnTo = ''
    if (before && before !== 'identity') this.open(before)
    else go(`/app/patients/${this.params.patient}`)
  }

  /** Open a screen; `returnTo` is where its Next leads. @param {string} step @param {string} [returnTo] */
  open(step, returnTo = '') {
    this.returnTo = returnTo
    this.keep(draft => this.#timed({ ...draft, step })).catch(() => {})
    go(`/app/patients/${this.params.patient}/check/${step}`)
  }

  /** Remember something for as long as this screen is open. @param {Record<string, any>} some */
  set(some) {
    this.ui = { ...this.ui, ...some }
  }

  /** Give the visit up; what was signed before stays. */
  async discard() {
    await giveUp(this)
    go(`/app/patients/${this.params.patient}`)
  }

  /** Sign everything of the visit at once. */
  async sign() {
    const { draft, files } = this
    if (!draft || !files) return
    await this.saving
    try {
      this.signed = await sign(toSign(this.#timed(draft), files), { dropDraft: draft.id })
      this.broken = null
      await this.fromTop()
    } catch (error) {
      if (!this.signed) this.broken = error // held twice it is signed once
    }
  }

  /** The draft with the seconds of the screen that is being left. @param {Draft} draft @returns {Draft} */
  #timed(draft) {
    const spent = Math.round((performance.now() - this.openedAt) / SECOND)
    this.openedAt = performance.now()
    return { ...notAhead(draft, wardNow()), seconds: { ...draft.seconds, [this.shownStep]: (draft.seconds[this.shownStep] ?? 0) + spent } }
  }

  /** The phone was put away: who lies here is said again before the next answer. */
  #leave() {
    if (!this.draft || this.draft.identity === null || this.signed) return
    this.resuming = true
    this.#expire()
    this.requestUpdate()
  }

  #expire() {
    const { draft, files } = this
    if (!draft || !files) return
    const { draft: now, expired } = resumed(draft, files.instrument, wardNow())
    this.expired ||= expired
    if (expired) this.keep(() => now).catch(() => {})
  }
}

/** @type {import('../../lib/words.js').T} */
const tooEarly = id => { throw new Error(`asked for the prompt ${id} before it was there`) }

define('screen-visit', ScreenVisit)
