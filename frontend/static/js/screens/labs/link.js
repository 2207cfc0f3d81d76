/** The way to record laboratory values, for who may. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { icon } from '../../elements/icon.js'
import { maySign } from '../rights.js'

export const ANOTHER = 'new' // stands in a path for values that nobody has recorded yet

/** @param {import('../screen.js').Screen} screen */
export const recordLabs = screen => maySign(screen.session.user.role, 'lab')
  ? html`<a class="button" data-kind="primary" href=${`/app/patients/${screen.params.patient}/labs/${ANOTHER}`}>${icon('plus')}${t('labs-record')}</a>` : nothing
