/** Checks as screens and sheets show them. Pure; its twin is backend/chart/checks.py. */
import { byText } from './order.js'
import { TOOLS } from './tools.js'
import { number, severity } from './versions.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {import('../types.d.ts').CheckView} CheckView */

export const KINDS = ['neuro_check', 'crs_check']
const OTHER_CAUSE = '_other_cause'
const STATUSES = ['complete', 'at_least', 'confirm', 'not_gradable']

/** The CheckView of types.d.ts; `slot`, `would_now` and `lost` are filled in by those who know.
 *  @param {Json} record @param {string | null} course @param {import('../types.d.ts').Rules} rules @returns {CheckView} */
export function checkView(record, course, rules) {
  const body = record.body
  const grade = body.grade
  const view = {
    id: record.id, heads: record.heads, kind: record.kind, course,
    at: record.at, at_ms: record.at_ms, recorded_at: record.recorded_at,
    received_at: record.received_at, author: record.author, device: record.device,
    criteria: record.criteria, edition_sha256: record.edition_sha256, body,
    floor: number(grade, 'floor'), ceiling: number(grade, 'ceiling'),
    status: STATUSES.includes(grade?.status) ? grade.status : 'not_gradable',
    signed: Number.isInteger(grade?.signed) ? grade.signed : null, severity: severity(body),
    total: total(body, rules), versions: record.count, disputed: record.disputed,
    void_disputed: record.void_disputed, slot: null, would_now: [], lost: null,
  }
  return { ...view, of_record: ofRecord(view) }
}

/** The total of a neuro check's tool as an interval; null when nothing of it was asked.
 *  @param {Json} body @param {import('../types.d.ts').Rules} rules @returns {CheckView['total']} */
function total(body, rules) {
  const found = TOOLS.includes(body.tool) ? rules.total(body) : null
  return found === null ? null : { tool: body.tool, floor: found.floor, ceiling: found.ceiling }
}

/** The grade that opens episodes: what was signed, else what is sure. @param {CheckView} check */
export const counts = check => stands(check)[0]

/** The grade that badges and sheets show: null where none could be calculated and nobody signed one.
 *  @param {Pick<CheckView, 'floor' | 'ceiling' | 'signed' | 'status'>} check */
export function ofRecord(check) {
  if (check.signed === null && check.status === 'not_gradable') return null
  const [floor, ceiling] = stands(check)
  return { floor, ceiling }
}

/** What was signed, else floor and ceiling of what was calculated.
 *  @param {Pick<CheckView, 'floor' | 'ceiling' | 'signed'>} check @returns {[number, number]} */
export const stands = ({ floor, ceiling, signed }) => signed === null ? [floor, ceiling] : [signed, signed]

/** The flags by which somebody said that a finding has another cause. @param {Pick<CheckView, 'body'>} check @returns {string[]} */
export function exclusions({ body: { answers = {} } }) {
  return Object.keys(answers).sort(byText).filter(flag => flag.endsWith(OTHER_CAUSE) && answers[flag] === 'yes')
}
