/** The trend picture: one time axis, fixed scales, no line across a missed check. Pure; its twin is backend/pdf/trend.py. */
import { FILLS, GREY, INK, RULE, bar, circle, line, mark, picture, rect, text } from './draw.js'
import { came, cross, joined, tick, unknown } from './trend-marks.js'

/** @typedef {import('./draw.js').Shape} Shape */
/** @typedef {import('./draw.js').Point} Point */
/** @typedef {import('../types.d.ts').TrendPoint & { tenths?: number, text: string }} Row */
/** @typedef {{ from_ms: number, now_ms: number, to_ms: number, fever_tenths: number, low: 'no' | 'yes',
 *    days: { at_ms: number, day: string, date: string }[], drugs: { name: string, at_ms: number[] }[],
 *    temperature: Row[], crs: Row[], top: number, totals: Row[], icans: Row[], missed: number[], due: { at_ms: number, text: string }[],
 *    words: Record<string, string>, alt: string }} Data */
/** @typedef {{ data: Data, top: number, base: number, low: number, high: number, x: (ms: number) => number, y: (value: number) => number }} Lane */

const [WIDTH, LEFT, RIGHT] = [532, 88, 531]
const [HEADER, DRUG, FOOTER] = [13, 11, 12]
const HEIGHTS = { no: [30, 29, 44], yes: [22, 20, 26] } // temperature, grades, ICE; low or not
export const [COLDEST, HOTTEST] = [350, 410] // what the temperature lane can show, tenths of a degree; beyond it a dot lies on the edge
const NARROW = 38 // a day column narrower than this has no room for its name

/** One series on the time axis: where it starts and ends on the page, and the values at both edges.
 *  @param {Data} data @param {number} top @param {number} base @param {number} low @param {number} high @returns {Lane} */
export function laneOf(data, top, base, low, high) {
  const inside = (/** @type {number} */ value) => Math.min(Math.max(value, low), high)
  return { data, top, base, low, high, x: ms => across(data, ms), y: value => base - (base - top) * (inside(value) - low) / (high - low) }
}

/** The picture of a patient's last days from what the sheet model gathered (see lib/sheet/history.js). @param {Data} data */
export function trend(data) {
  const [temperature, grade, totals] = HEIGHTS[data.low]
  let top = HEADER + 2
  const drugs = drugLanes(data, top)
  top += DRUG * Math.max(1, data.drugs.length) + 2
  const warm = temperatureLane(laneOf(data, top + 8, top + temperature, COLDEST, HOTTEST))
  top += temperature + 4
  const crs = gradeLane(laneOf(data, top + 10, top + grade - 3, 0, 4), 'crs')
  top += grade + 2
  const series = totalsLane(laneOf(data, top + 13, top + totals, 0, data.top))
  top += totals + 6
  const icans = gradeLane(laneOf(data, top + 10, top + grade - 3, 0, 4), 'icans')
  const base = top + grade
  const shapes = [...calendar(data, base), ...drugs, ...warm, ...crs, ...series, ...icans, ...coming(data, base)]
  return picture(WIDTH, base + FOOTER, data.alt, [...shapes, ...noted(data, base)])
}

/** What the marks beside values mean, of those that are drawn, in the corners that nothing else needs. @param {Data} data @param {number} base */
function noted(data, base) {
  const rows = [data.temperature, data.crs, data.totals, data.icans].flat()
  const corners = /** @type {const} */ ([['late', 9], ['amended', base + 9]])
  return corners.filter(([mark]) => rows.some(row => row[mark])).map(([mark, y]) => text([0, y], data.words[`${mark}_mark`], 'start', false, GREY))
}

/** The x of an instant. @param {Data} data @param {number} ms */
function across(data, ms) {
  const part = (ms - data.from_ms) / (data.to_ms - data.from_ms)
  return LEFT + (RIGHT - LEFT) * Math.min(Math.max(part, 0), 1)
}

/** Day names above, dates below, a line at each midnight. @param {Data} data @param {number} base */
function calendar(data, base) {
  const shapes = [line([LEFT, HEADER], [LEFT, base], 0.5, RULE)]
  const now = across(data, data.now_ms)
  data.days.forEach((day, index) => {
    const start = across(data, day.at_ms)
    const later = data.days[index + 1]
    const end = later ? Math.min(across(data, later.at_ms), now) : now
    shapes.push(line([start, HEADER], [start, base], 0.4, RULE))
    if (end - start >= NARROW) {
      shapes.push(text([(start + end) / 2, 9], day.day, 'middle', true), text([(start + end) / 2, base + 9], day.date, 'middle', false, GREY))
    } else if (!later) shapes.push(text([(now + RIGHT) / 2, base + 9], day.date, 'middle', false, GREY))
  })
  return shapes
}

/** A row of ticks for each drug given. @param {Data} data @param {number} top */
function drugLanes(data, top) {
  if (!data.drugs.length) return [text([0, top + 8], data.words.no_drugs, 'start', false, GREY)]
  return data.drugs.flatMap((drug, index) => {
    const y = top + DRUG * index + 8
    const squeezed = [...drug.name].length > 19 ? LEFT - 4 : 0
    const row = [text([0, y], drug.name, 'start', true, INK, squeezed), line([LEFT, y], [across(data, data.now_ms), y], 0.3, RULE)]
    return [...row, ...drug.at_ms.map(ms => tick([across(data, ms), y]))]
  })
}

