/** Everything of a patient on one time axis, as wide as there is room: points at their true time, joined only where nothing was left out. */
import { html, svg } from '../../vendor/lit.js'
import { Plain, define } from '../lib/dom.js'
import { amendedMark, beyondMark, dotMark, doseMark, lateMark, missedMark, openMark, runMark, spanMark, stepMark, unknownMark } from './trend-marks.js'

/** @typedef {import('../types.d.ts').TrendPoint} Point
 *  @typedef {{ at_ms: number, until_ms: number, index: number, date: string, number: string }} Day
 *  @typedef {{ from_ms: number, to_ms: number, days: Day[], midnights: number[], hours: { at_ms: number, text: string }[],
 *    starts: { at_ms: number, of: string, is: 'present' | 'other' | 'dose', number: number | null }[] }} Axis
 *  @typedef {{ code: 'totals' | 'icans' | 'crs' | 'temperature' | 'hypotension' | 'oxygen', low: number, high: number, lines: number[], rule: number | null, well?: number, points: Point[] }} Lane
 *  @typedef {{ id: string, at_ms: number, late: boolean, amended: boolean }} Given
 *  @typedef {{ id: string, at_ms: number, until_ms: number | null }} Run  null: it goes on
 *  @typedef {{ axis: Axis, lanes: Lane[], drugs: { agent: string, given: Given[], spans: Run[] }[],
 *    found: { missed: { key: string, at_ms: number, open: boolean }[], paused: [number, number | null][] }, rows: { id: string, at_ms: number }[] }} Picture
 *  @typedef {{ all: string, none: string, noDrugs: string, day: string, names: Record<string, string>, agents: Record<string, string>,
 *    value: (code: Lane['code'], point: Point) => string, line: (code: Lane['code'], value: number) => string, start: (start: Axis['starts'][number]) => string }} Words
 *  @typedef {Lane & { y: number, height: number }} Placed */

const [LEFT, RIGHT, NAME, GAP, LINE, DRUG, FOOT] = [38, 48, 20, 16, 16, 34, 56]
/** @type {Record<Lane['code'], number>} */
const HEIGHTS = { totals: 84, icans: 48, crs: 48, temperature: 60, hypotension: 18, oxygen: 18 }
const GRADED = ['icans', 'crs', 'hypotension', 'oxygen']
const SLOTTED = ['totals', 'icans']
const NARROWEST = 240
const BELOW = 8 // a check that was not done stands below the lowest value
const HALF_DAY_MS = 12 * 3_600_000
const [STEPS, NUMBER_PX, DATE_PX] = [[1, 2, 5, 10], 30, 54]

export class TrendLanes extends Plain {
  static properties = { picture: { attribute: false }, words: { attribute: false }, sought: { type: String }, width: { state: true } }

  constructor() {
    super()
    /** @type {Picture | null} */
    this.picture = null
    /** @type {Words | null} */
    this.words = null
    /** The id of what is looked at. */
    this.sought = ''
    this.width = 304
    this.observer = new ResizeObserver(() => this.#measure())
  }

  connectedCallback() {
    super.connectedCallback()
    this.observer.observe(this)
  }

  disconnectedCallback() {
    super.disconnectedCallback()
    this.observer.disconnect()
  }

  #measure() {
    this.width = Math.max(NARROWEST, Math.floor(this.clientWidth))
  }

  render() {
    const { picture, words } = this
    if (!picture || !words) return html``
    const lanes = placed(picture.lanes, this.#top)
    const drugs = bottomOf(lanes)
    const base = drugs + DRUG * Math.max(1, picture.drugs.length)
    return html`<svg viewBox=${`0 0 ${this.width} ${base + FOOT}`} width=${this.width} height=${base + FOOT} role="img" aria-label=${words.all} @click=${(/** @type {MouseEvent} */ click) => this.#pick(click, lanes, drugs)}>
      ${picture.found.paused.map(pause => this.#pause(pause, base))}${this.#calendar(base)}
      ${picture.axis.starts.map((start, index) => this.#start(start, index, base))}
      ${lanes.map(lane => this.#lane(lane))}
      ${picture.drugs.length ? picture.drugs.map((drug, index) => this.#drug(drug, drugs + DRUG * index)) : svg`<text x=${LEFT} y=${drugs + 20}>${words.noDrugs}</text>`}
      ${this.#sought(base)}</svg>`
  }

  /** The x of an instant. @param {number} ms */
  #x(ms) {
    const { from_ms, to_ms } = /** @type {Picture} */ (this.picture).axis
    return LEFT + this.#room * Math.min(1, Math.max(0, (ms - from_ms) / (to_ms - from_ms)))
  }

  /** Below the names of where treatments began, which take turns on two lines. */
  get #top() { return 4 + LINE * (/** @type {Picture} */ (this.picture).axis.starts.length > 1 ? 2 : 1) }

  get #room() { return this.width - LEFT - RIGHT }

