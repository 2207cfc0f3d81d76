/** Does something else explain this finding? Then it is noted with its reason, not counted, and a physician confirms. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { choiceList } from '../../elements/choice-list.js'
import { exclude } from './model/draft.js'
import { reasonWords } from './words.js'

/** @typedef {import('./pieces.js').Scene} Scene */

const REASONS = ['sedation', 'pre_existing', 'infection', 'bleeding', 'home_oxygen', 'airway_protection', 'procedure', 'other']

/** @param {Scene} scene @param {'neuro' | 'crs'} part @param {string} flag e.g. `motor_other_cause` */
export function exclusion({ visit, draft }, part, flag) {
  const reason = draft.reasons?.[flag]
  const asking = visit.ui.excluding === flag
  const keep = (/** @type {string | null} */ code) => {
    visit.set({ excluding: null })
    visit.keep(exclude(draft, part, flag, code, Date.now())).catch(() => {})
  }
  return html`<div class="exclusion">
    <p>${t('visit-other-cause')}</p>
    ${choiceList({
      name: flag, label: t('visit-other-cause'), columns: 2, chosen: reason || asking ? ['yes'] : [],
      options: [{ code: 'no', label: t('visit-counts') }, { code: 'yes', label: reason ? reasonWords(reason) : t('visit-counts-not') }],
      choose: code => code === 'no' ? keep(null) : visit.set({ excluding: flag }),
    })}
    ${asking ? choiceList({
      name: `${flag}_reason`, label: t('visit-which-cause'), columns: 2, chosen: reason ? [reason] : [],
      options: REASONS.map(code => ({ code, label: reasonWords(code) })), choose: keep,
    }) : nothing}
    ${reason ? html`<p class="rule">${t('visit-to-confirm')}</p>` : nothing}
  </div>`
}
