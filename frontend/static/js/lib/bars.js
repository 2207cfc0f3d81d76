/** Bars of grades, told apart by their pattern. Pure; its twin is backend/pdf/bars.py. */
import { FILLS, INK, line, path, rect, text } from './draw.js'
import { widthOf } from './sheet/letters.js'

/** @typedef {import('./draw.js').Shape} Shape */
/** @typedef {import('./draw.js').Point} Point */
/** @typedef {[Point, Point]} Stroke */
/** @typedef {{ at_ms: number, to_ms: number, floor: number, ceiling: number, text: string }} Graded */

const LEAST = 2.5 // how wide the bar of a check is after which nothing is known
const ZERO = 1.8 // how thick a known grade 0 is

/** A known grade 0 is a thick line, a grade its pattern, and what it could still be a broken box above it.
 *  @param {Graded} row @param {number} start @param {number} to @param {(value: number) => number} y @returns {Shape[]} */
export function graded({ floor, ceiling }, start, to, y) {
  const [end, base] = [Math.max(to, start + LEAST), y(0)]
  if (ceiling === 0) return [line([start, base], [end, base], ZERO, INK)]
  const shapes = floor ? patterned(floor, start, y(floor), end, base) : []
  return [...shapes, ...(ceiling > floor ? [rect([start, y(ceiling)], end - start, y(floor) - y(ceiling), '2 1.5')] : [])]
}

/** A box with the pattern of the grade's mark: dots, level lines, crossed lines, solid.
 *  @param {number} grade @param {number} x0 @param {number} y0 @param {number} x1 @param {number} y1 @returns {Shape[]} */
function patterned(grade, x0, y0, x1, y1) {
  const box = rect([x0, y0], x1 - x0, y1 - y0, '', 0.6, FILLS[grade])
  if (grade === 1) {
    const rows = [[y0 + 1.8, x0 + 1.2], [y0 + 4.2, x0 + 2.9]]
    const spots = rows.flatMap(([y, first]) => steps(first, x1 - 1, 3.4).map(x => /** @type {Stroke} */ ([[x, y], [x + 0.8, y]])))
    return [box, ...(spots.length ? [path(spots, 0.8, INK)] : [])]
  }
  if (grade === 2) return [box, path(steps(y0 + 2.4, y1 - 1, 2.4).map(y => /** @type {Stroke} */ ([[x0, y], [x1, y]])), 0.5, INK)]
  if (grade === 3) {
    const falling = steps(x0 - y1 + 2, x1 - y0, 4).map(c => fall(x0, y0, x1, y1, c))
    return [box, path([...falling, ...falling.map(one => mirrored(one, y0 + y1))], 0.5, FILLS[0])]
  }
  return [box]
}

/** The part of the line x - y = c that lies in a box.
 *  @param {number} x0 @param {number} y0 @param {number} x1 @param {number} y1 @param {number} c @returns {Stroke} */
function fall(x0, y0, x1, y1, c) {
  const [first, last] = [Math.max(x0, y0 + c), Math.min(x1, y1 + c)]
  return [[first, first - c], [last, last - c]]
}

/** A line turned upside down within its box. @param {Stroke} one @param {number} twice @returns {Stroke} */
const mirrored = ([from, to], twice) => [[from[0], twice - from[1]], [to[0], twice - to[1]]]

/** From one place on, before another. @param {number} first @param {number} last @param {number} step */
function steps(first, last, step) {
  const found = []
  for (let at = first; at < last; at += step) found.push(at)
  return found
}

/** Words on a white ground, so that no line of the picture crosses them. @param {Point} at @param {string} words @param {boolean} isBold @returns {Shape[]} */
export function labelled(at, words, isBold, colour = INK) {
  const ground = rect([at[0] - 1, at[1] - 7], (widthOf(words) * 9) / 100 + 2, 9, '', 0, FILLS[0])
  return [ground, text(at, words, 'start', isBold, colour)]
}
