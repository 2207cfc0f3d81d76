/** A few words as somebody writes them, below what they are about. */
import { html } from '../../vendor/lit.js'

const MOST = 500

/** @typedef {{ id?: string, label: string, text: string | undefined, write: (text: string) => void, most?: number, rows?: number }} Words  `most` letters */

/** @param {Words} words */
export const wordsField = ({ id = 'words', label, text = '', write, most = MOST, rows = 2 }) => html`<div class="field"><label for=${id}>${label}</label>
  <textarea id=${id} rows=${rows} maxlength=${most} .value=${text} @input=${(/** @type {any} */ { target }) => write(target.value)}></textarea></div>`
