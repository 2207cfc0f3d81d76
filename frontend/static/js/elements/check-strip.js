/** The checks of a whole window side by side, a mark for each: shape first, colour second. */
import { html, svg } from '../../vendor/lit.js'
import { Plain, define } from '../lib/dom.js'

/** @typedef {'on_time' | 'late' | 'explained' | 'unexplained' | 'open' | 'paused'} Is
 *  @typedef {{ x: number, is: Is }} Mark  `x` from 0 to 1 */

const [WIDTH, HEIGHT, HALF] = [320, 24, 2]

/** What each mark looks like around a place. @type {Record<Is, (x: number) => unknown>} */
const SHAPES = {
  on_time: x => svg`<path class="full" d=${`M${x - HALF} 2h4v20h-4z`}></path>`,
  late: x => svg`<path class="full" d=${`M${x - HALF} 12h4v10h-4z`}></path>`,
  explained: x => svg`<path class="hollow" d=${`M${x - HALF + 0.75} 3h2.5v18h-2.5z`}></path>`,
  unexplained: x => svg`<path class="gap" d=${`M${x - HALF} 4l4 16m0-16l-4 16`}></path>`,
  open: x => svg`<path class="open" d=${`M${x} 2v20`}></path>`,
  paused: x => svg`<circle class="full" cx=${x} cy="12" r="1.5"></circle>`,
}

/** One mark alone, for the key. @param {Is} is */
export const stripMark = is => html`<svg class="strip-mark" viewBox="0 0 8 24" aria-hidden="true">${SHAPES[is](4)}</svg>`

export class CheckStrip extends Plain {
  static properties = { marks: { attribute: false }, words: { type: String } }

  constructor() {
    super()
    /** @type {Mark[]} */
    this.marks = []
    /** The same in words. */
    this.words = ''
  }

  render() {
    return html`<svg class="strip" viewBox=${`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label=${this.words}>
      <path class="base" d=${`M0 ${HEIGHT - 1}h${WIDTH}`}></path>${this.marks.map(({ x, is }) => SHAPES[is](3 + x * (WIDTH - 6)))}</svg>`
  }
}

define('check-strip', CheckStrip)
