/** The other systems beside a grade that is not signed yet, folded: one tap, nothing to load, the visit stays where it is. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { crsBody, neuroBody, timeOf } from '../visit/model/bodies.js'
import { sided } from './model.js'
import { never, systemRows } from './rows.js'

/** @param {'icans' | 'crs'} which @param {import('../visit/pieces.js').Scene} scene @param {import('../../elements/grade.js').Interval | null} shown */
export function otherSystems(which, { visit, draft, files, patient }, shown) {
  if (!visit.contract) return nothing
  const body = which === 'icans' ? neuroBody(draft, files) : crsBody(draft, files)
  const found = sided(visit.contract, { criteria: files[which].code, body, at_ms: timeOf(draft) }, patient.medications)
  if (!found) return nothing
  return html`<details class="beside-grade"><summary>${t('systems-link')}</summary>
    ${never()}${systemRows(visit.contract, visit.format, found, shown, t('systems-is-draft'))}</details>`
}
