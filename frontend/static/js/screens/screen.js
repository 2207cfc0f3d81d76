/** What each screen of the signed-in app has: session, ward, chart, clock, safety; it redraws when records or minutes change. */
import { html, nothing } from '../../vendor/lit.js'
import { Plain, announce, go } from '../lib/dom.js'
import { showBadge } from '../lib/badge.js'
import { Format } from '../lib/format.js'
import { t } from '../lib/i18n.js'
import { settings } from '../lib/settings.js'
import { wardNow } from '../store/clock.js'
import { currentSession } from '../store/session.js'
import { safety } from '../store/safety.js'
import { siteHere } from '../store/site.js'
import { onChange, wardChart } from '../store/ward.js'
import { notice } from '../elements/notice-box.js'
import { openIn } from './alarms/model.js'
import '../elements/sync-pill.js'

/** @typedef {import('../types.d.ts').Chart} Chart */
/** @typedef {import('../types.d.ts').PatientChart} PatientChart */
/** @typedef {import('../types.d.ts').Safety} Safety */
/** @typedef {import('../types.d.ts').Session} Session */
/** @typedef {import('../types.d.ts').Ward} Ward */

const TICK_MS = 20_000
const UNBREAKABLE = '\u2011'
/** What is asked now, on any screen: the item in hand, the open question, else what leads on. */
const ASKED = ['answer-choice[data-now] button', 'main choice-list button', 'footer button[name=main]:enabled', 'footer button:enabled']

/** How many checks of a ward are overdue. @param {Chart} chart @param {string} ward */
const overdueIn = (chart, ward) => Object.values(chart.patients).filter(one => one.present && one.ward === ward && one.due.state === 'overdue').length

export class Screen extends Plain {
  /** @type {import('../../vendor/lit.js').PropertyDeclarations} */
  static properties = {
    params: { attribute: false }, chart: { state: true }, safe: { state: true }, site: { state: true }, now_ms: { state: true }, unread: { state: true },
  }

  constructor() {
    super()
    /** @type {Record<string, string>} what the path says */
    this.params = {}
    /** @type {Chart | null} */
    this.chart = null
    /** @type {Safety | null} */
    this.safe = null
    /** What the site itself says; null while nobody has said. @type {import('../types.d.ts').SiteHere | null} */
    this.site = null
    this.now_ms = wardNow()
    /** The last reading of the records failed; what is shown stays, and says so. */
    this.unread = false
    /** @type {(() => void)[]} */
    this.leaving = []
    /** The first reading is done: the heading that stands now stays. @type {Promise<void>} */
    this.settled = Promise.resolve()
  }

  connectedCallback() {
    super.connectedCallback()
    const tick = setInterval(() => this.refresh(), TICK_MS)
    this.leaving = [onChange(() => this.refresh()), () => clearInterval(tick)]
    this.settled = this.refresh()
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    for (const leave of this.leaving) leave()
  }

  /** Nobody is signed in any more: the router is about to say so. */
  shouldUpdate() {
    return currentSession() !== null
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  update(changed) {
    const had = this.contains(document.activeElement)
    super.update(changed)
    if (had && !this.contains(document.activeElement)) this.#refocus()
  }

  /** What had the focus is gone: whoever works by keyboard goes on at what is asked now. */
  #refocus() {
    const found = ASKED.map(selector => this.querySelector(selector)).find(one => one !== null)
    if (found instanceof HTMLElement) found.focus()
  }

  /** Read the records again. */
  async refresh() {
    if (!currentSession()) return go(location.pathname, { replace: true })
    try {
      const [chart, safe, site] = await Promise.all([wardChart(this.ward.id), safety(), siteHere()])
      this.site = site
      await this.read(chart)
      showBadge(overdueIn(chart, this.ward.id))
      Object.assign(this, { chart, safe, now_ms: wardNow(), unread: false })
    } catch (error) {
      console.error(error)
      this.unread = true
    }
  }

  /** What a screen reads besides the chart. @param {Chart} _chart */
  async read(_chart) {}

  /** The same screen shows something else: from its top, with its heading said. */
  async fromTop() {
    await this.updateComplete
    if (!this.isConnected) return
    scrollTo(0, 0)
    announce(this)
  }

  /** Who is signed in; the router lets nobody else here. @returns {Session} */
  get session() {
    return /** @type {Session} */ (currentSession())
  }

  /** The ward chosen in the settings, else the first. @returns {Ward} */
  get ward() {
    const { wards } = this.session
    return wards.find(ward => ward.id === settings().ward) ?? wards[0]
  }

  get format() {
    return new Format(t, this.ward.offsets, UNBREAKABLE)
  }

  /** The patient of the path, null while reading or when this phone does not have the record. @returns {PatientChart | null} */
  get patient() {
    return this.chart?.patients[this.params.patient] ?? null
  }

  /** The name of an author, else the id. @param {string} id */
  nameOf(id) {
    return this.session.people[id]?.name ?? (id === this.session.user.id ? this.session.user.name : id)
  }

  /** Where the records are; while an alarm is open, that too. */
  pill() {
    const beds = openIn(Object.values(this.chart?.patients ?? {}), this.ward.id).map(({ patient }) => patient.bed)
    return html`<sync-pill .alarms=${[...new Set(beds)]} .safety=${this.safe} .now=${this.now_ms} .format=${this.format}></sync-pill>`
  }

  /** Says that what is shown may be old. */
  staleness() {
    return this.unread ? notice('stop', 'alert', t('trouble-reading')) : nothing
  }
}
