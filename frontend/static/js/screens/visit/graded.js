/** Why a grade stands where it does, each line leading to the answer behind it. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import '../../elements/grade-badge.js'
import { digits } from '../../elements/grade.js'
import { highest } from '../../grading/instrument.js'
import { toolStep } from './model/steps.js'
import { crsAnswers, crsGrade, itemsIn, neuroGrade, reasons, totalOf, withTotal, withoutDrivers } from './model/totals.js'
import { exclusion } from './exclusion.js'
import { block } from './pieces.js'
import { answerWords, fieldWords } from './words.js'

/** @typedef {'icans' | 'crs'} Which
 *  @typedef {import('./pieces.js').Scene} Scene
 *  @typedef {import('../../types.d.ts').Grade} Grade
 *  @typedef {import('./model/totals.js').Reason} Reason */

/** @param {Which} which @param {Pick<Scene, 'draft' | 'files'>} scene */
export const gradeOf = (which, { draft, files }) => which === 'icans' ? neuroGrade(files.icans, files.instrument, draft) : crsGrade(files.crs, draft)

/** @param {Which} which @param {Scene} scene @param {Grade} result */
export function why(which, scene, result) {
  const found = reasons(scene.files[which], answersOf(which, scene), result)
  if (!found.length) return nothing
  return block('because', t('visit-because'), html`<ol class="reasons">${found.map(reason => line(which, scene, reason))}</ol>${otherwise(which, scene, result)}`)
}

/** What would change it: less without what set it, more only by what is missing. @param {Which} which @param {Scene} scene @param {Grade} result */
function otherwise(which, scene, result) {
  const { drivers, missing, floor } = result
  const less = withoutDrivers(scene.files[which], answersOf(which, scene), result)
  return html`<p class="facts">
    ${drivers.length && floor > 0 ? html`<span>${t('visit-without', { n: drivers.length, label: t(which), grade: digits(less) })}</span>` : nothing}
    ${missing.length ? nothing : html`<span>${t('visit-nothing-missing')}</span>`}</p>`
}

/** What the grade follows from. @param {Which} which @param {Scene} scene */
const answersOf = (which, { draft, files }) => which === 'crs' ? crsAnswers(draft) : withTotal(files.icans, files.instrument, draft)

/** @param {Which} which @param {Scene} scene @param {Reason} reason */
function line(which, scene, reason) {
  const { visit, files } = scene
  const { field, answer, alone, drives, open, excluded, upTo } = reason
  const isTotal = field === files.instrument.feeds
  return html`<li ?data-drives=${drives} ?data-open=${open}>
    <button type="button" class="link" name="reason" value=${field} @click=${() => visit.open(stepOf(which, scene, field), which === 'crs' ? 'crs-grade' : 'grade')}>
      ${isTotal ? totalOrMissing(which, scene, field) : saidOrMissing(which, scene, field, answer)}</button>
    ${open && answer === null ? html`<small>${t('visit-up-to', { grade: String(upTo) })}</small>` : nothing}
    ${excluded ? html`<small>${t('visit-excluded')}</small>` : nothing}
    ${alone !== null && !excluded ? html`<grade-badge label=${t('visit-by-itself')} .grade=${{ floor: alone, ceiling: alone }}></grade-badge>` : nothing}
    ${isTotal ? atOwn(scene) : nothing}
    ${isTotal && (alone ?? 0) > 0 && files.icans.flags.includes(`${field}_other_cause`) ? exclusion(scene, 'neuro', `${field}_other_cause`) : nothing}
  </li>`
}

/** That the total is not above what is usual for this child. @param {Scene} scene */
function atOwn({ draft, files }) {
  const { at_baseline } = totalOf(files.instrument, draft)
  const own = itemsIn(files.instrument, draft).baseline
  return at_baseline ? html`<small>${t(`visit-own-${at_baseline}`, { own: String(own) })}</small>` : nothing
}

/** @param {Which} which @param {Scene} scene @param {string} field */
const totalOrMissing = (which, scene, field) => isScored(scene) ? totalWords(scene) : missingWords(which, scene, field)

/** @param {Which} which @param {Scene} scene @param {string} field @param {string | number | null} answer */
function saidOrMissing(which, scene, field, answer) {
  if (answer === null) return missingWords(which, scene, field)
  return typeof answer === 'number' ? scene.visit.format.temperature(answer) : answerWords(scene.files[which], field, answer)
}

/** @param {Which} which @param {Scene} scene @param {string} field */
const missingWords = (which, { files }, field) => t('visit-missing', { name: fieldWords(files[which], field) })

/** @param {Pick<Scene, 'draft' | 'files'>} scene */
const isScored = ({ draft, files }) => totalOf(files.instrument, draft).answered > 0

/** `ICE 7–8 of 10`. @param {Pick<Scene, 'draft' | 'files' | 'visit'>} scene */
export function totalWords({ visit, draft, files }) {
  const { floor, ceiling } = totalOf(files.instrument, draft)
  return t(`visit-total-${files.instrument.code}`, { total: visit.format.interval(floor, ceiling), of: String(highest(files.instrument)) })
}

/** The screen on which a field was answered. @param {Which} which @param {Scene} scene @param {string} field */
function stepOf(which, { draft, files }, field) {
  if (which === 'crs') return 'crs'
  return field === files.instrument.feeds ? toolStep(files.instrument, draft) : 'neuro'
}
