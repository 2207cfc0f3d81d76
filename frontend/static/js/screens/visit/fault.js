/** Nothing was kept: why, and what to do with what stands on the screen. */
import { html } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { notice } from '../../elements/notice-box.js'
import { SaveError } from '../../store/transact.js'

/** @param {unknown} error */
export function fault(error) {
  const kind = error instanceof SaveError ? error.kind : 'unknown'
  return html`<div role="alert">${notice('stop', 'alert', t('visit-not-kept'), t(`visit-not-kept-${kind}`))}</div>`
}
