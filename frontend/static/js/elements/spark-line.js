/** ICE over the last 48 hours as dots: never joined, a cross where a check is missing. */
import { html, svg } from '../../vendor/lit.js'
import { Plain, define } from '../lib/dom.js'
import { t } from '../lib/i18n.js'

/** @typedef {{ x: number, ice: { floor: number, ceiling: number } | null }} Point `x` from 0 to 1; `ice` null: no check for that slot */

const WIDTH = 72
const HEIGHT = 36

/** @param {number} x */
const across = x => 4 + x * (WIDTH - 8)
/** @param {number} ice @param {number} top */
const down = (ice, top) => 4 + (top - ice) / top * (HEIGHT - 8)

/** The same in words. @param {Point[]} points */
export function sparkText(points) {
  const said = points.map(({ ice }) => ice === null ? t('spark-missed') : ice.floor === ice.ceiling ? String(ice.floor) : `${ice.floor}\u2013${ice.ceiling}`)
  return t('spark', { values: said.join(', ') })
}

export class SparkLine extends Plain {
  static properties = { points: { attribute: false }, top: { type: Number } }

  constructor() {
    super()
    /** @type {Point[]} */
    this.points = []
    /** The best possible total. */
    this.top = 1
  }

  render() {
    return html`<svg class="spark" viewBox="0 0 72 36" role="img" aria-label=${sparkText(this.points)}>
      <path class="base" d="M0 4h72" stroke-dasharray="4 4"></path>${this.points.map(point => mark(point, this.top))}</svg>`
  }
}

/** @param {Point} point @param {number} top */
function mark({ x, ice }, top) {
  if (ice === null) return svg`<path class="gap" d=${`M${across(x) - 2.5} 15.5l5 5m0-5l-5 5`}></path>`
  if (ice.floor === ice.ceiling) return svg`<circle cx=${across(x)} cy=${down(ice.floor, top)} r="4"></circle>`
  return svg`<path class="span" d=${`M${across(x)} ${down(ice.ceiling, top)}V${down(ice.floor, top)}`}></path>`
}

define('spark-line', SparkLine)
