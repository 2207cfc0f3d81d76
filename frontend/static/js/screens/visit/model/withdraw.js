/** What withdrawing or moving a signed check signs. Pure. */

/** @typedef {import('../../../types.d.ts').RecordView} RecordView
 *  @typedef {import('../../../types.d.ts').CheckView} CheckView
 *  @typedef {import('./bodies.js').ToSign} ToSign */
/** @typedef {{ patient: string, ward: string, course: string | null, at_ms: number }} Where */

/** The record no longer counts; all its versions are named. @param {RecordView} record @param {Where} where
 *  @param {string} reason @param {string} [text] @returns {ToSign} */
export function voiding(record, where, reason, text = '') {
  return { kind: 'void', ...placed(where), amends: record.heads, at_ms: where.at_ms, body: text ? { reason, text } : { reason } }
}

/** The check belongs to somebody else: withdrawn here, signed there as it was found, with where it came from.
 *  @param {RecordView} record @param {CheckView} check @param {Where} here @param {Where} there @returns {ToSign[]} */
export function moving(record, check, here, there) {
  const graded = check.criteria && check.edition_sha256 ? { criteria: check.criteria, edition_sha256: check.edition_sha256 } : {}
  return [
    voiding(record, here, 'wrong_patient'),
    { kind: check.kind, ...placed(there), amends: [], at_ms: check.at_ms, ...graded, body: { ...check.body, moved_from: check.id } },
  ]
}

/** Something to add, the record stays as it is. @param {RecordView} record @param {Where} where @param {string} text @returns {ToSign} */
export function noting(record, where, text) {
  return { kind: 'note', ...placed(where), amends: [], at_ms: where.at_ms, body: { text, of: record.id } }
}

/** @param {Where} where */
const placed = ({ patient, ward, course }) => ({ patient, ward, ...(course && { course }) })
