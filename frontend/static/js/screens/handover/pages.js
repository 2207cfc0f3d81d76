/** What stands on the screen for the giver, for the receiver, and for who waits. */
import { html, nothing } from '../../../vendor/lit.js'
import { codeWords, t } from '../../lib/i18n.js'
import { choiceList, tickList } from '../../elements/choice-list.js'
import { notice } from '../../elements/notice-box.js'
import { wordsField } from '../../elements/words-field.js'
import { byWords } from '../alarms/words.js'
import { CHANGES } from '../missed/model.js'
import { toggled } from './draft.js'
import { choices, mayHandOver } from './model.js'
import { part, since, told } from './parts.js'
import { expectedWords, givenWords } from './words.js'

/** @typedef {import('./handover.js').ScreenHandover} ScreenHandover
 *  @typedef {import('../../types.d.ts').Handover} Handover
 *  @typedef {import('../../types.d.ts').HandoverDraft} HandoverDraft
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('./model.js').Rule} Rule */

const LONGEST_LINE = 200

/** Who gave it, for which shift, to whom; and that nobody took over, or who did. @param {ScreenHandover} screen @param {Handover} given */
export function card(screen, given) {
  return html`<p class="facts"><span>${t('handover-by', { by: givenWords(screen, given) })}</span>
    <span><b>${given.accepted ? t('handover-accepted', { by: byWords(screen, given.accepted) }) : t('handover-open')}</b></span></p>`
}

/** The giver: what to be ready for in her own words, for which shift, to whom. @param {ScreenHandover} screen @param {HandoverDraft} draft @param {Rule} rule */
export function give(screen, draft, rule) {
  return html`${part('contingency', html`<p class="facts">${t('handover-expect')}</p>${tickList({
    name: 'expected', label: t('handover-expect'), chosen: Object.keys(draft.expected),
    options: screen.expected.map(code => ({ code, label: expectedWords(code) })), choose: code => screen.write(toggled(draft, code)),
  })}${Object.entries(draft.expected).map(([code, text]) => wordsField({ id: `expected-${code}`, label: expectedWords(code), text, most: LONGEST_LINE, write: words => screen.write({ ...draft, expected: { ...draft.expected, [code]: words } }) }))}
  ${wordsField({ label: t('handover-words'), text: draft.words, write: words => screen.write({ ...draft, words }) })}`)}
  <section aria-labelledby="shift"><h2 id="shift">${t('handover-shift')}</h2>${choiceList({
    name: 'shift', label: t('handover-shift'), columns: 2, chosen: [draft.shift ?? screen.usual.shift],
    options: choices(screen.now_ms, rule).map(({ time, end_ms }) => ({ code: time, label: t('handover-shift-of', { from: time, until: screen.format.time(end_ms) }) })),
    choose: shift => screen.write({ ...draft, shift }),
  })}</section>${receiver(screen, draft)}${screen.params.how ? why(screen) : nothing}`
}

/** To whom: one of those who sign on this ward, or whoever comes. @param {ScreenHandover} screen @param {HandoverDraft} draft */
function receiver(screen, draft) {
  const others = Object.entries(screen.session.people).filter(([id, { role }]) => id !== screen.session.user.id && mayHandOver(role))
  const chosen = draft.to === undefined ? screen.usual.to : draft.to
  return html`<div class="field"><label for="to">${t('handover-to-whom')}</label>
    <select id="to" name="to" @change=${(/** @type {any} */ { target }) => screen.write({ ...draft, to: target.value || null })}>
      <option value="" ?selected=${!chosen}>${t('handover-anyone')}</option>
      ${others.map(([id, { name }]) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}</select></div>`
}

/** Why a signed handover is another one now. @param {ScreenHandover} screen */
const why = screen => html`<section aria-labelledby="why"><h2 id="why">${t('missed-why-changed')}</h2>${choiceList({
  name: 'change', label: t('missed-why-changed'), columns: 2, chosen: [screen.reason],
  options: CHANGES.map(code => ({ code, label: codeWords('reason', code) })), choose: reason => { screen.reason = reason },
})}<p class="facts">${t('handover-corrected-text')}</p></section>`

/** The receiver: what was said, what came since, and a question instead of taking over. @param {ScreenHandover} screen @param {PatientChart} patient @param {Handover} given @param {HandoverDraft} draft */
export function take(screen, patient, given, draft) {
  return html`${told(screen, given)}${since(screen, patient, given)}
    ${part('synthesis', html`<p class="facts">${t('handover-read-back')}</p>${saying(screen, draft, t('handover-question'))}`)}`
}

/** The giver who was asked. @param {ScreenHandover} screen @param {Handover} given @param {HandoverDraft} draft */
export const answer = (screen, given, draft) => html`${told(screen, given)}${saying(screen, draft, t('handover-answer'))}`

/** Who gave it and waits, and who sees that it was taken over. @param {ScreenHandover} screen @param {PatientChart} patient @param {Handover} given */
export const waits = (screen, patient, given) => html`${told(screen, given)}${since(screen, patient, given)}`

/** @param {ScreenHandover} screen @param {HandoverDraft} draft @param {string} label */
const saying = (screen, draft, label) => wordsField({ id: 'said', label, text: draft.said, write: said => screen.write({ ...draft, said }) })

/** A handover of an older shift that nobody took over. @param {ScreenHandover} screen @param {Handover} given */
export const leftNotice = (screen, given) => notice('stop', 'alert', t('handover-left'), givenWords(screen, given),
  given.author === screen.session.user.id ? nothing : html`<button type="button" data-kind="small" name="take" @click=${() => { screen.asked = 'take' }}>${t('handover-do-take')}</button>`)
