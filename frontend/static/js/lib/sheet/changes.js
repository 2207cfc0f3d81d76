/** Corrections, open questions. Pure; its twin is backend/handovers/changes.py. */
import { exclusions } from '../../chart/checks.js'
import { clipped, once } from './context.js'
import { fieldName, shown } from './grades.js'

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').PatientChart} PatientChart */
/** @typedef {import('./context.js').CheckView} CheckView */
/** @typedef {import('../../types.d.ts').RecordView} RecordView */

/** What was corrected or withdrawn, newest first, as lines {head, text}. @param {PatientChart} p @param {Context} ctx */
export function changes(p, ctx) {
  const found = p.records.filter(entry => entry.state !== 'stands' && touched(entry).length > 0)
  const changed_ms = (/** @type {RecordView} */ entry) => Date.parse(touched(entry).slice(-1)[0].recorded_at)
  found.sort((one, other) => changed_ms(other) - changed_ms(one) || (one.id < other.id ? 1 : -1))
  const lines = found.map(entry => change(entry, ctx))
  const count = lines.length
  const rest = count > ctx.layout.changes ? [{ head: '', text: ctx.t('sheet-changes-all', { n: count, all: String(count) }) }] : []
  return [...lines.slice(0, ctx.layout.changes), ...rest]
}

/** The corrections and withdrawals of a record, oldest first. @param {RecordView} entry */
export function touched(entry) {
  return entry.versions.filter(({ kind }) => kind === 'amendment' || kind === 'void')
}

/** One correction or withdrawal: what, by whom, why. @param {RecordView} entry @param {Context} ctx */
export function change(entry, ctx) {
  const last = touched(entry).slice(-1)[0]
  const kind = ctx.label(`sheet-kind-${entry.kind}`, entry.kind)
  const reason = last.reason ? ctx.label(`sheet-reason-${last.reason}`, ctx.label(`reason-${last.reason}`, last.reason)) : ctx.t('sheet-no-reason')
  const why = last.text ? `${reason}, ${clipped(last.text, 60, ctx.t)}` : reason
  const id = entry.state === 'voided' ? 'sheet-voided' : 'sheet-amended'
  const what = ctx.t(id, { kind, when: ctx.when(entry.at_ms), name: ctx.name(last.author), reason: why })
  return { head: ctx.t(`${id}-head`), text: clipped(what + items(entry, ctx), 170, ctx.t) }
}

/** Which items of its tool a correction changed: `City wrong → correct`. @param {RecordView} entry @param {Context} ctx */
function items(entry, ctx) {
  if (entry.state === 'voided') return ''
  const before = entry.versions[0].body.items ?? {}
  const { items: after = {}, tool = '' } = touched(entry).slice(-1)[0].body
  const told = (/** @type {string} */ code) => ({ item: ctx.t(`${tool}-${code}`), before: answer(tool, before[code], ctx), after: answer(tool, after[code], ctx) })
  return codes(tool, ctx).filter(code => before[code] !== after[code]).map(code => `; ${ctx.t('sheet-item-changed', told(code))}`).join('')
}

/** The items of a tool; none of one that is not known here. @param {string} tool @param {Context} ctx @returns {string[]} */
const codes = (tool, ctx) => (ctx.tools[tool]?.items ?? []).map((/** @type {{ code: string }} */ item) => item.code)

/** An answer in words. @param {string} tool @param {string | undefined} code @param {Context} ctx */
function answer(tool, code, ctx) {
  return code ? ctx.label(`${tool}-answer-${code}`, code) : ctx.t('sheet-not-asked')
}

/** What a person has to settle: alarms nobody else saw, unconfirmed exclusions, and records that disagree. @param {PatientChart} p @param {Context} ctx */
export function openQuestions(p, ctx) {
  const checks = [p.icans.current, p.crs.current].flatMap(check => (check && unconfirmed(check, p) ? [check] : []))
  const excluded = checks.flatMap(check => exclusions(check).map(flag => exclusion(check, flag, ctx)))
  const asked = p.disputes.filter(({ question }) => question !== 'exclusion')
  return once([...unseen(p, ctx), ...excluded, ...asked.map(({ question }) => ctx.label(`sheet-question-${question}`, question))])
}

/** How many alarms no second person has acknowledged, and the last of them. @param {PatientChart} p @param {Context} ctx @returns {string[]} */
function unseen({ alarms }, ctx) {
  const found = alarms.filter(({ seen }) => !seen)
  const last = found.at(-1)
  if (!last) return []
  const name = ctx.t(last.kind === 'crs_check' ? 'sheet-crs' : 'sheet-icans')
  const [grade, when] = [String(last.now), ctx.lately(last.at_ms)]
  return [ctx.t('sheet-alarms', { count: String(found.length), name, grade, when })]
}

/** Whether a physician still has to decide on the exclusions of a check. @param {CheckView} check @param {PatientChart} p */
function unconfirmed(check, p) {
  return p.disputes.some(({ question, heads }) => question === 'exclusion' && heads.some(head => check.heads.includes(head)))
}

/** One exclusion with both numbers. @param {CheckView} check @param {string} flag @param {Context} ctx */
function exclusion(check, flag, ctx) {
  const reason = check.body.reasons?.[flag]
  const why = reason ? ctx.label(`reason-${reason}`, reason) : ctx.t('sheet-no-reason')
  return ctx.t('sheet-exclusion', { name: fieldName(check, flag, ctx), reason: why, grade: shown(check, ctx), counted: String(check.severity) })
}
