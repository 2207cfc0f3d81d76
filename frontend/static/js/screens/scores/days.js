/** A grade by days: so far or closed, how long the count was low, and from which values. */
import { html, nothing } from '../../../vendor/lit.js'
import { codeWords, t } from '../../lib/i18n.js'
import { phases } from '../../grading/phases.js'
import { icon } from '../../elements/icon.js'
import { labName, unitName, valueWords } from '../labs/words.js'

/** @typedef {import('./scores.js').ScreenScores} ScreenScores
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').PhaseView} PhaseView
 *  @typedef {import('../../types.d.ts').Table} Table */

/** @param {ScreenScores} screen @param {PatientChart} patient @param {Table} score @param {Record<string, Table>} analytes */
export function daysOf(screen, patient, score, analytes) {
  const found = phases(score, patient.labs, analytes, { day: patient.day, died: hasDied(patient) ? 'yes' : 'no' })
  return found.phases.map((phase, index) => html`<h3>${t(`score-${score.code}-${phase.code}`)}</h3>${grade(screen, phase)}${facts(screen, patient, score, phase, score.phases[index])}`)
}

/** Whether the patient left because of death: the values end there. @param {PatientChart} patient */
const hasDied = ({ present, records }) =>
  !present && records.filter(({ kind, state }) => kind === 'discharge' && state !== 'voided').at(-1)?.body.reason === 'died'

/** @param {ScreenScores} screen @param {PhaseView} phase */
function grade({ format }, { state, floor, ceiling, first, last }) {
  if (floor === null || ceiling === null) return html`<p class="lack">${icon('alert')}${t(`score-phase-${state.replaceAll('_', '-')}`, { day: format.day(first) })}</p>`
  return html`<p class="score-value"><output>${format.interval(floor, ceiling)}</output> <small>${t(`score-phase-${state.replaceAll('_', '-')}`, { day: format.day(last) })}</small></p>`
}

/** How long it was low at each limit, what is not known, and the values. @param {ScreenScores} screen @param {PatientChart} patient @param {Table} score @param {PhaseView} phase @param {Table} rule */
function facts(screen, patient, score, phase, rule) {
  const { format } = screen
  if (!phase.used.length) return phase.unread ? html`<p class="facts"><span>${unread(phase)}</span></p>` : nothing
  const unit = unitName(score.unit)
  const limit = (/** @type {Table} */ { below, upto }) => {
    const args = { limit: `${format.number(below ?? upto)}\u00a0${unit}` }
    return below === undefined ? t('score-upto', args) : t('score-below', args)
  }
  return html`${phase.runs.length ? html`<dl class="ledger">${phase.runs.map((run, index) => html`<div><dt>${limit(rule.limits[index])}</dt>
      <dd>${t('score-days', { n: run.ceiling, days: format.interval(run.floor, run.ceiling) })}</dd></div>`)}</dl>` : nothing}
    <p class="facts">${[
      ...(phase.runs.length ? [t('score-joined', { days: String(rule.joined) })] : []),
      ...(phase.filled ? [t('score-filled', { n: phase.filled, days: String(phase.filled) })] : []),
      ...(phase.missing ? [t('score-missing', { n: phase.missing, days: String(phase.missing) })] : []),
      ...(phase.unread ? [unread(phase)] : []),
      ...(rule.unknown ?? []).map((/** @type {string} */ name) => codeWords('score-blind', name)),
    ].map(words => html`<span>${words}</span> `)}</p>${values(screen, patient, score, phase)}`
}

/** @param {PhaseView} phase */
const unread = ({ unread: days }) => t('score-unread', { n: days, days: String(days) })

/** The lowest value of each day, as it was written. @param {ScreenScores} screen @param {PatientChart} patient @param {Table} score @param {PhaseView} phase */
function values({ format }, { labs }, { analyte }, { used }) {
  return html`<details><summary>${t('score-values', { n: used.length, days: String(used.length), name: labName(analyte) })}</summary>
    <ol class="given">${used.map(id => labs.find(one => one.id === id)).map(lab => lab ? html`<li><b>${valueWords(format, lab)}</b> <time>${format.shortDateTime(lab.at_ms)}</time>
      <span>${t('score-day', { day: format.day(lab.day ?? 0) })}</span></li>` : nothing)}</ol></details>`
}
