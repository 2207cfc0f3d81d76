/** ICE 2 of 5: three objects to name; their drawings fill the screen on a tap. */
import { html } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import '../../elements/show-objects.js'
import { iceStep } from './ice.js'

export const naming = iceStep({
  group: 'naming',
  prompt: ({ visit }) => visit.prompt('prompt-naming'),
  picture: ({ draft, files }) => html`<show-objects .objects=${files.ice.rotation.objects[draft.rotation.objects]}
    .words=${{ show: t('visit-show-object'), close: t('visit-close-object') }}></show-objects>`,
})
