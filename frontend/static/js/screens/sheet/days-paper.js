/** The sheet of a whole watch on A4, as the phone shows and prints it; its twin is frontend/templates/pdf/days.html. */
import { html, nothing } from '../../../vendor/lit.js'
import { banner, code, drugs, foot, fresh, furniture, gaps, image, keep, lines, marked } from './parts.js'

/** @typedef {import('../../lib/sheet/days.js').DaysSheet} Sheet */

const QR = 56

/** The pages. @param {Sheet} sheet @param {string} link what the QR code opens */
export function daysPaper(sheet, link) {
  const { missed } = sheet
  return html`<article class="sheet days">
    <header class="top"><h1>${sheet.title} <span class="l">${sheet.subtitle}</span>${sheet.made_up ? html` <span class="specimen">${sheet.made_up}</span>` : nothing}</h1>
      <p class="fresh">${fresh(sheet.fresh)}</p></header>
    ${sheet.fresh.gaps.length ? html`<p class="gaps">${gaps(sheet.fresh.gaps)}</p>` : nothing}
    ${banner(sheet.who)}
    <section class="block tally">${sheet.figures.map(fact)}</section>
    ${sheet.none ? html`<p class="apart">${sheet.none}</p>` : nothing}
    ${sheet.strips.map(one => strip(one, sheet))}
    ${sheet.strips.length ? html`<p class="note">${sheet.key}</p>` : nothing}<p class="note">${sheet.checks}</p>
    <section class="block"><h2>${missed.head}</h2>${missed.rows.length ? html`<div class="several">${lines(missed.rows)}</div>` : html`<p>${missed.none}</p>`}</section>
    <section class="block">${episodes(sheet.episodes)}</section>
    ${drugs(sheet.drugs)}
    ${sheet.limits ? html`<p class="note apart">${keep(sheet.limits)}</p>` : nothing}
    ${laboratory(sheet.laboratory)} ${scores(sheet.scores)} ${handwriting(sheet.handwriting)}
    ${sheet.crs.map(crsCourse)} ${changed(sheet.changed)}${sheet.unrecorded ? html`<p class="apart">${sheet.unrecorded}</p>` : nothing}
    ${sheet.every.pages.map(columns => checks(columns, sheet.every))}${sheet.every.key ? html`<p class="note">${sheet.every.key}</p>` : nothing}
    <section class="block close"><div class="hand"><div class="signs">${sheet.signs.map(text => html`<p>${text}</p>`)}</div>
      ${foot(sheet.foot)}</div>
      <div>${code(link, sheet.margins.qr, QR)}</div></section>
    ${furniture(sheet.margins)}
  </article>`
}

/** A number to see first. @param {Sheet['figures'][number]} one */
const fact = one => html`<div><p class="l">${one.label}</p><p class=${one.wide === 'yes' ? 'wide' : ''}><span class="small">${one.text}</span>${marked(one, 14)}</p><p>${keep(one.note)}</p></div>`

/** The days, their picture above them. @param {Sheet['strips'][number]} one @param {Sheet} sheet */
function strip({ picture, title, days, dates, rows }, { course, chart_key }) {
  return html`<section class="block whole">${picture ? html`<h2>${course} <span class="l">${chart_key}</span></h2>
    <figure>${image(picture)}</figure><p class="note">${title}</p>` : html`<h2>${title}</h2>`}
    <table class="calendar"><thead><tr>${days.map(day => html`<th>${day}</th>`)}</tr>
      <tr class="l">${dates.map(date => html`<th>${date}</th>`)}</tr></thead>
      <tbody>${rows.map(row => html`<tr class=${row.kind}><th scope="row">${row.label}</th>${row.cells.map(cell => html`<td class=${cell.kind}>${cell.kind === 'wrong' ? html`<b>${cell.text}</b>` : cell.text}</td>`)}</tr>`)}</tbody></table></section>`
}

/** From when to when, and how severe. @param {Sheet['episodes']} episodes */
function episodes({ heads, rows, none }) {
  if (none) return html`<p>${none}</p>`
  return html`<table class="episodes"><thead><tr>${heads.map(one => html`<th>${one}</th>`)}</tr></thead>
    <tbody>${rows.map(row => html`<tr><th scope="row"><b>${row.name}</b></th><td>${keep(row.from)}</td><td>${keep(row.to)}</td><td>${row.lasted}</td><td>${keep(row.peak)}</td><td>${keep(row.set)}</td></tr>`)}</tbody></table>`
}

