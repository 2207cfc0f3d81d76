/** What the site itself says, word for word with its source and date: lines for a grade, and whom to call. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { lineHead, source } from '../../lib/sheet/site.js'
import { byDocument, linesAt, linesFor, phonesOf } from '../../lib/site.js'
import { icon } from '../../elements/icon.js'
import { dialled } from './model.js'

/** @typedef {import('../screen.js').Screen} Screen
 *  @typedef {import('../../types.d.ts').SiteRow} SiteRow
 *  @typedef {import('../../types.d.ts').SitePhone} SitePhone
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart */

/** The site's lines for a grade that is being given; `asked`: that there is none is said.
 *  @param {Screen} screen @param {'icans' | 'crs'} of @param {string} criteria @param {[number, number]} between @param {boolean} asked */
export const linesAtGrade = (screen, of, criteria, between, asked) =>
  lines(screen, linesAt(screen.site?.card ?? null, screen.ward.id, of, criteria, between), asked)

/** The site's lines for what a patient has now; `asked`: that there is none is said. @param {Screen} screen @param {PatientChart} patient @param {boolean} asked */
export const linesOfPatient = (screen, patient, asked) => lines(screen, linesFor(screen.site?.card ?? null, screen.ward.id, [patient]), asked)

/** @param {Screen} screen @param {SiteRow[]} rows @param {boolean} asked */
function lines(screen, rows, asked) {
  if (!rows.length) return asked ? html`<p class="facts">${none(screen)}</p>` : nothing
  const groups = byDocument(screen.site?.card ?? null, rows)
  return html`<section class="site" aria-labelledby="site-lines"><h2 id="site-lines">${t('site-of-yours')}</h2>
    ${groups.map(one => html`<dl>${one.lines.map(row => html`<dt>${lineHead(row, t)}</dt><dd>${row.text}</dd>`)}</dl>
      <p><small>${source(one.document, t, screen.format)}</small></p>`)}<p><small>${asOf(screen)}</small></p></section>`
}

/** Why there is no line: the site wrote none, none for this grade, or this phone has not heard. @param {Screen} screen */
const none = ({ site }) => t(site === null ? 'site-unknown' : site.card ? 'site-none-grade' : 'site-none')

/** The site's phone numbers, each to be called by a tap. @param {Screen} screen */
export function sitePhones(screen) {
  const phones = phonesOf(screen.site?.card ?? null, screen.ward.id)
  if (!phones.length) return nothing
  return html`<section class="site" aria-labelledby="site-phones"><h2 id="site-phones">${t('site-phones')}</h2>
    <ul class="calls">${phones.map(call)}</ul><p><small>${asOf(screen)}</small></p></section>`
}

/** @param {SitePhone} phone */
const call = ({ label, number, hours }) => html`<li><a class="button" href=${dialled(number)}>${icon('call')}<span>${label} <b>${number}</b>${hours ? html` <small>${hours}</small>` : nothing}</span></a></li>`

/** When the server last said that this is what the site says. @param {Screen} screen */
const asOf = ({ site, format, now_ms }) => site ? t('site-as-of', { time: format.timeOrDate(site.as_of_ms, now_ms) }) : ''
