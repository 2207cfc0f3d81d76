/** A photograph and the frame that is cut from it. Each edge is a slider: drawn along, moved by arrow keys, or chosen for the buttons below.
 *  Tells `edge` with where an edge goes, from 0 to 1, and `chosen`. */
import { html } from '../../vendor/lit.js'
import { Plain, define } from '../lib/dom.js'

/** @typedef {'top' | 'bottom' | 'left' | 'right'} Edge */

const EDGES = /** @type {const} */ (['top', 'left', 'right', 'bottom'])
const INWARD = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

export class CropFrame extends Plain {
  static properties = { source: { attribute: false }, box: { attribute: false }, edge: {}, step: { attribute: false }, words: { attribute: false } }

  constructor() {
    super()
    /** @type {HTMLCanvasElement | null} */
    this.source = null
    /** @type {Record<Edge, number>} parts of the whole */
    this.box = { top: 0, left: 0, right: 1, bottom: 1 }
    /** @type {Edge} */
    this.edge = 'top'
    this.step = 0.02
    /** @type {Record<Edge | 'picture', string>} */
    this.words = { picture: '', top: '', left: '', right: '', bottom: '' }
  }

  render() {
    return html`<div class="photo"><canvas role="img" aria-label=${this.words.picture}></canvas><i aria-hidden="true"></i>
      ${EDGES.map(edge => html`<button type="button" role="slider" name=${edge} data-edge=${edge} ?data-chosen=${edge === this.edge} aria-label=${this.words[edge]}
        aria-orientation=${edge === 'top' || edge === 'bottom' ? 'vertical' : 'horizontal'} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.round(this.box[edge] * 100)}
        @click=${() => this.#choose(edge)} @focus=${() => this.#choose(edge)} @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(edge, event)}
        @pointerdown=${(/** @type {PointerEvent} */ event) => this.#grip(event)} @pointermove=${(/** @type {PointerEvent} */ event) => this.#drag(edge, event)}><b></b></button>`)}</div>`
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  updated(changed) {
    for (const edge of EDGES) this.style.setProperty(`--${edge}`, `${this.box[edge] * 100}%`)
    const canvas = this.querySelector('canvas')
    if (!changed.has('source') || !this.source || !canvas) return
    Object.assign(canvas, { width: this.source.width, height: this.source.height })
    canvas.getContext('2d')?.drawImage(this.source, 0, 0)
  }

  /** @param {Edge} edge */
  #choose(edge) {
    if (edge !== this.edge) this.dispatchEvent(new CustomEvent('chosen', { detail: edge }))
  }

  /** @param {Edge} edge @param {KeyboardEvent} event */
  #key(edge, event) {
    const way = INWARD[/** @type {keyof typeof INWARD} */ (event.key)]
    if (!way) return
    event.preventDefault()
    this.#tell(edge, this.box[edge] + way * this.step)
  }

  /** @param {PointerEvent} event */
  #grip({ currentTarget, pointerId }) {
    /** @type {Element} */ (currentTarget).setPointerCapture(pointerId)
  }

  /** @param {Edge} edge @param {PointerEvent} event */
  #drag(edge, { currentTarget, pointerId, clientX, clientY }) {
    if (!(/** @type {Element} */ (currentTarget).hasPointerCapture(pointerId))) return
    const { left, top, width, height } = /** @type {Element} */ (this.querySelector('canvas')).getBoundingClientRect()
    this.#tell(edge, edge === 'top' || edge === 'bottom' ? (clientY - top) / height : (clientX - left) / width)
  }

  /** @param {Edge} edge @param {number} to */
  #tell(edge, to) {
    this.dispatchEvent(new CustomEvent('edge', { detail: { edge, to } }))
  }
}

define('crop-frame', CropFrame)
