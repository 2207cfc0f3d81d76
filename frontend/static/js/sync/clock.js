/** The phone's clock against the server's: the sample with the shortest round trip of the last day counts. Pure. */
import { DAY_MS } from '../store/time.js'

/** `at_ms`: by this phone's own clock. @typedef {{ at_ms: number, rtt_ms: number, offset_ms: number }} Sample */

const MOST = 50

/** The samples with a new one, without those older than a day; a clock that was set makes the old ones worthless.
 *  @param {Sample[]} samples @param {Sample} fresh @returns {Sample[]} */
export function withSample(samples, fresh) {
  const agrees = samples.every(one => Math.abs(one.offset_ms - fresh.offset_ms) <= one.rtt_ms + fresh.rtt_ms)
  const kept = agrees ? samples.filter(one => fresh.at_ms - one.at_ms < DAY_MS && one.at_ms <= fresh.at_ms) : []
  return [...kept, fresh].slice(-MOST)
}

/** The server's clock less this phone's; null before it was heard. @param {Sample[]} samples @returns {number | null} */
export const offsetOf = samples =>
  samples.length ? samples.reduce((best, one) => one.rtt_ms < best.rtt_ms ? one : best).offset_ms : null
