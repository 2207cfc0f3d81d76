/** A number as a field to tap: what was written, its unit, and what is wrong with it. The key pad writes into the field in hand. */
import { html, nothing } from '../../vendor/lit.js'

/** @typedef {{ name: string, label: string, text: string, unit: string, inHand: boolean, wrong?: string, empty: string, take: () => void }} Entry */

/** @param {Entry} entry */
export function numberEntry({ name, label, text, unit, inHand, wrong, empty, take }) {
  return html`<number-entry ?data-now=${inHand} ?data-wrong=${Boolean(wrong)}>
    <button type="button" name=${name} aria-pressed=${inHand ? 'true' : 'false'} @click=${take}>
      <small>${label}</small><output data-empty=${text === '' ? '' : nothing}>${text || empty}</output><small>${unit}</small>
    </button>
  </number-entry>`
}
