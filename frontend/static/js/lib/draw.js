/** Shapes of the sheets' pictures as plain data, and their SVG text. Pure; its twin is backend/pdf/draw.py. */

/** @typedef {[string, [string, string][], string]} Shape  tag, attributes in order, text */
/** @typedef {[number, number]} Point */
/** @typedef {{ width: string, height: string, alt: string, shapes: Shape[] }} Picture */

export const [INK, GREY, RULE] = ['#0B1116', '#3D4A54', '#5B6770']
export const FILLS = ['#FFFFFF', '#8CC7FB', '#D19125', '#AE140F', '#53003E']
const FONT = 'IBM Plex Sans Condensed, Roboto Condensed, Arial Narrow, Noto Sans, sans-serif'

/** A coordinate with at most one decimal, halves upwards, written the same in both languages. @param {number} value */
export function num(value) {
  const tenths = Math.floor(value * 10 + 0.5)
  const sign = tenths < 0 ? '-' : ''
  const whole = Math.floor(Math.abs(tenths) / 10)
  const rest = Math.abs(tenths) % 10
  return rest ? `${sign}${whole}.${rest}` : `${sign}${whole}`
}

/** A straight line; `dash` as in stroke-dasharray. @param {Point} start @param {Point} end @returns {Shape} */
export function line(start, end, width = 0.5, colour = RULE, dash = '') {
  const ends = /** @type {[string, string][]} */ ([['x1', num(start[0])], ['y1', num(start[1])], ['x2', num(end[0])], ['y2', num(end[1])]])
  return ['line', [...ends, ...stroke(width, colour, dash)], '']
}

/** Points joined by a line. @param {Point[]} points @returns {Shape} */
export function polyline(points, width = 1.2) {
  return ['polyline', [['points', joined(points)], ['fill', 'none'], ...stroke(width, INK)], '']
}

/** A closed outline. @param {Point[]} points @param {string} fill @returns {Shape} */
export function polygon(points, fill, width = 0.8) {
  return ['polygon', [['points', joined(points)], ['fill', fill], ...stroke(width, INK)], '']
}

/** A dot, filled or hollow. @param {Point} centre @param {number} radius @returns {Shape} */
export function circle(centre, radius, fill = INK, width = 0.9) {
  return ['circle', [['cx', num(centre[0])], ['cy', num(centre[1])], ['r', num(radius)], ['fill', fill], ...stroke(width, INK)], '']
}

/** A box, an empty one unless it has a fill. @param {Point} corner @param {number} width @param {number} height @returns {Shape} */
export function rect(corner, width, height, dash = '', lineWidth = 0.8, fill = 'none') {
  const place = /** @type {[string, string][]} */ ([['x', num(corner[0])], ['y', num(corner[1])]])
  return ['rect', [...place, ['width', num(width)], ['height', num(height)], ['fill', fill], ...stroke(lineWidth, INK, dash)], '']
}

/** Many straight lines as one shape. @param {[Point, Point][]} parts @param {number} width @param {string} colour @returns {Shape} */
export function path(parts, width, colour) {
  const drawn = parts.map(([[x, y], [toX, toY]]) => `M${num(x)} ${num(y)}L${num(toX)} ${num(toY)}`).join('')
  return ['path', [['d', drawn], ['fill', 'none'], ...stroke(width, colour)], '']
}

/** Words of 9 units, standing on `at`; `width` squeezes them into that many units.
 *  @param {Point} at @param {string} words @returns {Shape} */
export function text(at, words, anchor = 'start', bold = false, colour = INK, width = 0) {
  /** @type {[string, string][]} */
  const attrs = [['x', num(at[0])], ['y', num(at[1])], ['font-size', '9'], ['text-anchor', anchor], ['fill', colour]]
  if (bold) attrs.push(['font-weight', '600'])
  if (width) attrs.push(['textLength', num(width)], ['lengthAdjust', 'spacingAndGlyphs'])
  return ['text', attrs, words]
}

/** The attributes of a line. @param {number} width @param {string} colour @returns {[string, string][]} */
function stroke(width, colour, dash = '') {
  /** @type {[string, string][]} */
  const attrs = [['stroke', colour], ['stroke-width', num(width)]]
  return dash ? [...attrs, ['stroke-dasharray', dash]] : attrs
}

/** Points as SVG writes them. @param {Point[]} points */
function joined(points) {
  return points.map(([x, y]) => `${num(x)},${num(y)}`).join(' ')
}

/** The mark of a grade: shape and pattern carry it, colour only helps; a dashed box when there is no single grade.
 *  @param {number | null} grade @param {Point} centre @param {number} size @returns {Shape[]} */
