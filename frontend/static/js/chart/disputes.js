/** What a person must settle. Pure; its twin is backend/chart/disputes.py. */
import { isExcluded } from './checks.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {import('../types.d.ts').CheckView} CheckView
 *  @typedef {import('../types.d.ts').Dispute} Dispute
 *  @typedef {import('../types.d.ts').Slot} Slot */

/** The open questions: versions that disagree, a void beside an amendment, an exclusion, two checks for one slot.
 *  @param {Json[]} standing @param {CheckView[]} checks @param {Slot[]} watched @returns {Dispute[]} */
export function disputes(standing, checks, watched) {
  const confirmed = new Set(standing.filter(record => record.confirmed).map(record => record.id))
  return [
    ...standing.filter(record => record.disputed.length).map(record => dispute('amendment', record)),
    ...standing.filter(record => record.void_disputed).map(record => dispute('dispute', record)),
    ...checks.filter(check => isExcluded(check) && !confirmed.has(check.id)).map(check => dispute('exclusion', check)),
    ...contested(watched, checks).map(slot => ({ question: /** @type {const} */ ('slot'), heads: slot.checks, items: [], record: slot.checks[0] })),
  ]
}

/** The slots in which several phones made a check. @param {Slot[]} watched @param {CheckView[]} checks */
export function contested(watched, checks) {
  const devices = new Map(checks.map(check => [check.id, check.device]))
  return watched.filter(slot => new Set(slot.checks.map(id => devices.get(id))).size > 1)
}

/** One question on one record. @param {'amendment' | 'dispute' | 'exclusion'} question @param {Json} record @returns {Dispute} */
const dispute = (question, record) => ({ question, heads: record.heads, items: record.disputed, record: record.id })
