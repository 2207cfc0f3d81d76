/** What the giver tells and the receiver hears, in the order of I-PASS: as the sheet says it, on the phone. */
import { html, nothing } from '../../../vendor/lit.js'
import { unexplained } from '../../chart/missed.js'
import { codeWords, t } from '../../lib/i18n.js'
import { actions } from '../../lib/sheet/actions.js'
import { drugs } from '../../lib/sheet/drugs.js'
import { atLevel } from '../../lib/sheet/context.js'
import { illness } from '../../lib/sheet/grades.js'
import { story } from '../../lib/sheet/story.js'
import { saysOf } from '../history-stops.js'
import { pathOf as missedPath } from '../missed/model.js'
import { signedBy } from '../said.js'
import { sinceOf } from './model.js'
import { linesOf, talkRows } from './words.js'

/** @typedef {import('./handover.js').ScreenHandover} ScreenHandover
 *  @typedef {import('../../types.d.ts').Handover} Handover
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../lib/sheet/context.js').Context} Context
 *  @typedef {'illness' | 'summary' | 'actions' | 'contingency' | 'synthesis'} Part */

const ALL = { actions: 99, story_lines: 99, drug_rows: 99, remarks: 99 }
const SINCE = 8

/** A part with its letter. @param {Part} name @param {unknown} content */
export const part = (name, content) => html`<section class="ipass" aria-labelledby=${`part-${name}`}>
  <h2 id=${`part-${name}`}><span class="letter" aria-hidden="true">${t(`sheet-tab-${name}`)}</span>${t(`sheet-head-${name}`)}</h2>${content}</section>`

/** A text of the sheet in which no date and no interval breaks at the end of a line. @param {string} text */
const whole = text => text.replaceAll(/(?<=\d)-(?=\p{L})|(?<=\p{L})-(?=\d)/gu, '\u2011').replaceAll(/(?<=\d)–(?=\d)/g, '\u2060–\u2060')

/** Severity, summary, what is to do until the next shift ends: nothing gives way as on paper. @param {ScreenHandover} screen @param {PatientChart} patient @param {Context} context */
export function facts(screen, patient, context) {
  const ctx = atLevel(context, ALL)
  const { level, word, sentence } = illness(patient, ctx)
  return html`${part('illness', html`<p><b class="level" data-level=${level}>${word}</b> ${whole(sentence)}</p>`)}
    ${part('summary', [...story(patient, ctx).map(({ head, text }) => html`<p><b>${whole(head)}</b> ${whole(text)}</p>`), given(patient, ctx)])}
    ${part('actions', todo(screen, patient, ctx))}`
}

/** What was given, as it is recorded. @param {PatientChart} patient @param {Context} ctx */
function given(patient, ctx) {
  const { rows, none } = drugs(patient, ctx)
  return none ? html`<p>${none}</p>` : rows.map(({ name, dose, times, count }) => html`<p><b>${name} ${dose}</b> ${whole(times)}, ${count}</p>`)
}

/** Checks that are due, what is to settle, and checks missed that nobody explained. @param {ScreenHandover} screen @param {PatientChart} patient @param {Context} ctx */
function todo(screen, patient, ctx) {
  const { rows, none } = actions(patient, ctx)
  const missed = unexplained(patient.slots, screen.now_ms).filter(({ state }) => state === 'missed')
  if (none && !missed.length) return html`<p>${none}</p>`
  return html`<ul class="todo">${rows.map(({ when, what, window }) => html`<li>${when ? html`<b>${whole(when)}</b> ` : nothing}<span>${whole(what)}</span>${window ? html` <small>${whole(window)}</small>` : nothing}</li>`)}
    ${missed.map(slot => html`<li><b>${screen.format.timeOrDate(slot.at_ms, screen.now_ms)}</b> <a href=${missedPath(patient.id, slot)}>${t('missed-unexplained')}</a></li>`)}</ul>`
}

/** What the giver wrote, and what was asked about it. @param {ScreenHandover} screen @param {Handover} given */
export function told(screen, given) {
  const lines = linesOf(given)
  return part('contingency', html`${lines.length ? lines.map(line => html`<p>${line}</p>`) : html`<p>${t('handover-nothing-said')}</p>`}${talkRows(screen, given)}`)
}

/** What was signed after the handover. @param {ScreenHandover} screen @param {PatientChart} patient @param {Handover} given */
export function since(screen, patient, given) {
  const found = sinceOf(patient, given)
  const head = html`<h2 id="since">${t('handover-since')} <data value=${given.since}>${given.since}</data></h2>`
  if (!given.since) return html`<section aria-labelledby="since">${head}<p class="facts">${t('handover-since-none')}</p></section>`
  return html`<section aria-labelledby="since">${head}<ul class="todo">${found.slice(-SINCE).map(({ record, version }) => html`<li>
      <a href=${`/app/patients/${patient.id}/history#record-${record.id}`}>${codeWords('kind', version.kind === record.kind ? record.kind : version.kind)}</a>
      <span>${whole(saysOf(record.kind, record.body, screen.format).join(', '))}</span> <small>${signedBy(screen, version)}</small></li>`)}</ul>
    ${found.length > SINCE ? html`<p class="facts">${t('handover-since-more', { count: String(found.length - SINCE) })}</p>` : nothing}</section>`
}
