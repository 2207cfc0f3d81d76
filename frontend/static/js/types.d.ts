/** The shapes that the phone, the twins and the server share. Only `tsc` reads this file.
 *  Instants on the wire are RFC 3339 text; inside a chart they are milliseconds since 1970 (UTC), named `…_ms`. */

import type { CheckView, Offsets } from './chart/types.d.ts'
export * from './chart/types.d.ts'
export * from './store/types.d.ts'

// ── grading ────────────────────────────────────────────────────────────────────────────────
export type Answers = Record<string, string | number>
export type Status = 'complete' | 'at_least' | 'confirm' | 'not_gradable'
export type Driver = { domain: string, field: string, answer: string | number, grade: number }
export type Excluded = { domain: string, grade: number }
export type Grade = {
  code: string, edition: number | string, floor: number, ceiling: number, status: Status, worst: number,
  drivers: Driver[], missing: string[], excluded: Excluded[],
}
export type Score = {
  value?: number, floor: number, ceiling: number, answered: number, of: number, not_testable: string[],
  at_baseline?: 'no' | 'yes',
}
export type Table = Record<string, any>

// ── entries (architecture §5) ──────────────────────────────────────────────────────────────
export type Kind =
  | 'patient' | 'stay' | 'transfer' | 'discharge' | 'outcome' | 'course' | 'product_dose' | 'neuro_check' | 'crs_check'
  | 'medication' | 'lab' | 'slot_missed' | 'pause' | 'resume' | 'escalation' | 'acknowledgement' | 'handover'
  | 'handover_accepted' | 'note' | 'monitoring' | 'weight' | 'findings' | 'amendment' | 'void' | 'decision'
export type Envelope = {
  v: 1, id: string, kind: Kind | string, ward: string, patient: string, course?: string, amends: string[],
  author: string, device: string, incarnation: string, n: number,
  at: string, recorded_at: string, zone: string, clock_offset_ms: number | null, app: string,
  criteria?: string, edition_sha256?: string, body: Record<string, any>,
}
/** What the fold reads: a parsed envelope, and when the server got it (absent: only on this phone). */
export type Entry = Envelope & { received_at?: string }

export type GradeRecord = {
  floor: number, ceiling: number, status: Status, worst: number, signed: number | null, reason?: string,
}
export type NeuroBody = {
  tool: 'ice' | 'capd', tool_reason?: string, instrument: string, instrument_sha256: string, baseline: 'no' | 'yes',
  items: Record<string, string | number>, rotation: { objects: string, command: string },
  answers: Answers, grade: GradeRecord, identity: 'wristband' | 'read_aloud' | 'not_confirmed',
  entry: { bulk: string[], seconds: number }, handwriting: null | Handwriting,
  writing_signs?: string[]             // codes of protocols/handwriting.json; absent: none was ticked
  background?: Background              // only beside a baseline
}
/** The written sentence, kept apart by its hash; only strokes have a duration and lifts. */
export type Handwriting = { sha256: string, type: string, bytes: number, duration_ms?: number, pen_lifts?: number }
/** What was noted before therapy, codes of protocols/baseline.json; absent was not asked, `none_known` was. */
export type Background = { handicaps?: string[], languages?: string[], hand?: string, text?: string }
export type CrsBody = {
  measured: Record<string, number | string>, vasopressors: string[], answers: Answers,
  sources: { episode_open: 'chart' | 'nurse' | 'not_known', fever_masked: 'chart' | 'nurse' | 'not_known' },
  grade: GradeRecord, identity: 'wristband' | 'read_aloud' | 'not_confirmed',
}
/** Exclusion reasons ride in `answers` beside their flag as `<flag>_reason`-coded strings in `reasons`. */
export type Identity = {
  family: string, given: string, born: string | null, sex: 'female' | 'male' | 'other' | 'unknown', number: string | null,
  allergies: { state: 'known' | 'none_known' | 'not_recorded', text?: string }, prompt_language: string | null,
}                                       // a newer app may have written other codes
export type CourseBody = {
  product: string, class: 'car_t' | 'bispecific', indication: string, line?: string, setting: 'standard' | 'trial',
  trial?: string, day0: string | null, window_days: number, protocol: string, protocol_sha256?: string, developmental_delay: 'no' | 'yes',
}
/** `value`: digits and a point, as the laboratory wrote it; `laboratory_sha256`: the file whose units were offered. */
export type LabBody = { code: string, value: string, unit: string, laboratory_sha256: string }
/** What a physician found for a score; a criterion nobody judged is not there. */
export type FindingsBody = { score: string, score_sha256: string, answers: Record<string, 'present' | 'absent'> }
/** Another protocol from `at` on; a physician's. */
export type MonitoringBody = { protocol: string, protocol_sha256: string, reason: string, text?: string }