  /** Midnights, hours, day numbers and dates that have room. @param {number} base */
  #calendar(base) {
    const { axis: { days, midnights, hours } } = /** @type {Picture} */ (this.picture)
    const column = this.#room / Math.max(1, days.length - 1)
    const [numbers, dates] = [NUMBER_PX, DATE_PX].map(px => STEPS.find(step => step * column >= px) ?? 30)
    return svg`${midnights.map(ms => svg`<path class="grid" d=${`M${this.#x(ms)} ${this.#top}V${base + 4}`}></path>`)}
      ${hours.map(({ at_ms, text }) => svg`<path class="grid" d=${`M${this.#x(at_ms)} ${base}v4`}></path>${text ? svg`<text x=${this.#x(at_ms)} y=${base + 17} text-anchor="middle">${text}</text>` : ''}`)}
      ${days.map(day => this.#day(day, base, hours.length ? 1 : numbers, hours.length ? 1 : Math.max(numbers, dates)))}`
  }

  /** Below what there is room for; a day of which the axis shows less than half has no name. @param {Day} day @param {number} base
   *  @param {number} numbers @param {number} dates every how many days one is written */
  #day({ at_ms, until_ms, index, number, date }, base, numbers, dates) {
    const isShort = /** @type {Picture} */ (this.picture).axis.hours.length > 0
    const [x, y] = [(this.#x(at_ms) + this.#x(until_ms)) / 2, base + (isShort ? 34 : 17)]
    if (until_ms - at_ms < HALF_DAY_MS) return ''
    const named = isShort && number ? `${/** @type {Words} */ (this.words).day} ${number}` : number
    return svg`${index % numbers ? '' : svg`<text class="day" x=${x} y=${y} text-anchor="middle">${named}</text>`}
      ${index % dates ? '' : svg`<text x=${x} y=${y + (number ? 16 : 0)} text-anchor="middle">${date}</text>`}`
  }

  /** @param {Axis['starts'][number]} start @param {number} index @param {number} base */
  #start(start, index, base) {
    const x = this.#x(start.at_ms)
    const isRight = x > this.width / 2
    return svg`<path class="start" data-is=${start.is} d=${`M${x} 4V${base}`}></path>
      <text class="mark" x=${x + (isRight ? -5 : 5)} y=${14 + LINE * (index % 2)} text-anchor=${isRight ? 'end' : 'start'}>${/** @type {Words} */ (this.words).start(start)}</text>`
  }

  /** @param {[number, number | null]} pause @param {number} base */
  #pause([start, end], base) {
    const { to_ms } = /** @type {Picture} */ (this.picture).axis
    const [x, until] = [this.#x(start), this.#x(end ?? to_ms)]
    return svg`<path class="paused" d=${`M${x} ${this.#top}H${Math.max(until, x + 2)}V${base}H${x}z`}></path>`
  }

  /** @param {Placed} lane */
  #lane(lane) {
    const words = /** @type {Words} */ (this.words)
    const drawn = lane.points.filter(point => point.floor !== null || isGradable(lane))
    const last = lane.points.findLast(point => point.floor !== null)
    return svg`<g data-lane=${lane.code}>
      <text class="name" x=${LEFT} y=${lane.y - 6}>${words.names[lane.code]}</text>
      ${lane.lines.map(value => svg`<path class="grid" d=${`M${LEFT} ${yOf(lane, value)}h${this.#room}`}></path><text x=${LEFT - 6} y=${yOf(lane, value) + 5} text-anchor="end">${words.line(lane.code, value)}</text>`)}
      ${lane.lines.length ? '' : svg`<path class="grid" d=${`M${LEFT} ${lane.y + lane.height}h${this.#room}`}></path>`}
      ${lane.rule === null ? '' : svg`<path class="rule" d=${`M${LEFT} ${yOf(lane, lane.rule)}h${this.#room}`}></path>`}
      ${SLOTTED.includes(lane.code) ? this.#slots(lane) : ''}
      ${drawn.length ? '' : svg`<text class="none" x=${LEFT + 6} y=${lane.y + lane.height / 2 + 5}>${words.none}</text>`}
      ${lane.points.map((point, index) => index && point.joined ? this.#line(lane, lane.points[index - 1], point) : '')}
      ${drawn.map(point => this.#point(lane, point))}
      ${last && lane.high > lane.low ? svg`<text class="name" x=${this.#x(last.at_ms) + 10} y=${Math.max(lane.y + 8, yOf(lane, /** @type {number} */ (last.ceiling)) + 5)}>${words.value(lane.code, last)}</text>` : ''}</g>`
  }

  /** @param {Placed} lane */
  #slots(lane) {
    const foot = lane.y + lane.height + BELOW
    return /** @type {Picture} */ (this.picture).found.missed.map(({ key, at_ms, open }) => svg`<g data-of=${key}>${(open ? openMark : missedMark)(this.#x(at_ms), foot)}</g>`)
  }

  /** @param {Placed} lane @param {Point} before @param {Point} after */
  #line(lane, before, after) {
    const [from, to] = [before, after].map(point => `${this.#x(point.at_ms)} ${yOf(lane, /** @type {number} */ (point.floor))}`)
    return svg`<path class="joined" d=${`M${from}L${to}`}></path>`
  }

  /** @param {Placed} lane @param {Point} point */
  #point(lane, { id, at_ms, floor, ceiling, late, amended }) {
    const x = this.#x(at_ms)
    const y = ceiling === null ? lane.y + lane.height / 2 : yOf(lane, ceiling)
    return svg`<g data-of=${id}>${this.#value(lane, x, floor, ceiling)}
      ${late ? lateMark(x, y) : ''}${amended ? amendedMark(x, y) : ''}</g>`
  }

  /** @param {Placed} lane @param {number} x @param {number | null} floor @param {number | null} ceiling */
  #value(lane, x, floor, ceiling) {
    if (floor === null || ceiling === null) return unknownMark(x, lane.y + lane.height / 2)
    if (floor !== ceiling) return spanMark(x, yOf(lane, ceiling), yOf(lane, floor))
    if (GRADED.includes(lane.code)) return stepMark(floor, x, yOf(lane, floor))
    const beyond = floor > lane.high ? 1 : floor < lane.low ? -1 : 0
    const isHollow = lane.code === 'temperature' && lane.rule !== null && floor < lane.rule
    return svg`${dotMark(x, yOf(lane, floor), isHollow)}${beyond ? beyondMark(x, yOf(lane, floor), beyond) : ''}`
  }

  /** @param {Picture['drugs'][number]} drug @param {number} y */
  #drug({ agent, given, spans }, y) {
    const { to_ms } = /** @type {Picture} */ (this.picture).axis
    return svg`<g data-drug=${agent}><text class="name" x=${LEFT} y=${y + 13}>${/** @type {Words} */ (this.words).agents[agent]}</text>
      <path class="grid" d=${`M${LEFT} ${y + 28}h${this.#room}`}></path>
      ${spans.map(({ id, at_ms, until_ms }) => svg`<g data-of=${id}>${runMark(this.#x(at_ms), this.#x(until_ms ?? to_ms), y + 26, until_ms === null)}</g>`)}
      ${given.map(({ id, at_ms, late, amended }) => svg`<g data-of=${id}>${doseMark(this.#x(at_ms), y + 28)}${late ? lateMark(this.#x(at_ms), y + 23) : ''}${amended ? amendedMark(this.#x(at_ms), y + 27) : ''}</g>`)}</g>`
  }

  /** @param {number} base */
  #sought(base) {
    const row = /** @type {Picture} */ (this.picture).rows.find(({ id }) => id === this.sought)
    return row ? svg`<path class="sought" d=${`M${this.#x(row.at_ms)} ${this.#top}V${base}`}></path>` : ''
  }

  /** What was tapped: of the lane under the finger what is nearest. @param {MouseEvent} click @param {Placed[]} lanes @param {number} drugs */
  #pick(click, lanes, drugs) {
    const picture = /** @type {Picture} */ (this.picture)
    const box = /** @type {SVGElement} */ (click.currentTarget).getBoundingClientRect()
    const [x, y] = [(click.clientX - box.x) * this.width / box.width, (click.clientY - box.y) * this.width / box.width]
    const lane = lanes.find(one => one.y - NAME <= y && y < one.y + one.height + GAP)
    const mine = lane ? [...lane.points, ...(SLOTTED.includes(lane.code) ? picture.found.missed.map(({ key, at_ms }) => ({ id: key, at_ms })) : [])]
      : [picture.drugs[Math.floor((y - drugs) / DRUG)]].flatMap(drug => drug ? [...drug.spans, ...drug.given] : [])
    const near = nearest(mine.length ? mine : picture.rows, ms => Math.abs(this.#x(ms) - x))
    if (near) this.dispatchEvent(new CustomEvent('pick', { detail: near.id, bubbles: true }))
  }
}

/** The lanes one below the other. @param {Lane[]} lanes @param {number} top @returns {Placed[]} */
function placed(lanes, top) {
  let y = top
  return lanes.map(lane => {
    const height = HEIGHTS[lane.code]
    y += NAME + height + GAP
    return { ...lane, y: y - height - GAP, height }
  })
}

/** @param {Placed[]} lanes */
const bottomOf = lanes => Math.max(...lanes.map(({ y, height }) => y + height + GAP))

/** @param {Placed} lane @param {number} value */
const yOf = ({ y, height, low, high }, value) => high > low ? y + height * (1 - (Math.min(high, Math.max(low, value)) - low) / (high - low)) : y + height / 2

/** Whether a check without a value says something: it could not be graded. @param {Lane} lane */
const isGradable = ({ code }) => ['totals', 'icans', 'crs'].includes(code)

/** @template {{ at_ms: number }} T @param {T[]} all @param {(ms: number) => number} far @returns {T | undefined} */
const nearest = (all, far) => [...all].sort((one, other) => far(one.at_ms) - far(other.at_ms))[0]

define('trend-lanes', TrendLanes)
