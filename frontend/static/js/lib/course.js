/** The picture of a whole watch above its slots: one column a day. Pure; its twin is backend/pdf/course.py. */
import { graded, labelled } from './bars.js'
import { FILLS, GREY, INK, RULE, bar, circle, line, path, picture, polyline, text } from './draw.js'
import { widthOf } from './sheet/letters.js'
import { COLDEST, HOTTEST, laneOf } from './trend.js'
import { cross, tick, unknown } from './trend-marks.js'

/** @typedef {import('./draw.js').Shape} Shape */
/** @typedef {import('./draw.js').Point} Point */
/** @typedef {import('./trend.js').Lane} Lane */
/** @typedef {import('./trend.js').Row & { label: string }} Row */
/** @typedef {{ at_ms: number, to_ms: number, floor: number | null, ceiling: number | null, text: string }} Bar */
/** @typedef {{ at_ms: number, to_ms: number, peak_ms: [number, number], top: number, text: string, words: string }} Hump */
/** @typedef {{ edges: number[], marked: number[], now_ms: number, drugs: { name: string, at_ms: number[], count: string, stays: 'yes' | 'no' }[], more: string,
 *    fever_tenths: number, temperature: Row[], top: number, totals: Row[], icans: Bar[], crs: Bar[], missed: number[], words: Record<string, string>,
 *    icans_humps: Hump[], crs_humps: Hump[], alt: string }} Data */

const [WIDTH, LEFT, RIGHT] = [532.9, 68, 532.9] // 188 mm, of which the first column of the table below takes 24
const [DRUG, TEMPERATURE, GRADES, TOTALS, MISSED, GAP] = [10.6, 46, 36, 58, 11, 4]
const BETWEEN = 3 // what stays free beside a label

/** The picture of the days from what the sheet model gathered (see lib/sheet/course.js). @param {Data} data */
export function course(data) {
  let top = 1
  const drugs = drugLanes(data, top)
  top += DRUG * Math.max(1, data.drugs.length + (data.more ? 1 : 0)) + GAP
  const warm = temperatureLane(daysLane(data, top + 9, top + TEMPERATURE, COLDEST, HOTTEST), data)
  top += TEMPERATURE + GAP
  const crs = gradeLane(daysLane(data, top + 10, top + GRADES, 0, 4), data, 'crs')
  top += GRADES + GAP
  const totals = totalsLane(daysLane(data, top + 7, top + TOTALS, 0, data.top), data)
  top += TOTALS + MISSED + GAP
  const icans = gradeLane(daysLane(data, top + 8, top + GRADES - 2, 0, 4), data, 'icans')
  const base = top + GRADES - 2
  return picture(WIDTH, base + 3, data.alt, [...calendar(data, base), ...drugs, ...warm, ...crs, ...totals, ...icans])
}

/** A lane whose days are all as wide, whatever the clock did in them. @param {Data} data @param {number} top @param {number} base @param {number} low @param {number} high */
const daysLane = (data, top, base, low, high) => ({ ...laneOf(/** @type {any} */ (data), top, base, low, high), x: (/** @type {number} */ ms) => along(data, ms) })

/** The x of an instant: the part of its day, each day a column. @param {Data} data @param {number} ms */
function along({ edges }, ms) {
  const day = Math.min(Math.max(edges.filter(edge => edge <= ms).length - 1, 0), edges.length - 2)
  const part = (ms - edges[day]) / (edges[day + 1] - edges[day])
  return LEFT + (RIGHT - LEFT) * (day + Math.min(Math.max(part, 0), 1)) / (edges.length - 1)
}

/** A line at some midnights, a tick at each, and a broken one now. @param {Data} data @param {number} base */
function calendar(data, base) {
  const { edges, marked } = data
  const now = along(data, data.now_ms)
  /** @type {[Point, Point][]} */
  const midnights = marked.map(day => along(data, edges[day])).map(x => [[x, 0], [x, base]])
  /** @type {[Point, Point][]} */
  const ticks = edges.map(ms => along(data, ms)).map(x => [[x, base], [x, base + 3]])
  const shapes = [path([...midnights, ...ticks], 0.4, RULE)]
  return now >= RIGHT - 1 ? shapes : [...shapes, line([now, 0], [now, base], 0.6, INK, '2 2')]
}

