/** What later checks are compared with, and what they lost. Pure; its twin is backend/chart/baseline.py. */

/** @typedef {import('../types.d.ts').CheckView} CheckView
 *  @typedef {import('../types.d.ts').Rules} Rules */

/** The last neuro check marked as the baseline, of this course or of none. @param {CheckView[]} checks @param {any} course @returns {CheckView | null} */
export const baselineOf = (checks, course) =>
  checks.findLast(check => isBaseline(check) && (course === null || check.course === null || check.course === course.id)) ?? null

/** Whether a person marked a check as the one before therapy. @param {CheckView} check */
const isBaseline = ({ kind, body }) => kind === 'neuro_check' && body.baseline === 'yes'

/** The points a later check with the same tool lost, as `floor..ceiling`; null where nothing can be compared.
 *  @param {CheckView} check @param {CheckView | null} baseline @param {Rules} rules @returns {CheckView['lost']} */
export function lostSince(check, baseline, rules) {
  if (baseline === null || check.kind !== 'neuro_check' || check.at_ms <= baseline.at_ms) return null
  const [now, before] = [check.total, baseline.total]
  return now && before && now.tool === before.tool ? rules.lost(check.body, baseline.body) : null
}
