/** The beds of a ward board: overdue and due ones large, the others in a line. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { said } from '../../lib/sheet/site.js'
import { icon } from '../../elements/icon.js'
import '../../elements/bed-plate.js'
import { crowd, groups, isAllDone, next } from './model.js'

/** @typedef {import('../../types.d.ts').Board} Board
 *  @typedef {import('../../types.d.ts').Bed} Bed
 *  @typedef {import('../../lib/format.js').Format} Format */

/** @param {Board} board @param {number} now_ms @param {Format} format */
export function beds({ rows, silent, owed, unset = 0, phones = [] }, now_ms, format) {
  const found = groups(rows)
  return html`
    <p class="heard" role="status">${found.overdue.length ? t('ward-overdue-said', { n: found.overdue.length, count: String(found.overdue.length), beds: found.overdue.map(named).join(', ') }) : nothing}</p>
    ${rows.length ? nothing : html`<p class="calm">${t('board-none')}</p>`}
    ${isAllDone(found) ? done(found.rest, format) : nothing}
    <div class="owed" data-crowd=${crowd(found)}>
      ${section('overdue', found.overdue, row => late(row, now_ms, format))}
      ${section('due', found.due, row => html`<b>${t('ward-until', { until: format.time(row.late_ms ?? now_ms) })}</b>${marks(row, format)}`)}</div>
    ${found.rest.length ? html`<section class="rest"><h2>${t('board-rest')}</h2><ul>${found.rest.map(row => chip(row, format))}</ul></section>` : nothing}
    ${key(rows, format)}
    ${phones.length ? html`<p class="wall-phones">${t('site-phones-are', { phones: phones.map(said).join(' · ') })}</p>` : nothing}
    ${doubts(found.unreadable, unset, silent, owed)}`
}

/** @param {'overdue' | 'due'} state @param {Bed[]} rows @param {(row: Bed) => unknown} words */
function section(state, rows, words) {
  if (!rows.length) return nothing
  return html`<section data-state=${state} aria-labelledby=${state}><h2 id=${state}>${t(`ward-${state}`)} <data value=${rows.length}>${rows.length}</data></h2>
    <ul>${rows.map(row => html`<li><bed-plate .bed=${row.bed}></bed-plate><div>${words(row)}</div></li>`)}</ul></section>`
}

/** How late a check is, and of which time. @param {Bed} row @param {number} now_ms @param {Format} format */
function late(row, now_ms, format) {
  const duration = format.duration(now_ms - (row.late_ms ?? now_ms))
  return html`<b>${icon('late')}<span class="heard">${t('ward-late', { duration })}</span><span aria-hidden="true">${duration}</span></b>
    ${row.at_ms === null ? nothing : html`<small>${t('board-planned', { time: format.time(row.at_ms) })}</small>`}${marks(row, format)}`
}

/** Everything was done: when it goes on. @param {Bed[]} rest @param {Format} format */
function done(rest, format) {
  const coming = next(rest)
  return html`<p class="calm">${icon('check')}${t('board-done')}
    ${coming ? html`<small>${t('board-next', { time: format.time(coming.at_ms), n: coming.beds.length, beds: coming.beds.map(bed => bed ?? t('bed-none')).join(', ') })}</small>` : nothing}</p>`
}

/** A bed that owes nothing now. @param {Bed} row @param {Format} format */
function chip(row, format) {
  const words = row.state === 'paused' ? t('board-paused') : row.at_ms === null ? '' : format.time(row.at_ms)
  return html`<li data-state=${row.state}><bed-plate .bed=${row.bed}></bed-plate><span>${words}</span>${marks(row, format)}</li>`
}

/** Two signs, said in full to who listens and below the beds to who looks: an alarm nobody else has seen; the check before
 *  that nobody explained. @param {Bed} row @param {Format} format */
function marks({ alarm, missed_ms }, format) {
  return html`${alarm === 'yes' ? html`<strong>${icon('alert')}<span class="heard">${t('board-alarm')}</span></strong>` : nothing}
    ${missed_ms === null ? nothing : html`<small data-kind="missed">${icon('cross')}<span class="heard">${t('board-missed')}</span> ${format.time(missed_ms)}</small>`}`
}

/** What the signs mean, where there are any. @param {Bed[]} rows @param {Format} format */
function key(rows, format) {
  const alarm = rows.find(row => row.alarm === 'yes')
  const missed = rows.find(row => row.missed_ms !== null)
  if (!alarm && !missed) return nothing
  return html`<p class="key" aria-hidden="true">${alarm ? html`<strong>${icon('alert')}${t('board-alarm')}</strong>` : nothing}
    ${missed ? html`<span>${icon('cross')}${format.time(missed.missed_ms ?? 0)} ${t('board-missed')}</span>` : nothing}</p>`
}

/** What may be missing here. @param {number} unreadable @param {number} unset @param {number} silent @param {number} owed */
function doubts(unreadable, unset, silent, owed) {
  const said = Object.entries({ unreadable, unset, silent, owed }).filter(([, n]) => n > 0)
  return said.length ? html`<ul class="doubts">${said.map(([name, n]) => html`<li>${icon(name === 'unreadable' || name === 'unset' ? 'alert' : 'phone')}${t(`board-${name}`, { n, count: String(n) })}</li>`)}</ul>` : nothing
}

/** @param {Bed} row */
const named = ({ bed }) => bed ?? t('bed-none')
