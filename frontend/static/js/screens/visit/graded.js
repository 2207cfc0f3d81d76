/** Why a grade stands where it does, each line leading to the answer behind it. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import '../../elements/grade-badge.js'
import { digits } from '../../elements/grade.js'
import { crsAnswers, crsGrade, neuroGrade, reasons, totalOf, withoutDrivers } from './model/totals.js'
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

/** The answers with the tool's total in its least case, so that it can be named among the reasons. @param {Which} which @param {Scene} scene */
function answersOf(which, { draft, files }) {
  if (which === 'crs') return crsAnswers(draft)
  const total = totalOf(files.instrument, draft)
  return total.answered === 0 ? draft.neuro : { ...draft.neuro, [files.instrument.feeds]: total.ceiling }
}

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
    ${isTotal && (alone ?? 0) > 0 && files.icans.flags.includes(`${field}_other_cause`) ? exclusion(scene, 'neuro', `${field}_other_cause`) : nothing}
  </li>`
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
  const { floor, ceiling, of } = totalOf(files.instrument, draft)
  return t('visit-ice-total', { total: visit.format.interval(floor, ceiling), of: String(of) })
}

/** The screen on which a field was answered. @param {Which} which @param {Scene} scene @param {string} field */
function stepOf(which, { draft, files }, field) {
  if (which === 'crs') return 'crs'
  if (field !== files.instrument.feeds || files.child) return 'neuro'
  const lost = files.ice.items.find((/** @type {any} */ item) => draft.items[item.code] !== 'correct')
  return lost?.group ?? files.ice.order[0]
}
