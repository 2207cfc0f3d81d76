/** Where a patient lies: who may change it, what changing it signs, and who has left the ward. Pure. */
import { act } from '../act.js'
import { maySign } from '../rights.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../visit/model/bodies.js').ToSign} ToSign
 *  @typedef {import('../act.js').Where & { at: string }} Where  `at`: the same instant as a text */
/** @typedef {'bed' | 'ward' | 'leave'} What
 *  @typedef {{ what?: What, bed?: string, ward?: string, reason?: string, crs_death?: string, icans_death?: string, text?: string }} Form
 *  @typedef {{ patient: PatientChart, how: 'transfer' | 'discharge', ward: string | null, at_ms: number }} Left */

/** What each change signs first. @type {Record<What, string>} */
const KINDS = { bed: 'stay', ward: 'transfer', leave: 'discharge' }
export const LEAVES = ['home', 'other_hospital', 'died', 'other']
export const CAUSES = /** @type {const} */ (['crs_death', 'icans_death'])
export const CAUSE_ANSWERS = ['yes', 'no', 'not_known']
const SEEN_MS = 7 * 86_400_000

/** What a person may change. @param {string} role */
export const allowed = role => /** @type {What[]} */ (Object.keys(KINDS)).filter(what => maySign(role, KINDS[what]))

/** Whether everything that is needed for signing stands there. @param {Form} form @returns {boolean} */
export function isReady({ what, bed, ward, reason, text, ...causes }) {
  if (what === 'bed') return Boolean(bed?.trim())
  if (what === 'ward') return Boolean(ward)
  if (what !== 'leave' || !reason) return false
  return reason === 'died' ? CAUSES.every(cause => causes[cause]) : reason !== 'other' || Boolean(text?.trim())
}

/** What is signed together. @param {Form} form @param {Where} where @returns {ToSign[]} */
export function moving({ what, bed, ward, reason, text, ...causes }, where) {
  const from = { ...(bed?.trim() && { bed: bed.trim() }), from: where.at }
  if (what === 'bed') return [act('stay', where, from)]
  if (what === 'ward') return [act('transfer', where, { to_ward: ward, ...from })]
  const left = act('discharge', where, { reason, ...(text?.trim() && { text: text.trim() }) })
  return reason === 'died' ? [left, act('outcome', where, Object.fromEntries(CAUSES.map(cause => [cause, causes[cause]])))] : [left]
}

/** Who lies in a bed of the ward already. @param {PatientChart[]} patients @param {string} ward @param {string} bed @param {string} except */
export const inBed = (patients, ward, bed, except) =>
  patients.find(one => one.present && one.ward === ward && one.id !== except && one.bed !== null && one.bed === bed.trim()) ?? null

/** Whom the ward had and has no more, the last one first. @param {PatientChart[]} patients @param {string} ward @param {number} now_ms @returns {Left[]} */
export function left(patients, ward, now_ms) {
  return patients.flatMap(patient => {
    const gone = goneFrom(patient, ward)
    return gone && now_ms - gone.at_ms < SEEN_MS ? [gone] : []
  }).sort((a, b) => b.at_ms - a.at_ms)
}

/** How a patient left a ward; null for who is there. @param {PatientChart} patient @param {string} ward @returns {Left | null} */
export function goneFrom(patient, ward) {
  const how = patient.present ? 'transfer' : 'discharge'
  if (patient.present && (patient.ward === null || patient.ward === ward)) return null
  const last = patient.records.findLast(({ kind, state }) => kind === how && state !== 'voided')
  return last ? { patient, how, ward: patient.ward, at_ms: last.at_ms } : null
}
