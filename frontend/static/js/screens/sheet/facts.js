/** What a phone knows beside the chart when it makes a sheet: who prints, how fresh its records are, why grades are what they are. */
import { grade } from '../../grading/evaluator.js'
import { gradeCheck } from '../../grading/instrument.js'
import { t } from '../../lib/i18n.js'
import { contextOf } from '../../lib/sheet/context.js'
import { contract } from '../../store/contract.js'
import { ownDigest } from '../../sync/request.js'

/** @typedef {import('../screen.js').Screen} Screen */
/** @typedef {import('../../types.d.ts').CheckView} CheckView */
/** @typedef {import('../../lib/sheet/context.js').Explanation} Explanation */

/** The context of a sheet at the chart's own instant. @param {Screen} screen @param {import('../../types.d.ts').Chart} chart
 *  @param {import('../../types.d.ts').Safety} safe */
export async function contextOn(screen, chart, safe) {
  const [files, digest] = await Promise.all([contract(), ownDigest(screen.ward.id)])
  const { session, ward } = screen
  const here = new Set(Object.keys(chart.patients))
  return contextOf({
    t,
    now_ms: chart.now_ms,
    ward,
    people: session.people,
    printed_by: session.user.name,
    demo: session.demo,
    fresh: {
      upto_ms: safe.last_contact_ms, missing: [], silent: [], own: safe.waiting.filter(row => here.has(row.patient)).length,
      digest: `${digest.slice(0, 4)} ${digest.slice(4, 8)}`,
    },
    signatures: session.signatures,
    severity: files.protocol('illness-severity'),
    layout: files.protocol('handover'),
    items: files.instrument('ice').items.map((/** @type {{ code: string }} */ item) => item.code),
    fever_tenths: files.protocol('episodes').fever_min,
    explain: check => explain(files, check),
  })
}

/** Why a check has its grade, by the criteria it names. @param {import('../../store/contract.js').Contract} files @param {CheckView} check
 *  @returns {Explanation} */
export function explain(files, check) {
  try {
    const table = files.criteria(check.criteria ?? '')
    if (files.editionOf(table.code) !== check.edition_sha256) throw new Error('another edition')
    const answers = Object.fromEntries(Object.entries(check.body.answers).filter(([name]) => !name.endsWith('_reason')))
    const { edition, drivers, missing } = 'tool' in check.body
      ? gradeCheck(table, files.instrument(check.body.tool), check.body.items ?? {}, /** @type {any} */ (answers))
      : grade(table, /** @type {any} */ (answers))
    return { edition, drivers, missing }
  } catch {
    return { edition: '?', drivers: [], missing: [] }
  }
}
