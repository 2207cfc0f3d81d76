/** Handovers in words: who gave it, what is expected, what was asked, and the lines on the patient page. */
import { html, nothing } from '../../../vendor/lit.js'
import { codeWords, t } from '../../lib/i18n.js'
import { unbroken } from '../../lib/names.js'
import { levelOf } from '../../lib/sheet/grades.js'
import { notice } from '../../elements/notice-box.js'
import { byWords } from '../alarms/words.js'
import { mayHandOver, turnOf } from './model.js'

/** @typedef {import('../screen.js').Screen} Screen
 *  @typedef {import('../../types.d.ts').Handover} Handover
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').Protocol} Protocol
 *  @typedef {import('./model.js').Rule} Rule
 *  @typedef {import('./model.js').Turn} Turn */

/** Where a patient is handed over. @param {string} patient */
export const pathOf = patient => `/app/patients/${patient}/handover`

/** `M. Bernard, 18:50, for the shift from 19:00, to A. Leroy`. @param {Screen} screen @param {Handover} given */
export function givenWords(screen, given) {
  const shift = given.shift ? t('handover-for', { shift: given.shift }) : ''
  return [byWords(screen, given), shift, given.to ? t('handover-to', { name: unbroken(screen.nameOf(given.to)) }) : ''].filter(Boolean).join(', ')
}

/** A situation to be ready for. @param {string} code */
export const expectedWords = code => codeWords('expected', code)

/** The giver's own lines. @param {Handover} given */
export const linesOf = ({ contingency }) => (contingency ?? '').split('\n').filter(Boolean)

/** What was asked and answered, in order. @param {Screen} screen @param {Handover} given */
export const talkRows = (screen, { talk }) => talk.length
  ? html`<ol class="said">${talk.map(one => html`<li>${one.text ?? ''}<br><small>${byWords(screen, one)}</small></li>`)}</ol>` : nothing

/** How ill, in one word of the sheet. @param {PatientChart} patient @param {Protocol} severity protocols/illness-severity.json */
export function levelWords(patient, severity) {
  const level = levelOf(patient, /** @type {any} */ ({ severity }))
  return html`<b class="level" data-level=${level}>${t(`sheet-severity-${level}`)}</b>`
}

/** How many of each turn, those that are none left out. @param {import('./model.js').Turns} turns */
export const countsOf = turns => /** @type {Turn[]} */ (['take', 'answer', 'give', 'waits', 'accepted'])
  .filter(turn => turns[turn].length)
  .map(turn => html`<span>${t(`handover-count-${turn}`)} <b>${turns[turn].length}</b></span> `)

/** On the page of a patient: whose turn it is, as long as it is anybody's. @param {Screen} screen @param {PatientChart} patient @param {Rule | null} rule */
export function handoverNotice(screen, patient, rule) {
  const { handover: given } = patient
  const { id, role } = screen.session.user
  if (!given || !rule || !patient.present || patient.ward !== screen.ward.id) return nothing
  const turn = turnOf(patient, id, screen.now_ms, rule)
  if (turn === 'give') return nothing
  if (turn === 'accepted') return given.accepted ? html`<p class="facts"><span>${t('handover-accepted', { by: byWords(screen, given.accepted) })}</span></p>` : nothing
  const asked = given.asked ? given.talk.at(-1) : undefined
  const text = asked ? html`${asked.text}<br>${byWords(screen, asked)}` : givenWords(screen, given)
  const may = turn !== 'waits' && mayHandOver(role)
  return notice('plain', 'sign', t(`handover-is-${turn}`), text, may ? html`<a class="button" data-kind="small" href=${pathOf(patient.id)}>${t(`handover-do-${turn}`)}</a>` : nothing)
}
