/** How long drugs had been running at a check. Pure; its twin is backend/chart/infusions.py. */
import { asGiven, givenAt } from './doses.js'
import { HOUR_MS, toMs } from './instants.js'

/** @typedef {Pick<import('../types.d.ts').RecordView, 'id' | 'at_ms' | 'body'>} Medication */

/** Whole hours at an instant since the first of these drugs began to run; null without a drug, and while one is not
 *  on record as running then: its hours are not known. @param {Medication[]} medications @param {string[]} agents @param {number} at_ms */
export function hoursOn(medications, agents, at_ms) {
  const since = agents.map(agent => runningSince(medications, agent, at_ms))
  const known = since.filter(one => one !== null)
  return known.length && known.length === since.length ? Math.floor((at_ms - Math.min(...known)) / HOUR_MS) : null
}

/** Since when a drug ran at an instant: it was begun, and had not ended or been stopped.
 *  @param {Medication[]} medications @param {string} agent @param {number} at_ms @returns {number | null} */
function runningSince(medications, agent, at_ms) {
  let since = null
  const mine = medications.filter(one => one.body.agent === agent && givenAt(one) <= at_ms)
  for (const record of asGiven(mine)) {
    const { state, until } = record.body
    if (state === 'given') since = until !== undefined && toMs(until) <= at_ms ? null : since ?? givenAt(record)
    else if (state === 'stopped') since = null
  }
  return since
}
