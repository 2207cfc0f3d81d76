/** The patient handover on A4, as the phone shows and prints it; its twin is frontend/templates/pdf/patient.html. */
import { html, nothing } from '../../../vendor/lit.js'
import { banner, code, drugs, figure, foot, fresh, furniture, gaps, image, keep, lines, site, sitePhones } from './parts.js'

/** @typedef {import('../../lib/sheet/patient.js').PatientSheet} Sheet */

const QR = 56

/** The page. @param {Sheet} sheet @param {string} link what the QR code opens */
export function patientPaper(sheet, link) {
  return html`<article class="sheet patient">
    <header class="top"><h1>${sheet.title} <span class="l">${sheet.subtitle}</span>${sheet.made_up ? html` <span class="specimen">${sheet.made_up}</span>` : nothing}</h1>
      <p class="fresh">${fresh(sheet.fresh)}</p></header>
    ${sheet.fresh.gaps.length ? html`<p class="gaps">${gaps(sheet.fresh.gaps)}</p>` : nothing}
    ${banner(sheet.who)} ${severity(sheet)} ${summary(sheet)}
    <div class="two">${actions(sheet)} ${contingency(sheet)}</div>
    ${site(sheet.site)}
    <section class="block close"><div class="hand">${head(sheet, 'synthesis', html` <span class="l">${sheet.synthesis.hint}</span>`)}
      ${given(sheet.handed)}
      <div class="signs"><p>${sheet.synthesis.given} <b>${sheet.synthesis.name}</b></p><p>${sheet.synthesis.accepted}</p><p>${sheet.synthesis.date}</p></div>
      ${foot(sheet.foot)}</div>
      <div>${code(link, sheet.margins.qr, QR)}</div></section>
    ${furniture(sheet.margins)}
  </article>`
}

/** The letter of I-PASS and its name. @param {Sheet} sheet @param {string} name @param {unknown} [more] */
const head = ({ heads }, name, more = nothing) => html`<h2><span class="tab">${heads.tab[name]}</span>${heads[name]}${more}</h2>`

/** I: one word, then both syndromes. @param {Sheet} sheet */
function severity({ heads, illness, syndromes }) {
  return html`<section class="block">
    <div class="severity ${illness.level}"><span class="tab">${heads.tab.illness}</span><h2>${illness.word}</h2><p class="sentence">${illness.sentence}</p></div>
    <div class="now">${syndromes.map(one => html`<div class="grade"><h3><b>${one.name}</b> ${one.criteria}</h3>
      <div class="columns"><div class="figures">${figure(one.now, 'digit', 26)}${figure(one.peak, 'small', 14)}${one.direction
        ? html`<p><span class="l">${one.direction}</span><span class="small">${one.sign}</span></p>` : nothing}</div>
        <ul class="why">${one.why.map(line => html`<li>${line.when ? html`<b>${keep(line.when)}</b> ` : nothing}${keep(line.text)}</li>`)}</ul></div></div>`)}
    </div></section>`
}

/** P: picture, checks, story, drugs. @param {Sheet} sheet */
function summary(sheet) {
  return html`<section class="block">${head(sheet, 'summary')}
    <figure>${image(sheet.trend)}</figure>
    <div class="two"><div class="grid-column"><h3><b>${sheet.grid.title}</b></h3>
      ${sheet.grid.none ? html`<p>${sheet.grid.none}</p>` : [items(sheet.grid), sheet.grid.key ? html`<p class="note">${sheet.grid.key}</p>` : nothing, sheet.grid.notes.map(note => html`<p class="note">${keep(note)}</p>`)]}</div>
      <div class="story">${sheet.story.map(line => html`<p>${line.head ? html`<b>${keep(line.head)}</b> ` : nothing}${keep(line.text)}</p>`)}</div></div>
    ${drugs(sheet.drugs)}
    ${sheet.limits ? html`<p class="note apart">${keep(sheet.limits)}</p>` : nothing}
  </section>`
}

/** The last checks, item by item. @param {Sheet['grid']} grid */
function items({ groups, heads, rows }) {
  return html`<table class="items"><thead><tr><td></td>${groups.map(group => html`<th colspan=${group.span}>${group.text}</th>`)}</tr>
    <tr><td></td>${heads.map(one => html`<th>${one}</th>`)}</tr></thead>
    <tbody>${rows.map(row => html`<tr class=${row.kind}><th scope="row">${row.label}</th>${row.cells.map(cell => itemCell(cell, rows.length))}</tr>`)}</tbody></table>`
}

/** One answer. @param {{ text: string, kind: string }} cell @param {number} rows */
function itemCell({ text, kind }, rows) {
  if (kind === 'covered') return nothing
  if (kind === 'missed') return html`<td class="missed" rowspan=${rows}>${text}</td>`
  return html`<td class=${kind}>${kind === 'wrong' ? html`<b>${text}</b>` : text}</td>`
}

/** A: what is due. @param {Sheet} sheet */
function actions(sheet) {
  const { rows, more, none } = sheet.actions
  return html`<section class="half"><div class="block">${head(sheet, 'actions')}
    ${none ? html`<p>${none}</p>` : html`<table class="todo"><tbody>${rows.map(row => html`<tr><td><span class="box"></span><b>${row.when}</b></td>${row.window
      ? html`<td>${row.what}</td><td class="l">${row.window}</td>` : html`<td colspan="2">${row.what}</td>`}</tr>`)}</tbody></table>
      ${more ? html`<p class="note">${more}</p>` : nothing}`}</div></section>`
}

/** S: who handed over and who took over. @param {Sheet['handed']} handed */
function given({ given: told, accepted, asked }) {
  return html`<p class="handed">${told}.${accepted ? html` <b>${accepted}</b>` : nothing}</p>${asked ? html`<p class="handed"><b>${keep(asked)}</b></p>` : nothing}`
}

/** S: what the giver wrote, what was missed, and room for the site's own lines. @param {Sheet} sheet */
function contingency(sheet) {
  const { contingency: { missed, rows, absent, lines: most }, handed } = sheet
  return html`<section><div class="block">${head(sheet, 'contingency')}
    ${handed.lines.map(line => html`<p class="handed">${keep(line)}</p>`)}
    <p><b>${missed}</b></p>${lines(rows)}
    ${absent ? html`<p class="l">${absent}</p>` : nothing}${sitePhones(sheet.site)}
    ${Array.from({ length: most }, () => html`<p class="write"></p>`)}</div></section>`
}
