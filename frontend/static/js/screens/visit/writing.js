/** ICE 5 of 5: the standard sentence, on paper or on the phone; the neuro step can be done while the patient writes. */
import { html, nothing } from '../../../vendor/lit.js'
import { codeWords, t } from '../../lib/i18n.js'
import { wardNow } from '../../store/clock.js'
import { tickList } from '../../elements/choice-list.js'
import { icon } from '../../elements/icon.js'
import { notice } from '../../elements/notice-box.js'
import '../../elements/write-pad.js'
import { closed, keepStrokes, nameInstead } from '../handwriting/keeping.js'
import { before, otherWay } from '../handwriting/model/written.js'
import { picturesOf } from '../handwriting/pictures.js'
import { inkStrip } from '../handwriting/strip.js'
import { iceStep } from './ice.js'
import { timeOf } from './model/bodies.js'
import { toggleSign } from './model/draft.js'
import { isDone } from './model/steps.js'
import { camera, cameraButton, cropFooter, cropMain } from './photograph.js'

/** @typedef {import('./visit.js').ScreenVisit} ScreenVisit
 *  @typedef {import('./pieces.js').Scene} Scene
 *  @typedef {import('../handwriting/model/written.js').Written} Written */

const step = iceStep({
  group: 'writing',
  prompt: ({ visit }) => visit.prompt('prompt-sentence'),
  extra: scene => html`${strip(scene)}${trouble(scene)}${pad(scene)}${camera(scene.visit)}${ticks(scene)}${meanwhile(scene)}`,
})

export const writing = {
  /** @param {ScreenVisit} visit */
  main: visit => visit.ui.photo ? cropMain(visit) : step.main(visit),
  /** @param {ScreenVisit} visit */
  footer: visit => visit.ui.photo ? cropFooter(visit) : step.footer(visit),
}

/** The sentence of this check, as its strip shows it. @param {Scene} scene @returns {Written[]} */
const now = ({ draft }) => draft.handwriting
  ? [{ which: 'now', id: 'now', at_ms: timeOf(draft), handwriting: draft.handwriting, signs: [], check: null }] : []

/** The baseline, the last one and this one under each other. @param {Scene} scene */
function strip(scene) {
  const { visit, draft, patient } = scene
  const others = draft.baseline === 'yes' && !draft.amends ? [] : before(patient, { at_ms: timeOf(draft), not: draft.amends?.neuro?.id })
  const written = [...others, ...now(scene)]
  const other = otherWay(others, draft.handwriting)
  return html`${written.length ? inkStrip(written, { format: visit.format, pictures: picturesOf(visit), ask: true, ways: draft.handwriting ? ways(scene) : nothing }) : nothing}
    ${other ? html`<p class="rule other-way">${t(`handwriting-baseline-${other}`)}</p>` : nothing}
    ${written.length ? nothing : html`<p class="tall-only">${t('visit-writing-how')}</p>`}
    ${draft.handwriting ? nothing : html`<div class="pair takes" role="group" aria-label=${t('handwriting-take')}>${ways(scene)}</div>`}`
}

/** The two ways to take it, and the way to take it back. @param {Scene} scene */
function ways({ visit, draft }) {
  const again = draft.handwriting ? '-again' : ''
  return html`${cameraButton(visit, t(`handwriting-photograph${again}`))}
    <button type="button" name="write" @click=${() => begin(visit)}>${icon('sign')}${t(`handwriting-write${again}`)}</button>
    ${again ? html`<button type="button" name="remove" @click=${() => told(visit, nameInstead(visit, null))}>${icon('cross')}${t('handwriting-remove')}</button>` : nothing}`
}

/** The patient has the phone; what stood before stays until something new is written. @param {ScreenVisit} visit */
async function begin(visit) {
  visit.set({ before: visit.draft?.handwriting ?? null, trouble: '', wipe: false })
  try {
    await /** @type {import('../../elements/write-pad.js').WritePad} */ (visit.querySelector('write-pad')).begin()
  } catch (error) {
    console.error(error)
    visit.set({ trouble: 'pad' })
  }
}

/** @param {Scene} scene */
const pad = ({ visit }) => html`<write-pad .text=${visit.prompt('prompt-sentence')} .tongue=${visit.promptIn}
  .words=${{ title: t('handwriting-write'), paper: t('handwriting-paper'), again: t('handwriting-empty'), done: t('handwriting-done'), short: t('visit-hold-short'), twice: t('handwriting-done-again') }}
  @wrote=${(/** @type {CustomEvent} */ { detail }) => told(visit, keepStrokes(visit, detail))}
  @emptied=${() => told(visit, nameInstead(visit, visit.ui.before ?? null))}
  @left=${() => { visit.set({ wipe: true }); closed(visit) }}></write-pad>`

/** What could not be kept is said, and the check goes on without it. @param {ScreenVisit} visit @param {Promise<string>} kept */
async function told(visit, kept) {
  const trouble = await kept
  visit.set({ trouble })
}

/** @param {Scene} scene */
const trouble = ({ visit: { ui } }) => html`<div class="live" role="status">${ui.trouble ? notice('plain', 'alert', t(`handwriting-trouble-${ui.trouble}`), t('handwriting-without'))
  : ui.wipe ? html`<p class="facts"><b>${t('handwriting-wipe')}</b></p>` : nothing}</div>`

/** What is seen of the sentence; none of it changes the points. @param {Scene} scene */
function ticks({ visit, draft, files }) {
  const { signs } = files.writing
  return tickList({
    name: 'sign', label: t('handwriting-signs'), chosen: draft.writing_signs ?? [],
    options: signs.map((/** @type {string} */ code) => ({ code, label: codeWords('writing-sign', code) })),
    choose: code => visit.keep(changed => toggleSign(changed, code, signs, wardNow())).catch(() => {}),
  })
}

/** @param {Scene} scene */
const meanwhile = ({ visit, draft }) => draft.handwriting || isDone(visit.course, 'neuro') ? nothing
  : html`<button type="button" name="meanwhile" data-kind="wide" @click=${() => visit.open('neuro', 'writing')}>${t('visit-neuro-meanwhile')}</button>`
