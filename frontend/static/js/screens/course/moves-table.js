/** What an act moves, old and new side by side, before anybody signs it. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { notice } from '../../elements/notice-box.js'
import { asked, movesOf, orphans } from './moves.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {{ was: PatientChart, will: PatientChart }} Both */

/** @param {Both} both @param {string} id of the treatment @param {import('./moves.js').Around} around */
export function movesTable(both, id, around) {
  const rows = movesOf(both.was, both.will, id, around)
  const [gone, more] = [orphans(both.was, both.will), asked(both.was, both.will)]
  return html`<before-after><table>
    <thead><tr><th scope="col"><span class="heard">${t('visit-item')}</span></th><th scope="col">${t('visit-was')}</th><th scope="col">${t('visit-will-be')}</th></tr></thead>
    <tbody>${rows.map(({ name, was, is, moves }) => html`<tr ?data-moves=${moves}><th scope="row">${name}</th>
      ${moves ? html`<td>${was}</td><td><ins>${is}</ins></td>` : html`<td colspan="2">${is} <small>${t('moves-stays')}</small></td>`}</tr>`)}</tbody></table></before-after>
    ${more ? notice('conflict', 'late', t('moves-asked', { n: more, count: String(more) }), t('moves-asked-text')) : nothing}
    ${gone ? notice('conflict', 'alert', t('moves-orphans', { n: gone, count: String(gone) }), t('moves-orphans-text')) : nothing}
    ${both.will.course && both.will.course.id !== id ? notice('plain', 'late', t('moves-other', { product: both.will.course.product ?? t('not-known') })) : nothing}`
}