/** A row for each drug: a wedge for each dose of one that is counted by rule, a line for others, how many in all. @param {Data} data @param {number} top @returns {Shape[]} */
function drugLanes(data, top) {
  if (!data.drugs.length) return [text([0, top + 8], data.words.no_drugs, 'start', false, GREY)]
  const shapes = data.drugs.flatMap((drug, index) => {
    const [y, stays] = [top + DRUG * index + 8, drug.stays === 'yes']
    const squeezed = long(drug.name) > LEFT - 3 ? LEFT - 3 : 0
    const at = drug.at_ms.map(ms => along(data, ms))
    return [
      text([0, y], drug.name, 'start', stays, INK, squeezed), ...axis(data, y - 3, 0.3),
      ...at.map(x => (stays ? tick([x, y]) : line([x, y - 6.5], [x, y], 1, INK))), ...counted(drug.count, at, y, stays),
    ]
  })
  return data.more ? [...shapes, ...labelled([LEFT + BETWEEN, top + DRUG * data.drugs.length + 8], data.more, false, GREY)] : shapes
}

/** How many doses, behind the last one, else where there is room between them. @param {string} words @param {number[]} at @param {number} y @param {boolean} isBold */
function counted(words, at, y, isBold) {
  const edges = [LEFT, ...at, RIGHT]
  const room = edges.slice(1).map((after, index) => [edges[index] + BETWEEN, after - BETWEEN])
  const fitting = room.filter(([before, after]) => after - before >= long(words))
  if (!words || !fitting.length) return []
  return labelled([fitting[fitting.length - 1][0], y], words, isBold)
}

/** A line, filled dots from the fever line upwards, a hollow one where no line leads, and the highest of each fever. @param {Lane} lane @param {Data} data @returns {Shape[]} */
function temperatureLane(lane, data) {
  const { words, temperature: rows } = data
  const fever = lane.y(data.fever_tenths)
  const points = rows.map(row => /** @type {Point} */ ([lane.x(row.at_ms), lane.y(/** @type {number} */ (row.tenths))]))
  const alone = lonely(rows)
  return [
    text([0, lane.top + 1], words.temperature),
    text([LEFT - 3, fever + 3], words.fever, 'end', false, GREY),
    line([LEFT, fever], [along(data, data.now_ms), fever], 0.6, INK, '3 2'),
    ...threads(rows, points),
    ...rows.flatMap((row, index) => {
      const isHot = /** @type {number} */ (row.tenths) >= data.fever_tenths
      return isHot || alone[index] ? [circle(points[index], 1.4, isHot ? INK : FILLS[0], 0.6)] : []
    }),
    ...above(rows, points),
  ]
}

/** A bar as high as its grade for as long as it stood, and the highest of each stretch in words. @param {Lane} lane @param {Data} data @param {'icans' | 'crs'} code @returns {Shape[]} */
function gradeLane(lane, data, code) {
  return [
    text([0, lane.base - 1], data.words[code]), text([LEFT - 3, lane.top + 3], '4', 'end', false, GREY),
    ...axis(data, lane.base, 0.4), ...axis(data, lane.top, 0.3, '1 3'),
    ...data[code].flatMap(row => {
      const x = lane.x(row.at_ms)
      return row.floor === null ? unknown([x, lane.base - 5]) : graded(/** @type {import('./bars.js').Graded} */ (row), x, lane.x(row.to_ms), lane.y)
    }),
    ...humps(lane, data[`${code}_humps`]),
  ]
}

