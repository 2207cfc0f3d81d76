/** A tool's totals over the last 48 hours as dots: never joined, a cross where a check is missing. */
import { html, svg } from '../../vendor/lit.js'
import { Plain, define } from '../lib/dom.js'
import { t } from '../lib/i18n.js'

/** @typedef {{ x: number, total: { floor: number, ceiling: number } | null }} Point `x` from 0 to 1; `total` null: no check for that slot */

const WIDTH = 72
const HEIGHT = 36

/** @param {number} x */
const across = x => 4 + x * (WIDTH - 8)
/** @param {number} total @param {number} top */
const down = (total, top) => 4 + (top - total) / top * (HEIGHT - 8)

/** The same in words. @param {string} tool @param {Point[]} points */
export function sparkText(tool, points) {
  const said = points.map(({ total }) => total === null ? t('spark-missed') : total.floor === total.ceiling ? String(total.floor) : `${total.floor}\u2013${total.ceiling}`)
  return t(`spark-${tool}`, { values: said.join(', ') })
}

export class SparkLine extends Plain {
  static properties = { points: { attribute: false }, tool: { type: String }, top: { type: Number }, well: { type: Number } }

  constructor() {
    super()
    /** @type {Point[]} */
    this.points = []
    this.tool = 'ice'
    /** The highest possible total, and that of a patient who is well. */
    this.top = this.well = 1
  }

  render() {
    return html`<svg class="spark" viewBox="0 0 72 36" role="img" aria-label=${sparkText(this.tool, this.points)}>
      <path class="base" d=${`M0 ${down(this.well, this.top)}h72`} stroke-dasharray="4 4"></path>${this.points.map(point => mark(point, this.top))}</svg>`
  }
}

/** @param {Point} point @param {number} top */
function mark({ x, total }, top) {
  if (total === null) return svg`<path class="gap" d=${`M${across(x) - 2.5} 15.5l5 5m0-5l-5 5`}></path>`
  if (total.floor === total.ceiling) return svg`<circle cx=${across(x)} cy=${down(total.floor, top)} r="4"></circle>`
  return svg`<path class="span" d=${`M${across(x)} ${down(total.ceiling, top)}V${down(total.floor, top)}`}></path>`
}

define('spark-line', SparkLine)
