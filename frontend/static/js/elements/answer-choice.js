/** One item and its three answers, always at the same three places: can't test, wrong, correct. */
import { html, nothing } from '../../vendor/lit.js'
import { icon } from './icon.js'

const ANSWERS = /** @type {const} */ ([['not_testable', 'untestable'], ['incorrect', 'cross'], ['correct', 'check']])

/** @typedef {{ item: string, title: string, hint?: string, note?: string, chosen: string | undefined, isNow: boolean,
 *   word: (answer: string) => string, answer: (answer: string) => void }} Row
 *  `title` what counts as right, `hint` the item's name above it, `note` why it could not be tested. */

/** @param {Row} row */
export function answerChoice({ item, title, hint, note, chosen, isNow, word, answer }) {
  return html`<answer-choice role="group" aria-labelledby=${`item-${item}`} ?data-now=${isNow}>
    <p id=${`item-${item}`}>${hint ? html`<small>${hint}</small> ` : nothing}<b>${title}</b>${note ? html` <small>${note}</small>` : nothing}</p>
    ${ANSWERS.map(([code, drawing]) => html`
      <button type="button" name=${item} value=${code} aria-pressed=${chosen === code ? 'true' : 'false'} @click=${() => answer(code)}>
        ${icon(drawing)}<span>${word(code)}</span></button>`)}
  </answer-choice>`
}
