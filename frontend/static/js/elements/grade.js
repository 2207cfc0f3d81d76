/** What badge and plate share: which grade is shown, its shape, its bar. */
import { html, svg } from '../../vendor/lit.js'
import { t } from '../lib/i18n.js'

/** @typedef {{ floor: number, ceiling: number }} Interval */

/** Circle, circle, triangle, diamond, octagon: the shape alone tells the grade in grey. */
const SHAPES = [
  svg`<circle cx="16" cy="16" r="14"/>`,
  svg`<circle cx="16" cy="16" r="14"/>`,
  svg`<path d="M16 2 31 29.5H1z"/>`,
  svg`<path d="M16 1 31 16 16 31 1 16z"/>`,
  svg`<path d="M10 1.5h12L30.5 10v12L22 30.5H10L1.5 22V10z"/>`,
]

/** The grade a check stands for: what was signed, else what was computed. @param {import('../types.d.ts').CheckView | null} check @returns {Interval | null} */
export const shownGrade = check => check?.of_record ?? null

/** What the badge alone would hide: a grade that was calculated higher, or what was set aside. @param {import('../types.d.ts').CheckView | null} check */
export function hiddenWords(check) {
  if (!check || check.severity <= (check.of_record?.ceiling ?? 0)) return ''
  const worst = String(check.severity)
  if (!check.of_record) return t('grade-alone', { worst })
  return check.severity > check.ceiling ? t('grade-if-counted', { worst }) : t('grade-calculated', { grade: digits(check) })
}

/** `2`, `2–3`, or the words for none. @param {Interval | null} grade */
export const gradeText = grade => grade === null ? t('grade-none') : digits(grade)

/** @param {Interval} grade */
export const digits = ({ floor, ceiling }) => floor === ceiling ? String(floor) : `${floor}\u2013${ceiling}`

/** The severity that colours a badge; nothing is coloured that nobody graded. @param {Interval | null} grade */
export const tone = grade => grade === null ? undefined : String(grade.ceiling)

/** @param {Interval | null} grade */
export const isOpen = grade => grade === null || grade.floor !== grade.ceiling

/** @param {Interval} grade */
export const shape = grade => html`<svg class="shape" viewBox="0 0 32 32" aria-hidden="true">${SHAPES[grade.ceiling]}</svg>`

/** Four parts: filled up to the floor, dashed up to the ceiling. @param {Interval | null} grade */
export function bar(grade) {
  return html`<svg class="bar" viewBox="0 0 39 6" aria-hidden="true">
    <rect x=".5" y=".5" width="8" height="5" class=${part(grade, 1)}></rect><rect x="10.5" y=".5" width="8" height="5" class=${part(grade, 2)}></rect>
    <rect x="20.5" y=".5" width="8" height="5" class=${part(grade, 3)}></rect><rect x="30.5" y=".5" width="8" height="5" class=${part(grade, 4)}></rect></svg>`
}

/** @param {Interval | null} grade @param {number} step */
function part(grade, step) {
  if (grade && step <= grade.floor) return 'on'
  return grade && step <= grade.ceiling ? 'maybe' : ''
}
