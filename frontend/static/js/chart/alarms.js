/** What the checks of a patient raised, and who has seen it. Pure; its twin is backend/chart/alarms.py. */
import { isAbout, said } from './about.js'
import { weight } from './severity.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {import('../types.d.ts').CheckView} CheckView
 *  @typedef {import('../types.d.ts').Alarm} Alarm */

/** The Alarms of types.d.ts, in the order of their checks; who acknowledges is another person than who signed.
 *  @param {CheckView[]} checks @param {Json[]} standing @param {Json} rule @returns {Alarm[]} */
export function alarms(checks, standing, rule) {
  const signers = new Map(standing.flatMap(record => record.versions.map((/** @type {Json} */ version) => [version.id, version.author])))
  const seen = standing.filter(record => record.kind === 'acknowledgement')
  const called = standing.filter(record => record.kind === 'escalation')
  /** @type {Map<string, number | null>} */
  const before = new Map()
  return checks.flatMap(check => {
    const [was, now] = [before.get(check.kind) ?? null, weight(check)]
    before.set(check.kind, check.of_record || now ? now : null) // not graded is not 0
    const why = reasons(was ?? 0, now, check.body.answers ?? {}, rule)
    if (!why.length) return []
    const by = seen.find(record => sees(record, check, signers))
    return [{
      id: check.id, of: check.heads.at(-1) ?? check.id, kind: check.kind, at_ms: check.at_ms, author: signers.get(check.heads.at(-1)) ?? check.author, why, was, now,
      seen: by ? said(by) : null,
      calls: called.filter(record => isAbout(record, check)).map(record => ({ ...said(record), to: record.body.to ?? null })),
    }]
  })
}

/** Why a check raises an alarm: how the grade rose, then what was found. @param {number} was @param {number} now @param {Json} answers @param {Json} rule */
function reasons(was, now, answers, rule) {
  const rise = now - was
  const risen = rise >= rule.steep ? ['steep'] : rise >= rule.rise ? ['rise'] : []
  return [...risen, ...rule.findings.filter((/** @type {Json} */ one) => one.answers.includes(answers[one.field])).map((/** @type {Json} */ one) => one.field)]
}

/** Whether a second person has seen the check as it stands now. @param {Json} record @param {CheckView} check @param {Map<string, string>} signers */
const sees = (record, check, signers) => isAbout(record, check) && record.author !== signers.get(record.body.of)
