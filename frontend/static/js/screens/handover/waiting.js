/** What waits to be taken over, or asks for an answer, in one line of the ward list. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { icon } from '../../elements/icon.js'
import { mayHandOver, turnsOf } from './model.js'

/** @typedef {import('../screen.js').Screen} Screen
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('./model.js').Rule} Rule */

/** What waits for this person, above the beds. @param {Screen} screen @param {PatientChart[]} patients @param {Rule | null} rule */
export function waitingRow(screen, patients, rule) {
  const { id, role } = screen.session.user
  if (!rule || !mayHandOver(role)) return nothing
  const { take, answer } = turnsOf(patients, screen.ward.id, id, screen.now_ms, rule)
  const mine = take.filter(({ handover }) => handover?.to ? handover.to === id : role === 'nurse')
  const lines = [
    ...(mine.length ? [t('handover-waiting', { n: mine.length, count: String(mine.length) })] : []),
    ...(answer.length ? [t('handover-questions', { n: answer.length, count: String(answer.length) })] : []),
  ]
  if (!lines.length) return nothing
  return html`<a class="button resume" data-kind="handover" href="/app/handovers">${icon('sign')}<span>${lines.map(words => html`<b class="own-line">${words}</b>`)}</span></a>`
}
