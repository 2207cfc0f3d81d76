/** What a correction changes: each value as it was and as it will be. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { placeName, placeValue } from './change-words.js'
import { changesOf } from './model/changes.js'
import { toSign } from './model/bodies.js'

/** @typedef {import('./pieces.js').Scene} Scene */

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
    <tbody>${rows.map(row => html`<tr><th scope="row">${placeName(files, row)}</th><td>${placeValue(files, visit.format, row, row.was)}</td><td><ins>${placeValue(files, visit.format, row, row.is)}</ins></td></tr>`)}</tbody>
  </table></before-after>`
}
