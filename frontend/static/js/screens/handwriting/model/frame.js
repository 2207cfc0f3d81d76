/** Several drawings at one scale: each is looked at through a frame of the same size. Pure. */

/** @typedef {import('../../../chart/ink.js').Drawing} Drawing
 *  @typedef {{ left: number, top: number, right: number, bottom: number }} Ink
 *  @typedef {{ width: number, height: number }} Frame */

const MARGIN = 10
const SQUATTEST = 7 // wider than this for its height, a frame would be a line

/** Where a drawing has ink. @param {Drawing} drawing @returns {Ink} */
export function inkOf({ strokes }) {
  const points = strokes.flat()
  const [across, down] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const least = (/** @type {number[]} */ all) => all.reduce((one, other) => Math.min(one, other))
  const most = (/** @type {number[]} */ all) => all.reduce((one, other) => Math.max(one, other))
  return { left: least(across), right: most(across), top: least(down), bottom: most(down) }
}

/** The smallest frame that the ink of each of them fits. @param {Drawing[]} drawings @returns {Frame} */
export function frameOf(drawings) {
  const inks = drawings.map(inkOf)
  const width = Math.max(1, ...inks.map(({ left, right }) => right - left)) + 2 * MARGIN
  const height = Math.max(1, ...inks.map(({ top, bottom }) => bottom - top)) + 2 * MARGIN
  return { width, height: Math.max(height, Math.round(width / SQUATTEST)) }
}

/** The frame laid on a drawing: from where its ink begins, its middle in the middle; `x y width height` of SVG. @param {Drawing} drawing @param {Frame} frame */
export function viewOf(drawing, { width, height }) {
  const { left, top, bottom } = inkOf(drawing)
  return [left - MARGIN, Math.round((top + bottom - height) / 2), width, height].join(' ')
}
