/** What a correction changes: each value as it was and as it will be. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { digits } from '../../elements/grade.js'
import { changesOf } from './model/changes.js'
import { toSign } from './model/bodies.js'
import { answerWords, fieldWords, itemAnswer, itemWords, reasonWords } from './words.js'

/** @typedef {import('./pieces.js').Scene} Scene
 *  @typedef {import('./model/changes.js').Change} Change */

/** @param {Scene} scene */
export function beforeAfter(scene) {
  const { visit, draft, files } = scene
  const rows = toSign(draft, files).flatMap(act => {
    const old = act.kind === 'amendment' ? (act.criteria === files.crs.code ? draft.amends?.crs : draft.amends?.neuro) : undefined
    return old ? changesOf(old.body, act.body.body) : []
  })
  if (!rows.length) return html`<p class="facts">${t('visit-nothing-changed')}</p>`
  const old = draft.amends?.neuro ?? draft.amends?.crs
  return html`<before-after><table>
    <thead><tr><th scope="col"><span class="heard">${t('visit-item')}</span></th>
      <th scope="col">${t('visit-was')} <small>${old ? html`${visit.nameOf(old.author)}, <time>${visit.format.timeOrDate(old.at_ms, visit.now_ms)}</time>` : nothing}</small></th>
      <th scope="col">${t('visit-will-be')} <small>${visit.session.user.name}</small></th></tr></thead>
    <tbody>${rows.map(row => html`<tr><th scope="row">${nameOf(scene, row)}</th><td>${valueOf(scene, row, row.was)}</td><td><ins>${valueOf(scene, row, row.is)}</ins></td></tr>`)}</tbody>
  </table></before-after>`
}

/** @param {Scene} scene @param {Change} change */
function nameOf({ files }, { group, field }) {
  if (group === 'items') return itemWords(files.instrument.code, field.replace(/_reason$/, ''))
  if (group === 'measured') return t(`visit-measured-${field}`)
  if (group === 'grade') return t(field)
  if (group === 'vasopressors') return t('visit-needs')
  return fieldWords(field in files.crs.fields || files.crs.flags.includes(field) ? files.crs : files.icans, field)
}

/** @param {Scene} scene @param {Change} change @param {any} value */
function valueOf({ visit, files }, { group, field }, value) {
  if (value === undefined) return t('not-recorded')
  if (group === 'items') return field.endsWith('_reason') ? reasonWords(value) : itemAnswer(files.instrument.code, value)
  if (group === 'grade') return digits(value)
  if (group === 'vasopressors') return value.length ? value.map((/** @type {string} */ drug) => t(`drug-${drug}`)).join(', ') : t('visit-needs-none')
  if (group === 'measured') {
    const measure = files.vitals.measured[field]
    return measure ? visit.format.quantity(value, measure.decimals, measure.unit) : value === files.vitals.cannula.device ? t('visit-nasal-cannula') : answerWords(files.crs, 'oxygen', value)
  }
  if (typeof value === 'number') return visit.format.temperature(value)
  if (value === 'no' || value === 'yes') return t(`visit-${value}`)
  return answerWords(field in files.crs.fields ? files.crs : files.icans, field, value)
}
