/** One held entry: who signed what when, why it waits, and a physician's decision; only the server makes it one. */
import { html, nothing } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { codeWords, t } from '../../lib/i18n.js'
import { wardNow } from '../../store/clock.js'
import { contract } from '../../store/contract.js'
import { askHeld, askOne, decide, heldKnown } from '../../sync/held.js'
import { syncNow } from '../../sync/engine.js'
import { notice } from '../../elements/notice-box.js'
import { choices, footer, problem } from './decision.js'
import { facts } from './facts.js'
import { decidedNotice, mayDecide, troubleNotice } from './words.js'
import { Screen } from '../screen.js'
import { backLink, patientHeader, wardHeader } from '../top.js'

/** @typedef {import('../../types.d.ts').HeldEntry} HeldEntry */
/** @typedef {{ outcome?: 'accept' | 'keep_apart', reason?: string, text?: string }} Choice */

const OLD_MS = 60_000

export class ScreenHeldEntry extends Screen {
  static properties = {
    one: { state: true }, gone: { state: true }, trouble: { state: true },
    ui: { state: true }, busy: { state: true }, wrong: { state: true },
  }

  constructor() {
    super()
    /** @type {import('../../store/contract.js').Contract | null} */
    this.files = null
    /** @type {HeldEntry | null} */
    this.one = null
    /** The server says that it is not held. */
    this.gone = false
    /** Why the server did not say it now. @type {import('../../sync/http.js').Trouble | null} */
    this.trouble = null
    /** @type {Choice} */
    this.ui = {}
    this.busy = false
    /** Why nothing was decided. @type {import('../../sync/held.js').Reply | null} */
    this.wrong = null
    this.asked_ms = 0
    /** The server is being asked for it. */
    this.asking = false
  }

  async read() {
    const [files, known] = await Promise.all([contract(), heldKnown()])
    this.files = files
    this.one ??= known?.list.find(one => one.hash === this.params.hash) ?? null
    const isFinal = this.one?.resolution && this.one.text !== undefined
    if (!isFinal && (this.trouble || Math.abs(wardNow() - this.asked_ms) > OLD_MS)) this.#ask()
  }

  async #ask() {
    if (this.asking) return
    this.asking = true
    this.asked_ms = wardNow()
    const { trouble, answer } = await askOne(this.params.hash)
    this.asking = false
    this.gone = trouble === 'refused'
    this.trouble = this.gone ? null : trouble
    if (!trouble) this.one = answer
  }

  /** @returns {import('../../types.d.ts').PatientChart | null} */
  get patient() {
    return this.chart?.patients[this.one?.patient ?? ''] ?? null
  }

  render() {
    const { one } = this
    return html`${this.patient ? patientHeader(this) : wardHeader(this, '')}
      <main>${this.staleness()}<h1 class="question">${this.#title()}</h1>
        ${this.wrong ? problem(this.wrong) : nothing}
        ${this.trouble ? troubleNotice(this.trouble, t('apart-offline-entry')) : nothing}
        ${this.gone ? html`<p>${t('apart-gone-text')}</p>` : one ? this.#page(one) : this.#nothingYet()}</main>
      ${one && this.#isOpen(one) ? footer(this) : this.#way()}`
  }

  #way() {
    return html`<footer data-even>${backLink('/app/held', t('back'))}</footer>`
  }

  #title() {
    if (this.gone) return t('apart-gone')
    return this.one?.resolution ? codeWords('apart-title', this.one.resolution.outcome) : t('title-held-entry')
  }

  /** @param {HeldEntry} one */
  #page(one) {
    return [decidedNotice(this, one), facts(this, one), this.#decision(one)]
  }

  #nothingYet() {
    return html`<p class="facts" role="status">${t(this.trouble ? 'apart-unread' : 'apart-asking')}</p>`
  }

  /** Whether it can be decided here and now: by a physician, with the server's own word on the screen.
   *  @param {HeldEntry} one */
  #isOpen(one) {
    return !one.resolution && !this.gone && !this.trouble && one.text !== undefined && mayDecide(this)
  }

  /** @param {HeldEntry} one */
  #decision(one) {
    if (one.resolution || this.trouble) return nothing
    if (!mayDecide(this)) return notice('plain', 'person', t('apart-physician'), t('apart-physician-text'))
    return one.text === undefined ? nothing : choices(this, one)
  }

  /** @param {Choice} some */
  set(some) {
    this.ui = { ...this.ui, ...some }
  }

  /** A second press takes the outcome back; each has reasons of its own. @param {'accept' | 'keep_apart'} outcome */
  choose(outcome) {
    this.set({ outcome: outcome === this.ui.outcome ? undefined : outcome, reason: undefined })
  }

  /** Send the decision; whatever comes of it is said at the top. */
  async decide() {
    const { outcome, reason, text } = this.ui
    if (this.busy || !outcome || !reason) return
    this.busy = true
    const words = text?.trim()
    const reply = await decide(this.params.hash, { outcome, reason, ...(words ? { text: words } : {}) })
    askHeld()
    this.busy = false
    this.#take(reply)
    await this.fromTop()
  }

  /** @param {import('../../sync/held.js').Reply} reply */
  #take(reply) {
    const made = reply.trouble ? reply.answer?.resolution : reply.answer
    this.wrong = reply.trouble ? reply : null
    if (!made) return
    this.one = reply.trouble ? { .../** @type {HeldEntry} */ (this.one), resolution: made } : made
    this.ui = {}
    syncNow()
  }
}

define('screen-held-entry', ScreenHeldEntry)
