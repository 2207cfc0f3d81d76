/** What a person must settle. Pure; its twin is backend/chart/disputes.py. */
import { exclusions } from './checks.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {import('../types.d.ts').CheckView} CheckView
 *  @typedef {import('../types.d.ts').Dispute} Dispute
 *  @typedef {import('../types.d.ts').Slot} Slot */

const ASKED = 'neuro_check' // signs are looked at as often as they change: several CRS checks of a slot all count

/** The open questions: versions that disagree, a void beside an amendment, an exclusion, two checks for one slot.
 *  @param {Json[]} standing @param {CheckView[]} checks @param {Slot[]} watched @returns {Dispute[]} */
export function disputes(standing, checks, watched) {
  const confirmed = new Set(standing.filter(record => record.confirmed).map(record => record.id))
  return [
    ...standing.filter(record => record.disputed.length).map(record => dispute('amendment', record)),
    ...standing.filter(record => record.void_disputed).map(record => dispute('dispute', record)),
    ...checks.filter(check => exclusions(check).length && !confirmed.has(check.id)).map(check => dispute('exclusion', check)),
    ...contested(watched, checks).map(slot => oneOfRecord(slot.key, checks)),
  ]
}

/** One dose or two, and which weight: limits count several, and no dose is calculated, until somebody answers.
 *  @param {import('../types.d.ts').DoubleDose[]} doubles @param {import('../types.d.ts').WeightView} weight @returns {Dispute[]} */
export function aboutDrugs(doubles, weight) {
  const asked = doubles.map(({ heads, records }) => ({ question: /** @type {const} */ ('one_or_two'), heads, items: [], record: records[0] }))
  return [...asked, ...(weight.record && weight.others.length ? [{ question: /** @type {const} */ ('weight'), heads: weight.heads, items: [], record: weight.record }] : [])]
}

/** The slots in which several phones made a check. @param {Slot[]} watched @param {CheckView[]} checks */
export function contested(watched, checks) {
  const devices = new Map(checks.map(check => [check.id, check.device]))
  return watched.filter(slot => slot.kind === ASKED && slot.checks.length > 1 && new Set(slot.checks.filter(id => devices.has(id)).map(id => devices.get(id))).size > 1)
}

/** Which of the checks in a slot is the one of record? @param {string} slot @param {CheckView[]} checks @returns {Dispute} */
function oneOfRecord(slot, checks) {
  const mine = checks.filter(check => check.slot === slot)
  return { question: 'slot', heads: mine.flatMap(check => check.heads), items: [], record: mine[0].id }
}

/** The checks beside the one that a person picked for their slot; a later answer replaces an earlier one.
 *  @param {Json[]} entries @param {Json[]} standing @param {CheckView[]} checks */
export function setAside(entries, standing, checks) {
  const slots = new Map(checks.filter(check => check.slot).map(check => [check.id, check.slot]))
  const recordOf = new Map(standing.flatMap(record => record.versions.map((/** @type {Json} */ version) => [version.id, record.id])))
  const aside = new Set()
  for (const entry of entries) {
    if (entry.kind !== 'decision' || entry.body.question !== 'slot') continue
    const named = new Set(entry.amends.map((/** @type {string} */ id) => recordOf.get(id)).filter((/** @type {string} */ id) => slots.has(id)))
    const picked = recordOf.get(entry.body.answer)
    if (!named.has(picked)) continue
    for (const id of named) if (slots.get(id) === slots.get(picked)) aside.add(id)
    aside.delete(picked)
  }
  return aside
}

/** One question on one record. @param {'amendment' | 'dispute' | 'exclusion'} question @param {Json} record @returns {Dispute} */
const dispute = (question, record) => ({ question, heads: record.heads, items: record.disputed, record: record.id })
