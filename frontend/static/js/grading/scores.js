/** Scores made of laboratory values: a ratio, or points. Pure; its twin is backend/grading/scores.py. */
import { compare, decimal, log2, lowest } from './quantity.js'
import { latest, nearDay, said } from './readings.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {import('./quantity.js').Ratio} Ratio
 *  @typedef {import('./readings.js').Read} Read
 *  @typedef {import('../types.d.ts').LabView} LabView */

const HOUR_MS = 3_600_000

/** The latest values multiplied and divided, taken together, or what is missing.
 *  @param {Json} score @param {LabView[]} labs @param {Json} analytes by code @returns {import('../types.d.ts').RatioScore} */
export function ratio(score, labs, analytes) {
  /** @type {string[]} */
  const named = [...score.over, ...score.under].map(row => row.analyte)
  const read = together(score, labs, new Map(named.map(code => [code, latest(labs, analytes[code])])), analytes)
  const readings = named.map(code => /** @type {Read} */ (read.get(code))[0])
  const base = { code: score.code, edition: score.edition, readings, value: null, log2: null }
  const values = new Map([...read].flatMap(([code, [, value]]) => value ? [[code, value]] : []))
  if (values.size < named.length) return base
  const found = quotient(score, values)
  return { ...base, value: decimal(found, score.decimals), log2: found[0] ? log2(found, score.log2_decimals) : null }
}

/** What stands above multiplied, by what stands below. @param {Json} score @param {Map<string, Ratio>} values @returns {Ratio} */
function quotient(score, values) {
  let [over, under] = [1n, 1n]
  for (const { analyte } of score.over) {
    const [above, below] = /** @type {Ratio} */ (values.get(analyte))
    ;[over, under] = [over * above, under * below]
  }
  for (const { analyte } of score.under) {
    const [above, below] = /** @type {Ratio} */ (values.get(analyte))
    ;[over, under] = [over * below, under * above]
  }
  return lowest(over, under)
}

/** The readings without those too long before the last of them, and without a divisor of 0.
 *  @param {Json} score @param {LabView[]} labs @param {Map<string, Read>} read @param {Json} analytes @returns {Map<string, Read>} */
function together(score, labs, read, analytes) {
  const byId = new Map(labs.map(lab => [lab.id, lab]))
  const labOf = (/** @type {Read} */ [{ lab }]) => byId.get(lab ?? '')
  const last = Math.max(0, ...[...read.values()].map(one => labOf(one)?.at_ms ?? 0))
  const divisors = score.under.map((/** @type {Json} */ row) => row.analyte)
  return new Map([...read].map(([code, one]) => {
    const [lab, value] = [labOf(one), one[1]]
    if (lab && value && last - lab.at_ms > score.together_h * HOUR_MS) return [code, [said(analytes[code], lab, 'apart'), null]]
    if (lab && value && divisors.includes(code) && value[0] === 0n) return [code, [said(analytes[code], lab, 'zero'), null]]
    return [code, one]
  }))
}

/** An item without a value counts anything it could; a group only if sure.
 *  @param {Json} score @param {LabView[]} labs @param {Json} analytes by code @returns {import('../types.d.ts').PointsScore} */
export function points(score, labs, analytes) {
  /** @type {Read[]} */
  const read = score.items.map((/** @type {Json} */ item) => nearDay(labs, analytes[item.analyte], score.days))
  const ends = read.map(([, value], index) => span(score.items[index], value))
  const floor = sum(ends.map(([low]) => low))
  const ceiling = sum(ends.map(([, high]) => high))
  const group = groupOf(score, floor)
  return {
    code: score.code, edition: score.edition,
    readings: read.map(([one], index) => ({ ...one, floor: ends[index][0], ceiling: ends[index][1] })),
    floor, ceiling, most: sum(score.items.map((/** @type {Json} */ item) => span(item, null)[1])),
    group: group === groupOf(score, ceiling) ? group : null,
  }
}

/** The least and most points of an item: those of its value, or of any value. @param {Json} item @param {Ratio | null} value @returns {[number, number]} */
function span({ bands, decimals }, value) {
  const every = bands.map((/** @type {Json} */ band) => band.points)
  if (!value) return [Math.min(...every), Math.max(...every)]
  const found = bands.find((/** @type {Json} */ band) => fits(band, value, decimals)).points
  return [found, found]
}

/** Whether a value lies in a band, none before it having taken it. @param {Json} band @param {Ratio} value @param {number} decimals */
function fits(band, value, decimals) {
  if ('below' in band) return compare(value, band.below, decimals) < 0
  return !('upto' in band) || compare(value, band.upto, decimals) <= 0
}

/** The group of a sum. @param {Json} score @param {number} total @returns {string} */
const groupOf = (score, total) => score.groups.find((/** @type {Json} */ group) => total <= (group.upto ?? total)).code

/** @param {number[]} numbers */
const sum = numbers => numbers.reduce((all, one) => all + one, 0)
