/** The laboratory values of a patient as they stand. Pure; its twin is backend/chart/labs.py. */
import { dayNumber } from './courses.js'

/** @typedef {Record<string, any>} Json */

const SAID = ['code', 'value', 'unit']

/** The LabView of each record that says what, how much and in which unit, ascending; without its unit it is none.
 *  @param {Json[]} standing @param {import('../types.d.ts').CourseView | null} course the present one @param {import('../types.d.ts').Offsets} offsets @returns {import('../types.d.ts').LabView[]} */
export function labs(standing, course, offsets) {
  return standing.filter(({ kind, body }) => kind === 'lab' && SAID.every(name => typeof body[name] === 'string'))
    .map(record => ({
      id: record.id, at_ms: record.at_ms, day: dayNumber(course, record.at_ms, offsets), code: record.body.code, value: record.body.value, unit: record.body.unit,
      disputed: isDisputed(record) ? 'yes' : 'no',
    }))
}

/** Whether its versions disagree, or what counts mixes two of them: a value with the unit of another is nobody's. @param {Json} record */
const isDisputed = ({ disputed, body, versions }) =>
  disputed.length > 0 || !versions.some((/** @type {Json} */ version) => SAID.every(name => version.body[name] === body[name]))
