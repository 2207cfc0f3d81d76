/** A tool's totals, ICANS and CRS on one time axis for the phone: dots and stems, never a line across what was not done. */
import { html, svg } from '../../vendor/lit.js'
import { Plain, define } from '../lib/dom.js'
import { t } from '../lib/i18n.js'
import { digits } from './grade.js'

/** @typedef {{ at_ms: number, floor: number, ceiling: number }} Value */
/** @typedef {{ from_ms: number, to_ms: number, now_ms: number, days: { at_ms: number, text: string }[], tool: string, well: number, totals: Value[], icans: Value[], crs: Value[],
 *    missed: number[], drugs: { at_ms: number, text: string }[], base: number | null, top: number, words: string }} Trend */
/** @typedef {{ trend: Trend, y: number, height: number, top: number }} Lane */

const [WIDTH, LEFT, RIGHT] = [304, 34, 300]
const [TOTALS, ICANS, CRS] = [{ y: 16, height: 72 }, { y: 146, height: 36 }, { y: 212, height: 36 }]
const BOTTOM = CRS.y + CRS.height
const [BESIDE, DIGIT] = [8, 9]

/** @param {Trend} trend @param {number} ms */
const across = (trend, ms) => LEFT + (RIGHT - LEFT) * Math.min(1, Math.max(0, (ms - trend.from_ms) / (trend.to_ms - trend.from_ms)))
/** @param {Lane} lane @param {number} value */
const down = (lane, value) => lane.y + lane.height * (1 - value / lane.top)

export class TrendChart extends Plain {
  static properties = { trend: { attribute: false } }

  constructor() {
    super()
    /** @type {Trend | null} */
    this.trend = null
  }

  render() {
    const { trend } = this
    if (!trend) return html``
    return html`<svg viewBox=${`0 0 ${WIDTH} ${BOTTOM + 26}`} role="img" aria-label=${trend.words}>
      ${totalsLane({ trend, ...TOTALS, top: trend.top })}
      ${gradeLane({ trend, ...ICANS, top: 4 }, t('icans'), trend.icans)}
      ${gradeLane({ trend, ...CRS, top: 4 }, t('crs'), trend.crs)}
      ${trend.drugs.map((drug, i) => drugMark(trend, drug, i))}
      ${trend.days.map(day => dayMark(trend, day))}
      <path class="now" d=${`M${across(trend, trend.now_ms)} 10V${BOTTOM}`}></path></svg>`
  }
}

/** @param {Lane} lane */
function totalsLane(lane) {
  const { trend } = lane
  return svg`${[0, lane.top / 2, lane.top].map(value => scale(lane, value))}
    ${trend.base === null ? '' : svg`<path class="base" d=${`M${LEFT} ${down(lane, trend.base)}H${RIGHT}`}></path>`}
    ${trend.missed.map(ms => svg`<path class="gap" d=${hatch(across(trend, ms), lane)}></path>`)}
    ${trend.totals.map(value => dot(lane, value))}
    <text class="name" x=${LEFT + 4} y=${trend.well ? lane.y + lane.height - 6 : lane.y + 17}>${t(`trend-${trend.tool}`)}</text>`
}

/** @param {Lane} lane @param {string} label @param {Value[]} values */
function gradeLane(lane, label, values) {
  const last = values.at(-1)
  return svg`${[0, lane.top].map(value => scale(lane, value))}
    <text class="name" x=${LEFT + 4} y=${lane.y - 6}>${label}</text>
    ${values.map(value => stem(lane, value))}
    ${last ? lastMark(lane, last) : ''}`
}

/** The last grade in digits, beside its stem: on its other side where there is no room before the edge. @param {Lane} lane @param {Value} last */
function lastMark(lane, last) {
  const x = across(lane.trend, last.at_ms)
  const words = digits(last)
  const fits = x + BESIDE + words.length * DIGIT <= WIDTH
  return svg`<text class="name last" x=${fits ? x + BESIDE : x - BESIDE} y=${down(lane, last.ceiling) + 5} text-anchor=${fits ? 'start' : 'end'}>${words}</text>`
}

/** @param {Lane} lane @param {number} value */
const scale = (lane, value) => svg`<path class="grid" d=${`M${LEFT} ${down(lane, value)}H${RIGHT}`}></path>
  <text x=${LEFT - 8} y=${down(lane, value) + 5} text-anchor="end">${value}</text>`

/** @param {Lane} lane @param {Value} value */
function dot(lane, { at_ms, floor, ceiling }) {
  const x = across(lane.trend, at_ms)
  if (floor === ceiling) return svg`<circle class="total" cx=${x} cy=${down(lane, floor)} r="4"></circle>`
  return svg`<path class="span" d=${`M${x} ${down(lane, ceiling)}V${down(lane, floor)}`}></path>`
}

/** @param {Lane} lane @param {Value} value */
function stem(lane, { at_ms, floor, ceiling }) {
  const x = across(lane.trend, at_ms)
  const foot = lane.y + lane.height
  return svg`<g data-grade=${ceiling}>
    ${ceiling > floor ? svg`<path class="maybe" d=${`M${x} ${down(lane, floor)}V${down(lane, ceiling)}`}></path>` : ''}
    <rect class="stem" x=${x - 3} y=${Math.min(down(lane, floor), foot - 3)} width="6" height=${Math.max(3, foot - down(lane, floor))}></rect></g>`
}

/** @param {Trend} trend @param {{ at_ms: number, text: string }} drug @param {number} i */
function drugMark(trend, drug, i) {
  const x = across(trend, drug.at_ms)
  const y = TOTALS.y + TOTALS.height + 12 + 16 * (i % 2)
  const end = x > (LEFT + RIGHT) / 2
  return svg`<path class="drug" d=${`M${x} ${y}V${BOTTOM}M${x - 5} ${y}h10`}></path>
    ${i < 2 ? svg`<text class="drugname" x=${end ? x - 9 : x + 9} y=${y + 6} text-anchor=${end ? 'end' : 'start'}>${drug.text}</text>` : ''}`
}

/** @param {Trend} trend @param {{ at_ms: number, text: string }} day */
const dayMark = (trend, day) => svg`<path class="grid" d=${`M${across(trend, day.at_ms)} ${BOTTOM}v6`}></path>
  <text x=${across(trend, day.at_ms)} y=${BOTTOM + 22} text-anchor="middle">${day.text}</text>`

/** @param {number} x @param {Lane} lane */
function hatch(x, lane) {
  const strokes = []
  for (let y = lane.y + 10; y <= lane.y + lane.height; y += 14) strokes.push(`M${x - 5} ${y}l10-10`)
  return strokes.join('')
}

define('trend-chart', TrendChart)
