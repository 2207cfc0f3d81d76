/** What a patient weighs, and whether a dose may rest on it. Pure; its twin is backend/chart/weights.py. */
import { answered, pairKey } from './answers.js'
import { DAY_MS, HOUR_MS } from './instants.js'
import { byText } from './order.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {import('../types.d.ts').WeightView} WeightView
 *  @typedef {{ record: string, at_ms: number, weight_g: number, device: string, heads: string[], disputed: boolean }} Reading */

/** The WeightView of types.d.ts: known, old, twice (a person has to say which), or unknown.
 *  @param {Json[]} standing @param {Json[]} entries @param {number} now_ms @param {import('../types.d.ts').Rules} rules @returns {WeightView} */
export function weigh(standing, entries, now_ms, { medication: asks, weightG: possible }) {
  const readings = standing.filter(record => isWeight(grams(record), possible)).map(reading)
  const settled = answered('weight', entries, standing, new Set(readings.map(({ record }) => record)))
  const left = readings.filter(({ record }) => !settled.aside.has(record))
    .sort((one, other) => one.at_ms - other.at_ms || byText(one.record, other.record))
  const last = left.at(-1)
  if (!last) return { state: 'unknown', weight_g: null, at_ms: null, record: null, others: [], heads: [] }
  const others = left.slice(0, -1).filter(one => isDoubtful(last, one, left[left.length - 2], settled, asks))
  const isOld = now_ms - last.at_ms > asks.weight_old_days * DAY_MS
  const isTwice = others.length > 0 || last.disputed
  return {
    state: isTwice ? 'twice' : isOld ? 'old' : 'known',
    weight_g: last.weight_g, at_ms: last.at_ms, record: last.record,
    others: others.map(({ record }) => record),
    heads: isTwice ? [last, ...others].flatMap(({ heads }) => heads) : [],
  }
}

/** What a record says of the weight. @param {Json} record */
const grams = ({ kind, body }) => kind === 'weight' ? body.weight_g : kind === 'crs_check' ? body.measured?.weight_g : null

/** Whether it is a weight that somebody can have. @param {any} found @param {[number, number]} possible */
const isWeight = (found, [least, most]) => Number.isInteger(found) && least <= found && found <= most

/** One weight: when, from which phone, and whether its versions disagree about it. @param {Json} record @returns {Reading} */
function reading(record) {
  return {
    record: record.id, at_ms: record.at_ms, weight_g: grams(record), device: record.device, heads: record.heads,
    disputed: record.disputed.some((/** @type {string} */ name) => name === 'weight_g' || name === 'measured.weight_g'),
  }
}

/** Whether a weight says something else than the last: another phone soon before, or too far from the one before.
 *  @param {Reading} last @param {Reading} other @param {Reading} before @param {import('./answers.js').Answered} settled @param {Json} asks */
function isDoubtful(last, other, before, settled, asks) {
  if (other.weight_g === last.weight_g || settled.pairs.has(pairKey(other.record, last.record))) return false
  const soon = last.at_ms - other.at_ms < asks.weight_twice_h * HOUR_MS
  if (soon && other.device !== last.device) return true
  const change = Math.abs(last.weight_g - other.weight_g) * 100
  return other === before && !settled.picked.has(last.record) && change > other.weight_g * asks.weight_changed_percent
}
