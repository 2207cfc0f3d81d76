/** One item and its three answers, always at the same three places: can't test, wrong, correct. */
import { html, nothing } from '../../vendor/lit.js'
import { icon } from './icon.js'

const ANSWERS = /** @type {const} */ ([['not_testable', 'untestable'], ['incorrect', 'cross'], ['correct', 'check']])

/** @typedef {{ item: string, title: string, hint?: string, note?: string, before?: { words: string, plain: boolean }, chosen: string | undefined, isNow: boolean,
 *   word: (answer: string) => string, answer: (answer: string) => void }} Row
 *  `title` what counts as right, `hint` the item's name above it, `note` why it could not be tested,
 *  `before` the answer before therapy, `plain` when it was right: the smallest screens leave that out. */

/** @param {Row} row */
export function answerChoice({ item, title, hint, note, before, chosen, isNow, word, answer }) {
  return html`<answer-choice role="group" aria-labelledby=${`item-${item}`} ?data-now=${isNow}>
    <p id=${`item-${item}`}>${hint ? html`<small>${hint}</small> ` : nothing}<b>${title}</b>${note ? html` <small>${note}</small>` : nothing}${before ? html` <small class="before" ?data-plain=${before.plain}>${before.words}</small>` : nothing}</p>
    ${ANSWERS.map(([code, drawing]) => html`
      <button type="button" name=${item} value=${code} aria-pressed=${chosen === code ? 'true' : 'false'} @click=${() => answer(code)}>
        ${icon(drawing)}<span>${word(code)}</span></button>`)}
  </answer-choice>`
}
