/** What is said to the patient; a tap fills the screen with it, for who hears badly, and the phone says it if it has a voice of its own. */
import { html, nothing } from '../../vendor/lit.js'
import { Plain, define } from '../lib/dom.js'
import { hush, localVoice, onVoices, say } from '../lib/voice.js'
import { icon } from './icon.js'

export class PromptCard extends Plain {
  static properties = { text: {}, tongue: {}, words: { attribute: false } }

  constructor() {
    super()
    /** In the patient's language. */
    this.text = ''
    /** Which one that is, as in `fr`. */
    this.tongue = ''
    /** The buttons, in the nurse's language. */
    this.words = { show: '', close: '', say: '' }
    this.deaf = () => {}
  }

  connectedCallback() {
    super.connectedCallback()
    this.deaf = onVoices(() => this.requestUpdate())
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.deaf()
    hush()
  }

  render() {
    const { text, tongue, words } = this
    const voice = localVoice(tongue)
    return html`<button type="button" class="prompt" name="card" @click=${this.#show}>
        <span class="heard">${words.show}</span> <span lang=${tongue}>${text}</span>${icon('enlarge')}</button>
      ${voice ? html`<button type="button" class="say" name="say" aria-label=${words.say} @click=${() => say(text, voice)}>${icon('voice')}</button>` : nothing}
      <dialog aria-label=${words.show} @click=${this.#close} @close=${hush}>
        <p lang=${tongue}>${text}</p><button type="button" name="close">${icon('cross')}${words.close}</button>
      </dialog>`
  }

  /** The longest word decides how large the letters can be. */
  updated() {
    this.style.setProperty('--longest', String(Math.max(1, ...this.text.split(/\s+/).map(word => word.length))))
  }

  #show() {
    this.querySelector('dialog')?.showModal()
  }

  #close() {
    this.querySelector('dialog')?.close()
  }
}

define('prompt-card', PromptCard)
