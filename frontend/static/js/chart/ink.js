/** A sentence written with finger or stylus, as strokes. Pure; its twin is backend/chart/ink.py. */

/** x and y in CSS px of the paper it was written on, t in ms since the first touch.
 *  @typedef {[number, number, number]} Point
 *  @typedef {{ width: number, height: number, strokes: Point[][] }} Drawing
 *  @typedef {{ duration_ms: number, pen_lifts: number }} Facts */

export const FORM = 1
export const STROKES = 'application/vnd.tenpoint.strokes+json'
export const WIDEST = 4096
export const LONGEST_MS = 3_600_000
const MOST_BETWEEN = 50 // points that one straight line stands for, so that a long one takes no long time
const FIELDS = ['height', 'strokes', 'v', 'width']

/** The drawing in a parsed JSON value; null for what is none. @param {any} value @returns {Drawing | null} */
export function drawingIn(value) {
  if (!isObject(value) || Object.keys(value).sort().join() !== FIELDS.join() || value.v !== FORM) return null
  const { width, height, strokes } = value
  if (!isWithin(width, 1, WIDEST) || !isWithin(height, 1, WIDEST) || !Array.isArray(strokes) || strokes.length === 0) return null
  let before = 0
  for (const stroke of strokes) {
    if (!Array.isArray(stroke) || stroke.length === 0) return null
    for (const point of stroke) {
      if (!isPoint(point, width, height) || point[2] < before) return null
      before = point[2]
    }
  }
  return { width, height, strokes }
}

/** How long it took from the first touch to the last, and how often the pen left the paper in between. @param {Drawing} drawing @returns {Facts} */
export function facts({ strokes }) {
  const last = strokes[strokes.length - 1]
  return { duration_ms: last[last.length - 1][2] - strokes[0][0][2], pen_lifts: strokes.length - 1 }
}

/** The strokes as path data of SVG; a dot is a line of no length, which a round pen shows. @param {Drawing} drawing */
export const outline = ({ strokes }) => strokes.map(line).join('')

/** The same without points that lie less than `least` px from the line drawn without them: for a small picture.
 *  @param {Drawing} drawing @param {number} least @returns {Drawing} */
export const thinned = (drawing, least) => ({ ...drawing, strokes: drawing.strokes.map(stroke => thin(stroke, least)) })

/** One stroke: its ends, and wherever a straight line would leave what was drawn. @param {Point[]} stroke @param {number} least */
function thin(stroke, least) {
  const kept = stroke.slice(0, 1)
  let since = 0
  for (let end = 2; end < stroke.length; end++) {
    const between = stroke.slice(since + 1, end)
    if (between.length <= MOST_BETWEEN && !strays(between, stroke[since], stroke[end], least)) continue
    since = end - 1
    kept.push(stroke[since])
  }
  return kept.concat(stroke.slice(1).slice(-1))
}

/** Whether any of some points is more than `least` px from the straight line between two others.
 *  @param {Point[]} between @param {Point} start @param {Point} end @param {number} least */
function strays(between, [left, top], end, least) {
  const [dx, dy, near] = [end[0] - left, end[1] - top, least * least]
  const length = dx * dx + dy * dy
  return between.some(([right, down]) => {
    const [x, y] = [right - left, down - top]
    const along = x * dx + y * dy
    if (along < 0 || length === 0) return x * x + y * y > near
    if (along > length) return (x - dx) * (x - dx) + (y - dy) * (y - dy) > near
    return (x * dy - y * dx) * (x * dy - y * dx) > near * length
  })
}

/** @param {Point[]} stroke */
function line(stroke) {
  const [[x, y], ...rest] = stroke
  const on = rest.length ? rest : [stroke[0]]
  return `M${x} ${y}L${on.map(([right, down]) => `${right} ${down}`).join(' ')}`
}

/** @param {any} point @param {number} width @param {number} height */
const isPoint = (point, width, height) => Array.isArray(point) && point.length === 3
  && isWithin(point[0], 0, width) && isWithin(point[1], 0, height) && isWithin(point[2], 0, LONGEST_MS)

/** @param {any} value @param {number} least @param {number} most */
const isWithin = (value, least, most) => Number.isInteger(value) && value >= least && value <= most

/** @param {any} value */
const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value)
