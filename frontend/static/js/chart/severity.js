/** Current, previous and peak grade of one syndrome. Pure; its twin is backend/chart/severity.py. */

/** @typedef {import('../types.d.ts').CheckView} CheckView */

/** The Severity of types.d.ts over checks in order; `isOpen` null means: as long as the current floor is not 0.
 *  @param {CheckView[]} checks @param {number | null} onset_ms @param {boolean | null} isOpen @returns {import('../types.d.ts').Severity} */
export function severity(checks, onset_ms, isOpen) {
  const current = checks.at(-1) ?? null
  const previous = checks.at(-2) ?? null
  return {
    current,
    previous,
    peak: checks.reduce((best, check) => best === null || isWorse(check, best) ? check : best, /** @type {CheckView | null} */ (null)),
    since_ms: runStart(checks, check => current !== null && check.floor === current.floor),
    onset_ms: isOpen === null ? runStart(checks, check => check.floor > 0) : onset_ms,
    direction: direction(current, previous),
    open: isOpen ?? (current !== null && current.floor > 0),
  }
}

/** @param {CheckView} check @param {CheckView} best */
const isWorse = (check, best) => check.floor > best.floor || (check.floor === best.floor && (check.ceiling > best.ceiling ||
  (check.ceiling === best.ceiling && check.at_ms < best.at_ms)))

/** The instant of the first check of the last unbroken run that fits; null when the last one does not.
 *  @param {CheckView[]} checks @param {(check: CheckView) => boolean} fits */
function runStart(checks, fits) {
  let start = null
  for (const check of checks.toReversed()) {
    if (!fits(check)) break
    start = check.at_ms
  }
  return start
}

/** Which way the grade went since the check before. @param {CheckView | null} current @param {CheckView | null} previous */
function direction(current, previous) {
  if (!current || !previous) return null
  const change = current.floor - previous.floor || current.ceiling - previous.ceiling
  return change === 0 ? 'same' : change > 0 ? 'rising' : 'falling'
}
