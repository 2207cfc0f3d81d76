/** After signing: where the records are now, and who is next. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { icon } from '../../elements/icon.js'

/** @typedef {import('../screen.js').Screen & { signed: Entry[] | null }} Signing  a screen that has signed
 *  @typedef {import('../../types.d.ts').Entry} Entry */

export const saved = {
  /** @param {Signing} visit */
  main: visit => html`<step-head><h1>${t('visit-signed')}</h1></step-head>
    <ol class="kept" aria-live="polite">${(visit.signed ?? []).map(entry => html`<li data-state=${stateOf(visit, entry)}>
      ${icon(stateOf(visit, entry) === 'server' ? 'server' : 'phone')}<b>${t(`visit-kind-${entry.kind}`)}</b><span>${words(visit, entry)}</span></li>`)}</ol>
    ${visit.safe?.persisted === false ? html`<p class="rule">${t('visit-not-persisted')}</p>` : nothing}`,

  /** @param {Signing} visit */
  footer: visit => html`<footer data-even><a class="button" href=${`/app/patients/${visit.params.patient}`}>${t('title-patient')}</a>
    <a class="button" data-kind="primary" href="/app/">${t('ward')} ${icon('next')}</a></footer>`,
}

/** @param {Signing} visit @param {Entry} entry @returns {'phone' | 'held' | 'server'} */
function stateOf({ safe }, { id }) {
  if (safe?.held.some(one => one.id === id)) return 'held'
  return safe && !safe.waiting.some(one => one.id === id) && safe.sent.some(one => one.id === id) ? 'server' : 'phone'
}

/** @param {Signing} visit @param {Entry} entry */
function words(visit, entry) {
  const signed = visit.format.time(Date.parse(entry.recorded_at))
  const state = stateOf(visit, entry)
  if (state === 'held') return t('visit-is-held', { signed })
  const receipt = visit.safe?.sent.find(one => one.id === entry.id)
  if (state === 'server' && receipt) return t('visit-is-on-server', { signed, time: visit.format.timeSeconds(Date.parse(receipt.received_at)) })
  return t(visit.safe?.sending ? 'visit-is-sending' : 'visit-is-on-phone', { signed })
}
