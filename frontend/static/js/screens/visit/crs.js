/** CRS on one screen: six numbers by one key pad, what the patient needs, what the chart proposes. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { icon } from '../../elements/icon.js'
import { notice } from '../../elements/notice-box.js'
import { fields, inHand, pad, problems, typeKey } from './crs-numbers.js'
import { proposals, supports } from './crs-questions.js'
import { openCrs } from './model/steps.js'
import { foot, primary, sceneOf, stepHead } from './pieces.js'
import { fieldWords, listed } from './words.js'

/** @typedef {import('./visit.js').ScreenVisit} ScreenVisit
 *  @typedef {import('./pieces.js').Scene} Scene */

const PROPOSED = ['episode_open', 'fever_masked']

export const crs = {
  /** @param {ScreenVisit} visit */
  main(visit) {
    const scene = sceneOf(visit)
    return html`${stepHead(t('visit-crs'), visit.format.time(visit.now_ms))}${fields(scene)}${problems(scene)}
      ${supports(scene)}${proposals(scene)}${visit.ui.asked ? unanswered(scene) : nothing}`
  },

  /** @param {ScreenVisit} visit */
  footer(visit) {
    const scene = sceneOf(visit)
    const field = inHand(scene)
    const main = primary({ words: html`${t('visit-next')} ${icon('next')}`, act: () => goOn(scene) })
    if (!field) return foot(visit, main)
    return html`<footer data-pad>${pad(scene, field)}
      <button type="button" data-kind="square" name="back" @click=${() => visit.back()}>${icon('back')}${t('back')}</button>
      <button type="button" name="pad-done" @click=${() => visit.set({ field: null })}>${t('visit-pad-done')}</button></footer>`
  },

  /** Digits of a keyboard write into the field that has the focus, else into the one in hand. @param {ScreenVisit} visit @param {KeyboardEvent} event */
  typed(visit, event) {
    if (!visit.draft || event.ctrlKey || event.metaKey || event.altKey) return
    const focused = /** @type {HTMLButtonElement | null} */ (document.activeElement?.closest('number-entry button'))
    if (typeKey(sceneOf(visit), focused?.name, event.key)) event.preventDefault()
  },
}

/** On, unless something is impossible, unlikely and unconfirmed, or not answered yet: then it says what.
 *  @param {Scene} scene */
function goOn(scene) {
  const open = openCrs(scene.draft)
  if (!open.length && problems(scene).length === 0) return scene.visit.forward()
  scene.visit.set({ asked: true })
  scene.visit.updateComplete.then(() => scene.visit.querySelector('main notice-box:not([data-kind="plain"]), .unanswered')?.scrollIntoView({ block: 'center' }))
}

/** Which questions are open; the two that have a sure answer must get one. @param {Scene} scene */
function unanswered({ visit, draft, files }) {
  const open = openCrs(draft)
  if (!open.length) return nothing
  const mayLeave = !open.some(field => PROPOSED.includes(field))
  return html`<div class="unanswered" role="alert">${notice('stop', 'alert', t('visit-unanswered', { list: listed(open.map(field => fieldWords(files.crs, field))) }),
    t(mayLeave ? 'visit-unanswered-open' : 'visit-unanswered-must'),
    mayLeave ? html`<button type="button" name="leave" data-kind="small" @click=${() => visit.forward()}>${t('visit-leave-out')}</button>` : nothing)}</div>`
}
