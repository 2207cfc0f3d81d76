/** How each form of score is shown: a ratio, or points; what is missing is named and never filled in. */
import { html, nothing } from '../../../vendor/lit.js'
import { codeWords, t } from '../../lib/i18n.js'
import { quantity, rounded } from '../../grading/quantity.js'
import { points, ratio } from '../../grading/scores.js'
import { icon } from '../../elements/icon.js'
import { labName, unitName, valueWords } from '../labs/words.js'
import { daysOf } from './days.js'
import { listedOf, summedOf } from './found.js'

/** @typedef {import('./scores.js').ScreenScores} ScreenScores
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').Reading} Reading
 *  @typedef {import('../../types.d.ts').Table} Table
 *  @typedef {(screen: ScreenScores, patient: PatientChart, score: Table, analytes: Record<string, Table>) => unknown} Shown */

const STEPS = 3
const ORDER = ['points', 'ratio', 'runs', 'listed', 'sum']

/** Points first, findings last, each form in the order of the files. @param {Table[]} scores */
export const order = scores => [...scores].sort((one, other) => ORDER.indexOf(one.form) - ORDER.indexOf(other.form))

/** @type {Record<string, Shown>} */
export const FORMS = {
  ratio: (screen, patient, score, analytes) => {
    const { format } = screen
    const { value, log2, readings } = ratio(score, patient.labs, analytes)
    const log = log2 === null ? '' : t('score-log2', { number: format.number(log2, score.log2_decimals) })
    return html`${value === null ? unknown() : html`<p class="score-value"><output>${format.number(Number(value.replace('.', '')), score.decimals)}</output> ${log ? html`<small>${log}</small>` : nothing}</p>`}
      ${ledger(readings.map(one => row(screen, patient, one, analytes)))}`
  },
  points: (screen, patient, score, analytes) => {
    const { floor, ceiling, most, group, readings } = points(score, patient.labs, analytes)
    const lacks = readings.some(({ state }) => state !== 'read')
    const none = readings.every(({ state }) => state !== 'read')
    return html`${none ? unknown() : html`<p class="score-value"><output>${screen.format.interval(floor, ceiling)}</output> <small>${t('score-of', { most: String(most) })}</small>
        ${group ? html`<b>${t(`score-group-${group}`)}</b>` : nothing}</p>`}
      ${lacks ? html`<p class="lack">${icon('alert')}${t(patient.course?.day0_ms == null ? 'score-no-day0' : 'score-incomplete')}</p>` : nothing}
      ${ledger(readings.map(one => row(screen, patient, one, analytes, t('score-points', { n: one.ceiling, points: screen.format.interval(one.floor, one.ceiling) }))))}`
  },
  runs: daysOf, listed: listedOf, sum: summedOf,
}

/** Nothing is calculated while something is missing. */
const unknown = () => html`<p class="lack">${icon('alert')}${t('score-unknown')}</p>`

/** @param {unknown[]} rows */
const ledger = rows => html`<dl class="ledger">${rows}</dl>`

/** One value a score reads: as it was written, when, in the score's unit; or why there is none.
 *  @param {ScreenScores} screen @param {PatientChart} patient @param {Reading} reading @param {Record<string, Table>} analytes @param {string} [more] */
function row({ format }, { labs }, reading, analytes, more = '') {
  const lab = labs.find(({ id }) => id === reading.lab)
  const day = lab && lab.day !== null ? t('score-day', { day: format.day(lab.day) }) : ''
  return html`<div data-lacks=${reading.state === 'read' ? nothing : ''}><dt>${labName(reading.analyte)}</dt><dd>
    ${lab ? html`${valueWords(format, lab)}<small>${[format.shortDateTime(lab.at_ms), day].filter(Boolean).join(', ')}</small>` : nothing}
    ${lab && reading.state === 'read' && lab.unit !== reading.unit ? html`<small>${converted(format, lab, analytes[reading.analyte])}</small>` : nothing}
    ${reading.state === 'read' ? nothing : html`<span class="wrong">${codeWords('score-state', reading.state)}</span>`}${more ? html`<small>${more}</small>` : nothing}</dd></div>`
}

/** `= 4.2 mg/dL`. @param {import('../../lib/format.js').Format} format @param {import('../../types.d.ts').LabView} lab @param {Table} analyte */
function converted(format, { value, unit }, analyte) {
  const found = quantity(analyte, value, unit)
  return found ? t('score-converted', { value: `${format.trimmed(rounded(found, STEPS), STEPS)}\u00a0${unitName(analyte.base)}` }) : ''
}