/** Hollow dots below the fever line, filled ones on or above it; the highest and the last have their value. @param {Lane} lane */
function temperatureLane(lane) {
  const { data } = lane
  const rows = data.temperature
  const fever = lane.y(data.fever_tenths)
  const shapes = [text([0, lane.top + 1], data.words.temperature, 'start'), text([LEFT - 3, fever + 3], data.words.fever, 'end', false, GREY)]
  shapes.push(line([LEFT, fever], [across(data, data.now_ms), fever], 0.6, INK, '3 2'))
  const points = rows.map(row => /** @type {Point} */ ([lane.x(row.at_ms), lane.y(Number(row.tenths))]))
  shapes.push(...joined(rows, points), ...came(rows, points))
  shapes.push(...rows.map((row, index) => circle(points[index], 1.8, Number(row.tenths) >= data.fever_tenths ? INK : FILLS[0])))
  return [...shapes, ...peaks(rows, points).map(index => value(data, rows[index].text, points[index]))]
}

/** Which temperatures are written out: the last, and the highest unless it stands too near to it.
 *  @param {Row[]} rows @param {Point[]} points */
function peaks(rows, points) {
  if (!rows.length) return []
  const last = rows.length - 1
  const highest = Math.max(...rows.map(row => Number(row.tenths)))
  const top = rows.findIndex(row => row.tenths === highest)
  return points[last][0] - points[top][0] >= 24 ? [top, last] : [last]
}

/** A mark for each check at the height of its grade; an interval is a span with a dashed box.
 *  @param {Lane} lane @param {'crs' | 'icans'} code */
function gradeLane(lane, code) {
  const head = text([0, lane.base - 6], lane.data.words[code], 'start', true)
  return [head, ...ends(lane), ...marked(lane, lane.data[code], ({ floor, ceiling }, point) => {
    const span = Number(ceiling) - Number(floor) > 1 ? [line(point, [point[0], lane.y(Number(ceiling))], 1, INK)] : []
    return [...span, ...mark(floor === ceiling ? Number(floor) : null, point, 8)]
  })]
}

/** A filled dot for a total, a bar for an interval, a cross on the axis for a missed check. @param {Lane} lane */
function totalsLane(lane) {
  const { data } = lane
  const head = text([0, (lane.top + lane.base) / 2 + 3], data.words.totals, 'start', true)
  const known = marked(lane, data.totals, ({ floor, ceiling }, point) =>
    floor === ceiling ? [circle(point, 2.2)] : bar(point, lane.y(Number(ceiling))))
  return [head, ...ends(lane), ...known, ...data.missed.flatMap(ms => cross([lane.x(ms), lane.base]))]
}

/** What joins the checks of a lane, a mark for each, and the values; one that could not be graded has its own.
 *  @param {Lane} lane @param {Row[]} rows @param {(row: Row, point: Point) => Shape[]} known @returns {Shape[]} */
function marked(lane, rows, known) {
  const points = rows.map(row => place(lane, row))
  const each = rows.flatMap((row, index) => (row.floor === null ? unknown(points[index]) : known(row, points[index])))
  return [...joined(rows, points), ...came(rows, points), ...each, ...values(lane, rows)]
}

/** The lowest and the highest value with a level line each, up to now. @param {Lane} lane @returns {Shape[]} */
function ends(lane) {
  const now = lane.x(lane.data.now_ms)
  return [
    ...[lane.low, lane.high].map(end => text([LEFT - 3, lane.y(end) + 3], String(end), 'end', false, GREY)),
    line([LEFT, lane.base], [now, lane.base], 0.4, RULE),
    line([LEFT, lane.top], [now, lane.top], 0.4, RULE, '1 2'),
  ]
}

/** Where a value stands, or in the middle of the lane a check that could not be graded. @param {Lane} lane @param {Row} row @returns {Point} */
function place(lane, { at_ms, floor }) {
  return [lane.x(at_ms), floor === null ? (lane.top + lane.base) / 2 : lane.y(floor)]
}

/** The value above each point that changed and has room, from the last one backwards. @param {Lane} lane @param {Row[]} all */
function values(lane, all) {
  const shapes = []
  const rows = all.filter(row => row.floor !== null)
  const points = rows.map(row => /** @type {Point} */ ([lane.x(row.at_ms), lane.y(Number(row.ceiling))]))
  let free = RIGHT + 20
  for (let index = rows.length - 1; index >= 0; index--) {
    const words = rows[index].text
    const changed = index === 0 || index === rows.length - 1 || words !== rows[index - 1].text
    if (changed && points[index][0] + half(words) <= free) {
      shapes.push(value(lane.data, words, points[index]))
      free = points[index][0] - half(words)
    }
  }
  return shapes
}

/** A value above its point, kept out of the next shift. @param {Data} data @param {string} words @param {Point} point @returns {Shape} */
function value(data, words, [x, y]) {
  return text([Math.min(x, across(data, data.now_ms) - half(words)), y - 5.5], words, 'middle', true)
}

/** Half the width of a value. @param {string} words */
const half = words => 2.3 * words.length + 1

/** The dashed room of the next shift, with an empty box for each check due. @param {Data} data @param {number} base */
function coming(data, base) {
  const start = across(data, data.now_ms)
  const middle = HEADER + (base - HEADER) / 2
  const shapes = [rect([start, HEADER], RIGHT - start, base - HEADER, '3 2'), text([(start + RIGHT) / 2, 9], data.words.next, 'middle', true)]
  for (const due of data.due) {
    const x = Math.min(Math.max(across(data, due.at_ms), start + 15), RIGHT - 15)
    shapes.push(rect([x - 4, middle - 4], 8, 8), text([x, middle + 15], due.text, 'middle'))
  }
  return shapes
}