export function mark(grade, [x, y], size) {
  const r = size / 2
  if (grade === null) return [rect([x - r, y - r], size, size, '2 1.5')]
  return [hollow, dotted, hatched, crossed, solid][grade](x, y, r)
}

/** Grade 0: an empty circle. @param {number} x @param {number} y @param {number} r @returns {Shape[]} */
function hollow(x, y, r) {
  return [circle([x, y], r, FILLS[0])]
}

/** Grade 1: a circle with sparse dots. @param {number} x @param {number} y @param {number} r @returns {Shape[]} */
function dotted(x, y, r) {
  const d = r * 0.45
  const spots = /** @type {Point[]} */ ([[x, y], [x - d, y - d], [x + d, y - d], [x - d, y + d], [x + d, y + d]])
  return [circle([x, y], r, FILLS[1]), ...spots.map(spot => circle(spot, r * 0.08, INK, r * 0.06))]
}

/** Grade 2: a triangle with level lines. @param {number} x @param {number} y @param {number} r @returns {Shape[]} */
function hatched(x, y, r) {
  const [top, base] = [y - r, y + r * 0.9]
  const rows = [0.4, 0.6, 0.8].map(part => top + (base - top) * part)
  const outline = polygon([[x, top], [x + r, base], [x - r, base]], FILLS[2])
  const half = (/** @type {number} */ row) => r * (row - top) / (base - top)
  return [outline, ...rows.map(row => line([x - half(row), row], [x + half(row), row], 0.6, INK))]
}

/** Grade 3: a diamond, cross-hatched. @param {number} x @param {number} y @param {number} r @returns {Shape[]} */
function crossed(x, y, r) {
  const shapes = [polygon([[x, y - r], [x + r, y], [x, y + r], [x - r, y]], FILLS[3])]
  for (const part of [-0.35, 0.35]) {
    const c = part * r
    shapes.push(line([x + (c - r) / 2, y + (c + r) / 2], [x + (c + r) / 2, y + (c - r) / 2], 0.7, FILLS[0]))
    shapes.push(line([x + (c - r) / 2, y - (c + r) / 2], [x + (c + r) / 2, y - (c - r) / 2], 0.7, FILLS[0]))
  }
  return shapes
}

/** Grade 4: a solid octagon. @param {number} x @param {number} y @param {number} r @returns {Shape[]} */
function solid(x, y, r) {
  const k = r * 0.42
  const points = /** @type {Point[]} */ (
    [[x - k, y - r], [x + k, y - r], [x + r, y - k], [x + r, y + k], [x + k, y + r], [x - k, y + r], [x - r, y + k], [x - r, y - k]])
  return [polygon(points, FILLS[4])]
}

/** An interval: a standing line from `low` up to `high` with a cap at both ends. @param {Point} low @param {number} high @returns {Shape[]} */
export function bar([x, y], high, cap = 3.5) {
  return [line([x, y], [x, high], 1, INK), ...[y, high].map(end => line([x - cap, end], [x + cap, end], 0.8, INK))]
}

/** A whole drawing, 1 unit = 1 pt, with the words that replace it.
 *  @param {number} width @param {number} height @param {string} alt @param {Shape[]} shapes @returns {Picture} */
export function picture(width, height, alt, shapes) {
  return { width: num(width), height: num(height), alt, shapes }
}

/** The dark squares of a QR code as one path, neighbours in a row one line as thick as a square.
 *  @param {boolean[][]} rows @param {number} size @param {string} alt */
export function modules(rows, size, alt) {
  const runs = rows.flatMap((row, y) => darkRuns(row).map(([x, n]) => `M${x} ${y}.5h${n}`))
  /** @type {[string, string]} */
  const scale = ['transform', `scale(${(size / rows.length).toFixed(4)})`]
  return picture(size, size, alt, [['path', [['d', runs.join('')], ['fill', 'none'], ...stroke(1, INK), scale], '']])
}

/** Where each run of dark squares starts, and how long it is. @param {boolean[]} row @returns {[number, number][]} */
function darkRuns(row) {
  const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []))
  const ends = row.flatMap((dark, x) => (dark && !row[x + 1] ? [x + 1] : []))
  return starts.map((start, index) => [start, ends[index] - start])
}

/** The drawing as SVG text. @param {Picture} drawing */
export function svg({ width, height, shapes }) {
  const head = `width="${width}pt" height="${height}pt" viewBox="0 0 ${width} ${height}" font-family="${FONT}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${head}>${shapes.map(element).join('')}</svg>`
}

/** One shape as SVG text. @param {Shape} shape */
function element([tag, attrs, words]) {
  const written = attrs.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')
  return words ? `<${tag}${written}>${escaped(words)}</${tag}>` : `<${tag}${written}/>`
}

/** Text that cannot become markup. @param {string} words */
function escaped(words) {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
