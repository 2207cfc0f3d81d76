/** The chart: a pure function of the set of entries. Its twin is backend/chart/fold.py. */
import { alarms } from './alarms.js'
import { anchorNow } from './anchors.js'
import { assessments } from './assessments.js'
import { baselineOf, lostSince } from './baseline.js'
import { checkView, KINDS } from './checks.js'
import { courseOf, courses, dayNumber, presentCourse } from './courses.js'
import { aboutDrugs, contested, disputes, setAside } from './disputes.js'
import { masking } from './doses.js'
import { follow, proposals } from './episodes.js'
import { findings } from './findings.js'
import { handover } from './handover.js'
import { identityOf } from './identity.js'
import { toMs } from './instants.js'
import { labs } from './labs.js'
import { medication } from './medication.js'
import { outline } from './outline.js'
import { absences, openPause, pauses, suspended } from './pauses.js'
import { beside, frames, isForeign, kindAsked, KINDS as RHYTHMS, rhythmNow } from './rhythm.js'
import { due, slots } from './schedule.js'
import { alert, severity } from './severity.js'
import { isReadable } from './shape.js'
import { neuroSpells } from './spells.js'
import { toolAt } from './tools.js'
import { inOrder, records, rootOf } from './versions.js'
import { weigh } from './weights.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {import('../types.d.ts').Rules} Rules
 *  @typedef {import('../types.d.ts').Offsets} Offsets
 *  @typedef {import('../types.d.ts').CheckView} CheckView
 *  @typedef {import('../types.d.ts').PatientChart} PatientChart */

const KNOWN_KINDS = new Set([
  'patient', 'stay', 'transfer', 'discharge', 'outcome', 'course', 'product_dose', 'neuro_check', 'crs_check', 'medication',
  'lab', 'slot_missed', 'pause', 'resume', 'escalation', 'acknowledgement', 'handover', 'handover_accepted', 'note',
  'monitoring', 'weight', 'findings', 'amendment', 'void', 'decision',
])
const PLACES = ['stay', 'transfer', 'discharge']

/** Everything anyone sees of a ward: the Chart of types.d.ts. The order of `entries` does not matter.
 *  `one` is how a patient's is made; who has it already from the same entries may give that.
 *  @param {Json[]} entries @param {number} now_ms @param {Offsets} offsets @param {Rules} rules @returns {import('../types.d.ts').Chart} */
export function chart(entries, now_ms, offsets, rules, one = patientChart) {
  const known = readable(inOrder(entries))
  /** @type {Map<string, Json[]>} */
  const byPatient = new Map()
  for (const entry of known) {
    const mine = byPatient.get(entry.patient)
    if (mine) mine.push(entry)
    else byPatient.set(entry.patient, [entry])
  }
  const newer = new Set(entries.map(entry => entry.id)).size - known.length + foreign(known, rules)
  const patients = Object.fromEntries([...byPatient].map(([id, mine]) => [id, one(id, mine, now_ms, offsets, rules)]))
  return { now_ms, patients, newer }
}

/** The entries of a kind and form that this app knows; the others wait for a newer one. Without an entry that cannot be read,
 *  a correction that named it too may belong to another record: asked again. @param {Json[]} ordered */
function readable(ordered) {
  let known = ordered.filter(entry => KNOWN_KINDS.has(entry.kind))
  for (;;) {
    const byId = new Map(known.map(entry => [entry.id, entry]))
    const kept = known.filter(entry => isReadable(entry, kindOf(entry, byId)))
    if (kept.length === known.length) return known
    known = kept
  }
}

/** How many of the entries name a protocol or an edition that only a newer app may know. @param {Json[]} known @param {Rules} rules */
function foreign(known, rules) {
  const byId = new Map(known.map(entry => [entry.id, entry]))
  const named = known.filter(entry => RHYTHMS.includes(entry.kind === 'amendment' ? kindOf(entry, byId) : entry.kind))
  return named.filter(entry => isForeign(entry.kind === 'amendment' ? entry.body.body : entry.body, rules)).length
}

/** The kind of the record that an entry belongs to; null while it is not here. @param {Json} entry @param {Map<string, Json>} byId */
const kindOf = (entry, byId) => byId.get(rootOf(entry, byId) ?? '')?.kind ?? null

/** The PatientChart of types.d.ts. @param {string} id @param {Json[]} entries @param {number} now_ms @param {Offsets} offsets @param {Rules} rules
 *  @returns {PatientChart} */
