/** Why a check has its grade: the answers that set it, and those that could still raise it. */
import { grade } from '../../grading/evaluator.js'
import { gradeCheck } from '../../grading/instrument.js'

/** @typedef {import('../../types.d.ts').CheckView} CheckView */
/** @typedef {import('../../lib/sheet/context.js').Explanation} Explanation */

/** By the criteria the check names; an edition this phone does not have explains nothing. @param {import('../../store/contract.js').Contract} files @param {CheckView} check
 *  @returns {Explanation} */
export function explain(files, check) {
  try {
    const table = files.criteria(check.criteria ?? '')
    if (files.editionOf(table.code) !== check.edition_sha256) throw new Error('another edition')
    const answers = Object.fromEntries(Object.entries(check.body.answers).filter(([name]) => !name.endsWith('_reason')))
    const { edition, drivers, missing, floor, ceiling } = 'tool' in check.body
      ? gradeCheck(table, files.instrument(check.body.tool), check.body.items ?? {}, /** @type {any} */ (answers))
      : grade(table, /** @type {any} */ (answers))
    return { edition, drivers, missing, floor, ceiling }
  } catch {
    return { edition: '?', drivers: [], missing: [] }
  }
}
