/** Sentences side by side at one scale, as the strip shows them. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { frameOf, viewOf } from './model/frame.js'
import { factsWords, signsWords } from './words.js'
import { outline } from '../../chart/ink.js'
import { look } from '../../elements/ink-strip.js'

/** @typedef {ReturnType<typeof import('./pictures.js').picturesOf>} Pictures
 *  @typedef {import('./pictures.js').Picture} Picture
 *  @typedef {import('./model/written.js').Written} Written
 *  @typedef {import('../../lib/format.js').Format} Format
 *  @typedef {{ format: Format, pictures: Pictures, ask?: boolean, more?: (one: Written) => string[], ways?: unknown }} How
 *  `more` facts of one sentence, `ways` what can be done from the enlarged one */

/** @param {Written[]} written @param {How} how */
export function inkStrip(written, { format, pictures, ask = false, more = () => [], ways = nothing }) {
  const seen = written.map(one => ({ one, picture: one.handwriting ? pictures.of(one.handwriting, { ask }) : null }))
  const frame = frameOf(seen.flatMap(({ picture }) => picture?.is === 'drawn' ? [picture.drawing] : []))
  const rows = seen.map(({ one, picture }) => ({
    key: one.id, which: one.which, name: t(`handwriting-${one.which}`),
    facts: [format.shortDateTime(one.at_ms), factsWords(one.handwriting), ...more(one)], signs: signsWords(one.signs),
    picture: picture ? lookOf(picture, frame) : null,
    instead: picture && one.handwriting ? instead(picture, () => one.handwriting && pictures.fetch(one.handwriting)) : nothing,
  }))
  return html`<ink-strip .rows=${rows} .ways=${ways} .words=${{ enlarge: (/** @type {string} */ name) => t('handwriting-enlarge', { name }), close: t('visit-close-card'), title: t('title-handwriting') }}></ink-strip>`
}

/** One sentence alone, small; nothing while it is not there. @param {Picture} picture */
export function thumbnail(picture) {
  const found = lookOf(picture, frameOf(picture.is === 'drawn' ? [picture.drawing] : []))
  return found ? html`<span class="written">${look(found)}</span>` : nothing
}

/** The sentence of one record, or how to get it. @param {Pictures} pictures @param {import('../../types.d.ts').Handwriting | null | undefined} handwriting */
export function recordPicture(pictures, handwriting) {
  if (!handwriting) return nothing
  const picture = pictures.of(handwriting)
  const seen = thumbnail(picture)
  return html`<div class="record-hand">${seen === nothing ? instead(picture, () => pictures.fetch(handwriting)) : seen}</div>`
}

/** @param {Picture} picture @param {import('./model/frame.js').Frame} frame */
function lookOf(picture, frame) {
  if (picture.is === 'photo') return { url: picture.url }
  return picture.is === 'drawn' ? { line: outline(picture.drawing), view: viewOf(picture.drawing, frame) } : null
}

/** What stands where no picture is. @param {Picture} picture @param {() => void} fetch */
function instead({ is }, fetch) {
  if (is === 'drawn' || is === 'photo') return nothing
  if (is === 'reading' || is === 'damaged') return html`<p>${t(`handwriting-${is}`)}</p>`
  return html`<p>${t(`handwriting-${is}`)}</p><button type="button" data-kind="small" name="fetch" @click=${fetch}>${t('handwriting-fetch')}</button>`
}
