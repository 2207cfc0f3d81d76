/** Which tables serve this patient. Pure over what the contract loaded. */

import { ADULT } from '../../../chart/tools.js'

/** @typedef {import('../../../types.d.ts').Table} Table
 *  @typedef {import('../../../chart/tools.js').Tool} Tool */
/** @typedef {{ icans: Table, crs: Table, ice: Table, instrument: Table, vitals: Table, before: Table, writing: Table, domains: string[], action: number,
 *    sha256: (code: string) => string }} Tables
 *  `instrument` the tool of the neuro check, `before` what a baseline notes, `writing` what can be seen of a sentence, `domains` its fields apart from the tool's total,
 *  `action` the lowest grade that calls for action now. */
/** @typedef {{ criteria: (code: string) => Table, instrument: (code: string) => Table, protocol: (code: string) => Table, editionOf: (code: string) => string }} Files */

/** @param {Files} files @param {Tool} tool @returns {Tables} */
export function tablesFor(files, tool) {
  const ice = files.instrument(ADULT)
  const instrument = files.instrument(tool)
  const icans = files.criteria(instrument.criteria)
  const vitals = files.instrument('crs-vitals')
  return {
    ice, instrument, icans, vitals, before: files.protocol('baseline'), writing: files.protocol('handwriting'),
    crs: files.criteria(vitals.criteria),
    domains: icans.domains.map((/** @type {any} */ domain) => domain.field).filter((/** @type {string} */ field) => field !== instrument.feeds),
    action: files.protocol('illness-severity').levels.find((/** @type {any} */ one) => one.level === 'unstable').from,
    sha256: files.editionOf,
  }
}
