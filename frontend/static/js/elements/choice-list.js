/** One of several, or any of several, as big buttons that show whether they are pressed. A second press takes the answer back.
 *  Buttons and not radios: an arrow key on a radio answers, and an answer here may lead on. */
import { html, nothing } from '../../vendor/lit.js'
import { icon } from './icon.js'

/** @typedef {{ code: string, label: string, note?: string }} Option */
/** @typedef {{ name: string, label: string, options: Option[], chosen: string[], columns?: 2 | 3, choose: (code: string) => void }} Choice
 *  `label` names the group for those who do not see the question above it. */

/** @param {Choice} choice */
export function choiceList(choice) {
  return html`<choice-list role="group" aria-label=${choice.label} data-columns=${choice.columns ?? nothing}>
    ${choice.options.map(option => row(choice, option))}
  </choice-list>`
}

/** Small ticks side by side. @param {Choice} choice */
export function tickList(choice) {
  return html`<tick-list role="group" aria-label=${choice.label}>${choice.options.map(option => html`
    <button type="button" name=${choice.name} value=${option.code} aria-pressed=${pressed(choice, option)}
      @click=${() => choice.choose(option.code)}>${option.label}</button>`)}</tick-list>`
}

/** @param {Choice} choice @param {Option} option */
function row(choice, { code, label, note }) {
  return html`<button type="button" name=${choice.name} value=${code} aria-pressed=${pressed(choice, { code })}
    @click=${() => choice.choose(code)}><span>${label}</span>${note ? html`<small>${note}</small>` : nothing}${icon('check')}</button>`
}

/** @param {Choice} choice @param {{ code: string }} option */
const pressed = ({ chosen }, { code }) => chosen.includes(code) ? 'true' : 'false'
