/** The answer to "Is my work safe?": how many records are only here, or since when none is. */
import { html } from '../../vendor/lit.js'
import { ago } from '../lib/ago.js'
import { t } from '../lib/i18n.js'
import { icon } from './icon.js'

/** @typedef {import('../types.d.ts').Safety} Safety */

/** @param {Safety} safe @param {number} now_ms @param {import('../lib/format.js').Format} format
 *  @param {string} whose whom the oldest is about */
export function safeAnswer({ waiting, last_contact_ms, attached }, now_ms, format, whose) {
  if (waiting.length) {
    const oldest = Date.parse(waiting[0].recorded_at)
    return answer('phone', html`<b>${waiting.length}</b><span>${onlyHere(waiting)}</span>`,
      t('sync-oldest', { name: whose, time: format.timeOrDate(oldest, now_ms), ago: ago(now_ms - oldest, format) }))
  }
  if (attached.unread) return answer('away', html`${icon('alert')}<span>${t('sync-unread')}</span>`, t('sync-unread-text'))
  if (last_contact_ms === null) return answer('away', html`${icon('late')}<span>${t('sync-none-yet')}</span>`, t('sync-never'))
  return answer('server', html`${icon('check')}<span>${t('sync-all-safe')}</span>`, t('sync-last-contact', { time: format.timeOrDate(last_contact_ms, now_ms) }))
}

/** What is said after their number: the records are only here themselves, or with a part of theirs. @param {Safety['waiting']} waiting */
export function onlyHere(waiting) {
  const [n, count] = [waiting.length, waiting.filter(one => one.part === 'attached').length]
  return count && count < n ? t('sync-only-partly', { count: String(count) }) : t(count ? 'sync-only-attached' : 'sync-only-here', { n })
}

/** @param {'phone' | 'away' | 'server'} state @param {unknown} words @param {string} since */
const answer = (state, words, since) => html`<safe-answer data-state=${state} role="status"><p>${words}</p><small>${since}</small></safe-answer>`
