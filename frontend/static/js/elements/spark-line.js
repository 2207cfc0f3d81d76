/** A tool's totals over the last 48 hours as dots: never joined, a cross where a check is missing. */
import { html } from '../../vendor/lit.js'
import { Plain, define } from '../lib/dom.js'
import { t } from '../lib/i18n.js'
import { digits } from './grade.js'

/** @typedef {{ x: number, total: { floor: number, ceiling: number } | null }} Point `x` from 0 to 1; `total` null: no check for that slot */

const WIDTH = 72
const HEIGHT = 36

/** @param {number} x */
const across = x => 4 + x * (WIDTH - 8)
/** @param {number} total @param {number} top */
const down = (total, top) => 4 + (top - total) / top * (HEIGHT - 8)

/** The same in words. @param {string} tool @param {Point[]} points */
export function sparkText(tool, points) {
  const said = points.map(({ total }) => total === null ? t('spark-missed') : digits(total))
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
      <path class="base" d=${`M0 ${down(this.well, this.top)}h72`} stroke-dasharray="4 4"></path><path class="gap" d=${this.#drawn(gap)}></path>
      <path class="span" d=${this.#drawn(span)}></path><path class="dot" d=${this.#drawn(dot)}></path></svg>`
  }

  /** All marks of a kind as one path: sixty beds draw many. @param {(point: Point, top: number) => string} mark */
  #drawn(mark) { return this.points.map(point => mark(point, this.top)).join('') }
}

/** @param {Point} point */
const gap = ({ x, total }) => total === null ? `M${across(x) - 2.5} 15.5l5 5m0-5l-5 5` : ''

/** @param {Point} point @param {number} top */
const span = ({ x, total }, top) => total && total.floor < total.ceiling ? `M${across(x)} ${down(total.ceiling, top)}V${down(total.floor, top)}` : ''

/** @param {Point} point @param {number} top */
const dot = ({ x, total }, top) => total && total.floor === total.ceiling ? `M${across(x) - 4} ${down(total.floor, top)}a4 4 0 1 0 8 0a4 4 0 1 0-8 0` : ''

define('spark-line', SparkLine)
