/** What the marks of the picture mean: shape first, colour second. */
import { html } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { signMark, stepSign } from '../../elements/trend-marks.js'
import { answerWords, fieldWords } from '../visit/words.js'
import { stepsOf } from './support.js'
import { crsTable } from './words.js'

/** @typedef {import('../../store/contract.js').Contract} Contract */

const SIGNS = /** @type {const} */ (['dot', 'span', 'unknown', 'missed', 'open', 'paused', 'late', 'amended', 'dose', 'run', 'start'])
const GRADES = [0, 1, 2, 3, 4]

/** @param {Contract} files @param {boolean} isOpen */
export function keyOf(files, isOpen) {
  const crs = crsTable(files)
  return html`<details class="trend-key" ?open=${isOpen}><summary>${t('trends-key')}</summary>
    <ul class="key">${SIGNS.map(sign => html`<li>${signMark(sign)} ${t(`trends-sign-${sign}`)}</li>`)}
      ${GRADES.map(grade => html`<li>${stepSign(grade)} ${t('trends-grade', { grade: String(grade) })}</li>`)}</ul>
    ${['hypotension', 'oxygen'].map(field => html`<h3>${fieldWords(crs, field)}</h3>
      <ul class="key">${stepsOf(crs, field).map(({ step, codes }) => html`<li>${stepSign(step)} ${codes.map(code => answerWords(crs, field, code)).join(', ')}</li>`)}</ul>`)}</details>`
}
