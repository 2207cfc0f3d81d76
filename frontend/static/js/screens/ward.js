/** The ward list: a departure board. Overdue first, then due, later, and who is not watched. */
import { html, nothing, repeat } from '../../vendor/lit.js'
import { define } from '../lib/dom.js'
import { t } from '../lib/i18n.js'
import { wardClock } from '../store/clock.js'
import { checkedAt } from '../store/session.js'
import { drafts } from '../store/drafts.js'
import { contract } from '../store/contract.js'
import { acceptUpdate, isUpdateOffered } from '../store/update.js'
import { heldSoon } from '../sync/held.js'
import { icon } from '../elements/icon.js'
import { notice } from '../elements/notice-box.js'
import { clockChange } from './clock-change.js'
import { clockWrong } from './clock-wrong.js'
import { ruleOf } from './handover/model.js'
import { waitingRow } from './handover/waiting.js'
import { heldRow } from './held/words.js'
import { lostNotice } from './lost.js'
import { Screen } from './screen.js'
import { left } from './move/model.js'
import { wardHeader } from './top.js'
import { scalesOf } from './scales.js'
import { sections } from './ward-list.js'
import { wardFooter } from './ward-footer.js'
import { bedRow, draftRow, leftRow } from './ward-rows.js'
import { overdueSaid } from './ward-words.js'

/** @typedef {import('../types.d.ts').Draft} Draft */
/** @typedef {import('../types.d.ts').PatientChart} PatientChart */

const QUIET_MS = 15 * 60_000
const LOUD_MS = 60 * 60_000

export class ScreenWard extends Screen {
  static properties = { drafts: { state: true }, known: { state: true } }

  constructor() {
    super()
    /** @type {Draft[]} */
    this.drafts = []
    /** What the server held when it was asked last. @type {import('../sync/held.js').Known | null} */
    this.known = null
    /** From when on a pause is asked about. */
    this.longPause_h = Infinity
    /** When shifts change. @type {import('./handover/model.js').Rule | null} */
    this.rule = null
    /** How much there is of each tool, for the dots and drafts. @type {import('./scales.js').Scales} */
    this.scales = {}
  }

  async read() {
    const [kept, files, known] = await Promise.all([drafts(), contract(), heldSoon()])
    this.known = known
    this.scales = scalesOf(files)
    this.rule = ruleOf(files, this.ward.offsets)
    this.longPause_h = files.protocol('missed').long_pause_h
    this.drafts = kept.filter(draft => draft.author === this.session.user.id)
  }

  get patients() {
    return Object.values(this.chart?.patients ?? {}).filter(patient => patient.ward === this.ward.id && patient.present)
  }

  render() {
    const lists = sections(this.patients, this.now_ms)
    return html`${wardHeader(this, this.#stamp(lists), { heading: true })}
      <main>
        ${this.staleness()}${lostNotice(this, this.safe?.lost ?? [])}${this.#unchecked()}${this.#age()}${clockWrong(wardClock(), this.format)}${clockChange(this, this.ward.offsets)}${this.#update()}
        <p class="heard" aria-live="polite">${overdueSaid(lists.overdue)}</p>
        ${heldRow(this, this.known)}${waitingRow(this, this.patients, this.rule)}${this.#resumable()}
        ${this.chart && !this.patients.length ? this.#empty() : nothing}
        ${this.chart ? nothing : html`<p class="facts">${t('loading')}</p>`}
        ${this.#section('overdue', lists.overdue)}${this.#section('due', lists.due)}
        ${this.#section('paused', lists.paused)}${this.#section('later', lists.later)}${this.#section('off', lists.off)}
        ${this.#left()}
        ${this.patients.length ? html`<a class="button" data-kind="wide" href="/app/ward/checks">${icon('record')}${t('title-checks')}</a>` : nothing}
      </main>
      ${wardFooter('ward')}`
  }

  /** @param {ReturnType<typeof sections>} lists */
  #stamp({ overdue, due, paused, later }) {
    const count = overdue.length + due.length + paused.length + later.length
    const contact = this.safe?.last_contact_ms
    if (!this.chart) return ''
    if (contact == null) return t('ward-stamp-never', { count: String(count) })
    return t('ward-stamp', { count: String(count), time: this.format.timeOrDate(contact, this.now_ms) })
  }

  /** How old this copy is, louder with time. */
  #age() {
    const contact = this.safe?.last_contact_ms
    if (contact == null || this.now_ms - contact < QUIET_MS) return nothing
    const kind = this.now_ms - contact < LOUD_MS ? 'phone' : 'stop'
    const since = this.format.timeOrDate(contact, this.now_ms)
    return notice(kind, 'late', t('ward-offline-since', { time: since }), t('ward-offline-text'))
  }

  /** Signed in without the server's word, or the server asks again. */
  #unchecked() {
    if (this.safe?.trouble === 'sign_in') {
      return notice('phone', 'person', t('sign-in-to-send'), '', html`<a class="button" data-kind="small" href="/app/sign-in">${t('title-sign-in')}</a>`)
    }
    const checked = checkedAt()
    if (checked === null || this.now_ms - checked < LOUD_MS) return nothing
    return html`<p class="facts">${t('ward-not-checked', { time: this.format.timeOrDate(checked, this.now_ms) })}</p>`
  }

  /** A new version starts when somebody says so. */
  #update() {
    if (!isUpdateOffered()) return nothing
    return notice('plain', 'again', t('update-ready'), t('update-text'),
      html`<button type="button" name="update" data-kind="small" @click=${acceptUpdate}>${t('update-main')}</button>`)
  }

  #resumable() {
    const here = this.drafts.filter(({ patient }) => this.chart?.patients[patient])
    return here.map(draft => draftRow(this, draft))
  }

  /** @param {import('./ward-list.js').Section} name @param {PatientChart[]} list */
  #section(name, list) {
    if (!list.length) return nothing
    return html`<section aria-labelledby=${`list-${name}`}>
      <h2 id=${`list-${name}`} data-kind=${name}>${t(`ward-${name}`)} <data value=${list.length}>${list.length}</data></h2>
      <ol class="beds" data-kind=${name}>${repeat(list, ({ id }) => id, patient => bedRow(this, name, patient))}</ol>
    </section>`
  }

  /** Whom the ward had last week: the way to their history stays. */
  #left() {
    const gone = left(Object.values(this.chart?.patients ?? {}), this.ward.id, this.now_ms)
    if (!gone.length) return nothing
    return html`<section aria-labelledby="list-left"><h2 id="list-left" data-kind="left">${t('ward-left')} <data value=${gone.length}>${gone.length}</data></h2>
      <ol class="beds" data-kind="left">${repeat(gone, ({ patient }) => patient.id, one => leftRow(this, one))}</ol></section>`
  }

  #empty() {
    return html`<p class="question">${t('ward-empty')}</p>
      <p>${t('ward-empty-text')}</p>
      <a class="button" data-kind="primary" href="/app/register">${icon('plus')}${t('title-register')}</a>`
  }
}

define('screen-ward', ScreenWard)
