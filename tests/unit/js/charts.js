/** Made-up charts: only what a test says differs from a quiet patient. */
import { ofRecord } from '../../../frontend/static/js/chart/checks.js'

export const NOW = Date.parse('2026-11-21T02:09:00+01:00')
export const HOUR = 3_600_000
export const PARIS = [['2026-10-25T01:00:00Z', 60]]

/** @param {Record<string, any>} [some] */
export function check(some = {}) {
  const at_ms = some.at_ms ?? NOW - HOUR
  const floor = some.floor ?? 0
  const view = {
    id: 'check', heads: ['check'], kind: 'neuro_check', course: 'c', at: '', at_ms, recorded_at: '', received_at: null, author: 'bernard', device: 'd',
    criteria: null, edition_sha256: null, body: {}, floor, ceiling: some.ceiling ?? floor, status: 'complete', signed: null, severity: floor,
    total: { tool: 'ice', floor: 10, ceiling: 10 }, versions: 1, disputed: [], void_disputed: false, slot: null, would_now: [], lost: null, ...some,
  }
  return { ...view, of_record: ofRecord(view) }
}

/** @param {Record<string, any>} [some] */
export function slot(some = {}) {
  const at_ms = some.at_ms ?? NOW - 6 * HOUR
  return { key: 'c/2026-11-20/20:00', kind: 'neuro_check', at_ms, opens_ms: at_ms - 2 * HOUR, late_ms: at_ms + 2 * HOUR, closes_ms: at_ms + 10 * HOUR, state: 'later', checks: [], reason: null, ...some }
}

const QUIET = { current: null, previous: null, peak: null, since_ms: null, onset_ms: null, direction: null, open: false }

/** @param {Record<string, any>} [some] */
export function patient(some = {}) {
  return {
    id: 'p', now_ms: NOW, identity: null, identity_entry: null, ward: '3b', bed: '12', present: true, course: null, courses: [], day: null, anchor: null, rhythm: null, checks: [],
    icans: QUIET, crs: QUIET, alert: null, alarms: [], handover: null, episodes: [], clear_ms: null,
    proposals: { episode_open: { answer: 'no', because: null }, fever_masked: { answer: 'no', because: null, since_ms: null, agent: null } }, slots: [], due: { state: 'later', slot: null, next: null, owed: [] }, pause: null, baseline: null,
    medications: [], weight: { state: 'unknown', weight_g: null, at_ms: null, record: null, others: [], heads: [] }, drugs: [], labs: [], findings: [], doubles: [],
    steroids: { doses: 0, not_counted: 0, since_ms: null, dexamethasone_ug: null }, assessments: null, disputes: [], records: [], ...some,
  }
}
