/** The same as the picture, as a table: newest first, the time stays in sight and leads to the record. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { cellsOf, crsTable, markWords, rowWords } from './words.js'
import { fieldWords } from '../visit/words.js'

/** @typedef {import('../screen.js').Screen} Screen
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../store/contract.js').Contract} Contract
 *  @typedef {import('./model.js').Picture} Picture
 *  @typedef {import('./model.js').Row} Row */

const COLUMNS = /** @type {const} */ (['total', 'icans', 'crs', 'temperature', 'hypotension', 'oxygen'])
const WORDY = ['hypotension', 'oxygen']

/** @param {Screen} screen @param {PatientChart} patient @param {Picture} picture @param {Contract} files */
export function table(screen, patient, { rows, found }, files) {
  const crs = crsTable(files)
  const heads = [t(`tool-${found.tool}`), t('icans'), t('crs'), t('trends-celsius'), fieldWords(crs, 'hypotension'), fieldWords(crs, 'oxygen')]
  return html`<section aria-labelledby="table"><h2 id="table">${t('trends-table')} <data value=${rows.length}>${rows.length}</data></h2>
    ${rows.length ? html`<div class="trend-table" tabindex="0" role="region" aria-label=${t('trends-sideways')}><table>
      <thead><tr><th scope="col">${t('trends-time')}</th>${heads.map((head, index) => html`<th scope="col" data-wordy=${WORDY.includes(COLUMNS[index]) ? '' : nothing}>${head}</th>`)}<th scope="col" data-wordy>${t('trends-marks')}</th></tr></thead>
      <tbody>${[...rows].reverse().map(row => line(screen, patient, row, files, found.tool))}</tbody></table></div>` : html`<p>${t('trends-nothing')}</p>`}</section>`
}

/** @param {Screen} screen @param {PatientChart} patient @param {Row} row @param {Contract} files @param {string} tool */
function line(screen, patient, row, files, tool) {
  const cells = row.check ? cellsOf(row.check, screen, files, tool) : null
  return html`<tr data-row=${row.id} data-is=${row.is}><th scope="row">${when(screen, patient, row)}</th>
    ${cells ? COLUMNS.map(name => html`<td data-wordy=${WORDY.includes(name) ? '' : nothing}>${cells[name]}</td>`) : html`<td colspan=${COLUMNS.length} data-wordy><span>${rowWords(screen, patient, row)}</span></td>`}
    <td data-wordy>${markWords(screen, row).join(', ')}</td></tr>`
}

/** The time, by which one gets to the record. @param {Screen} screen @param {PatientChart} patient @param {Row} row */
function when({ format }, { id }, { at_ms, record }) {
  const time = format.shortDateTime(at_ms)
  return record ? html`<a href=${`/app/patients/${id}/history#record-${record}`}>${time}</a>` : time
}
