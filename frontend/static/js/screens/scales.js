/** How much there is of each tool of a neuro check: its items, its highest total, and the total of a patient who is well. */
import { ADULT, TOOLS } from '../chart/tools.js'
import { highest } from '../grading/instrument.js'

/** @typedef {Record<string, { items: number, top: number, well: number }>} Scales */

/** @param {import('./visit/model/tables.js').Files} files @returns {Scales} */
export const scalesOf = files => Object.fromEntries(TOOLS.map(code => {
  const instrument = files.instrument(code)
  const top = highest(instrument)
  return [code, { items: instrument.items.length, top, well: code === ADULT ? top : 0 }]
}))
