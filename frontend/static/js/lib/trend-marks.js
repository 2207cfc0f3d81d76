/** The marks of the trend picture. Pure; its twin is backend/pdf/trend_marks.py. */
import { INK, circle, line, mark, polygon, polyline, text } from './draw.js'

/** @typedef {import('./draw.js').Shape} Shape */
/** @typedef {import('./draw.js').Point} Point */
/** @typedef {import('./trend.js').Row} Row */

/** A drug was given: a black wedge standing on the row. @param {Point} at */
export function tick([x, y]) {
  return polygon([[x - 3, y - 6], [x + 3, y - 6], [x, y]], INK, 0.3)
}

/** A check that could not be graded. @param {Point} at @returns {Shape[]} */
export function unknown(at) {
  return [...mark(null, at, 8), text([at[0], at[1] + 3], '?', 'middle')]
}

/** A check that was missed. @param {Point} at @returns {Shape[]} */
export function cross([x, y]) {
  return [line([x - 3, y - 3], [x + 3, y + 3], 1.3, INK), line([x - 3, y + 3], [x + 3, y - 3], 1.3, INK)]
}

/** Lines between neighbours, where nothing was left out between them (see chart/trends.js). @param {Row[]} rows @param {Point[]} points */
export function joined(rows, points) {
  return rows.slice(1).flatMap((row, index) => row.joined ? [polyline([points[index], points[index + 1]], 0.9)] : [])
}

/** A ring around what arrived late, a line below what was corrected. @param {Row[]} rows @param {Point[]} points */
export function came(rows, points) {
  return rows.flatMap((row, index) => {
    const [x, y] = points[index]
    return [...(row.late ? [circle([x, y], 6, 'none', 0.6)] : []), ...(row.amended ? [line([x - 4, y + 6.5], [x + 4, y + 6.5], 0.8, INK)] : [])]
  })
}
