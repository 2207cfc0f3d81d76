/** Who lies here: said again before any answer, and each time the visit is taken up again. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { choiceList, tickList } from '../../elements/choice-list.js'
import { notice } from '../../elements/notice-box.js'
import { bornText, numberText } from '../../elements/patient-banner.js'
import { fullName } from '../../lib/names.js'
import { foot, sceneOf, stepHead } from './pieces.js'
import { toolChoice } from './tool.js'

/** @typedef {import('./visit.js').ScreenVisit} ScreenVisit
 *  @typedef {import('./pieces.js').Scene} Scene */

const WAYS = /** @type {const} */ (['read_aloud', 'wristband', 'not_confirmed'])

export const identity = {
  /** @param {ScreenVisit} visit */
  main(visit) {
    const scene = sceneOf(visit)
    return html`${stepHead(t('visit-identity'))}${card(scene)}${found(scene)}${parts(scene)}${toolChoice(scene)}
      ${scene.draft.tool || !scene.draft.parts.includes('neuro') ? choiceList({
        name: 'identity', label: t('visit-identity'), chosen: [],
        options: WAYS.map(code => ({ code, label: t(`visit-identity-${code}`), note: t(`visit-identity-${code}-note`) })),
        choose: code => visit.identify(/** @type {typeof WAYS[number]} */ (code)),
      }) : nothing}`
  },

  /** @param {ScreenVisit} visit */
  footer: visit => visit.resuming && sceneOf(visit).draft.identity
    ? foot(visit, html`<button type="button" name="discard" @click=${() => visit.discard()}>${t('visit-discard')}</button>`)
    : foot(visit, html`<a class="button" href="/app/">${t('visit-other-patient')}</a>`),
}

/** Two identifiers and the bed, large. @param {Scene} scene */
function card({ visit, patient }) {
  const who = patient.identity
  return html`<dl class="who">
    <div><dt>${t('bed')}</dt><dd>${patient.bed ?? t('bed-none')}</dd></div>
    <div data-wide><dt>${t('visit-name')}</dt><dd>${who ? fullName(who) : t('patient-unnamed')}</dd></div>
    <div><dt>${t('born')}</dt><dd>${who ? bornText(who, visit.format) : t('not-known')}</dd></div>
    <div><dt>${t('hospital-number')}</dt><dd><code>${who ? numberText(who, visit.format) : t('not-known')}</code></dd></div>
  </dl>`
}

/** What was begun before, and what of it no longer counts. @param {Scene} scene */
function found({ visit, draft, files }) {
  if (!visit.resuming) return nothing
  if (draft.amends) return notice('plain', 'change', t('visit-correcting', { time: visit.format.dateTime(draft.first_answer_ms ?? draft.started_ms) }), t('visit-correcting-text'))
  const begun = t('visit-resume', { time: visit.format.timeOrDate(draft.started_ms, visit.now_ms), name: visit.nameOf(draft.author) })
  const fallen = visit.expired ? t('visit-ice-expired', { minutes: String(files.ice.minutes) }) : t('visit-resume-text')
  return notice(visit.expired ? 'stop' : 'phone', 'change', begun, fallen)
}

/** What the nurse came for, and the other half of the visit beside it. @param {Scene} scene */
function parts(scene) {
  const { visit, draft } = scene
  if (draft.amends) return nothing
  const [first] = draft.parts
  const other = first === 'neuro' ? 'crs' : 'neuro'
  return html`<div class="parts"><p><small>${t('visit-parts')}</small> <b>${partWords(scene, first)}</b></p>${tickList({
    name: 'part', label: t('visit-parts'), chosen: draft.parts,
    options: [{ code: other, label: t('visit-part-too', { part: partWords(scene, other) }) }],
    choose: () => {
      visit.draft = { ...draft, parts: draft.parts.includes(other) ? [first] : [first, other] }
      visit.requestUpdate()
    },
  })}</div>`
}

/** @param {Scene} scene @param {'neuro' | 'crs'} part */
const partWords = ({ draft }, part) => t(part === 'crs' ? 'visit-part-crs' : `patient-check-${draft.tool?.code ?? 'neuro'}`)
