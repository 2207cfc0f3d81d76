/** Three things side by side; a tap fills the screen with one of them, without words, for the patient to see. */
import { html, nothing } from '../../vendor/lit.js'
import { Plain, define } from '../lib/dom.js'
import { drawing } from './objects.js'

export class ShowObjects extends Plain {
  static properties = { objects: { attribute: false }, words: { attribute: false }, shown: { state: true } }

  constructor() {
    super()
    /** @type {import('./objects.js').ObjectName[]} */
    this.objects = []
    /** What the buttons say to a screen reader. */
    this.words = { show: '', close: '' }
    /** @type {number | null} */
    this.shown = null
  }

  render() {
    return html`<ol>${this.objects.map((name, index) => html`<li>
        <button type="button" aria-label=${`${this.words.show} ${index + 1}`} @click=${() => this.#show(index)}><b>${index + 1}</b>${drawing(name)}</button>
      </li>`)}</ol>
      <dialog aria-label=${this.words.show} @click=${this.#close} @close=${() => { this.shown = null }}>
        ${this.shown === null ? nothing : html`<button type="button" aria-label=${this.words.close}>${drawing(this.objects[this.shown])}</button>`}
      </dialog>`
  }

  /** @param {number} index */
  #show(index) {
    this.shown = index
    this.querySelector('dialog')?.showModal()
  }

  #close() {
    this.querySelector('dialog')?.close()
  }
}

define('show-objects', ShowObjects)
