/** What the server holds: the entries of the ward that wait for a physician, and what was decided of late. */
import { html, nothing, repeat } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { t } from '../../lib/i18n.js'
import { unbroken } from '../../lib/names.js'
import { wardNow } from '../../store/clock.js'
import { askHeld, heldKnown } from '../../sync/held.js'
import { icon } from '../../elements/icon.js'
import { decidedWords, kindWords, patientWords, signedWords, troubleNotice, whyWords } from './words.js'
import { Screen } from '../screen.js'
import { backLink, wardHeader } from '../top.js'
import '../../elements/bed-plate.js'

/** @typedef {import('../../types.d.ts').HeldEntry} HeldEntry */

const OLD_MS = 60_000

export class ScreenHeld extends Screen {
  static properties = { known: { state: true }, trouble: { state: true }, asking: { state: true } }

  constructor() {
    super()
    /** @type {import('../../sync/held.js').Known | null} */
    this.known = null
    /** Why the server did not say it now. @type {import('../../sync/http.js').Trouble | null} */
    this.trouble = null
    this.asking = false
    this.first = true
  }

  async read() {
    this.known = await heldKnown()
    const isOld = !this.known || Math.abs(wardNow() - this.known.at_ms) > OLD_MS
    if (this.first || this.trouble || isOld) this.ask()
    this.first = false
  }

  async ask() {
    if (this.asking) return
    this.asking = true
    this.trouble = await askHeld()
    this.known = await heldKnown()
    this.asking = false
  }

  render() {
    const list = this.known?.list ?? []
    const decided = list.filter(one => one.resolution).reverse()
    return html`${wardHeader(this, '')}
      <main>${this.staleness()}<h1 class="question">${t('title-held')}</h1><p>${t('apart-explain')}</p>
        ${this.trouble ? troubleNotice(this.trouble, this.#age()) : nothing}
        ${this.known ? this.#section('open', list.filter(one => !one.resolution)) : nothing}
        ${this.known || this.trouble ? nothing : html`<p class="facts" role="status">${t('apart-asking')}</p>`}
        ${decided.length ? this.#section('decided', decided) : nothing}${this.#elsewhere()}</main>
      <footer>${backLink('/app/sync', t('back'))}
        <button type="button" data-kind="primary" ?disabled=${this.asking} @click=${() => this.ask()}>
          ${icon('again')}${t(this.asking ? 'apart-asking' : 'apart-again')}</button></footer>`
  }

  /** How old what stands here is. */
  #age() {
    if (!this.known) return t('apart-unread')
    return t('apart-offline', { time: this.format.timeOrDate(this.known.at_ms, this.now_ms) })
  }

  /** @param {'open' | 'decided'} name @param {HeldEntry[]} list */
  #section(name, list) {
    const id = `held-${name}`
    const rows = repeat(list, ({ hash }) => hash, one => this.#row(one))
    return html`<section aria-labelledby=${id}>${this.#heading(id, t(`apart-${name}`), list.length)}
      ${list.length ? html`<ol class="beds">${rows}</ol>` : html`<p>${t('apart-empty')}</p>`}</section>`
  }

  /** @param {HeldEntry} one */
  #row(one) {
    const patient = this.chart?.patients[one.patient ?? '']
    return html`<li>${patient ? html`<bed-plate .bed=${patient.bed}></bed-plate>` : nothing}
      <h3><a href=${`/app/held/${one.hash}`}>${patientWords(this, one)}</a></h3>
      ${one.kind ? html`<p><b>${kindWords(one)}</b></p>` : nothing}<p>${this.#who(one)}</p>
      <small>${one.resolution ? decidedWords(this, one.resolution) : whyWords(one)}</small></li>`
  }

  /** Who signed it when, else whence it came when. @param {HeldEntry} one */
  #who(one) {
    if (one.author || one.at) return signedWords(this, one)
    const time = this.format.timeOrDate(Date.parse(one.received_at), this.now_ms)
    return t('apart-sent-from', { names: one.sent_from.map(id => unbroken(this.nameOf(id))).join(', '), time })
  }

  /** What this phone signed for a ward that its nurse does not see. */
  #elsewhere() {
    const seen = new Set(this.known?.list.map(({ hash }) => hash))
    const others = this.safe?.held.filter(({ hash }) => !seen.has(hash)) ?? []
    if (!others.length || !this.known) return nothing
    return html`<section aria-labelledby="elsewhere">${this.#heading('elsewhere', t('apart-elsewhere'), others.length)}
      <ul>${others.map(one => html`<li>${signedWords(this, one)}<br>${whyWords(one)}</li>`)}</ul></section>`
  }

  /** @param {string} id @param {string} words @param {number} count */
  #heading(id, words, count) {
    return html`<h2 id=${id}>${words} <data value=${count}>${count}</data></h2>`
  }
}

define('screen-held', ScreenHeld)
