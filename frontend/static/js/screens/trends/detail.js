/** What was tapped: what it is, who signed it and when, when it arrived, and the way to its record. */
import { html, nothing } from '../../../vendor/lit.js'
import { codeWords, t } from '../../lib/i18n.js'
import { icon } from '../../elements/icon.js'
import { placeOf, placesOf } from '../history-data.js'
import { signedBy, whyWords, personTime } from '../said.js'
import { fieldWords } from '../visit/words.js'
import { cellsOf, crsTable, markWords, rowWords } from './words.js'

/** @typedef {import('./trends.js').ScreenTrends} Screen
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../store/contract.js').Contract} Contract
 *  @typedef {import('./model.js').Row} Row */

/** One row at a time, with a way to the one before and after. @param {Screen} screen @param {PatientChart} patient @param {Row[]} rows @param {Contract} files */
export function detail(screen, patient, rows, files) {
  const index = rows.findIndex(({ id }) => id === screen.sought)
  if (!rows.length) return nothing
  const look = (/** @type {number} */ at) => () => { screen.sought = rows[Math.min(rows.length - 1, Math.max(0, at))].id }
  return html`<div class="trend-detail"><div aria-live="polite">${index < 0 ? html`<p>${t('trends-tap')}</p>` : about(screen, patient, rows[index], files)}</div>
    <div class="pair"><button type="button" name="earlier" ?disabled=${index === 0} @click=${look(index < 0 ? rows.length - 1 : index - 1)}>${icon('back')}${t('trends-earlier')}</button>
      <button type="button" name="later" ?disabled=${index < 0 || index === rows.length - 1} @click=${look(index + 1)}>${t('trends-later')}${icon('next')}</button></div></div>`
}

/** @param {Screen} screen @param {PatientChart} patient @param {Row} row @param {Contract} files */
function about(screen, patient, row, files) {
  const { format, now_ms } = screen
  const record = patient.records.find(({ id }) => id === row.record)
  return html`<h3><time>${format.timeOrDate(row.at_ms, now_ms)}</time> ${row.check ? codeWords('kind', row.check.kind) : row.is === 'dose' ? codeWords('kind', 'medication') : nothing}</h3>
    ${row.check ? facts(row.check, screen, files) : html`<p><b>${rowWords(screen, patient, row)}</b></p>`}
    ${record ? html`<p>${t('trends-signed', { by: signedBy(screen, record) })}<br>${placeWords(screen, record)}</p>` : nothing}
    ${markWords(screen, row).map(words => html`<p><mark>${words}</mark></p>`)}
    ${(record?.versions ?? []).filter(({ kind }) => kind === 'amendment').map(version => html`<p>${t('record-amended-by', personTime(screen, version))}<br>${whyWords(version)}</p>`)}
    ${record ? html`<a class="button" data-kind="small" href=${`/app/patients/${patient.id}/history#record-${record.id}`}>${icon('record')}${t('trends-record')}</a>` : nothing}`
}

/** Where the record is, and what of it is not there yet. @param {Screen} screen @param {import('../../types.d.ts').RecordView} record */
function placeWords({ format, now_ms, safe }, record) {
  if (placeOf(record, placesOf(safe)) === 'attached') return t('place-attached')
  return record.received_at ? t('place-server-at', { time: format.timeOrDate(Date.parse(record.received_at), now_ms) }) : t('place-phone')
}

/** The values of a check, named. @param {import('../../types.d.ts').CheckView} check @param {Screen} screen @param {Contract} files */
function facts(check, screen, files) {
  const cells = cellsOf(check, screen, files)
  const crs = crsTable(files)
  const named = check.kind === 'neuro_check'
    ? [[t(`tool-${check.total?.tool ?? screen.patient?.tool ?? 'ice'}`), check.total ? screen.format.interval(check.total.floor, check.total.ceiling) : cells.total], [t('icans'), cells.icans]]
    : [[t('crs'), cells.crs], [fieldWords(crs, 'temperature'), cells.temperature], ...['hypotension', 'oxygen'].map(field => [fieldWords(crs, field), cells[/** @type {'oxygen'} */ (field)]])]
  return html`<dl class="ledger">${named.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}
