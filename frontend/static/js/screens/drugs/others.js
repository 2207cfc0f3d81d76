/** What this phone does not know of other phones, beside every count of doses. */
import { html, nothing } from '../../../vendor/lit.js'
import { MINUTE_MS } from '../../chart/instants.js'
import { t } from '../../lib/i18n.js'
import { notice } from '../../elements/notice-box.js'

/** @typedef {import('../screen.js').Screen} Screen */

/** Since when doses on other phones are unknown, and whether that is so long that the paper chart is asked for. Pure.
 *  @param {import('../../types.d.ts').Safety | null} safe @param {number} now_ms @param {number} offline_min */
export function unknownSince(safe, now_ms, offline_min) {
  const since_ms = safe?.last_contact_ms ?? null
  return { since_ms, isLong: since_ms === null || now_ms - since_ms > offline_min * MINUTE_MS }
}

/** A record, not an order; entries of other phones may be missing. @param {Screen} screen @param {number} offline_min @param {unknown} [action] */
export function othersNotice({ safe, now_ms, format }, offline_min, action = nothing) {
  const { since_ms, isLong } = unknownSince(safe, now_ms, offline_min)
  const since = since_ms === null ? t('drugs-others-never') : t('drugs-others-since', { time: format.timeOrDate(since_ms, now_ms) })
  if (!isLong) return html`<p class="facts"><span><b>${t('drugs-record')}</b></span> <span>${since}</span></p>`
  return html`<p class="facts"><span><b>${t('drugs-record')}</b></span></p>
    ${notice('phone', 'phone', t('drugs-others-missing'), since, action)}`
}
