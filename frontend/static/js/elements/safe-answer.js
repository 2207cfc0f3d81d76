/** The answer to "Is my work safe?": how many records are only here, or since when none is. */
import { html } from '../../vendor/lit.js'
import { t } from '../lib/i18n.js'
import { icon } from './icon.js'

/** @param {import('../types.d.ts').Safety} safe @param {number} now_ms @param {import('../lib/format.js').Format} format
 *  @param {string} whose whom the oldest is about */
export function safeAnswer({ waiting, last_contact_ms }, now_ms, format, whose) {
  if (waiting.length) {
    const oldest = Date.parse(waiting[0].recorded_at)
    return answer('phone', html`<b>${waiting.length}</b><span>${t('sync-only-here', { n: waiting.length, count: String(waiting.length) })}</span>`,
      t('sync-oldest', { name: whose, time: format.timeOrDate(oldest, now_ms), duration: format.duration(now_ms - oldest) }))
  }
  if (last_contact_ms === null) return answer('away', html`${icon('late')}<span>${t('sync-none-yet')}</span>`, t('sync-never'))
  return answer('server', html`${icon('check')}<span>${t('sync-all-safe')}</span>`, t('sync-last-contact', { time: format.timeOrDate(last_contact_ms, now_ms) }))
}

/** @param {'phone' | 'away' | 'server'} state @param {unknown} words @param {string} since */
const answer = (state, words, since) => html`<safe-answer data-state=${state} role="status"><p>${words}</p><small>${since}</small></safe-answer>`
