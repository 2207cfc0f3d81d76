/** What stands on the screen for each change of place, and the line that says where somebody went. */
import { html, nothing } from '../../../vendor/lit.js'
import { BED } from '../../lib/beds.js'
import { codeWords, t } from '../../lib/i18n.js'
import { fullName } from '../../lib/names.js'
import { choiceList } from '../../elements/choice-list.js'
import { notice } from '../../elements/notice-box.js'
import { wordsField } from '../../elements/words-field.js'
import { leftWords } from '../ward-words.js'
import { CAUSE_ANSWERS, CAUSES, goneFrom, inBed, LEAVES } from './model.js'

/** @typedef {import('./move.js').ScreenMove} ScreenMove
 *  @typedef {import('../screen.js').Screen} Screen
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart */

/** @type {Record<import('./model.js').What, (screen: ScreenMove, patient: PatientChart) => unknown>} */
export const PAGES = {
  bed: (screen, patient) => html`${bedField(screen, t('move-bed-new'))}${taken(screen, screen.ward.id, patient)}`,
  ward: screen => {
    const others = (screen.session.places ?? []).filter(({ id }) => id !== screen.ward.id)
    if (!others.length) return notice('plain', 'ward', t('move-one-ward'))
    return html`<section aria-labelledby="to"><h2 id="to">${t('move-to')}</h2>${choiceList({
      name: 'ward', label: t('move-to'), chosen: [screen.ui.ward ?? ''], columns: 2,
      options: others.map(({ id, name }) => ({ code: id, label: t('ward-named', { ward: name }) })), choose: ward => screen.set({ ward }),
    })}</section>${bedField(screen, t('move-bed-there'))}<p class="facts">${t('move-ward-text')}</p>`
  },
  leave: screen => html`<section aria-labelledby="why"><h2 id="why">${t('move-leave-why')}</h2>${choiceList({
    name: 'reason', label: t('move-leave-why'), chosen: [screen.ui.reason ?? ''], columns: 2,
    options: LEAVES.map(code => ({ code, label: codeWords('leave', code) })), choose: reason => screen.set({ reason }),
  })}</section>${screen.ui.reason === 'died' ? causes(screen) : nothing}${words(screen)}<p class="facts">${t('move-leave-text')}</p>`,
}

/** What death was due to, as the physician judges it. @param {ScreenMove} screen */
function causes(screen) {
  return CAUSES.map(cause => html`<section aria-labelledby=${cause}><h2 id=${cause}>${codeWords('outcome', cause)}</h2>${choiceList({
    name: cause, label: codeWords('outcome', cause), chosen: [screen.ui[cause] ?? ''], columns: 3,
    options: CAUSE_ANSWERS.map(code => ({ code, label: codeWords('outcome', code) })), choose: answer => screen.set({ [cause]: answer }),
  })}</section>`)
}

/** @param {ScreenMove} screen @param {string} label */
function bedField(screen, label) {
  const typed = (/** @type {any} */ { target }) => screen.set({ bed: target.value })
  return html`<div class="field"><label for="bed">${label}</label>
    <input id="bed" name="bed" autocomplete="off" maxlength=${BED} .value=${screen.ui.bed ?? ''} @input=${typed}></div>`
}

/** Another patient is in that bed: said, never forbidden, for beds are swapped. @param {ScreenMove} screen @param {string} ward @param {PatientChart} patient */
function taken(screen, ward, patient) {
  const other = inBed(Object.values(screen.chart?.patients ?? {}), ward, screen.ui.bed ?? '', patient.id)
  if (!other) return nothing
  return notice('stop', 'alert', t('move-bed-taken', { name: other.identity ? fullName(other.identity) : t('patient-unnamed') }), t('move-bed-taken-text'))
}

/** @param {ScreenMove} screen */
const words = screen => wordsField({ label: t(screen.ui.reason === 'other' ? 'decide-words-needed' : 'decide-words'), text: screen.ui.text, write: text => screen.set({ text }) })

/** On the page of who is not on this ward any more: where they went, and how a mistake is undone. @param {Screen} screen @param {PatientChart} patient */
export function goneNotice(screen, patient) {
  const gone = goneFrom(patient, screen.ward.id)
  return gone ? notice('plain', 'leave', leftWords(screen, gone), t('move-gone-text')) : nothing
}
