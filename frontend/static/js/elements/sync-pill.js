/** Where my records are, in words, on every screen; the door to "Is my work safe?", or to the alarms while one is open. */
import { html } from '../../vendor/lit.js'
import { Plain, define } from '../lib/dom.js'
import { t } from '../lib/i18n.js'
import { icon } from './icon.js'

/** @typedef {import('../types.d.ts').Safety} Safety */
/** @typedef {import('../lib/format.js').Format} Format */

/** What the pill says, and how it looks: its state, its first and its second line.
 *  @param {Safety} safety @param {number} now_ms @param {Format} format @returns {{ state: 'held' | 'phone' | 'server' | 'away', first: string, second: string }} */
export function pillWords(safety, now_ms, format) {
  const second = contact(safety, now_ms, format)
  const waiting = safety.waiting.length
  if (safety.held.length) return { state: 'held', first: t('pill-held', { count: String(safety.held.length) }), second }
  if (waiting) return { state: 'phone', first: t('pill-phone', { count: String(waiting) }), second }
  if (safety.attached.unread) return { state: 'away', first: t('pill-unread'), second }
  if (safety.trouble || safety.last_contact_ms === null) return { state: 'away', first: t('pill-away'), second }
  return { state: 'server', first: t('pill-server'), second }
}

/** @param {Safety} safety @param {number} now_ms @param {Format} format */
function contact({ waiting, held, sending, trouble, last_contact_ms }, now_ms, format) {
  if (sending) return t('pill-sending')
  if (trouble === 'sign_in') return t('pill-sign-in')
  if (last_contact_ms === null) return t('pill-never')
  if (trouble) return t(waiting.length || held.length ? 'pill-offline' : 'pill-away-for', { duration: format.duration(now_ms - last_contact_ms) })
  return format.timeOrDate(last_contact_ms, now_ms)
}

/** An open alarm comes first, and where the records are second. @param {(string | null)[]} beds @param {ReturnType<typeof pillWords>} words */
export function alarmWords(beds, words) {
  if (!beds.length) return { ...words, path: '/app/sync' }
  const [bed] = beds
  const first = beds.length === 1 && bed ? t('pill-alarm', { bed }) : t('pill-alarms', { n: beds.length, count: String(beds.length) })
  return { state: /** @type {const} */ ('alarm'), first, second: words.first, path: '/app/alarms' }
}

const ICONS = /** @type {const} */ ({ alarm: 'alert', held: 'held', phone: 'phone', server: 'server', away: 'late' })

export class SyncPill extends Plain {
  static properties = { alarms: { attribute: false }, safety: { attribute: false }, now: { attribute: false }, format: { attribute: false } }

  constructor() {
    super()
    /** The beds with an open alarm. @type {(string | null)[]} */
    this.alarms = []
    /** @type {Safety | null} */
    this.safety = null
    this.now = 0
    /** @type {Format | null} */
    this.format = null
  }

  render() {
    if (!this.safety || !this.format) return html``
    const { state, first, second, path } = alarmWords(this.alarms, pillWords(this.safety, this.now, this.format))
    return html`<a href=${path} data-state=${state}>${icon(ICONS[state])}<b>${first}</b><span>${second}</span></a>`
  }
}

define('sync-pill', SyncPill)
