/** The neuro step: consciousness, seizure, weakness, pressure; one tap when all is well. What is abnormal never hides the next question. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { wardNow } from '../../store/clock.js'
import { choiceList, tickList } from '../../elements/choice-list.js'
import { icon } from '../../elements/icon.js'
import { notice } from '../../elements/notice-box.js'
import { exclusion } from './exclusion.js'
import { answerAllNeuro, answerNeuro } from './model/draft.js'
import { alone } from './model/totals.js'
import { answered, block, foot, later, next, sceneOf, stepHead } from './pieces.js'
import { answerWords, fieldWords } from './words.js'

/** @typedef {import('./visit.js').ScreenVisit} ScreenVisit
 *  @typedef {import('./pieces.js').Scene} Scene */

export const neuro = {
  /** @param {ScreenVisit} visit */
  main(visit) {
    const scene = sceneOf(visit)
    const { draft, files } = scene
    const hand = visit.ui.field ?? files.domains.find(field => !(field in draft.neuro)) ?? ''
    return html`${stepHead(t('visit-neuro'), visit.format.time(visit.now_ms))}
      ${files.domains.some(field => field in draft.neuro) ? nothing : allWell(scene)}
      ${files.domains.map(field => field in draft.neuro && field !== hand ? found(scene, field) : question(scene, field, field === hand))}
      ${seen(scene)}`
  },

  /** @param {ScreenVisit} visit */
  footer(visit) {
    return foot(visit, next(visit))
  },
}

/** The first answer of each domain is the one without a finding. @param {Scene} scene */
function allWell({ visit, files }) {
  const well = Object.fromEntries(files.domains.map(field => [field, files.icans.fields[field].codes[0]]))
  return html`<button type="button" name="all-well" class="all-well" ?disabled=${!visit.ready} ?data-waits=${!visit.ready}
    @click=${() => visit.keepAndGo(draft => answerAllNeuro(draft, well, wardNow()))}>${icon('check')}<span>${t('visit-all-well')}</span></button>`
}

/** @param {Scene} scene @param {string} field @param {boolean} inHand */
function question({ visit, draft, files }, field, inHand) {
  if (!inHand) return later(field, fieldWords(files.icans, field), () => visit.set({ field }))
  return block(`ask-${field}`, t(`visit-ask-${field}`), html`
    ${field === 'consciousness' ? html`<p class="rule">${t('visit-wake-first')}</p>` : nothing}
    ${choiceList({
      name: field, label: t(`visit-ask-${field}`), chosen: [String(draft.neuro[field] ?? '')],
      options: files.icans.fields[field].codes.map((/** @type {string} */ code) => ({ code, label: answerWords(files.icans, field, code) })),
      choose: code => {
        visit.set({ field: undefined })
        visit.keepAndShow(now => answerNeuro(now, field, code, wardNow()), '.block', `[data-severe='${field}']`)
      },
    })}`)
}

/** An answered domain folds into a line; what it means, and whether something else explains it, stays below. @param {Scene} scene @param {string} field */
function found(scene, field) {
  const { visit, draft, files } = scene
  const code = draft.neuro[field]
  const gives = alone(files.icans, field, draft.neuro)
  const severe = gives >= files.action && draft.neuro[`${field}_other_cause`] !== 'yes'
  return html`<div class="answered" data-severe=${severe ? field : nothing}>
    ${answered(field, fieldWords(files.icans, field), answerWords(files.icans, field, code), () => visit.set({ field }))}
    ${severe
      ? notice('stop', 'alert', t('visit-alone', { label: t('icans'), grade: String(gives) }), t('visit-go-on')) : nothing}
    ${gives > 0 ? exclusion(scene, 'neuro', `${field}_other_cause`) : nothing}
  </div>`
}

/** @param {Scene} scene */
function seen({ visit, draft, files }) {
  return block('also-seen', t('visit-also-seen'), tickList({
    name: 'seen', label: t('visit-also-seen'), chosen: files.icans.observed.filter((/** @type {string} */ flag) => draft.neuro[flag] === 'yes'),
    options: files.icans.observed.map((/** @type {string} */ code) => ({ code, label: fieldWords(files.icans, code) })),
    choose: code => visit.keep(now => answerNeuro(now, code, 'yes', wardNow())).catch(() => {}),
  }), t('visit-not-graded'))
}
