/** The photographed sentence: chosen, cut to what was written, kept. */
import { html } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { icon } from '../../elements/icon.js'
import '../../elements/crop-frame.js'
import { keepPicture } from '../handwriting/keeping.js'
import { EDGES, STEP, WHOLE, moved, nudged } from '../handwriting/model/crop.js'
import { JPEG } from '../handwriting/model/jpeg.js'
import { NoPhoto, cut, photoOf, turned } from '../handwriting/photo.js'
import { foot, primary, stepHead } from './pieces.js'

/** @typedef {import('./visit.js').ScreenVisit} ScreenVisit
 *  @typedef {import('../handwriting/model/crop.js').Edge} Edge
 *  @typedef {{ source: HTMLCanvasElement, box: import('../handwriting/model/crop.js').Box, edge: Edge }} Photo */

/** Opens the camera; a device without one shows its files. @param {ScreenVisit} visit @param {string} words */
export const cameraButton = (visit, words) => html`<button type="button" name="photograph" @click=${() => input(visit)?.click()}>${icon('camera')}${words}</button>`

/** @param {ScreenVisit} visit */
export const camera = visit => html`<input type="file" name="photo" accept="image/*" capture="environment" hidden @change=${() => taken(visit)}>`

/** @param {ScreenVisit} visit @returns {HTMLInputElement | null} */
const input = visit => visit.querySelector('input[name=photo]')

/** @param {ScreenVisit} visit */
async function taken(visit) {
  const field = input(visit)
  const [file] = field?.files ?? []
  if (!field || !file) return
  visit.set({ trouble: '', wipe: false })
  try {
    const photo = await photoOf(file)
    visit.set({ photo: { ...photo, edge: EDGES[0] } })
    await visit.fromTop()
  } catch (error) {
    visit.set({ trouble: wrongOf(error) })
  }
  field.value = ''
}

/** @param {unknown} error */
function wrongOf(error) {
  console.error(error)
  return error instanceof NoPhoto ? `photo-${error.kind}` : 'photo-unreadable'
}

/** What is cut: the proposal stands, every edge can be moved. @param {ScreenVisit} visit */
export function cropMain(visit) {
  const { source, box, edge } = /** @type {Photo} */ (visit.ui.photo)
  const change = (/** @type {Partial<Photo>} */ some) => visit.set({ photo: { ...visit.ui.photo, ...some } })
  const nudge = (/** @type {1 | -1} */ inward) => () => change({ box: nudged(box, edge, inward) })
  const words = Object.fromEntries([...EDGES, 'picture'].map(part => [part, t(`handwriting-crop-${part}`)]))
  return html`${stepHead(t('handwriting-crop'))}<p class="rule">${t('handwriting-crop-rule')}</p>
    <crop-frame .source=${source} .box=${box} .edge=${edge} .step=${STEP} .words=${words} @chosen=${(/** @type {CustomEvent} */ { detail }) => change({ edge: detail })}
      @edge=${(/** @type {CustomEvent} */ { detail }) => change({ edge: detail.edge, box: moved(box, detail.edge, detail.to) })}></crop-frame>
    <div class="nudges" role="group" aria-label=${words[edge]}><p aria-live="polite">${words[edge]}</p>
      <button type="button" name="inward" @click=${nudge(1)}>${t('handwriting-crop-inward')}</button>
      <button type="button" name="outward" @click=${nudge(-1)}>${t('handwriting-crop-outward')}</button></div>
    <div class="pair"><button type="button" data-kind="small" name="turn" @click=${() => change(turned(source))}>${icon('again')}${t('handwriting-crop-turn')}</button>
      <button type="button" data-kind="small" name="whole" @click=${() => change({ box: WHOLE })}>${icon('enlarge')}${t('handwriting-crop-whole')}</button></div>`
}

/** @param {ScreenVisit} visit */
export const cropFooter = visit => foot(visit, primary({ words: t('handwriting-crop-keep'), act: () => keepPhoto(visit), off: visit.ui.keeping }), null, () => visit.set({ photo: undefined }))

/** @param {ScreenVisit} visit */
async function keepPhoto(visit) {
  const { source, box } = /** @type {Photo} */ (visit.ui.photo)
  visit.set({ keeping: true })
  const trouble = await cut(source, box).then(data => data ? keepPicture(visit, JPEG, data) : 'photo-large', wrongOf)
  visit.set({ photo: undefined, keeping: false, trouble })
  await visit.fromTop()
}