/** Above each stretch its highest grade, behind it that in words where they have room. @param {Lane} lane @param {Hump[]} rows */
function humps(lane, rows) {
  /** @type {Shape[]} */
  const shapes = []
  const ends = [...rows.slice(1).map(row => lane.x(row.at_ms)), RIGHT]
  let free = LEFT
  rows.forEach((row, index) => {
    const middle = (lane.x(row.peak_ms[0]) + lane.x(row.peak_ms[1])) / 2
    if (middle - long(row.text) / 2 >= free - BETWEEN) {
      shapes.push(...labelled([middle - long(row.text) / 2, lane.y(row.top) - 2], row.text, true))
      free = middle + long(row.text) / 2
    }
    const start = Math.max(lane.x(row.to_ms), free) + BETWEEN + 1
    if (start + long(row.words) <= ends[index] - BETWEEN) {
      shapes.push(...labelled([start, lane.base - 4], row.words, true))
      free = start + long(row.words)
    }
  })
  return shapes
}

/** A dot for a total, a bar for an interval, a line where nothing was left out; crosses below for missed checks. @param {Lane} lane @param {Data} data @returns {Shape[]} */
function totalsLane(lane, data) {
  const { totals: rows } = data
  const points = rows.map(row => /** @type {Point} */ ([lane.x(row.at_ms), lane.y(row.floor === null ? data.top / 2 : row.floor)]))
  const missed = data.missed.flatMap(ms => cross([lane.x(ms), lane.base + MISSED - 2.5]))
  return [
    text([0, (lane.top + lane.base) / 2 + 3], data.words.totals),
    ...[0, data.top].map(total => text([LEFT - 3, lane.y(total) + 3], String(total), 'end', false, GREY)),
    ...axis(data, lane.base, 0.4), ...axis(data, lane.top, 0.3, '1 3'),
    ...threads(rows, points),
    ...rows.flatMap(({ floor, ceiling }, index) => {
      if (floor === null || ceiling === null) return unknown(points[index])
      return floor === ceiling ? [circle(points[index], 1.7, INK, 0.3)] : bar(points[index], lane.y(ceiling), 2)
    }),
    ...below(rows, points), ...missed,
    ...(missed.length ? [text([LEFT - 3, lane.base + MISSED + 0.5], data.words.missed, 'end', false, GREY)] : []),
  ]
}

/** One line through all neighbours that are joined (see chart/trends.js). @param {Row[]} rows @param {Point[]} points */
function threads(rows, points) {
  /** @type {Point[][]} */
  const runs = []
  rows.forEach((row, index) => {
    if (row.joined && runs.length) runs[runs.length - 1].push(points[index])
    else runs.push([points[index]])
  })
  return runs.filter(run => run.length > 1).map(run => polyline(run, 0.8))
}

/** Which points no line reaches. @param {Row[]} rows */
const lonely = rows => rows.map((row, index) => !row.joined && !rows[index + 1]?.joined)

/** The words of some points above them, the first one first. @param {Row[]} rows @param {Point[]} points */
function above(rows, points) {
  let free = LEFT
  return rows.flatMap(({ label }, index) => {
    const half = long(label) / 2
    const middle = Math.min(Math.max(points[index][0], LEFT + half), RIGHT - half)
    if (!label || middle - half < free) return []
    free = middle + half + BETWEEN
    return labelled([middle - half, points[index][1] - 3.5], label, true)
  })
}

/** The words of some points before them, else behind them. @param {Row[]} rows @param {Point[]} points */
function below(rows, points) {
  let free = LEFT
  return rows.flatMap(({ label }, index) => {
    const [[x, y], wide] = [points[index], long(label)]
    if (!label || x - 4 < free) return []
    const isBefore = x - 4 - wide >= free
    free = x + (isBefore ? 4 : 4 + wide)
    return labelled([isBefore ? x - 4 - wide : x + 4, y + 3], label, true)
  })
}

/** A level line up to now. @param {Data} data @param {number} y @param {number} width */
const axis = (data, y, width, dash = '') => [line([LEFT, y], [along(data, data.now_ms), y], width, RULE, dash)]

/** How long words of 9 units are at most. @param {string} words */
const long = words => (widthOf(words) * 9) / 100
