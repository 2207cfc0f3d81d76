/** The paper form on A4, both sides, as the phone shows and prints it; its twin is frontend/templates/pdf/form.html. */
import { html, nothing } from '../../../vendor/lit.js'
import { furniture } from './parts.js'

/** @typedef {import('../../lib/sheet/blank-form.js').BlankForm} Form
 *  @typedef {import('../../lib/sheet/blank-form.js').Group} Group */

/** Both pages. @param {Form} sheet */
export const formPaper = sheet => html`<article class="sheet form">
  <header class="top"><h1>${sheet.title} <span class="l">${sheet.subtitle}</span></h1><p class="fresh"><b>${sheet.use}</b></p></header>
  <section class="who">${sheet.who.map(one => html`<p>${one}</p>`)}</section>
  <table class="blank"><thead><tr><td></td>${sheet.columns.map(one => html`<th scope="col">${one}</th>`)}</tr></thead>
    ${sheet.groups.map(group => lines(group, sheet.columns))}</table>
  <div class="ends">${sheet.foot.map(one => html`<p>${one}</p>`)}</div>
  ${overleaf(sheet.back)}
  ${furniture(sheet.margins)}
</article>`

/** A part of the front: its head, and a line for each answer. @param {Group} group @param {string[]} columns */
const lines = ({ head, rows }, columns) => html`<tbody>
  ${head ? html`<tr class="group"><th scope="rowgroup" colspan=${columns.length + 1}>${head}</th></tr>` : nothing}
  ${rows.map(({ kind, label, note, options }) => html`<tr class="${kind} of-${options.length}"><th scope="row"><b>${label}</b>${note ? html` <span class="l">${note}</span>` : nothing}</th>
    ${columns.map(() => html`<td>${options.map(option => html`<span class="o">${option}</span> `)}</td>`)}</tr>`)}</tbody>`

/** The grading tables, the rules, room for a pen. @param {Form['back']} back */
const overleaf = back => html`<section class="back">
  <header class="top"><h2>${back.title}</h2><p class="fresh">${back.who.map(one => html`<span class="fill">${one}</span> `)}</p></header>
  ${back.tables.map(table => html`<table class="grading"><caption><b>${table.title}</b> <span class="l">${table.note}</span></caption>
    <thead><tr>${table.heads.map(head => html`<th scope="col">${head}</th>`)}</tr></thead>
    <tbody>${table.rows.map((/** @type {{ label: string, cells: string[] }} */ row) => html`<tr><th scope="row"><b>${row.label}</b></th>${row.cells.map(cell => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`)}
  <ul class="rules">${back.rules.map(rule => html`<li>${rule}</li>`)}</ul>
  ${back.writing ? html`<h2>${back.writing}</h2><div class="hands">${back.hands.map(one => html`<p>${one}</p>`)}</div>` : nothing}
  <h2>${back.notes}</h2>
  ${Array.from({ length: back.lines }, () => html`<p class="write"></p>`)}
</section>`
