/** The bodies a visit signs: one per kind of check, exactly what was answered. Pure. */
import { crsAnswers, crsGrade, itemsIn, neuroGrade } from './totals.js'

/** @typedef {import('../../../types.d.ts').Draft} Draft
 *  @typedef {import('../../../types.d.ts').Table} Table
 *  @typedef {import('../../../types.d.ts').CheckView} CheckView
 *  @typedef {import('../../../types.d.ts').Grade} Grade */
/** @typedef {{ icans: Table, crs: Table, instrument: Table, sha256: (code: string) => string }} Tables
 *  `instrument` is the tool that belongs to the neuro table: ICE, or the child's. */
/** @typedef {{ kind: string, patient: string, ward: string, course?: string, amends: string[], at_ms: number,
 *    criteria?: string, edition_sha256?: string, body: Record<string, any> }} ToSign */

/** What this visit signs, in order: the neuro check, the CRS check; as amendments where they correct signed ones.
 *  @param {Draft} draft @param {Tables} tables @returns {ToSign[]} */
export function toSign(draft, tables) {
  const checks = []
  if (draft.parts.includes('neuro')) checks.push(check(draft, 'neuro', neuroBody(draft, tables), tables.icans, tables))
  if (draft.parts.includes('crs')) checks.push(check(draft, 'crs', crsBody(draft, tables), tables.crs, tables))
  return checks
}

/** When the check was: corrected by the nurse, else the first answer. @param {Draft} draft */
export const timeOf = draft => draft.corrected?.at_ms ?? draft.first_answer_ms ?? draft.touched_ms

/** One entry; a correction carries the whole new body and names every version it replaces.
 *  @param {Draft} draft @param {'neuro' | 'crs'} part @param {Record<string, any>} body @param {Table} table @param {Tables} tables
 *  @returns {ToSign} */
function check(draft, part, body, table, { sha256 }) {
  const old = draft.amends?.[part]
  const where = { patient: draft.patient, ward: draft.ward, ...(draft.course && { course: draft.course }) }
  const criteria = { criteria: table.code, edition_sha256: sha256(table.code) }
  const reason = old ? old.body.at_reason : draft.corrected?.reason
  const whole = { ...body, ...(reason && { at_reason: reason }) }
  if (old) return { kind: 'amendment', ...where, amends: old.heads, at_ms: draft.touched_ms, ...criteria, body: { ...draft.amendment, body: whole } }
  return { kind: `${part}_check`, ...where, amends: [], at_ms: timeOf(draft), ...criteria, body: whole }
}

/** @param {Draft} draft @param {Tables} tables */
export function neuroBody(draft, { icans, instrument, sha256 }) {
  const { seconds, bulk } = draft
  return {
    tool: instrument.code,
    ...(draft.tool?.reason && { tool_reason: draft.tool.reason }),
    instrument: instrument.code,
    instrument_sha256: sha256(instrument.code),
    baseline: draft.baseline,
    ...(draft.baseline === 'yes' && Object.keys(draft.background ?? {}).length > 0 && { background: draft.background }),
    items: itemsIn(instrument, draft),
    rotation: draft.rotation,
    answers: draft.neuro,
    ...reasonsOf(draft, draft.neuro),
    grade: recorded(neuroGrade(icans, instrument, draft), draft.grades.icans),
    identity: draft.identity ?? 'not_confirmed',
    entry: { bulk, seconds: Object.values(seconds).reduce((sum, one) => sum + one, 0) },
    ...writingOf(draft, instrument),
  }
}

/** The sentence and what was seen of it; a tool without a sentence has neither. @param {Draft} draft @param {Table} instrument */
function writingOf({ handwriting, writing_signs }, { items }) {
  if (!items.some((/** @type {any} */ { code }) => code === 'writing')) return { handwriting: null }
  return { handwriting: handwriting ?? null, ...(writing_signs && { writing_signs }) }
}

/** @param {Draft} draft @param {Tables} tables */
export function crsBody(draft, { crs }) {
  return {
    measured: draft.measured,
    vasopressors: draft.vasopressors,
    answers: crsAnswers(draft),
    ...reasonsOf(draft, draft.crs),
    sources: draft.sources,
    grade: recorded(crsGrade(crs, draft), draft.grades.crs),
    identity: draft.identity ?? 'not_confirmed',
  }
}

/** The reasons of the exclusions among these answers. @param {Draft} draft @param {Record<string, any>} answers */
function reasonsOf(draft, answers) {
  const own = Object.entries(draft.reasons ?? {}).filter(([flag]) => answers[flag] === 'yes')
  return own.length ? { reasons: Object.fromEntries(own) } : {}
}

/** What is kept of a grade. @param {Grade} result @param {{ signed: number | null, reason?: string } | undefined} agreed */
function recorded({ floor, ceiling, status, worst }, agreed) {
  return { floor, ceiling, status, worst, ...(agreed ?? { signed: null }) }
}
