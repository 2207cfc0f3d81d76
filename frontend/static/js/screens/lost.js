/** This phone's memory was cleared: what it had made, how much of that the server has, and what came back from its second place. */
import { html, nothing } from '../../vendor/lit.js'
import { ago } from '../lib/ago.js'
import { t } from '../lib/i18n.js'
import { notice } from '../elements/notice-box.js'
import { seenLost, seenRegained } from '../store/lost.js'

/** @typedef {import('../types.d.ts').Lost} Lost */

/** @param {{ format: import('../lib/format.js').Format, now_ms: number }} screen @param {Lost[]} lost @param {{ signedIn?: boolean }} [how] */
export function lostNotice({ format, now_ms }, lost, { signedIn = true } = {}) {
  return lost.map(({ made, arrived, heard_at }) => {
    const missing = Math.max(0, made - arrived)
    const facts = { n: missing, count: String(missing), made: String(made), arrived: String(arrived) }
    return notice(missing ? 'stop' : 'phone', 'alert', t('lost-memory'),
      html`${t(missing ? 'lost-memory-some' : 'lost-memory-none', facts)} ${t('lost-memory-after', { ago: ago(now_ms - Date.parse(heard_at), format) })}`,
      signedIn ? html`<button type="button" data-kind="small" @click=${() => seenLost()}>${t('lost-memory-seen')}</button>` : nothing)
  })
}

/** What was lost and is here again. @param {number} count */
export const regainedNotice = count => count === 0 ? nothing : notice('phone', 'phone', t('regained', { n: count, count: String(count) }), t('regained-text'),
  html`<button type="button" data-kind="small" @click=${() => seenRegained()}>${t('lost-memory-seen')}</button>`)

/** What will be here again once somebody signs in. @param {number} count */
export const spareNotice = count => count === 0 ? nothing : notice('phone', 'phone', t('spare', { n: count, count: String(count) }), t('spare-text'))
