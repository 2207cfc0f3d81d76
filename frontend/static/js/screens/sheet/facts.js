/** What a phone knows beside the chart when it makes a sheet: who prints, and how fresh its records are. */
import { TOOLS } from '../../chart/tools.js'
import { t } from '../../lib/i18n.js'
import { contextOf } from '../../lib/sheet/context.js'
import { contract } from '../../store/contract.js'
import { ownReading } from '../../sync/request.js'
import { explain } from './explain.js'
import { laboratoryOf } from './laboratory.js'

/** @typedef {import('../screen.js').Screen} Screen */

/** The context of a sheet at the chart's own instant. @param {Screen} screen @param {import('../../types.d.ts').Chart} chart
 *  @param {import('../../types.d.ts').Safety} safe */
export async function contextOn(screen, chart, safe) {
  const [files, { digest }] = await Promise.all([contract(), ownReading(screen.ward.id)])
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
      upto_ms: safe.last_contact_ms, missing: [], silent: [], own: safe.waiting.filter(row => !row.part && here.has(row.patient)).length,
      digest: `${digest.slice(0, 4)} ${digest.slice(4, 8)}`,
    },
    signatures: session.signatures,
    site: screen.site?.card ?? null,
    severity: files.protocol('illness-severity'),
    layout: files.protocol('handover'),
    windows: files.protocol('windows').published,
    tools: Object.fromEntries(TOOLS.map(code => [code, files.instrument(code)])),
    formulary: files.formulary(),
    ...laboratoryOf(files),
    pictures: {}, absent: 'not-here',
    fever_tenths: files.protocol('episodes').fever_min, late_min: files.protocol('trends').late_min,
    explain: check => explain(files, check),
  })
}
