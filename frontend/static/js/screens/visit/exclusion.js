/** Does something else explain this finding? Then it is noted with its reason, not counted, and a physician confirms. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { wardNow } from '../../store/clock.js'
import { choiceList } from '../../elements/choice-list.js'
import { exclude } from './model/draft.js'
import { fieldWords, reasonWords } from './words.js'

/** @typedef {import('./pieces.js').Scene} Scene */

const COUNTS = 'no'
const REASONS = ['sedation', 'pre_existing', 'infection', 'bleeding', 'home_oxygen', 'airway_protection', 'procedure', 'other']

/** One line until it is tapped: nothing is asked about a cause that nobody thinks of.
 *  @param {Scene} scene @param {'neuro' | 'crs'} part @param {string} flag e.g. `motor_other_cause` */
export function exclusion({ visit, draft, files }, part, flag) {
  const reason = draft.reasons?.[flag]
  const asking = visit.ui.excluding === flag
  const label = fieldWords(part === 'crs' ? files.crs : files.icans, flag)
  const keep = (/** @type {string | null} */ code) => {
    visit.set({ excluding: null })
    visit.keep(now => exclude(now, part, flag, code, wardNow())).catch(() => {})
  }
  return html`<div class="exclusion">
    ${asking ? html`<p><b>${label}</b></p>${choiceList({
      name: flag, label, columns: 2, chosen: [reason ?? COUNTS],
      options: [{ code: COUNTS, label: t('visit-counts') }, ...REASONS.map(code => ({ code, label: reasonWords(code) }))],
      choose: code => keep(code === COUNTS ? null : code),
    })}` : html`<button type="button" class="link" name="exclude" value=${flag} @click=${() => visit.set({ excluding: flag })}>
      ${reason ? t('visit-excluded-because', { reason: reasonWords(reason) }) : t('visit-other-cause', { label })}</button>`}
    ${reason ? html`<p class="rule">${t('visit-to-confirm')}</p>` : nothing}
  </div>`
}
