/** The switch that lets this phone be woken, and what stands in its way. */
import { html, nothing } from '../../vendor/lit.js'
import { t } from '../lib/i18n.js'

/** @typedef {import('../sync/wake.js').Wake} Wake */

/** What hinders, by how it stands; what is absent here needs no word. @type {Partial<Record<Wake, string>>} */
const SAYS = {
  asking: 'wake-asking', unsupported: 'wake-unsupported', not_offered: 'wake-not-offered', offline: 'wake-offline', denied: 'wake-denied', failed: 'wake-failed',
}
const MAY_CHOOSE = ['offline', 'failed', 'off', 'on']

/** @param {Wake} wake @param {boolean} busy @param {(on: boolean) => void} choose */
export function wakeChoice(wake, busy, choose) {
  const says = SAYS[wake]
  return html`<fieldset class="wake" data-wake=${wake} aria-describedby="wake-text"><legend>${t('wake-title')}</legend>
    <p class="facts" id="wake-text">${t('wake-text')}</p>
    ${MAY_CHOOSE.includes(wake) ? html`<div class="options" data-columns="2">${[true, false].map(on => html`
      <label><input type="radio" name="wake" value=${on ? 'on' : 'off'} ?disabled=${busy} .checked=${on === (wake === 'on')} @change=${() => choose(on)}><span>${on ? t('wake-on') : t('wake-off')}</span></label>`)}</div>` : nothing}
    <p role="status">${says ? t(says) : nothing}</p></fieldset>`
}
