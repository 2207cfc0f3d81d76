/** The foot of the ward's screens: where one can go from here. */
import { html, nothing } from '../../vendor/lit.js'
import { t } from '../lib/i18n.js'
import { icon } from '../elements/icon.js'

/** The four places of the ward. @param {'ward' | 'settings' | 'register'} here */
export function wardFooter(here) {
  /** @type {[string, string, import('../elements/icon.js').IconName, string][]} */
  const places = [
    ['ward', '/app/', 'ward', t('ward')], ['handovers', '/app/handovers', 'sign', t('ward-handover')],
    ['register', '/app/register', 'plus', t('ward-add')], ['settings', '/app/settings', 'settings', t('settings')],
  ]
  return html`<footer data-even><nav aria-label=${t('places')}><ul>${places.map(([name, path, drawing, words]) => html`
    <li><a class="button" href=${path} aria-current=${name === here ? 'page' : nothing}>${icon(drawing)}${words}</a></li>`)}</ul></nav></footer>`
}
