/** The shapes of the chart: what a screen or a sheet reads of a patient. Only `tsc` reads this file. */
import type { CourseBody, GradeRecord, Identity, Score, Status, Table } from '../types.d.ts'

// ── the chart: chart(entries, now_ms, offsets, rules) ──────────────────────────────────────
/** Ward wall clock: [from instant, minutes east of UTC], ascending; the first also counts for everything before it. */
export type Offsets = [string, number][]
/** What the fold needs and may not import: protocols by code, and how to grade a merged body again. */
export type Rules = {
  protocols: Record<string, Protocol>
  products: Record<string, Table>      // by the name that a course carries
  editions: Record<string, Protocol>   // schedules by the hash of their edition, archived ones too
  formulary: Record<string, Table>     // drugs by the code that an entry carries as `agent`
  weightG: [number, number]            // what somebody can weigh
  medication: Protocol
  episodes: Protocol
  alarms: Protocol
  iceFromYears: number                 // below this age ICE is not valid
  regrade: (kind: string, criteria: string, body: Record<string, any>) => GradeRecord | null
  total: (body: Record<string, any>) => Score | null
  lost: (body: Record<string, any>, before: Record<string, any>) => { floor: number, ceiling: number } | null
}
export type Protocol = Record<string, any>
export type Chart = { now_ms: number, patients: Record<string, PatientChart>, newer: number }
export type PatientChart = {
  id: string
  now_ms: number                       // when it was folded; in a minute without news it is not done again
  identity: Identity | null
  identity_entry: string | null        // id of the head to name in `amends`
  ward: string | null, bed: string | null
  present: boolean                     // false after discharge
  course: CourseView | null            // the course of `now`
  courses: CourseView[]
  tool: 'ice' | 'capd' | null          // for a neuro check now; null: the age is not known
  anchor: { number: number | null, day: number } | null   // the last dose that began the watch anew, and the days since
  day: number | null                   // day number of now in the ward's date; null without day 0
  checks: CheckView[]                  // effective neuro and crs checks of all courses, ascending by at
  icans: Severity, crs: Severity       // of the present course
  alert: number | null                 // max(floor, worst) over both current grades: list order and illness severity
  alarms: Alarm[]                      // of the present course, ascending; those nobody has seen too
  handover: Handover | null            // the last one that stands
  proposals: Proposals
  episodes: EpisodeView[]              // of the present course, by onset
  assessments: Assessments | null      // after the watch; null where no source asks for one
  clear_ms: number | null              // since when an open CRS episode shows no sign
  slots: Slot[]                        // from the first slot of the course to the one after now, ascending
  due: { state: 'overdue' | 'due' | 'paused' | 'later' | 'off', slot: Slot | null, next: Slot | null, owed: Slot[] }   // owed: open and not done, the worst first, which is `slot`
  rhythm: RhythmView | null            // what the checks of now follow; null without day 0 or a protocol this app knows
  pause: Pause | null                  // the pause nobody has ended
  baseline: CheckView | null           // the last neuro check marked baseline, of the present course or of none
  medications: RecordView[]            // effective medication entries, ascending
  weight: WeightView
  drugs: DrugView[]                    // by agent: every one with an entry, and those whose dose is by weight
  labs: LabView[]                      // as they stand, ascending; a value without its unit is none
  findings: FindingsView[]             // what physicians found for a score, ascending
  doubles: DoubleDose[]                // doses that may be one: they count as several until somebody answers
  steroids: Steroids                   // of the present course
  disputes: Dispute[]
  records: RecordView[]                // everything ever signed for the patient, ascending by at, amended and voided too
}
export type CourseView = Omit<CourseBody, 'product' | 'class' | 'indication' | 'setting'>
  & { [unknown in 'product' | 'class' | 'indication' | 'setting']: string | null } & { id: string, entry: string, heads: string[], day0_ms: number | null,
  starts_ms: number | null, ends_ms: number | null,
  watch_days: number,                  // from day 0 to the last day of the watch
  anchors: Anchor[],                   // the doses after day 0 that begin the watch anew
  observed: { number: number, from_ms: number, until_ms: number }[],    // hours in hospital after doses
  near: { number: number, from_ms: number, until_ms: number, confidence: string }[] }   // hours near the hospital after doses
