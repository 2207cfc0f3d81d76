/** What several screens of the visit are made of: head, foot, notices. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { wardNow } from '../../store/clock.js'
import { tickList } from '../../elements/choice-list.js'
import { icon } from '../../elements/icon.js'
import { groupsOf } from '../../elements/ten-points.js'
import '../../elements/ten-points.js'
import { hasBegun } from '../watch/begun.js'
import { markBaseline } from './model/draft.js'

/** @typedef {import('./visit.js').ScreenVisit} ScreenVisit
 *  @typedef {import('../../types.d.ts').Draft} Draft */
/** @typedef {{ visit: ScreenVisit, draft: Draft, files: import('./model/tables.js').Tables, patient: import('../../types.d.ts').PatientChart }} Scene */
/** @typedef {{ words: unknown, act: () => void, off?: boolean, waits?: boolean }} Action */

/** The parts of a visit that stand once it is drawn. @param {ScreenVisit} visit @returns {Scene} */
export function sceneOf(visit) {
  const { draft, files, patient } = visit
  if (!draft || !files || !patient) throw new Error('the visit is not open yet')
  return { visit, draft, files, patient }
}

/** Where in the visit this is. @param {string} title @param {unknown} [note] @param {unknown} [right] */
export const stepHead = (title, note = nothing, right = nothing) => html`<step-head><h1>${title} <small>${note}</small></h1>${right}</step-head>`

/** ICE as it stands. @param {Scene} scene @param {string} [now] the item in hand */
export const points = ({ draft, files }, now = '') => html`<ten-points .groups=${groupsOf(files.ice)} .items=${draft.items} now=${now}></ten-points>`

/** Back, the one main action, and beside it something rarer. @param {ScreenVisit} visit @param {unknown} main @param {Action | null} [aside] @param {() => void} [back] */
export function foot(visit, main, aside = null, back = () => visit.back()) {
  return html`<footer ?data-three=${aside !== null}>
    <button type="button" data-kind="square" name="back" @click=${back}>${icon('back')}${t('back')}</button>${main}
    ${aside ? html`<button type="button" name="aside" class="aside" ?disabled=${aside.off} @click=${aside.act}>${aside.words}</button>` : nothing}
  </footer>`
}

/** The one main action. @param {Action} action */
export const primary = ({ words, act, off = false, waits = false }) => html`<button type="button" name="main" data-kind="primary"
  ?disabled=${off} ?data-waits=${waits} @click=${act}>${words}</button>`

/** Next, with its arrow. @param {ScreenVisit} visit @param {unknown} [words] @param {boolean} [off] */
export const next = (visit, words = t('visit-next'), off = false) => primary({ words: html`${words} ${icon('next')}`, act: () => visit.forward(), off })

/** What waits to be asked, as one line. @param {string} value @param {unknown} label @param {() => void} open */
export const later = (value, label, open) => html`<button type="button" class="later" name="open" value=${value} @click=${open}>
  <span>${label}</span><small>${t('visit-not-asked')}</small>${icon('plus')}</button>`

/** What was answered, folded into one line. @param {string} value @param {unknown} label @param {unknown} answer @param {() => void} open */
export const answered = (value, label, answer, open) => html`<button type="button" class="line" name="open" value=${value} @click=${open}>
  <small>${label}</small><b>${answer}</b><span>${t('visit-change')}</span></button>`

/** The first check can be marked as the baseline that all later ones are compared with. @param {Scene} scene */
export function baselineTick({ visit, draft, patient, files }) {
  if (patient.baseline?.body.tool === files.instrument.code) return nothing
  const isBaseline = draft.baseline === 'yes'
  return tickList({
    name: 'baseline', label: t('visit-baseline'), chosen: isBaseline ? ['yes'] : [],
    options: [{ code: 'yes', label: t(hasBegun(patient, wardNow()) ? 'visit-baseline-late' : 'visit-is-baseline') }],
    choose: () => visit.keep(now => markBaseline(now, now.baseline === 'yes' ? 'no' : 'yes', files.instrument, wardNow())).catch(() => {}),
  })
}

/** A question and what belongs to it. @param {string} id @param {string} question @param {unknown} content @param {unknown} [note] */
export const block = (id, question, content, note = nothing) => html`<section aria-labelledby=${id} class="block">
  <h2 id=${id}>${question} <small>${note}</small></h2>${content}</section>`
