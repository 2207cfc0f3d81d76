/** A sheet as it will be printed, as wide as the screen has room for. */
import { html } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'

/** @typedef {'portrait' | 'landscape'} Side */

/** Its two stylesheets. @param {Side} side @param {() => void} loaded */
export const styles = (side, loaded) => html`<link rel="stylesheet" href="/static/css/sheet.css" @load=${loaded}>
  <link rel="stylesheet" href=${`/static/css/paper/${side}.css`}>`

/** The sheet, to be scrolled. @param {unknown} paper */
export const frame = paper => html`<div class="paper-frame" tabindex="0" role="region" aria-label=${t('sheet-preview')}>${paper}</div>`

/** The one action. @param {boolean} isReady */
export const printButton = isReady => html`<button type="button" data-kind="primary" ?disabled=${!isReady} @click=${() => print()}>${t('sheet-print')}</button>`

/** Make the sheet of an element as wide as its frame. @param {HTMLElement} host */
export function fit(host) {
  const paper = /** @type {HTMLElement | null} */ (host.querySelector('.sheet'))
  const around = paper?.parentElement
  if (!paper || !around) return
  paper.style.setProperty('zoom', '1')
  const room = around.clientWidth - parseFloat(getComputedStyle(around).paddingInlineStart) * 2
  paper.style.setProperty('zoom', String(Math.min(1, room / paper.offsetWidth)))
}
