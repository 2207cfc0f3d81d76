/** Which tables serve this patient. Pure over what the contract loaded. */

/** @typedef {import('../../../types.d.ts').Table} Table
 *  @typedef {import('../../../types.d.ts').PatientChart} PatientChart */
/** @typedef {{ icans: Table, crs: Table, ice: Table, instrument: Table, vitals: Table, child: boolean, domains: string[], action: number,
 *    sha256: (code: string) => string }} Tables
 *  `instrument` the tool of the neuro check, `domains` its fields apart from the tool's total,
 *  `action` the lowest grade that calls for action now. */
/** @typedef {{ criteria: (code: string) => Table, instrument: (code: string) => Table, protocol: (code: string) => Table, editionOf: (code: string) => string }} Files */

/** @param {Files} files @param {boolean} child @returns {Tables} */
export function tablesFor(files, child) {
  const ice = files.instrument('ice')
  const instrument = child ? files.instrument('capd') : ice
  const icans = files.criteria(instrument.criteria)
  const vitals = files.instrument('crs-vitals')
  return {
    ice, instrument, icans, vitals, child,
    crs: files.criteria(vitals.criteria),
    domains: icans.domains.map((/** @type {any} */ domain) => domain.field).filter((/** @type {string} */ field) => field !== instrument.feeds),
    action: files.protocol('illness-severity').levels.find((/** @type {any} */ one) => one.level === 'unstable').from,
    sha256: files.editionOf,
  }
}

/** Whether ICE is not valid: too young on the ward's date, or with developmental delay.
 *  @param {PatientChart} patient @param {Table} ice @param {string} today `yyyy-mm-dd` */
export function isUnderAge({ identity, course }, ice, today) {
  if (course?.developmental_delay === 'yes') return true
  if (!identity?.born) return false
  const [year, rest] = [Number(today.slice(0, 4)), today.slice(4)]
  const birthday = rest >= identity.born.slice(4)
  return year - Number(identity.born.slice(0, 4)) - (birthday ? 0 : 1) < ice.from_years
}
