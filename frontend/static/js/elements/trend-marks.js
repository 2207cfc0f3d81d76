/** The marks of a trend picture around a place: shape first, colour second. */
import { html, svg } from '../../vendor/lit.js'

/** @typedef {'dot' | 'span' | 'unknown' | 'missed' | 'open' | 'paused' | 'late' | 'amended' | 'dose' | 'run' | 'start'} Sign */

/** Small ring, dot, triangle, diamond, octagon: the shape alone tells the step in grey. @type {((x: number, y: number) => string)[]} */
const SHAPES = [
  (x, y) => `M${x - 3} ${y}a3 3 0 1 1 6 0a3 3 0 1 1-6 0z`,
  (x, y) => `M${x - 5} ${y}a5 5 0 1 1 10 0a5 5 0 1 1-10 0z`,
  (x, y) => `M${x} ${y - 6}l6.5 11.5h-13z`,
  (x, y) => `M${x} ${y - 6.5}l6.5 6.5-6.5 6.5-6.5-6.5z`,
  (x, y) => `M${x - 2.5} ${y - 6}h5l3.5 3.5v5l-3.5 3.5h-5l-3.5-3.5v-5z`,
]

/** A step of a grade or of support. @param {number} step @param {number} x @param {number} y */
export const stepMark = (step, x, y) => svg`<path class="step" data-grade=${step} d=${SHAPES[step](x, y)}></path>`

/** One value; below the rule of its lane it is hollow. @param {number} x @param {number} y @param {boolean} isHollow */
export const dotMark = (x, y, isHollow) => svg`<circle class=${isHollow ? 'dot hollow' : 'dot'} cx=${x} cy=${y} r="3.5"></circle>`

/** From the least to the most that it can be. @param {number} x @param {number} top @param {number} foot */
export const spanMark = (x, top, foot) => svg`<path class="span" d=${`M${x - 3} ${top}h6v${Math.max(4, foot - top)}h-6zM${x - 6} ${top}h12M${x - 6} ${Math.max(top + 4, foot)}h12`}></path>`

/** Done, and nothing could be said. @param {number} x @param {number} y */
export const unknownMark = (x, y) => svg`<path class="unknown" d=${`M${x - 6} ${y - 8}h12v16h-12z`}></path><text class="mark" x=${x} y=${y + 5} text-anchor="middle">?</text>`

/** Not done. @param {number} x @param {number} y */
export const missedMark = (x, y) => svg`<path class="missed" d=${`M${x - 4} ${y - 4}l8 8m0-8l-8 8`}></path>`

/** Overdue, can still be done. @param {number} x @param {number} y */
export const openMark = (x, y) => svg`<path class="open" d=${`M${x - 4} ${y - 4}h8v8h-8z`}></path>`

/** It reached the server long after it was signed. @param {number} x @param {number} y */
export const lateMark = (x, y) => svg`<circle class="late" cx=${x} cy=${y} r="8.5"></circle>`

/** Somebody corrected it. @param {number} x @param {number} y */
export const amendedMark = (x, y) => svg`<path class="amended" d=${`M${x - 5} ${y - 11}h10M${x - 5} ${y - 14}h10`}></path>`

/** A value outside its lane. @param {number} x @param {number} y @param {1 | -1} way up or down */
export const beyondMark = (x, y, way) => svg`<path class="beyond" d=${`M${x - 4} ${y - 6 * way}l4 ${-5 * way} 4 ${5 * way}`}></path>`

/** Given. @param {number} x @param {number} y */
export const doseMark = (x, y) => svg`<path class="dose" d=${`M${x - 5} ${y - 10}h10l-5 10z`}></path>`

/** It ran; an arrow while it still does. @param {number} x @param {number} end @param {number} y @param {boolean} goesOn */
export const runMark = (x, end, y, goesOn) => svg`<path class="run" d=${`M${x} ${y}H${end}`}></path>${goesOn ? svg`<path class="beyond" d=${`M${end - 5} ${y - 5}l6 5-6 5`}></path>` : ''}`

/** @type {Record<Sign, () => unknown>} */
const SIGNS = {
  dot: () => dotMark(12, 14, false),
  span: () => spanMark(12, 4, 24),
  unknown: () => unknownMark(12, 14),
  missed: () => missedMark(12, 14),
  open: () => openMark(12, 14),
  paused: () => svg`<path class="paused" d="M1 3h22v22h-22z"></path>`,
  late: () => svg`${dotMark(12, 14, false)}${lateMark(12, 14)}`,
  amended: () => svg`${dotMark(12, 18, false)}${amendedMark(12, 18)}`,
  dose: () => doseMark(12, 20),
  run: () => runMark(2, 18, 14, true),
  start: () => svg`<path class="start" d="M12 2v24"></path>`,
}

/** One sign alone, for the key. @param {Sign} sign */
export const signMark = sign => html`<svg class="sign" viewBox="0 0 24 28" aria-hidden="true">${SIGNS[sign]()}</svg>`

/** One step alone, for the key. @param {number} step */
export const stepSign = step => html`<svg class="sign" viewBox="0 0 24 28" aria-hidden="true">${stepMark(step, 12, 14)}</svg>`