export type Anchor = { entry: string, number: number | null, at_ms: number }
export type CheckView = {
  id: string                           // the first version's id
  heads: string[]                      // what an amendment names in `amends`
  kind: 'neuro_check' | 'crs_check'
  course: string | null
  at: string, at_ms: number, recorded_at: string, received_at: string | null, author: string, device: string
  criteria: string | null, edition_sha256: string | null
  body: Record<string, any>            // effective
  floor: number, ceiling: number, status: Status, signed: number | null
  of_record: { floor: number, ceiling: number } | null   // what badges show: signed, else calculated; null: no grade
  severity: number                     // max(floor, worst)
  total: { tool: 'ice' | 'capd', floor: number, ceiling: number } | null   // neuro checks: null when not asked
  versions: number                     // 1 = never amended
  disputed: string[]                   // items two heads disagree in
  void_disputed: boolean               // a void stands beside an amendment: still counted
  slot: string | null                  // key of the slot it belongs to
  lost: { floor: number, ceiling: number } | null   // points worse than the baseline with the same tool
  would_now: { field: string, answer: 'no' | 'yes' }[]   // frozen answers the chart would now propose differently
}
/** A check that a second person must have seen. */
export type Alarm = {
  id: string, of: string               // the check, and its version that an acknowledgement names
  kind: 'neuro_check' | 'crs_check', at_ms: number, author: string   // who signed that version
  why: string[]                        // `steep` or `rise`, then findings such as `seizure`
  was: number | null, now: number      // max(floor, worst) of the check before, and of this one
  seen: Said | null                    // by somebody else than who signed
  calls: (Said & { to: string | null })[]
}
export type Handover = {
  id: string, of: string               // the handover, and its version that an acceptance or a question names
  at_ms: number, author: string, shift: string | null, to: string | null, contingency: string | null
  accepted: Said | null                // by somebody else than who signed it
  talk: (Said & { text: string | null })[]   // notes that name it, ascending
  asked: boolean                       // the last of them is not the giver's, and nobody took over since: a question waits
  since: number                        // entries signed after it
}
export type Said = { id: string, author: string, at_ms: number }
export type Severity = {
  current: CheckView | null, previous: CheckView | null, peak: CheckView | null
  since_ms: number | null              // since when the current floor has stood without a break
  onset_ms: number | null              // when the open episode began
  direction: 'rising' | 'falling' | 'same' | 'unclear' | null
  open: boolean                        // an episode is open
}
/** When something of an episode happened, by which check or decision, and on which day of the course. */
export type Moment = { at_ms: number, of: string, day: number | null }
export type EpisodeView = {
  syndrome: 'icans' | 'crs', open: boolean
  onset: Moment, reopened: Moment[], resolved: Moment[]   // open: one more onset and reopening than resolutions
  peak: (Moment & { floor: number, ceiling: number }) | null      // the highest grade of record; null: nobody graded it
  current: (Moment & { floor: number, ceiling: number }) | null   // null once it is resolved
  delayed: 'no' | 'yes'                // protocols/episodes.json says from which day on
  rare: { after_days: number, confidence: string } | null   // it began so long after the last infusion that its source calls that rare
}
/** Full neurological assessments: `target` of the product, or a `delayed` ICANS; `at_ms`: the beginning of the day. */
export type Assessments = { because: 'target' | 'delayed', confidence: string, days: { month: number, at_ms: number }[] }
export type Proposals = {
  episode_open: { answer: 'no' | 'yes', because: string | null }     // because: entry id
  fever_masked: { answer: 'no' | 'yes', because: string | null, since_ms: number | null, agent: string | null }
}
export type SlotState = 'later' | 'due' | 'overdue' | 'done' | 'done_late' | 'missed' | 'not_applicable'
/** `twice`: a person has to say which weight counts, a decision names `heads`; `old`: too long ago for a dose. */
export type WeightView = {
  state: 'known' | 'old' | 'twice' | 'unknown', weight_g: number | null, at_ms: number | null, record: string | null
  others: string[], heads: string[]    // the records that say something else
}
/** Which record a score reads of an analyte, or why none: `unit` no source converts its unit; `twice` two values of one minute;
 *  `apart` too long before the others; `zero` nothing is divided by it. */
export type Reading = { analyte: string, unit: string, lab: string | null,
  state: 'read' | 'absent' | 'disputed' | 'unit' | 'twice' | 'apart' | 'zero' }
/** value: digits and a point; log2: steps of 10^-log2_decimals; null: something is missing. */
export type RatioScore = { code: string, edition: number, readings: Reading[], value: string | null, log2: number | null }
/** group: null while the sum may lie in several. */
export type PointsScore = { code: string, edition: number, readings: (Reading & { floor: number, ceiling: number })[],
  floor: number, ceiling: number, most: number, group: string | null }
/** A span of days: graded so far, or closed; null: not known. `missing` days may be low or not; `unread` days have a value nobody can read.
 *  runs: the longest at each limit. */
export type PhaseView = { code: string, state: 'no_day0' | 'later' | 'unknown' | 'so_far' | 'closed', first: number, last: number,
  floor: number | null, ceiling: number | null, runs: { floor: number, ceiling: number }[], used: string[],
  filled: number, missing: number, unread: number }
