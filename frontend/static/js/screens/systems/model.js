/** What one check is in every system: the signed grade first, then those that only stand beside it. Pure. */
import { grade } from '../../grading/evaluator.js'
import { gradeCheck } from '../../grading/instrument.js'
import { sideBySide } from '../../grading/systems.js'
import { ADULT } from '../../chart/tools.js'

/** @typedef {import('../../types.d.ts').Table} Table
 *  @typedef {import('../../types.d.ts').Grade} Grade
 *  @typedef {import('../../grading/systems.js').Row} Row
 *  @typedef {import('../visit/model/tables.js').Files} Files
 *  @typedef {{ signed: Table, result: Grade | null, rows: Row[] }} Sided  `result` why the signed grade stands; null: not ours to say */

/** A check by the criteria it names; null where this phone does not have them.
 *  @param {Files} files @param {string | null} criteria @param {Record<string, any>} body @param {string | null} [edition] of the signed grade
 *  @returns {Sided | null} */
export function sided(files, criteria, body, edition = files.editionOf(criteria ?? '')) {
  try {
    const signed = files.criteria(criteria ?? '')
    const isPresent = edition === files.editionOf(signed.code)   // why an older edition graded so is not told by a newer one
    return { signed, result: isPresent ? resultOf(files, signed, body) : null, rows: sideBySide({ rules: files.protocol('systems'), ...files }, signed, body) }
  } catch {
    return null
  }
}

/** The signed system's own reading of the facts. @param {Files} files @param {Table} table @param {Record<string, any>} body @returns {Grade | null} */
function resultOf(files, table, body) {
  try {
    const answers = Object.fromEntries(Object.entries(body.answers ?? {}).filter(([name]) => !name.endsWith('_reason')))
    return 'tool' in body ? gradeCheck(table, files.instrument(body.tool), body.items ?? {}, answers) : grade(table, answers)
  } catch {
    return null
  }
}

/** The signed table that has words for a fact: the check's own, else the adult's; null for a fact of another system alone.
 *  @param {Files} files @param {Table} signed @param {string} name @returns {Table | null} */
export const namedBy = (files, signed, name) =>
  [signed, files.criteria(files.instrument(ADULT).criteria)].find(table => name in table.fields) ?? null
