/** What one check is in every system: the signed grade first, then those that only stand beside it. Pure. */
import { grade } from '../../grading/evaluator.js'
import { gradeCheck } from '../../grading/instrument.js'
import { sideBySide } from '../../grading/systems.js'
import { hoursOn } from '../../chart/infusions.js'
import { ADULT } from '../../chart/tools.js'

/** @typedef {import('../../types.d.ts').Table} Table
 *  @typedef {import('../../types.d.ts').Grade} Grade
 *  @typedef {import('../../grading/systems.js').Row} Row
 *  @typedef {import('../visit/model/tables.js').Files} Files
 *  @typedef {{ signed: Table, result: Grade | null, rows: Row[] }} Sided  `result` why the signed grade stands; null: not ours to say */

/** A check by the criteria it names; null where this phone does not have them. `edition` is that of the signed grade, `drugs` what the patient was given.
 *  @param {Files} files @param {{ criteria: string | null, edition?: string | null, body: Record<string, any>, at_ms: number }} check
 *  @param {import('../../chart/infusions.js').Medication[]} drugs @returns {Sided | null} */
export function sided(files, { criteria, edition = files.editionOf(criteria ?? ''), body, at_ms }, drugs) {
  try {
    const rules = files.protocol('systems')
    const signed = files.criteria(criteria ?? '')
    const isPresent = edition === files.editionOf(signed.code)   // why an older edition graded so is not told by a newer one
    return { signed, result: isPresent ? resultOf(files, signed, body) : null, rows: sideBySide({ rules, ...files }, signed, body, running(rules, body, at_ms, drugs)) }
  } catch {
    return null
  }
}

/** How long the drugs that a check ticks had been running. @param {Table} rules @param {Record<string, any>} body @param {number} at_ms
 *  @param {import('../../chart/infusions.js').Medication[]} drugs */
function running(rules, body, at_ms, drugs) {
  const hours = rules.running.map((/** @type {any} */ { fact, list }) => [fact, hoursOn(drugs, body[list] ?? [], at_ms)])
  return Object.fromEntries(hours.filter((/** @type {[string, number | null]} */ [, found]) => found !== null))
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
