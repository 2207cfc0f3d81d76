/** What guidelines describe for the grade in hand, in place of the grade and back again: the visit stays open, nothing is kept. */
import { html } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { icon } from '../../elements/icon.js'
import { guidanceFooter, guidancePage } from '../guidance/page.js'
import { gradeOf } from './graded.js'
import { severityOf } from './model/totals.js'

/** @typedef {import('./pieces.js').Scene} Scene
 *  @typedef {import('./graded.js').Which} Which
 *  @typedef {import('../../types.d.ts').Grade} Grade */

/** The grade, or each that is still possible. @param {Grade} result @returns {[number, number]} */
export const inHand = result => [severityOf(result), Math.max(severityOf(result), result.ceiling)]

/** The way there. @param {Which} which @param {Scene} scene */
export const referenceButton = (which, { visit }) => html`<button type="button" name="guidance" data-kind="wide" @click=${() => turn(visit, true)}>
  ${icon('sheet')}${t('guidance-open', { label: t(which) })}</button>`

/** @param {Which} which @param {Scene} scene */
export function reference(which, scene) {
  const { visit, files, patient } = scene
  const guidelines = /** @type {any} */ (visit.contract?.guidance() ?? [])
  return guidancePage(visit, guidelines, { of: which, criteria: files[which].code, between: inHand(gradeOf(which, scene)), tool: patient.tool })
}

/** @param {Scene} scene */
export const referenceFooter = ({ visit }) => guidanceFooter(html`<button type="button" data-kind="square" name="back" @click=${() => turn(visit, false)}>
  ${icon('back')}${t('back')}</button>`)

/** From its top; back at the button that led there. @param {Scene['visit']} visit @param {boolean} guidance */
async function turn(visit, guidance) {
  visit.set({ guidance })
  if (guidance) return visit.fromTop()
  await visit.updateComplete
  const button = visit.querySelector('button[name=guidance]')
  if (button instanceof HTMLElement) button.focus()
}
