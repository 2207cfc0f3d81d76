/** What is said of a written sentence: how it was taken, what can be counted, what was seen. Facts, no verdict. */
import { codeWords, t } from '../../lib/i18n.js'
import { wayOf } from './model/written.js'

/** @typedef {import('../../types.d.ts').Handwriting} Handwriting
 *  @typedef {import('./model/written.js').Written} Written */

const SECOND = 1000

/** `21 s, 23 lifts` of strokes, `photographed`, or that there is no picture. @param {Handwriting | null | undefined} handwriting */
export function factsWords(handwriting) {
  const way = wayOf(handwriting)
  if (way !== 'drawn' || !handwriting) return t(`handwriting-${way}`)
  const { duration_ms, pen_lifts } = handwriting
  if (duration_ms === undefined || pen_lifts === undefined) return t('handwriting-drawn')
  return t('handwriting-facts', { seconds: String(Math.round(duration_ms / SECOND)), n: pen_lifts, lifts: String(pen_lifts) })
}

/** `drawn, 21 s, 23 lifts`. @param {Handwriting | null | undefined} handwriting */
export const wholeWords = handwriting => handwriting?.duration_ms === undefined ? factsWords(handwriting) : `${t('handwriting-drawn')}, ${factsWords(handwriting)}`

/** What was ticked; `''` for none, which does not mean that all was well. @param {string[] | undefined} signs */
export const signsWords = (signs = []) => signs.map(code => codeWords('writing-sign', code)).join(', ')

/** All that a record says of its sentence; `''` when it says nothing. @param {Record<string, any>} body */
export function recordWords({ handwriting, writing_signs }) {
  const parts = [handwriting ? wholeWords(handwriting) : '', signsWords(writing_signs)].filter(Boolean)
  return parts.length ? t('handwriting-said', { words: parts.join('; ') }) : ''
}
