/** What withdrawing or moving a signed check signs. Pure. */
import { act } from '../../act.js'

/** @typedef {import('../../../types.d.ts').RecordView} RecordView
 *  @typedef {import('../../../types.d.ts').CheckView} CheckView
 *  @typedef {import('./bodies.js').ToSign} ToSign */
/** @typedef {import('../../act.js').Where} Where */

/** The record no longer counts; all its versions are named. @param {RecordView} record @param {Where} where
 *  @param {string} reason @param {string} [text] @returns {ToSign} */
export function voiding(record, where, reason, text = '') {
  return act('void', where, text ? { reason, text } : { reason }, record.heads)
}

/** The check belongs to somebody else: withdrawn here, signed there as it was found, with where it came from.
 *  @param {RecordView} record @param {CheckView} check @param {Where} here @param {Where} there @returns {ToSign[]} */
export function moving(record, check, here, there) {
  const graded = check.criteria && check.edition_sha256 ? { criteria: check.criteria, edition_sha256: check.edition_sha256 } : {}
  return [
    voiding(record, here, 'wrong_patient'),
    { ...act(check.kind, { ...there, at_ms: check.at_ms }, { ...check.body, moved_from: check.id }), ...graded },
  ]
}

/** Something to add, the record stays as it is. @param {RecordView} record @param {Where} where @param {string} text @returns {ToSign} */
export function noting(record, where, text) {
  return act('note', where, { text, of: record.id })
}
