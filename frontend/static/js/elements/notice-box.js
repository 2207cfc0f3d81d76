/** Why something stands here, and what to do: stop, phone, conflict or plain. */
import { html, nothing } from '../../vendor/lit.js'
import { icon } from './icon.js'

/** @typedef {'stop' | 'phone' | 'conflict' | 'plain'} Kind */

/** @param {Kind} kind @param {import('./icon.js').IconName} name @param {string} title @param {unknown} [text] @param {unknown} [action] */
export function notice(kind, name, title, text = '', action = nothing) {
  return html`<notice-box data-kind=${kind}>${icon(name)}<b>${title}</b>${text ? html`<span>${text}</span>` : nothing}${action}</notice-box>`
}
