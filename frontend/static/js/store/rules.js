/** What the fold needs of the contract: protocols, and how to grade a merged body again. */
import { grade } from '../grading/evaluator.js'
import { lost } from '../grading/compare.js'
import { gradeCheck, score } from '../grading/instrument.js'
import { contract } from './contract.js'

/** @typedef {import('../types.d.ts').GradeRecord} GradeRecord */

/** What the bodies of entries, which never change, scored. @type {WeakMap<object, { files: import('./contract.js').Contract, found: import('../types.d.ts').Score | null }>} */
const totals = new WeakMap()

/** The Rules of types.d.ts. @returns {Promise<import('../types.d.ts').Rules>} */
export const rules = async () => rulesOf(await contract())

/** The same from files already read. @param {import('./contract.js').Contract} files @returns {import('../types.d.ts').Rules} */
export function rulesOf(files) {
  return {
    protocols: files.protocols(),
    editions: files.schedules(),
    products: files.products(),
    formulary: files.formulary(),
    weightG: files.instrument('crs-vitals').measured.weight_g.hard,
    medication: files.protocol('medication'),
    episodes: files.protocol('episodes'),
    alarms: files.protocol('alarms'),
    iceFromYears: files.instrument('ice').from_years,
    regrade: (_kind, criteria, body) => regrade(files, criteria, body),
    total: body => total(files, body),
    lost: (body, before) => lostPoints(files, body, before),
  }
}

/** The grade of a body by the present edition, agreed to by nobody yet; null when it is not ours to grade.
 *  @param {import('./contract.js').Contract} files @param {string} criteria @param {Record<string, any>} body @returns {GradeRecord | null} */
export function regrade(files, criteria, body) {
  try {
    const table = files.criteria(criteria)
    if ('stands' in table) return null   // a system beside the signed one grades no check
    const answers = Object.fromEntries(Object.entries(body.answers).filter(([name]) => !name.endsWith('_reason')))
    const found = 'tool' in body
      ? gradeCheck(table, files.instrument(body.tool), body.items ?? {}, /** @type {any} */ (answers))
      : grade(table, /** @type {any} */ (answers))
    return { floor: found.floor, ceiling: found.ceiling, status: found.status, worst: found.worst, signed: null }
  } catch {
    return null
  }
}

/** The score of a neuro check's items; null when none was asked, or they are not ours to score.
 *  @param {import('./contract.js').Contract} files @param {Record<string, any>} body */
export function total(files, body) {
  const known = totals.get(body)
  if (known?.files === files) return known.found
  const found = scored(files, body)
  totals.set(body, { files, found })
  return found
}

/** @param {import('./contract.js').Contract} files @param {Record<string, any>} body */
function scored(files, body) {
  try {
    const found = score(files.instrument(body.tool), body.items ?? {})
    return found.answered ? found : null
  } catch {
    return null
  }
}

/** The points a check lost since an earlier one with the same tool; null for a tool nobody compares.
 *  @param {import('./contract.js').Contract} files @param {Record<string, any>} body @param {Record<string, any>} before */
function lostPoints(files, body, before) {
  const row = files.protocol('baseline').worse.find((/** @type {any} */ { tool }) => tool === body.tool)
  return row ? lost(files.instrument(body.tool), body.items ?? {}, before.items ?? {}, row.when) : null
}
