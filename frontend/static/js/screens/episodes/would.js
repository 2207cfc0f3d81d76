/** The chart has learned of an episode or a drug after a CRS check was signed: what it would be now. Nothing is rewritten. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { notice } from '../../elements/notice-box.js'
import { wouldBe } from '../../lib/would.js'
import { regrade } from '../../store/rules.js'
import { fieldWords } from '../visit/words.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').CheckView} CheckView
 *  @typedef {import('../../types.d.ts').GradeRecord} GradeRecord
 *  @typedef {import('../../store/contract.js').Contract} Contract
 *  @typedef {import('../../lib/format.js').Format} Format */

/** On the patient page, of the present CRS check, where what was learned changes its grade.
 *  @param {PatientChart} patient @param {Contract | null} files @param {Format} format */
export function wouldNotice({ id, crs: { current } }, files, format) {
  const found = files && current ? wouldDiffer(current, files) : null
  if (!files || !current || !found) return nothing
  const table = files.criteria(current.criteria ?? '')
  const fields = current.would_now.map(({ field }) => t('episode-would-field', { field: fieldWords(table, field) }))
  const grade = found.status === 'not_gradable' ? t('grade-none') : format.interval(found.floor, found.ceiling)
  return notice('conflict', 'alert', t('episode-would'), `${fields.join(', ')}. ${t('episode-would-be', { label: t('crs'), grade })}`,
    html`<a class="button" data-kind="small" href=${`/app/patients/${id}/amend/${current.id}`}>${t('episode-would-look')}</a>`)
}

/** The grade with what the chart knows now; null where it would be the same, or is not this app's to grade.
 *  @param {CheckView} check @param {Contract} files @returns {GradeRecord | null} */
export function wouldDiffer(check, files) {
  const found = wouldBe(check, ({ criteria, body }) => criteria === null ? null : regrade(files, criteria, body))
  return !found || (found.floor === check.floor && found.ceiling === check.ceiling && found.status === check.status) ? null : found
}
