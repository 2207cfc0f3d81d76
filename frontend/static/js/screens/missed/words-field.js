/** A few words beside a reason that says too little by itself. */
import { html } from '../../../vendor/lit.js'

/** @param {{ ui: { reason?: string, text?: string } }} screen @param {string} label */
export function wordsField(screen, label) {
  return html`<div class="field"><label for="words">${label}</label>
    <textarea id="words" rows="2" maxlength="200" .value=${screen.ui.text ?? ''} @input=${(/** @type {InputEvent} */ event) => { screen.ui = { ...screen.ui, text: /** @type {HTMLTextAreaElement} */ (event.target).value } }}></textarea></div>`
}
