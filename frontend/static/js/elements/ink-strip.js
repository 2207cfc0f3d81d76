/** Written sentences one under the other, each with its facts; a tap fills the screen with them. What is drawn is drawn at one scale. */
import { html, nothing } from '../../vendor/lit.js'
import { Plain, define } from '../lib/dom.js'
import { icon } from './icon.js'

/** @typedef {{ line: string, view: string } | { url: string }} Look  the path data of strokes and what of their paper is seen, or a photograph
 *  @typedef {{ key: string, which: string, name: string, facts: string[], signs: string, picture: Look | null, instead: unknown }} Row
 *  `instead`: what stands where no picture is */

const AT_ONCE = 3

export class InkStrip extends Plain {
  static properties = { rows: { attribute: false }, words: { attribute: false }, ways: { attribute: false }, shown: { state: true } }

  constructor() {
    super()
    /** @type {Row[]} */
    this.rows = []
    this.words = { enlarge: (/** @type {string} */ name) => name, close: '', title: '' }
    /** What can be done beside looking. @type {unknown} */
    this.ways = nothing
    /** The key of the row that was enlarged. @type {string | null} */
    this.shown = null
  }

  render() {
    return html`${this.rows.map(row => html`<figure data-which=${row.which}>
        <figcaption>${caption(row)}</figcaption>
        ${row.picture ? html`<button type="button" name="enlarge" value=${row.key} aria-label=${this.words.enlarge([row.name, ...row.facts].join(', '))}
          @click=${() => this.#show(row.key)}>${look(row.picture)}</button>` : html`<div class="instead">${row.instead}</div>`}</figure>`)}
      <dialog aria-label=${this.words.title} @close=${() => { this.shown = null }} @click=${this.#acted}>
        ${this.#enlarged().map(row => html`<figure data-which=${row.which}><figcaption>${caption(row)}</figcaption>${row.picture ? look(row.picture, row.name) : nothing}</figure>`)}
        <footer>${this.ways}<button type="button" name="close">${icon('cross')}${this.words.close}</button></footer>
      </dialog>`
  }

  /** All of a few; of many the first and the one that was tapped. */
  #enlarged() {
    const { rows, shown } = this
    if (shown === null) return []
    return rows.filter(({ key, picture }, index) => picture && (rows.length <= AT_ONCE || index === 0 || key === shown))
  }

  /** @param {string} key */
  async #show(key) {
    this.shown = key
    await this.updateComplete
    this.querySelector('dialog')?.showModal()
  }

  /** Every button of the enlarged ones leads back. @param {Event} event */
  #acted({ target }) {
    if (/** @type {Element} */ (target).closest('button')) this.querySelector('dialog')?.close()
  }
}

/** @param {Row} row */
const caption = ({ name, facts, signs }) => html`<b>${name}</b>${facts.map(fact => html` <span>${fact}</span>`)}${signs ? html` <mark>${signs}</mark>` : nothing}`

/** @param {Look} picture @param {string} [name] what a screen reader is told, unless a button around it says so */
export function look(picture, name = '') {
  if ('url' in picture) return html`<img src=${picture.url} alt=${name}>`
  return html`<svg class="ink" preserveAspectRatio="xMinYMid" viewBox=${picture.view} role=${name ? 'img' : nothing} aria-label=${name || nothing} aria-hidden=${name ? nothing : 'true'}><path d=${picture.line}></path></svg>`
}

define('ink-strip', InkStrip)
