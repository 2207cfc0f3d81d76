/** Ten digits for a thumb; the phone's own keyboard never comes. */
import { html } from '../../vendor/lit.js'
import { icon } from './icon.js'

const ROWS = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** @typedef {{ label: string, point: string, pointLabel: string, erase: string, hasPoint: boolean, press: (key: string) => void }} Pad
 *  `point` is the language's decimal mark; `press` gets a digit, `.` or `erase`. */

/** @param {Pad} pad */
export function keyPad({ label, point, pointLabel, erase, hasPoint, press }) {
  return html`<key-pad role="group" aria-label=${label}>
    ${ROWS.map(digit => key(digit, press))}
    <button type="button" value="." aria-label=${pointLabel} ?disabled=${!hasPoint} @click=${() => press('.')}>${point}</button>
    ${key('0', press)}
    <button type="button" value="erase" class="stacked" @click=${() => press('erase')}>${icon('erase')}<small>${erase}</small></button>
  </key-pad>`
}

/** @param {string} digit @param {(key: string) => void} press */
const key = (digit, press) => html`<button type="button" value=${digit} @click=${() => press(digit)}>${digit}</button>`
