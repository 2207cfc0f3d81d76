/** The chart has learned of an episode or a drug after a CRS check was signed: what it would be now. Nothing is rewritten. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { notice } from '../../elements/notice-box.js'
import { regrade } from '../../store/rules.js'
import { fieldWords } from '../visit/words.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').CheckView} CheckView
 *  @typedef {import('../../store/contract.js').Contract} Contract
 *  @typedef {import('../../lib/format.js').Format} Format */

/** On the patient page, of the present CRS check. @param {PatientChart} patient @param {Contract | null} files @param {Format} format */
export function wouldNotice({ id, crs: { current } }, files, format) {
  if (!files || !current?.would_now.length) return nothing
  return notice('conflict', 'alert', t('episode-would'), wouldWords(current, files, format),
    html`<a class="button" data-kind="small" href=${`/app/patients/${id}/amend/${current.id}`}>${t('episode-would-look')}</a>`)
}

/** Which answers, and the grade they would give. @param {CheckView} check @param {Contract} files @param {Format} format */
export function wouldWords({ criteria, body, would_now }, files, format) {
  const learned = Object.fromEntries(would_now.map(({ field, answer }) => [field, answer]))
  const found = criteria === null ? null : regrade(files, criteria, { ...body, answers: { ...body.answers, ...learned } })
  const table = files.criteria(files.instrument('crs-vitals').criteria)
  const fields = would_now.map(({ field }) => t('episode-would-field', { field: fieldWords(table, field) }))
  const grade = found && found.status !== 'not_gradable' ? format.interval(found.floor, found.ceiling) : t('grade-none')
  return `${fields.join(', ')}. ${t('episode-would-be', { label: t('crs'), grade })}`
}