export function patientChart(id, entries, now_ms, offsets, rules) {
  const found = records(entries, rules)
  const standing = found.filter(record => record.state !== 'voided')
  const identity = last(standing, ['patient'])
  const place = whereabouts(standing)
  const known = courses(standing, offsets, rules.episodes.course_days_before, rules.products)
  const course = presentCourse(known, now_ms)
  const checks = standing.filter(record => KINDS.includes(record.kind))
    .map(record => checkView(record, courseOf(record.course, record.at_ms, known), rules))
  const mine = checks.filter(check => course === null || check.course === course.id)
  const [neuro, crs] = KINDS.map(kind => mine.filter(check => check.kind === kind))
  const medications = standing.filter(record => record.kind === 'medication')
  const doses = masking(medications, rules.episodes)
  const [episode, would] = follow(crs, episodeDecisions(entries, course, known), doses, rules.episodes)
  for (const [index, check] of crs.entries()) check.would_now = would[index]
  const baseline = baselineOf(checks, course)
  for (const check of checks) check.lost = lostSince(check, baseline, rules)
  const followed = following(course, known, standing, mine, baseline, rules, offsets)
  const watched = watch(course, place, mine, standing, now_ms, offsets, followed, beside(followed, mine, baseline, rules))
  const pause = openPause(standing)
  const aside = setAside(entries, standing, mine)
  const counted = checks.filter(check => !aside.has(check.id))
  const graded = neuro.filter(check => !aside.has(check.id))
  const spells = neuroSpells(graded, course, rules.episodes)
  const both = [severity(graded, spells), severity(crs, episode.spells)]
  const episodes = outline([['icans', spells, graded], ['crs', episode.spells, crs]], course, offsets, rules.episodes)
  const who = identity ? identityOf(identity.body) : null
  const weight = weigh(standing, entries, now_ms, rules)
  const around = { course, courses: known, now_ms, weight, icans: both[0], crs: both[1] }
  const drugs = medication(standing, entries, around, rules)
  return {
    id, now_ms,
    identity: who,
    identity_entry: identity?.heads.at(-1) ?? null,
    ward: place.ward, bed: place.bed, present: place.present,
    course, courses: known, day: dayNumber(course, now_ms, offsets), anchor: anchorNow(course, now_ms, offsets),
    tool: toolAt(who, course, now_ms, offsets, rules.iceFromYears),
    checks, icans: both[0], crs: both[1],
    alert: alert(both, counted, contested(watched, counted)),
    alarms: alarms(mine.filter(check => !aside.has(check.id)), standing, rules.alarms),
    handover: handover(standing, entries),
    proposals: proposals(episode, doses, now_ms, rules.episodes),
    episodes, clear_ms: episode.clear_ms,
    assessments: assessments(course, episodes, rules.products, rules.protocols.assessments, offsets),
    slots: watched, due: suspended(due(watched, now_ms), pause), pause,
    rhythm: rhythmNow(now_ms, followed), baseline,
    medications: medications.map(shown), weight, ...drugs, labs: labs(standing, course, offsets), findings: findings(standing),
    disputes: [...disputes(standing, counted, watched), ...aboutDrugs(drugs.doubles, weight)],
    records: found.map(shown),
  }
}

/** The latest record of some kinds. @param {Json[]} found @param {string[]} kinds @returns {any} */
const last = (found, kinds) => found.findLast(record => kinds.includes(record.kind)) ?? null

/** Ward and bed by the latest stay or transfer, whether the patient is still here, and since when. @param {Json[]} standing */
function whereabouts(standing) {
  const place = last(standing, PLACES.slice(0, 2))
  const latest = last(standing, PLACES)
  const first = standing.find(record => PLACES.slice(0, 2).includes(record.kind))
  return {
    ward: place === null ? null : place.kind === 'transfer' ? place.body.to_ward ?? null : place.ward,
    bed: place?.body.bed ?? null,
    present: latest === null || latest.kind !== 'discharge',
    since_ms: first?.at_ms ?? null,
  }
}

/** The protocols of the present course, its own and those set later; none without a day 0.
 *  @param {any} course @param {any[]} known @param {Json[]} standing @param {CheckView[]} checks @param {CheckView | null} baseline @param {Rules} rules @param {Offsets} offsets */
function following(course, known, standing, checks, baseline, rules, offsets) {
  if (course === null || course.day0_ms === null) return []
  const later = standing.filter(record => record.kind === 'monitoring' && courseOf(record.course, record.at_ms, known) === course.id)
  return frames(course, later, checks, baseline, rules, offsets)
}

/** The slots of the present course, each for one kind of check; none without a day 0 or a protocol this app knows.
 *  @param {any} course @param {any} place @param {CheckView[]} checks @param {Json[]} standing @param {number} now_ms @param {Offsets} offsets
 *  @param {import('./rhythm.js').Frame[]} followed @param {import('./rhythm.js').Frame[][]} others */
function watch(course, place, checks, standing, now_ms, offsets, followed, others) {
  if (course === null || !followed.length) return []
  const start = place.since_ms === null ? course.day0_ms : Math.max(course.day0_ms, place.since_ms)
  const missed = new Map(standing.filter(record => record.kind === 'slot_missed').map(record => [record.body.slot, record.body.reason]))
  const marks = { missed, pauses: pauses(standing), absences: absences(standing) }
  const main = slots(course, start, checks, marks, now_ms, offsets, followed)
  const more = others.flatMap(track => slots(course, start, checks, marks, now_ms, offsets, track, kindAsked(track)))
  return more.length ? [...main, ...more].sort((one, other) => one.opens_ms - other.opens_ms) : main
}

/** A physician's decisions on the CRS episodes of a course. @param {Json[]} entries @param {any} course @param {any[]} known */
const episodeDecisions = (entries, course, known) => entries
  .filter(entry => entry.kind === 'decision' && entry.body.question === 'episode')
  .filter(entry => course === null || courseOf(entry.course ?? null, toMs(entry.at), known) === course.id)
  .map(entry => ({ id: entry.id, at_ms: toMs(entry.at), answer: entry.body.answer ?? null }))

/** The RecordView of types.d.ts. @param {Json} record @returns {import('../types.d.ts').RecordView} */
function shown({ id, heads, kind, at, at_ms, recorded_at, received_at, author, device, body, state, versions }) {
  return { id, heads, kind, at, at_ms, recorded_at, received_at, author, device, body, state, versions }
}
