/** How often a drug may be repeated by its formulary. Pure; its twin is backend/chart/limits.py. */
import { HOUR_MS, MINUTE_MS } from './instants.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {'interval' | 'window' | 'all'} Limit
 *  @typedef {{ hours: number, most: number }} Window */

/** Which limits a dose at an instant would break beside doses at these times; `inAll`: how many count in all.
 *  @param {number[]} times @param {number} inAll @param {number} at_ms @param {Json} drug @returns {Limit[]} */
export function breaches(times, inAll, at_ms, drug) {
  const apart = (drug.apart_min ?? 0) * MINUTE_MS
  /** @type {Limit[]} */
  const found = times.some(time => Math.abs(time - at_ms) < apart) ? ['interval'] : []
  if (windowsOf(drug).some(({ hours, most }) => fullest(times, at_ms, hours * HOUR_MS) > most)) found.push('window')
  if ('most_in_all' in drug && inAll >= drug.most_in_all) found.push('all')
  return found
}

/** @param {Json} drug @returns {Window[]} */
const windowsOf = drug => drug.windows ?? []

/** The most doses that any stretch of that length holds with one at the instant; a dose so long before is out.
 *  @param {number[]} times @param {number} at_ms @param {number} length */
function fullest(times, at_ms, length) {
  const ends = [...times, at_ms].filter(time => at_ms <= time && time < at_ms + length)
  return Math.max(...ends.map(end => within([...times, at_ms], end, length)))
}

/** How many doses the stretch before an instant holds, the one at the instant included. @param {number[]} times @param {number} end @param {number} length */
const within = (times, end, length) => times.filter(time => end - length < time && time <= end).length

/** For each stretch with a limit, how many doses it holds now; one that is said to come counts. @param {number[]} times @param {number} now_ms @param {Json} drug */
export const lately = (times, now_ms, drug) =>
  windowsOf(drug).map(window => ({ ...window, count: times.filter(time => time > now_ms - window.hours * HOUR_MS).length }))

/** From when on the next dose breaks no limit, and which one that is; `at_ms` is null where there is no such time.
 *  why: `interval`, `window`; `all`: no more; `none`: nothing given; `unknown`: no source gives an interval.
 *  @param {number[]} times @param {number} inAll @param {Json} drug @returns {{ at_ms: number | null, why: Limit | 'none' | 'unknown' }} */
export function earliest(times, inAll, drug) {
  if ('most_in_all' in drug && inAll >= drug.most_in_all) return { at_ms: null, why: 'all' }
  if (!('apart_min' in drug) && !('windows' in drug)) return { at_ms: null, why: 'unknown' }
  if (!times.length) return { at_ms: null, why: 'none' }
  return ends([...times].sort((one, other) => one - other), drug).reduce((one, other) => other.at_ms > one.at_ms ? other : one)
}

/** When each limit ends to stand against another dose. @param {number[]} times @param {Json} drug @returns {{ at_ms: number, why: Limit }[]} */
function ends(times, drug) {
  const apart = /** @type {number} */ (times.at(-1)) + (drug.apart_min ?? 0) * MINUTE_MS
  const full = windowsOf(drug).filter(({ most }) => times.length >= most)
  return [{ at_ms: apart, why: 'interval' }, ...full.map(({ hours, most }) => ({ at_ms: /** @type {number} */ (times.at(-most)) + hours * HOUR_MS, why: /** @type {Limit} */ ('window') }))]
}
