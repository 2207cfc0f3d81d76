/** How much there is of each tool of a neuro check: its items, and its highest total. */
import { TOOLS } from '../chart/tools.js'
import { highest } from '../grading/instrument.js'

/** @typedef {Record<string, { items: number, top: number }>} Scales */

/** @param {import('./visit/model/tables.js').Files} files @returns {Scales} */
export const scalesOf = files => Object.fromEntries(TOOLS.map(code => {
  const instrument = files.instrument(code)
  return [code, { items: instrument.items.length, top: highest(instrument) }]
}))
