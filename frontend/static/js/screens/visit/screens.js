/** The screens of a visit by their names in the address. */
import { attention } from './attention.js'
import { background } from './background.js'
import { capd } from './capd.js'
import { command } from './command.js'
import { crs } from './crs.js'
import { crsGradeStep, grade } from './grade.js'
import { identity } from './identity.js'
import { naming } from './naming.js'
import { neuro } from './neuro.js'
import { orientation } from './orientation.js'
import { review } from './review.js'
import { saved } from './saved.js'
import { writing } from './writing.js'

/** @typedef {import('./visit.js').ScreenVisit} ScreenVisit */
/** @typedef {{ main: (visit: ScreenVisit) => unknown, footer: (visit: ScreenVisit) => unknown,
 *    typed?: (visit: ScreenVisit, event: KeyboardEvent) => void }} Step  `typed`: a key of a keyboard, if the screen takes any */

/** @type {Record<string, Step>} */
export const STEPS = {
  identity, background, orientation, naming, command, attention, writing, capd, neuro, grade, crs, 'crs-grade': crsGradeStep, review, saved,
}
