/** Grades as stairs: each stands higher than the one before. What is certain is filled, what is still possible is dashed. */
import { html, nothing } from '../../vendor/lit.js'
import { bar, shape } from './grade.js'

const STEPS = [0, 1, 2, 3, 4]

/** @typedef {{ label: string, grade: import('./grade.js').Interval | null, choose: ((grade: number) => void) | null }} Stairs
 *  `grade` null is not gradable; `choose` null only shows. */

/** @param {Stairs} stairs */
export function gradeStepper({ label, grade, choose }) {
  return html`<grade-stepper role=${choose ? 'group' : 'img'} aria-label=${label}>
    ${STEPS.map(step => choose
      ? html`<button type="button" name="grade" value=${step} data-grade=${step} data-is=${standing(grade, step)}
          aria-pressed=${grade?.floor === step && grade.ceiling === step ? 'true' : 'false'} @click=${() => choose(step)}>${face(step)}</button>`
      : html`<span data-grade=${step} data-is=${standing(grade, step)}>${face(step)}</span>`)}
  </grade-stepper>`
}

/** @param {import('./grade.js').Interval | null} grade @param {number} step */
function standing(grade, step) {
  if (!grade || step < grade.floor || step > grade.ceiling) return nothing
  return grade.floor === grade.ceiling ? 'grade' : 'maybe'
}

/** @param {number} step */
const face = step => html`${shape({ floor: step, ceiling: step })}<b>${step}</b>${bar({ floor: step, ceiling: step })}`
