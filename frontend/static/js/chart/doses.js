/** Doses that were given and may hide a fever. Pure; its twin is backend/chart/doses.py. */
import { HOUR_MS, toMs } from './instants.js'
import { byText, byTime } from './order.js'

/** @typedef {{ id: string, at_ms: number, agent: string }} Dose
 *  @typedef {Record<string, any>} Json */

/** When which masking drug was given, in order. @param {Json[]} medications @param {Json} episodes @returns {Dose[]} */
export function masking(medications, episodes) {
  return medications
    .filter(record => record.body.state === 'given' && episodes.masking.includes(record.body.agent))
    .map(record => ({ id: record.id, at_ms: givenAt(record), agent: record.body.agent }))
    .sort(byTime)
}

/** When a dose was given: its own time, else the entry's. @param {Json} record */
export const givenAt = record => typeof record.body.from === 'string' ? toMs(record.body.from) : record.at_ms

/** Records of drugs by the time of giving. @template {Json} T @param {T[]} medications @returns {T[]} */
export const asGiven = medications => medications.toSorted((one, other) => givenAt(one) - givenAt(other) || byText(one.id, other.id))

/** The first dose that may hide a fever at an instant: given since the onset, or within the last hours that count.
 *  @param {Dose[]} doses @param {number | null} since_ms @param {number} at_ms @param {Json} episodes */
export function masks(doses, since_ms, at_ms, episodes) {
  const earliest = at_ms - episodes.masked_h * HOUR_MS
  const start = since_ms === null ? earliest : Math.min(since_ms, earliest)
  return doses.find(dose => start <= dose.at_ms && dose.at_ms <= at_ms) ?? null
}

/** When the last masking dose before an instant was given. @param {Dose[]} doses @param {number} at_ms */
export const lastBefore = (doses, at_ms) => doses.filter(dose => dose.at_ms <= at_ms).at(-1)?.at_ms ?? null
