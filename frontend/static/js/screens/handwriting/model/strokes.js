/** What a pad recorded, in the form that is kept: whole numbers, times since the first touch, not more bytes than a wire takes. Pure. */
import { FORM, LONGEST_MS, WIDEST } from '../../../chart/ink.js'

/** @typedef {import('../../../chart/ink.js').Drawing} Drawing
 *  @typedef {import('../../../chart/ink.js').Point} Point
 *  @typedef {{ points: { x: number, y: number, time: number }[] }} Group  a stroke as signature_pad tells it, times in ms since 1970 */

export const MOST_BYTES = 200_000

/** The drawing on a pad of this size; null while nothing is written. @param {Group[]} groups @param {{ width: number, height: number }} pad @returns {Drawing | null} */
export function compact(groups, pad) {
  const written = groups.filter(({ points }) => points.length)
  if (!written.length) return null
  const [width, height] = [within(pad.width, 1, WIDEST), within(pad.height, 1, WIDEST)]
  const began = written[0].points[0].time
  let before = 0
  const strokes = written.map(({ points }) => points.map(({ x, y, time }) => {
    before = within(time - began, before, LONGEST_MS)
    return /** @type {Point} */ ([within(x, 0, width), within(y, 0, height), before])
  }))
  return { width, height, strokes }
}

/** As it is kept. @param {Drawing} drawing */
export const textOf = ({ width, height, strokes }) => JSON.stringify({ v: FORM, width, height, strokes })

/** The bytes of a drawing with as many of its points as fit: each stroke keeps its two ends, so that duration and lifts stay as they were.
 *  Null for what does not fit even so. @param {Drawing} drawing @param {number} [most] @returns {Uint8Array | null} */
export function bytesOf(drawing, most = MOST_BYTES) {
  const longest = Math.max(...drawing.strokes.map(({ length }) => length))
  for (let step = 1; step < 2 * longest; step *= 2) {
    const bytes = new TextEncoder().encode(textOf({ ...drawing, strokes: drawing.strokes.map(stroke => every(stroke, step)) }))
    if (bytes.length <= most) return bytes
  }
  return null
}

/** Every so many-th point, and the last. @param {Point[]} stroke @param {number} step */
const every = (stroke, step) => stroke.filter((_, index) => index % step === 0 || index === stroke.length - 1)

/** @param {number} value @param {number} least @param {number} most */
const within = (value, least, most) => Math.min(most, Math.max(least, Math.round(value)))
