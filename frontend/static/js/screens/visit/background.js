/** Beside a baseline: handicaps, languages, the hand that writes. Nothing is chosen beforehand; what is not asked stays absent. */
import { html } from '../../../vendor/lit.js'
import { choiceList } from '../../elements/choice-list.js'
import { codeWords, t } from '../../lib/i18n.js'
import { wardNow } from '../../store/clock.js'
import { noteBefore, toggleBefore } from './model/draft.js'
import { isDone } from './model/steps.js'
import { block, foot, next, sceneOf, stepHead } from './pieces.js'

/** @typedef {import('./visit.js').ScreenVisit} ScreenVisit
 *  @typedef {import('./pieces.js').Scene} Scene */

const LONGEST_TEXT = 200

export const background = {
  /** @param {ScreenVisit} visit */
  main(visit) {
    const scene = sceneOf(visit)
    const { before } = scene.files
    return html`${stepHead(t('visit-background'), t('visit-background-place'))}<p class="rule">${t('visit-background-rule')}</p>
      ${several(scene, 'handicaps', 'handicap', before.handicaps, t('visit-ask-handicaps-note'))}
      ${several(scene, 'languages', 'tongue', before.languages)}${hand(scene)}${words(scene)}`
  },

  /** @param {ScreenVisit} visit */
  footer: visit => foot(visit, next(visit, t('visit-next'), !isDone(visit.course, 'background')), { words: t('visit-skip'), act: () => visit.forward() }),
}

/** Any of several codes. @param {Scene} scene @param {'handicaps' | 'languages'} field @param {string} prefix @param {string[]} codes @param {string} [note] */
function several({ visit, draft, files }, field, prefix, codes, note = '') {
  const label = t(`visit-ask-${field}`)
  return block(`ask-${field}`, label, choiceList({
    name: field, label, columns: 2, chosen: draft.background?.[field] ?? [],
    options: codes.map(code => ({ code, label: codeWords(prefix, code) })),
    choose: code => visit.keep(now => toggleBefore(now, field, code, files.before.alone, wardNow())).catch(() => {}),
  }), note)
}

/** @param {Scene} scene */
function hand({ visit, draft, files }) {
  const chosen = draft.background?.hand ?? ''
  return block('ask-hand', t('visit-ask-hand'), choiceList({
    name: 'hand', label: t('visit-ask-hand'), columns: 3, chosen: [chosen],
    options: files.before.hands.map((/** @type {string} */ code) => ({ code, label: codeWords('writes', code) })),
    choose: code => visit.keep(now => noteBefore(now, 'hand', code === now.background?.hand ? '' : code, wardNow())).catch(() => {}),
  }))
}

/** @param {Scene} scene */
const words = ({ visit, draft }) => html`<div class="field"><label for="before-text">${t('visit-ask-text')}</label>
  <textarea id="before-text" rows="2" maxlength=${LONGEST_TEXT} .value=${draft.background?.text ?? ''}
    @change=${(/** @type {any} */ { target }) => visit.keep(now => noteBefore(now, 'text', target.value.trim(), wardNow())).catch(() => {})}></textarea></div>`
