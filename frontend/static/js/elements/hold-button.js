/** Signing takes a hold of 0.8 s, unless it says how long; with a keyboard or a screen reader two presses. Sends `held`. */
import { html, nothing } from '../../vendor/lit.js'
import { Plain, define } from '../lib/dom.js'
import { icon } from './icon.js'

const HOLD_MS = 800

export class HoldButton extends Plain {
  static properties = {
    words: { type: String }, line: { type: String }, short: { type: String }, again: { type: String }, disabled: { type: Boolean },
    hold: { attribute: false }, icon: {}, state: { state: true },
  }

  constructor() {
    super()
    /** What the button says, and the line below it. */
    this.words = this.line = ''
    /** What it says after a press that was too short, and after the first press of a keyboard. */
    this.short = this.again = ''
    this.disabled = false
    this.hold = HOLD_MS
    /** @type {import('./icon.js').IconName} */
    this.icon = 'sign'
    /** @type {'idle' | 'holding' | 'short' | 'armed'} */
    this.state = 'idle'
    this.timer = 0
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    clearTimeout(this.timer)
  }

  render() {
    return html`<button type="button" data-kind="primary" data-state=${this.state} ?disabled=${this.disabled}
      @pointerdown=${this.#press} @pointerup=${this.#release} @pointerleave=${this.#release} @pointercancel=${this.#release}
      @click=${this.#click} @blur=${this.#rest} @contextmenu=${(/** @type {Event} */ event) => event.preventDefault()}>
      <svg class="ring" viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="13"></circle><circle cx="16" cy="16" r="13" pathLength="100"></circle></svg>
      ${icon(this.icon)}<span>${this.words}</span>${this.line ? html`<small>${this.line}</small>` : nothing}
    </button><p class="heard" role="status">${this.#said()}</p>${this.state === 'short' || this.state === 'armed'
      ? html`<p class="hint" aria-hidden="true">${this.#said()}</p>` : nothing}`
  }

  #said() {
    return this.state === 'short' ? this.short : this.state === 'armed' ? this.again : ''
  }

  /** @param {PointerEvent} event */
  #press(event) {
    if (this.disabled || event.button) return
    this.state = 'holding'
    this.style.setProperty('--hold', `${this.hold}ms`)
    this.timer = setTimeout(() => this.#done(), this.hold)
  }

  #release() {
    if (this.state !== 'holding') return
    clearTimeout(this.timer)
    this.state = 'short'
  }

  /** Without a pointer there is nothing to hold: the first press asks, the second signs. @param {MouseEvent} event */
  #click(event) {
    if (event.detail !== 0) return
    if (this.state === 'armed') this.#done()
    else this.state = 'armed'
  }

  #rest() {
    if (this.state !== 'holding') this.state = 'idle'
  }

  #done() {
    this.state = 'idle'
    navigator.vibrate?.(30)
    this.dispatchEvent(new CustomEvent('held', { bubbles: true }))
  }
}

define('hold-button', HoldButton)
