/** Take in what another phone saved to a file: look at what it holds, then put it beside this phone's own unsent records. */
import { html, nothing } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { codeWords, t } from '../../lib/i18n.js'
import { fullName } from '../../lib/names.js'
import { icon } from '../../elements/icon.js'
import { notice } from '../../elements/notice-box.js'
import { offer, takeIn } from '../../store/take-in.js'
import { read } from '../../sync/entries_file.js'
import { syncNow } from '../../sync/engine.js'
import { Screen } from '../screen.js'
import { backLink, wardHeader } from '../top.js'

/** @typedef {import('../../store/take-in.js').Offered} Offered
 *  @typedef {import('../../store/take-in.js').TakenIn} TakenIn */

export class ScreenTakeIn extends Screen {
  static properties = { offered: { state: true }, damaged: { state: true }, wrong: { state: true }, result: { state: true } }

  constructor() {
    super()
    /** What the file holds. @type {string[]} */
    this.texts = []
    /** Of these, what this app reads. @type {Offered[]} */
    this.offered = []
    this.damaged = 0
    /** What they name by its hash. @type {import('../../sync/entries_file.js').Attachment[]} */
    this.attachments = []
    /** Nothing was taken in: the words that say why. */
    this.wrong = ''
    /** @type {TakenIn | null} */
    this.result = null
  }

  render() {
    const { length } = this.texts
    return html`${wardHeader(this, '')}
      <main>${this.staleness()}<h1 class="question">${t('title-take-in')}</h1><p>${t('take-in-text')}</p>
        ${this.wrong ? html`<div role="alert">${notice('stop', 'alert', t(this.wrong))}</div>` : nothing}
        ${this.result ? this.#done(this.result) : length ? this.#found() : nothing}
        <label class="button file" data-kind="wide">${icon('sheet')}${t('take-in-choose')}<input type="file" name="file" accept=".json,application/json" @change=${this.#choose}></label></main>
      <footer>${backLink('/app/sync', t('back'))}
        ${length && !this.result ? html`<button type="button" name="main" data-kind="primary" @click=${this.#take}>${icon('plus')}${t('take-in-main', { n: length, count: String(length) })}</button>` : nothing}</footer>`
  }

  /** @param {Event} event */
  async #choose(event) {
    const [file] = /** @type {HTMLInputElement} */ (event.target).files ?? []
    if (!file) return
    Object.assign(this, { texts: [], offered: [], attachments: [], damaged: 0, wrong: '', result: null })
    try {
      const { texts, damaged, attachments } = await read(await file.text())
      const offered = (await Promise.all(texts.map(offer))).flatMap(one => one ?? [])
      Object.assign(this, { texts, offered, attachments, damaged: damaged.length })
    } catch {
      this.wrong = 'take-in-not-a-file'
    }
  }

  async #take() {
    this.wrong = ''
    try {
      const result = await takeIn(this.texts, this.attachments)
      this.result = { ...result, left: result.left + this.damaged }
      syncNow()
    } catch (error) {
      console.error('take-in', error)
      this.wrong = 'take-in-not-kept'
    }
  }

  #found() {
    const { length } = this.texts
    return html`<section aria-labelledby="found"><h2 id="found">${t('take-in-found', { n: length, count: String(length) })}</h2>
      <route-line><ol>${this.offered.map(({ entry }) => html`<li data-state="phone"><time>${this.format.timeOrDate(Date.parse(entry.recorded_at), this.now_ms)}</time>
        <p><b>${this.#whose(entry)}</b><br>${codeWords('kind', entry.kind)}</p><small>${t('record-by', { name: this.nameOf(entry.author) })}</small></li>`)}</ol></route-line>
      ${this.#left(this.damaged + length - this.offered.length)}</section>`
  }

  /** As far as this phone, or the file itself, knows the patient. @param {import('../../types.d.ts').Entry} entry */
  #whose({ patient }) {
    const own = this.offered.find(({ entry }) => entry.kind === 'patient' && entry.patient === patient)?.entry.body
    const identity = this.chart?.patients[patient]?.identity ?? (own?.family && own.given ? own : null)
    return identity ? fullName(/** @type {any} */ (identity)) : t('sync-elsewhere')
  }

  /** @param {TakenIn} result */
  #done({ taken, known, left }) {
    const facts = { n: known, count: String(known) }
    return html`<div role="status">${notice(taken ? 'phone' : 'plain', taken ? 'check' : 'sheet', taken ? t('take-in-done', { n: taken, count: String(taken) }) : t('take-in-none'),
      html`${taken ? t('take-in-done-text') : ''} ${known ? t('take-in-known', facts) : ''}`,
      html`<a class="button" data-kind="small" href="/app/sync">${t('title-sync')}</a>`)}</div>${this.#left(left)}`
  }

  /** @param {number} count */
  #left(count) {
    return count ? notice('stop', 'alert', t('take-in-left', { n: count, count: String(count) })) : nothing
  }
}

define('screen-take-in', ScreenTakeIn)
