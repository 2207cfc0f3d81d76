/** How much of a limit is used, as a bar with its words above and below. */
import { html, nothing } from '../../vendor/lit.js'

const WIDTH = 300

/** @typedef {{ title: string, words: string, part: number, whole: number, stop: boolean, below?: [string, string] }} Bar */

/** @param {Bar} bar */
export function limitBar({ title, words, part, whole, stop, below }) {
  const width = Math.round(WIDTH * Math.max(0, Math.min(1, part / whole)))
  return html`<div data-kind=${stop ? 'stop' : nothing}><p><b>${title}</b> <span>${words}</span></p>
    <svg viewBox="0 0 304 14" preserveAspectRatio="none" aria-hidden="true"><rect class="track" x="1" y="1" width="302" height="12"></rect><rect class="fill" x="2" y="2" width=${width} height="10"></rect></svg>
    ${below ? html`<p><span>${below[0]}</span> <span>${below[1]}</span></p>` : nothing}</div>`
}
