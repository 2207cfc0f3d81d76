/** The ward board: for a screen on the wall. Beds and what is owed there, as the server has it; no name, no grade.
 *  When nothing is heard for two minutes it says so, large. Should the page itself stop, its style says so (board.css). */
import { html, nothing } from '../../../vendor/lit.js'
import { Plain, define, go } from '../../lib/dom.js'
import { Format } from '../../lib/format.js'
import { language, languages, speak, t } from '../../lib/i18n.js'
import { THEMES, change, settings } from '../../lib/settings.js'
import { currentSession, signOut } from '../../store/session.js'
import { askBoard } from '../../sync/board.js'
import { icon } from '../../elements/icon.js'
import { notice } from '../../elements/notice-box.js'
import { beds } from './beds.js'
import { isStale, serverNow } from './model.js'

/** @typedef {import('./model.js').Told} Told */

const ASK_MS = 15_000
const TICK_MS = 1000

export class ScreenBoard extends Plain {
  static properties = { params: { attribute: false }, told: { state: true }, trouble: { state: true }, wall_ms: { state: true } }

  constructor() {
    super()
    /** @type {Record<string, string>} */
    this.params = {}
    /** The last answer. @type {Told | null} */
    this.told = null
    /** Why there is no newer one. @type {import('../../sync/http.js').Trouble | null} */
    this.trouble = null
    this.wall_ms = Date.now()
    /** Changes with each answer: the style's own clock begins anew. */
    this.turn = 0
    /** @type {(() => void)[]} */
    this.leaving = []
    /** The first answer, or that there is none. @type {Promise<void>} */
    this.settled = Promise.resolve()
  }

  connectedCallback() {
    super.connectedCallback()
    const timers = [setInterval(() => this.ask(), ASK_MS), setInterval(() => { this.wall_ms = Date.now() }, TICK_MS)]
    this.leaving = timers.map(timer => () => clearInterval(timer))
    this.settled = this.ask()
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    for (const leave of this.leaving) leave()
  }

  /** Which board: the ward of the settings, else the first. @returns {{ id: string, name: string } | undefined} */
  get place() {
    return this.#places.find(({ id }) => id === settings().ward) ?? this.#places[0]
  }

  /** The boards of who is signed in; by a session of an older server those of the wards. @returns {{ id: string, name: string }[]} */
  get #places() {
    const session = currentSession()
    return session?.boards ?? session?.wards ?? []
  }

  async ask() {
    const { place } = this
    if (!place) return
    const { trouble, board } = await askBoard(place.id)
    this.trouble = trouble
    if (!board || place.id !== this.place?.id) return
    this.turn = 1 - this.turn
    this.told = { board, wall_ms: Date.now(), steady_ms: performance.now() }
  }

  render() {
    const [told, steady_ms] = [this.told, performance.now()]
    const stale = this.#out || isStale(told, this.wall_ms, steady_ms)
    const format = new Format(t, told?.board.ward.offsets ?? [])
    const now_ms = told && serverNow(told, this.wall_ms, steady_ms)
    const gone = told ? t('board-gone', { time: format.time(Date.parse(told.board.server_time)) }) : t('board-gone-never')
    return html`<header class="board-head"><h1>${this.place ? t('ward-named', { ward: this.place.name }) : t('title-board')}</h1>
        <p class="light" data-lit=${stale ? 'no' : 'yes'}>${icon(stale ? 'alert' : 'server')}${this.#out ? t('title-sign-in') : stale ? t('board-light-out') : t('board-light')}</p>
        ${now_ms === null || stale ? nothing : html`<time>${format.timeSeconds(now_ms)}</time>`}</header>
      <main class="board" data-turn=${this.turn} data-gone=${gone} ?data-stale=${stale}>
        ${stale ? html`<section class="gone" role="alert"><p>${gone}</p><small>${this.#why()}</small></section>` : nothing}
        ${told && now_ms !== null && !this.#out ? beds(told.board, now_ms, format) : nothing}</main>
      ${this.#footer()}`
  }

  /** Whether the server no longer knows this sign-in: what it showed is hidden. */
  get #out() {
    return !this.place || this.trouble === 'sign_in' || this.trouble === 'refused'
  }

  #why() {
    return !this.place || this.trouble === 'refused' ? t('board-not-yours') : this.trouble === 'sign_in' ? t('board-signed-out') : t('board-gone-text')
  }

  #footer() {
    const boards = this.#places
    const isBoard = currentSession()?.user.role === 'board'
    return html`<footer class="board-foot">
      ${notice('plain', 'phone', t('board-says'))}
      ${boards.length > 1 ? boards.map(({ id, name }) => this.#choice(id === this.place?.id, t('ward-named', { ward: name }), () => this.#show(id))) : nothing}
      ${Object.entries(languages().languages).map(([code, words]) => this.#choice(code === language(), words, async () => { await speak(code); change({ language: code }) }))}
      ${THEMES.map(theme => this.#choice(theme === settings().theme, t(`theme-${theme}`), () => change({ theme })))}
      ${isBoard || this.#out
        ? html`<button type="button" name="leave" data-kind="small" @click=${this.#leave}>${icon('leave')}${t(this.#out ? 'sign-in-button' : 'board-leave')}</button>`
        : html`<a class="button" data-kind="small" href="/app/">${icon('back')}${t('ward')}</a>`}</footer>`
  }

  /** @param {boolean} chosen @param {string} words @param {() => unknown} choose */
  #choice(chosen, words, choose) {
    return html`<button type="button" data-kind="small" aria-pressed=${chosen} @click=${async () => { await choose(); this.requestUpdate() }}>${words}</button>`
  }

  /** @param {string} ward */
  #show(ward) {
    change({ ward })
    this.told = null
    return this.ask()
  }

  async #leave() {
    await signOut()
    go(location.pathname, { replace: true })
  }
}

define('screen-board', ScreenBoard)