// ── session and ward, as POST|GET /api/session answer them ─────────────────────────────────
export type Ward = { id: string, name: string, zone: string, city: string, hospital: string, offsets: Offsets }
export type Session = {
  user: { id: string, name: string, role: 'nurse' | 'physician' | 'pharmacist' | 'data_manager' | 'admin' | 'board' }   // `board`: a screen on the wall
  wards: Ward[], people: Record<string, { name: string, role: string }>   // authors a screen may have to name
  database: string, demo: boolean, server_time: string, expires: string, offline_until: string
  signatures: { code: string, edition_sha256: string, name: string, role: string, at: string }[]
  boards?: { id: string, name: string }[]   // wards whose board may be shown; a session of an older server has none
  places?: { id: string, name: string }[]   // every ward a patient can go to; a session of an older server has none
}

// ── what the site itself says, as GET /api/site answers it ─────────────────────────────────
export type SitePhone = { label: string, number: string, hours?: string }
export type SiteLine = { criteria: string, grade: number | 'any', text: string, document: string }   // criteria `any`: of every table; grade `any`: above 0
export type SiteDocument = { title: string, edition: string, date: string, signed_by: string }
export type SiteWard = { phones?: SitePhone[], lines?: SiteLine[], protocol?: string }
export type SiteCard = { v: number, site: string, documents?: Record<string, SiteDocument>, wards: Record<string, SiteWard> }   // `*`: every ward
export type SiteRow = { of: 'icans' | 'crs' | 'any', grade: number | 'any', text: string, document: string }   // a line at the grade at hand
export type SiteHere = { sha256: string | null, card: SiteCard | null, as_of_ms: number }   // `as_of_ms`: when the server last said that this is it

/** What a ward board is told: beds and what is owed there; `missed_ms`: the check before, not done and not explained. */
export type Bed = {
  bed: string | null, state: 'overdue' | 'due' | 'later' | 'paused' | 'unreadable'
  at_ms: number | null, late_ms: number | null, missed_ms: number | null, alarm: 'no' | 'yes'
}
export type Board = { ward: { id: string, name: string, offsets: Offsets }, server_time: string, rows: Bed[], silent: number, owed: number,
  unset?: number, phones?: SitePhone[] }   // an older server tells none; `unset`: how many wait for their day 0

// ── drafts ─────────────────────────────────────────────────────────────────────────────────
/** One visit of one patient. Absent is not asked; nothing has a default. */
export type Draft = {
  id: string, patient: string, ward: string, course: string | null, author: string
  started_ms: number, touched_ms: number, first_answer_ms: number | null
  ice_ms: number | null                 // first of the ICE answers
  parts: ('neuro' | 'crs')[]
  step: string                          // the screen it stands on
  identity: 'wristband' | 'read_aloud' | 'not_confirmed' | null
  baseline: 'no' | 'yes'
  amends: { neuro?: CheckView, crs?: CheckView } | null     // set when the draft corrects signed checks
  rotation: { objects: string, command: string }
  tool?: { code: 'ice' | 'capd', reason?: string }       // absent in a draft of an older app
  own?: number                          // the child's own total, before therapy
  background?: Background               // what is noted beside a baseline
  handwriting?: Handwriting             // its bytes are kept apart before the draft names them
  writing_signs?: string[]              // what was seen of the sentence
  items: Record<string, string>, bulk: string[]
  neuro: Answers                        // ICANS answers but ice
  crs: Answers, measured: Record<string, number | string>, vasopressors: string[]
  sources: Partial<CrsBody['sources']>
  grades: { icans?: { signed: number | null, reason?: string }, crs?: { signed: number | null, reason?: string } }
  seconds: Record<string, number>       // screen -> seconds it was open
  reasons?: Record<string, string>      // <flag> -> why the domain is not counted
  confirmed?: string[]                  // unlikely values the nurse has looked at again
  corrected?: { at_ms: number, reason: string | null }   // the nurse changed the time of the check
  amendment?: { reason: string, text?: string }          // why signed checks are corrected
}
/** What is written for a handover and not signed; it names its patient `about`, so that no app takes it for a visit. */
export type HandoverDraft = {
  id: string, about: string, author: string, touched_ms: number
  shift?: string, to?: string | null    // absent: as for the patient before
  expected: Record<string, string>      // code of protocols/handover.json -> the giver's words
  words: string, said: string           // her own lines; a question or an answer
}