/** What the laboratory found. @param {Sheet['laboratory']} labs */
function laboratory({ head, hint, heads, rows }) {
  return rows.length ? html`<section class="block"><h2>${head} <span class="l">${hint}</span></h2>
    <table class="labs"><thead><tr>${heads.map(one => html`<th>${one}</th>`)}</tr></thead>
    <tbody>${rows.map(row => html`<tr><th scope="row"><b>${row.name}</b></th><td>${keep(row.first)}</td><td><b>${keep(row.worst)}</b></td><td>${keep(row.last)}</td></tr>`)}</tbody></table></section>` : nothing
}

/** What stands beside the grade. @param {Sheet['scores']} scores */
function scores({ head, hint, heads, rows }) {
  return rows.length ? html`<section class="block"><h2>${head} <span class="l">${hint}</span></h2>
    <table class="scores"><thead><tr>${heads.map(one => html`<th>${one}</th>`)}</tr></thead>
    <tbody>${rows.map(row => html`<tr><th scope="row"><b>${row.name}</b></th><td><b>${keep(row.value)}</b></td><td>${keep(row.from)}</td><td>${row.source}</td></tr>`)}</tbody></table></section>` : nothing
}

/** What was written day by day. @param {Sheet['handwriting']} written */
function handwriting({ head, hint, rows, more, level }) {
  return rows.length ? html`<section class="block"><h2>${head} <span class="l">${hint}</span></h2>
    <div class="writings ${level}">${rows.map(row => html`<div class="row">${row.map(sentence)}</div>`)}</div>${more ? html`<p class="note">${more}</p>` : nothing}</section>` : nothing
}

/** One sentence. @param {Sheet['handwriting']['rows'][number][number]} one */
const sentence = ({ drawing, photo, alt, absent, head, facts }) => html`<div class="writing"><div>${drawing ? image(drawing) : photo ? html`<img class="photo" alt=${alt} src=${photo}>` : nothing}${absent ? html`<p class="l">${absent}</p>` : nothing}</div>
  <p><b>${keep(head)}</b></p><p>${facts}</p></div> `

/** A CRS episode check by check. @param {Sheet['crs'][number]} one */
const crsCourse = ({ head, hint, heads, rows }) => html`<section class="block"><h2>${keep(head)} <span class="l">${hint}</span></h2>
  <table class="crs"><thead><tr>${heads.map(one => html`<th>${one}</th>`)}</tr></thead>
    <tbody>${rows.map(row => html`<tr><td>${keep(row.when)}</td><td>${keep(row.day)}</td><td>${row.temperature}</td><td>${row.pressure}</td><td>${row.support}</td><td>${row.spo2}</td><td>${keep(row.oxygen)}</td><td><b>${row.text}</b>${marked(row, 9)}</td><td>${keep(row.set)}</td></tr>`)}</tbody></table></section>`

/** What became of records after they were signed. @param {Sheet['changed']} changes */
const changed = ({ head, hint, rows, late, none }) => html`<section class="block"><h2>${head} <span class="l">${hint}</span></h2>
  ${rows.length ? html`<table class="changed"><tbody>${rows.map(row => html`<tr><th scope="row"><b>${row.head}</b></th><td>${keep(row.when)}</td><td>${keep(row.text)}</td></tr>`)}</tbody></table>` : nothing}${late ? html`<p>${late}</p>` : nothing}${none ? html`<p>${none}</p>` : nothing}</section>`

/** A page of neuro checks, in two columns. @param {Sheet['every']['pages'][number]} columns @param {Sheet['every']} every */
const checks = (columns, { head, hint, heads }) => html`<section class="block every"><h2>${head} <span class="l">${hint}</span></h2>
  <div class="two">${columns.map(rows => html`<div>${rows.length ? html`<table class="checks"><thead><tr>${heads.map(one => html`<th>${one}</th>`)}</tr></thead>
    <tbody>${rows.map(check)}</tbody></table>` : nothing}</div>`)}</div></section>`

/** One of them, or why it was missed. @param {Sheet['every']['pages'][number][number][number]} row */
const check = row => html`<tr><td>${row.day}</td><td>${row.when}</td>${row.text ? html`<td colspan="5">${row.text}</td>`
  : html`<td>${row.total}</td><td>${row.lost}</td><td>${row.wakes}</td><td>${row.icans}</td><td>${row.by}</td>`}</tr>`
