/** Scores of what a physician found: criteria listed and never counted, or points of an EEG added up. */
import { html, nothing } from '../../../vendor/lit.js'
import { codeWords, t } from '../../lib/i18n.js'
import { listed, summed } from '../../grading/findings.js'
import { icon } from '../../elements/icon.js'
import { labName, valueWords } from '../labs/words.js'
import { maySign } from '../rights.js'
import { findingName, stateWords } from './words.js'

/** @typedef {import('./scores.js').ScreenScores} ScreenScores
 *  @typedef {import('../screen.js').Screen} Screen
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').Finding} Finding
 *  @typedef {import('../../types.d.ts').Table} Table */

/** What was found last for a score; null: nothing yet. @param {PatientChart} patient @param {string} code */
export const lastOf = ({ findings }, code) => findings.findLast(({ score }) => score === code) ?? null

/** @param {ScreenScores} screen @param {PatientChart} patient @param {Table} score */
export function listedOf(screen, patient, score) {
  const last = lastOf(patient, score.code)
  const { groups } = listed(score, last?.answers ?? {})
  return html`<p class="facts"><span>${t('score-no-count')}</span></p>
    ${groups.map(({ code, items }, index) => html`<h3>${codeWords('score-group', code)}</h3>
      <dl class="ledger">${items.map((item, number) => found(screen, patient, score.code, item.code, item.state, score.groups[index].items[number].beside))}</dl>`)}
    ${recordLine(screen, patient, score)}`
}

/** @param {ScreenScores} screen @param {PatientChart} patient @param {Table} score */
export function summedOf(screen, patient, score) {
  const answers = lastOf(patient, score.code)?.answers ?? {}
  const { floor, ceiling, maximal, known, of } = summed(score, answers)
  const codes = [...score.items.map((/** @type {Table} */ { code }) => code), ...score.maximal].filter(code => answers[code])
  const total = floor === ceiling ? screen.format.number(floor) : t('score-span', { least: screen.format.number(floor), most: screen.format.number(ceiling) })
  return html`${known === 0 ? html`<p class="lack">${icon('alert')}${t('score-nothing-found')}</p>`
    : html`<p class="score-value"><output>${maximal === 'present' ? t('score-maximal') : total}</output> <small>${t('score-known', { known: String(known), of: String(of) })}</small></p>
      ${maximal === 'not_known' ? html`<p class="lack">${icon('alert')}${t('score-maximal-not-known')}</p>` : nothing}`}
    ${codes.length ? html`<dl class="ledger">${codes.map(code => found(screen, patient, score.code, code, /** @type {Finding} */ (answers[code])))}</dl>` : nothing}
    ${recordLine(screen, patient, score)}`
}

/** One finding, with the laboratory values that stand beside it. @param {Screen} screen @param {PatientChart} patient @param {string} score @param {string} code @param {Finding} state @param {string[]} [beside] */
const found = (screen, patient, score, code, state, beside = []) =>
  html`<div data-found=${state}><dt>${findingName(score, code)}</dt><dd>${stateWords(state)}${besideWords(screen, patient, beside).map(words => html`<small>${words}</small>`)}</dd></div>`

/** The last values, as they were written. @param {Screen} screen @param {PatientChart} patient @param {string[]} beside */
export function besideWords({ format }, { labs }, beside) {
  const last = beside.flatMap(code => labs.findLast(one => one.code === code && one.disputed === 'no') ?? [])
  return last.map(lab => t('score-beside', { name: labName(lab.code), value: valueWords(format, lab), time: format.shortDateTime(lab.at_ms) }))
}

/** Who found it when, and the way to record it. @param {ScreenScores} screen @param {PatientChart} patient @param {Table} score */
function recordLine(screen, patient, { code }) {
  const last = lastOf(patient, code)
  return html`${last ? html`<p class="facts"><span>${t('score-found-by', { name: screen.nameOf(last.author), time: screen.format.shortDateTime(last.at_ms) })}</span></p>` : nothing}
    ${maySign(screen.session.user.role, 'findings') ? html`<a class="button" data-kind="wide" href=${`/app/patients/${patient.id}/scores/${code}`}>${icon('change')}${t('score-record')}<span class="heard"> ${t(`score-${code}`)}</span></a>` : nothing}`
}