export type PhasesScore = { code: string, edition: number, phases: PhaseView[] }
export type Finding = 'present' | 'absent' | 'not_known'
export type FindingsView = { id: string, at_ms: number, author: string, score: string, answers: Record<string, string> }
export type ListedScore = { code: string, edition: number, groups: { code: string, items: { code: string, state: Finding }[] }[] }
/** maximal: a finding of which the source says only that it is the most there is. */
export type SumScore = { code: string, edition: number, floor: number, ceiling: number, maximal: Finding, known: number, of: number }
/** `value` as written, digits and a point; disputed: its versions say different things, no score reads it. */
export type LabView = { id: string, at_ms: number, day: number | null, code: string, value: string, unit: string, disputed: 'no' | 'yes' }
export type DrugView = {
  agent: string, known: 'no' | 'yes', group: string | null   // known: it stands in the formulary
  given: { id: string, at_ms: number, ug: number | null, broke: ('interval' | 'window' | 'all')[] }[]   // counted doses, ascending
  last_ms: number | null, count: number, most_in_all: number | null   // count: in the present course
  lately: { hours: number, most: number, count: number }[]
  earliest: { at_ms: number | null, why: 'interval' | 'window' | 'all' | 'none' | 'unknown' }
  latest: { id: string, at_ms: number, state: string | null } | null
  running_ms: number | null            // since when an infusion runs
  dose: Calculation | null             // null: not dosed by weight
  concerns: ('alone' | 'no_steroid')[]
}
export type Calculation = { state: 'old' | 'twice' | 'unknown' } | {
  state: 'calculated', weight_g: number, branch: { from_g?: number, below_g?: number, mg_per_kg: number }
  formula_ug: number, dose_ug: number, cap: 'none' | 'not_reached' | 'reached', near: 'no' | 'yes'
}
export type DoubleDose = { agent: string, records: string[], heads: string[], apart_ms: number }
/** not_counted: doses without a readable amount or an equivalence; dexamethasone_ug is null when no dose could be counted. */
export type Steroids = { doses: number, not_counted: number, since_ms: number | null, dexamethasone_ug: number | null }
export type Slot = {
  key: string                          // <course>/<ward date>/<HH:MM>, of a schedule beside the protocol's own with /<kind>
  kind: 'neuro_check' | 'crs_check'    // what it asks for
  at_ms: number, opens_ms: number, late_ms: number, closes_ms: number
  state: SlotState, checks: string[]   // CheckView ids
  reason: string | null                // of slot_missed
}
export type RhythmView = {
  protocol: string, edition: number, entry: string       // entry: the course, or who set it later
  beside: { kind: string, times: string[] }[]            // what else is asked for, by a rhythm of its own
  from_ms: number, until_ms: number | null, times: string[]
  why: 'base' | 'grade' | 'loss', grade: number          // grade: the step that a grade reached
  site_sets: 'no' | 'yes'                                // the source gives no rhythm for this grade
}
export type Pause = { record: string, since_ms: number, author: string, reason: string | null, text: string | null }
/** A check on a time axis; null: nobody measured or could grade. `joined`: a line from the check before crosses nothing that was not done. */
export type TrendPoint = {
  id: string, at_ms: number, floor: number | null, ceiling: number | null, joined: boolean, late: boolean, amended: boolean,
}
export type Trends = {
  tool: 'ice' | 'capd'                 // whose totals these are
  totals: TrendPoint[], icans: TrendPoint[], crs: TrendPoint[], temperature: TrendPoint[]   // temperature: tenths of a degree
  doses: { agent: string, id: string, at_ms: number }[]   // that were given and count
  missed: { key: string, at_ms: number, open: boolean, reason: string | null }[]   // open: overdue, can still be done
  paused: [number, number | null][]    // null: nobody has ended it
  voided: string[]                     // records that are not drawn
}
/** due = on_time + late + explained + unexplained + open; a paused slot was never due. */
export type Compliance = {
  due: number, on_time: number, late: number, explained: number, unexplained: number, open: number, paused: number,
}
export type RecordView = {
  id: string, heads: string[], kind: string, at: string, at_ms: number, recorded_at: string, received_at: string | null
  author: string, device: string, body: Record<string, any>
  state: 'stands' | 'amended' | 'voided'
  versions: { id: string, kind: string, at: string, recorded_at: string, received_at: string | null, author: string,
    reason: string | null, text: string | null, body: Record<string, any> }[]
}
export type Dispute = { question: 'amendment' | 'one_or_two' | 'slot' | 'dispute' | 'exclusion' | 'weight' | 'episode',
  heads: string[], items: string[], record: string }
