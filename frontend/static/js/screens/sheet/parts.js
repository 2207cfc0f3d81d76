/** Pieces that several sheets use; their twin is frontend/templates/pdf/parts.html. */
import { html, nothing } from '../../../vendor/lit.js'
import { mark, modules, picture } from '../../lib/draw.js'
import { WHOLE } from '../../lib/sheet/letters.js'
import { encode } from '../../../vendor/qr.js'

/** @typedef {ReturnType<typeof import('../../lib/sheet/site.js').site>} Site */
/** @typedef {import('../../lib/sheet/patient.js').PatientSheet} Patient */
/** @typedef {import('../../lib/draw.js').Picture} Picture */
/** @typedef {import('../../lib/sheet/grades.js').Figure} Figure */

const SVG = 'http://www.w3.org/2000/svg'

/** A drawing as an element, so that it uses the page's typeface. @param {Picture} drawing */
export function image({ width, height, alt, shapes }) {
  const found = made('svg', [['width', `${width}pt`], ['height', `${height}pt`], ['viewBox', `0 0 ${width} ${height}`], ['role', 'img'], ['aria-label', alt]])
  for (const [tag, attrs, words] of shapes) {
    const shape = made(tag, attrs)
    shape.textContent = words
    found.append(shape)
  }
  return found
}

/** @param {string} tag @param {[string, string][]} attrs */
function made(tag, attrs) {
  const found = document.createElementNS(SVG, tag)
  for (const [name, value] of attrs) found.setAttribute(name, value)
  return found
}

/** The mark beside a grade. @param {Figure} one @param {number} size */
export function marked({ grade, alt }, size) {
  return grade === null ? nothing : html` ${image(picture(size, size, alt, mark(grade, [size / 2, size / 2], size - 2)))}`
}

/** A big number with its mark. @param {Figure} one @param {'digit' | 'small'} kind @param {number} size */
export const figure = (one, kind, size) => html`<p class=${one.wide === 'yes' ? 'wide' : nothing}><span class="l">${one.label}</span><span class=${kind}>${one.text}</span>${marked(one, size)}</p>`

/** How complete the record is. @param {{ flag: string }} one */
export const fresh = one => html`<b class="flag">${one.flag}</b>`

/** What the record leaves out. @param {string[]} texts */
export const gaps = texts => texts.map((gap, index) => html`${index ? ' · ' : nothing}<b>${keep(gap)}</b>`)

/** The small print, the first sentence strong. @param {string[]} texts */
export const foot = texts => html`<p class="foot">${texts.map((text, index) => (index ? html` ${keep(text)}` : html`<b>${keep(text)}</b>`))}</p>`

/** Lines with a date before them. @param {{ when: string, text: string }[]} rows */
export const lines = rows => (rows.length
  ? html`<table class="when-text"><tbody>${rows.map(row => html`<tr><td>${row.when}</td><td>${keep(row.text)}</td></tr>`)}</tbody></table>`
  : nothing)

/** Text whose dates and flows do not break at the end of a line. @param {string} text */
export const keep = text => text.split(WHOLE).map((part, index) => (index % 2 ? html`<span class="nb">${part}</span>` : part))

/** What the site itself says, word for word. @param {Site} one */
export const site = ({ groups, none }) => (groups.length || none ? html`<section class="block site">
  ${groups.map(group => html`<p>${group.lines.map(line => html`<b>${line.head}</b> ${line.text} `)}<span class="l">${keep(group.source)}</span></p>`)}
  ${none ? html`<p class="l">${none}</p>` : nothing}</section>` : nothing)

/** Whom to call, and what of the site's lines has no room. @param {Site} one */
export const sitePhones = ({ more, phones }) => html`${more ? html`<p class="l">${more}</p>` : nothing}${phones ? html`<p>${phones}</p>` : nothing}`

/** A QR code with its quiet zone. @param {string} link @param {string} alt @param {number} size */
export const code = (link, alt, size) => image(modules(encode(link, { ecc: 'M', border: 4 }).data, size, alt))

/** Who and when, at the foot of what the phone prints. @param {{ who: string, printed: string }} margins */
export const furniture = margins => html`<p class="furniture"><b>${margins.who}</b> ${margins.printed}</p>`

/** Right patient, where, which day. @param {Patient['who']} who */
export function banner(who) {
  return html`<section class="banner ${who.long === 'yes' ? 'long' : ''}">
    <div class="halves"><p class="name">${who.name}</p><p class="place">${who.bed}<span class="sep">|</span>${who.day}</p></div>
    <div class="halves"><p class="ids"><span class="l">${who.born_label}</span> <span class="nb">${who.born}</span> ${who.age} ${who.sex}<span class="sep">|</span><span class="l">${who.number_label}</span> <span class="nb">${who.number}</span></p><p class="ids nb">${who.days}</p></div>
    <div class="halves"><p class="ids"><span class="l">${who.allergies_label}</span> ${who.allergies}</p><p class="ids"><span class="l">${who.weight_label}</span> <span class="nb">${who.weight}</span></p></div>
  </section>`
}

/** What was given. @param {Patient['drugs']} drugs */
export function drugs({ heads, rows, none, more, note }) {
  if (none) return html`<p class="apart">${none}</p>`
  return html`<table class="drugs"><thead><tr>${heads.map(one => html`<th>${one}</th>`)}</tr></thead>
    <tbody>${rows.map(row => html`<tr><th scope="row"><b>${row.name}</b> ${row.dose}</th><td>${keep(row.times)}</td><td>${row.count}</td><td>${keep(row.other)}</td></tr>`)}</tbody></table>
    ${more ? html`<p class="note">${more}</p>` : nothing}${note ? html`<p class="note">${keep(note)}</p>` : nothing}`
}
