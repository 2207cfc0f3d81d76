/** What the chart would be with acts that nobody has signed yet. Nothing is kept. */
import { chart } from '../chart/fold.js'
import { entriesOf } from './entries.js'
import { newId } from './meta.js'
import { rules } from './rules.js'
import { currentSession } from './session.js'
import { instantText } from './time.js'

/** @typedef {import('../types.d.ts').Chart} Chart
 *  @typedef {import('../types.d.ts').Entry} Entry
 *  @typedef {import('./entries.js').Act} Act */

/** The chart of a ward at an instant, as it is and as it would be. @param {string} ward @param {Act[]} acts @param {number} now_ms
 *  @returns {Promise<{ was: Chart, will: Chart }>} */
export async function preview(ward, acts, now_ms) {
  const offsets = currentSession()?.wards.find(one => one.id === ward)?.offsets ?? []
  const [entries, known] = [await entriesOf(ward), await rules()]
  const ours = acts.map((act, index) => unsigned(act, now_ms + index, offsets))
  return { was: chart(entries, now_ms, offsets, known), will: chart([...entries, ...ours], now_ms, offsets, known) }
}

/** An act as the fold reads entries. @param {Act} act @param {number} now_ms @param {import('../types.d.ts').Offsets} offsets @returns {Entry} */
function unsigned(act, now_ms, offsets) {
  const recorded_at = instantText(now_ms, offsets)
  return {
    v: 1, id: act.id ?? newId(now_ms), kind: act.kind, ward: act.ward, patient: act.patient, ...(act.course ? { course: act.course } : {}), amends: act.amends ?? [],
    author: currentSession()?.user.id ?? '', device: '', incarnation: '', n: 0, at: instantText(act.at_ms, offsets), recorded_at, zone: '', clock_offset_ms: null, app: '',
    ...(act.criteria ? { criteria: act.criteria, edition_sha256: act.edition_sha256 } : {}), body: act.body,
  }
}
