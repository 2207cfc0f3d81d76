/** ICE 5 of 5: the standard sentence, on paper; the neuro step can be done while the patient writes. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { iceStep } from './ice.js'
import { isDone } from './model/steps.js'

export const writing = iceStep({
  group: 'writing',
  prompt: ({ visit }) => visit.prompt('prompt-sentence'),
  extra: ({ visit }) => html`<p class="tall-only">${t('visit-writing-how')}</p>${isDone(visit.course, 'neuro') ? nothing
    : html`<button type="button" name="meanwhile" data-kind="wide" @click=${() => visit.open('neuro', 'writing')}>
        ${t('visit-neuro-meanwhile')}</button>`}`,
})
