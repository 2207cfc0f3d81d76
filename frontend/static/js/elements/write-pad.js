/** The paper on the phone: the whole screen for the patient, with the sentence and nothing else. Left by a long hold. Tells `wrote`, `emptied`, `left`. */
import { html } from '../../vendor/lit.js'
import { Plain, define } from '../lib/dom.js'
import { icon } from './icon.js'
import './hold-button.js'

const LEAVE_MS = 1500

/** @typedef {{ title: string, paper: string, again: string, done: string, short: string, twice: string }} Words
 *  @typedef {{ groups: { points: { x: number, y: number, time: number }[] }[], width: number, height: number }} Paper */

export class WritePad extends Plain {
  static properties = { text: {}, tongue: {}, words: { attribute: false } }

  constructor() {
    super()
    /** The sentence, in the patient's language. */
    this.text = ''
    this.tongue = ''
    /** @type {Words} */
    this.words = { title: '', paper: '', again: '', done: '', short: '', twice: '' }
    /** While the patient has the phone. @type {any} */
    this.pad = null
    /** All that the paper was: a phone that is turned has another one, and what is written stays where it is. */
    this.paper = { width: 0, height: 0 }
    /** @type {Promise<any> | null} */
    this.library = null
    this.size = new ResizeObserver(() => this.#fit())
    this.stay = () => history.pushState(null, '', location.href)
  }

  connectedCallback() {
    super.connectedCallback()
    this.library = import('../../vendor/signature_pad.js')
    this.library.catch(() => {})
  }

  /** The phone was put away, or the screen went: what is written is told. */
  disconnectedCallback() {
    super.disconnectedCallback()
    if (this.pad && !this.pad.isEmpty()) this.#tell('wrote')
    this.#end()
  }

  render() {
    const { words } = this
    return html`<dialog aria-label=${words.title} @cancel=${(/** @type {Event} */ event) => event.preventDefault()} @close=${this.#reopen}>
      <p lang=${this.tongue}>${this.text}</p>
      <canvas role="img" aria-label=${words.paper}></canvas>
      <div class="leaving"><button type="button" name="again" data-kind="small" @click=${this.#again}>${icon('erase')}${words.again}</button>
        <hold-button words=${words.done} short=${words.short} again=${words.twice} .hold=${LEAVE_MS} icon="check" @held=${this.#leave}></hold-button></div>
    </dialog>`
  }

  /** The phone is the patient's now. */
  async begin() {
    const { default: SignaturePad } = await this.library
    const canvas = this.#canvas
    const { color, backgroundColor } = getComputedStyle(canvas)
    this.querySelector('dialog')?.showModal()
    this.paper = { width: 0, height: 0 }
    this.pad = new SignaturePad(canvas, { penColor: color, backgroundColor, minWidth: 1.25, maxWidth: 2.75, minDistance: 2 })
    this.pad.addEventListener('endStroke', () => this.#tell('wrote'))
    this.#fit()
    this.size.observe(canvas)
    this.stay()
    addEventListener('popstate', this.stay)
  }

  get #canvas() {
    return /** @type {HTMLCanvasElement} */ (this.querySelector('canvas'))
  }

  /** As sharp as the screen; turned round, the phone shows again what was written. */
  #fit() {
    if (!this.pad) return
    const { clientWidth, clientHeight } = this.#canvas
    this.paper = { width: Math.max(this.paper.width, clientWidth), height: Math.max(this.paper.height, clientHeight) }
    const sharp = Math.max(1, devicePixelRatio)
    Object.assign(this.#canvas, { width: clientWidth * sharp, height: clientHeight * sharp })
    this.#canvas.getContext('2d')?.scale(sharp, sharp)
    this.pad.fromData(this.pad.toData())
  }

  #again() {
    this.pad.clear()
    this.dispatchEvent(new CustomEvent('emptied'))
  }

  #leave() {
    this.#end()
    this.querySelector('dialog')?.close()
    this.dispatchEvent(new CustomEvent('left'))
  }

  #end() {
    this.pad?.off()
    this.pad = null
    this.size.disconnect()
    removeEventListener('popstate', this.stay)
  }

  /** Nothing but the hold leads out of here, whatever closes a dialog in this browser. */
  #reopen() {
    if (this.pad && this.isConnected) this.querySelector('dialog')?.showModal()
  }

  /** @param {'wrote'} what */
  #tell(what) {
    /** @type {Paper} */
    const detail = { groups: this.pad.toData(), ...this.paper }
    this.dispatchEvent(new CustomEvent(what, { detail }))
  }
}

define('write-pad', WritePad)
