/** This phone's memory was cleared: what it had made, and how much of that the server has. */
import { html, nothing } from '../../vendor/lit.js'
import { ago } from '../lib/ago.js'
import { t } from '../lib/i18n.js'
import { notice } from '../elements/notice-box.js'
import { seenLost } from '../store/lost.js'

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
