/** The ward handover on A4 landscape, as the phone shows and prints it; its twin is frontend/templates/pdf/ward.html. */
import { html, nothing } from '../../../vendor/lit.js'
import { COLUMNS } from '../../lib/sheet/ward.js'
import { code, foot, fresh, furniture, gaps, image, keep, marked, site, sitePhones } from './parts.js'

/** @typedef {import('../../lib/sheet/ward.js').WardSheet} Sheet */

const QR = 42
const SHOWN = 4

/** The page. @param {Sheet} sheet @param {string} link what the QR code opens */
export function wardPaper(sheet, link) {
  return html`<article class="sheet ward">
    <header class="ward-top"><h1>${sheet.title} <span class="l">${sheet.subtitle}</span>${sheet.made_up ? html` <span class="specimen">${sheet.made_up}</span>` : nothing}</h1>
      <p><b>${sheet.counts}</b> ${fresh(sheet.fresh)} ${gaps(sheet.fresh.gaps)}</p></header>
    ${sheet.none ? html`<p>${sheet.none}</p>` : html`<table class="patients"><thead><tr>${sheet.heads.map((one, index) => html`<th class=${`w-${COLUMNS[index]}`}>${one}</th>`)}</tr></thead>
      <tbody>${sheet.rows.map(patient)}</tbody></table>`}
    <p class="note">${sheet.key} ${sheet.checks} ${sheet.handed}</p>
    ${site(sheet.site)}${sitePhones(sheet.site)}
    <section class="close"><div class="hand"><div class="signs">${sheet.signs.map((text, index) => html`<p>${text}${index ? nothing : html` <b>${sheet.given_name}</b>`}</p>`)}</div>
      ${foot(sheet.foot)}</div><div>${code(link, sheet.margins.qr, QR)}</div></section>
    ${furniture(sheet.margins)}
  </article>`
}

/** One patient. @param {Sheet['rows'][number]} row */
function patient(row) {
  return html`<tr class="${row.level} ${row.first === 'yes' ? 'first' : ''}">
    <td class="word"><b>${row.word}</b></td><th scope="row" class="bed ${[...row.bed].length > 3 ? 'long' : ''}">${row.bed}</th>
    <td><p class="person">${row.name}</p>${paragraphs(row.ids)}</td>
    <td><p><b>${row.day}</b></p><p>${row.product}</p></td>
    ${row.syndromes.map(syndrome)}
    <td>${row.totals.scale ? html`<p>${row.totals.scale}</p>` : nothing}${image(row.totals.picture)}<p class="keys">${keys(row.totals.texts)}</p></td>
    <td>${paragraphs(row.drugs)}</td>
    <td>${paragraphs(row.due)}</td>
    <td>${keep(row.know)}</td><td class="taken">${row.taken ? html`<b>${row.taken}</b>` : html`<span class="box"></span>`}</td></tr>
    ${row.handed ? html`<tr class="handed"><td colspan="2"></td><td colspan="9">${keep(row.handed)}</td></tr>` : nothing}`
}

/** @param {string[]} texts */
const paragraphs = texts => texts.map(text => html`<p>${text}</p>`)

/** The values below the small picture, each under its dot. @param {string[]} texts */
function keys(texts) {
  const cells = Array.from({ length: SHOWN }, (_, index) => texts[index] ?? '')
  return cells.map((text, index) => html`${index ? ' ' : nothing}<span class="key">${text}</span>`)
}

/** Now, peak, direction and the first reason. @param {Sheet['rows'][number]['syndromes'][number]} one */
function syndrome(one) {
  return html`<td><p class="head ${one.now.wide === 'yes' ? 'wide' : ''}"><span class="d">${one.now.text}</span>${marked(one.now, 14)} <span class="l">${one.peak} ${one.direction}</span></p><p>${keep(one.why)}</p></td>`
}
