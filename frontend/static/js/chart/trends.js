/** What is drawn over time, check by check: no value that nobody measured, no line across what was not done. Pure; its twin is backend/chart/trends.py. */
import { KINDS } from './checks.js'
import { MINUTE_MS, toMs } from './instants.js'
import { byTime } from './order.js'
import { pauses } from './pauses.js'
import { seriesTool } from './tools.js'

/** @typedef {import('../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../types.d.ts').CheckView} CheckView
 *  @typedef {import('../types.d.ts').Slot} Slot
 *  @typedef {import('../types.d.ts').TrendPoint} TrendPoint
 *  @typedef {import('../types.d.ts').Trends} Trends
 *  @typedef {{ windows: Map<string, number>, closes: Map<string, number | null>, breaks: Record<string, number[]>, off: [number, number | null][] }} Course what a line may not cross: `windows` which slot of the kind of a check, counted; `breaks` by that kind */

const NEURO = KINDS[0]
const BREAKS = ['missed', 'overdue', 'not_applicable']
const DRAWN = ['neuro_check', 'crs_check', 'medication']

/** The Trends of types.d.ts from these checks of a patient, ascending. @param {PatientChart} p @param {CheckView[]} checks
 *  @param {number} from_ms @param {number} until_ms @param {number} late_min from which on an arrival is late @returns {Trends} */
export function trends(p, checks, from_ms, until_ms, late_min) {
  const tool = seriesTool(checks, p.tool)
  const course = followed(p, checks)
  const [neuro, crs] = ['neuro_check', 'crs_check'].map(kind => checks.filter(check => check.kind === kind))
  const inside = (/** @type {{ at_ms: number }} */ { at_ms }) => from_ms <= at_ms && at_ms <= until_ms
  /** @param {CheckView[]} of @param {(check: CheckView) => { floor: number, ceiling: number } | null} value */
  const series = (of, value) => points(of, value, course, late_min).filter(inside)
  return {
    tool,
    totals: series(neuro.filter(check => (check.total?.tool ?? check.body.tool) === tool), check => check.total),
    icans: series(neuro, check => check.of_record),
    crs: series(crs, check => check.of_record),
    temperature: series(crs, temperatureOf),
    doses: p.drugs.flatMap(({ agent, given }) => given.filter(inside).map(({ id, at_ms }) => ({ agent, id, at_ms })))
      .sort(byTime),
    missed: p.slots.filter(({ kind, state }) => kind === NEURO && (state === 'missed' || state === 'overdue')).filter(inside)
      .map(({ key, at_ms, state, reason }) => ({ key, at_ms, open: state === 'overdue', reason })),
    paused: course.off.filter(([start, end]) => start <= until_ms && (end === null || end >= from_ms)),
    voided: p.records.filter(({ kind, state }) => state === 'voided' && DRAWN.includes(kind)).filter(inside).map(({ id }) => id),
  }
}

/** What no line may cross: slots nobody filled, pauses, and whole windows between two checks. @param {PatientChart} p @param {CheckView[]} checks @returns {Course} */
export function followed({ slots, records }, checks) {
  const neuro = slots.filter(({ kind }) => kind === NEURO)
  const own = Object.fromEntries(KINDS.map(kind => [kind, slots.filter(slot => slot.kind === kind)]).map(([kind, mine]) => [kind, mine.length ? mine : neuro]))
  const windowOf = (/** @type {CheckView} */ { kind, at_ms }) => own[kind].findIndex((/** @type {Slot} */ slot) => slot.opens_ms <= at_ms && at_ms < slot.closes_ms)
  const windows = new Map(checks.map(check => [check.id, windowOf(check)]))
  return {
    windows,
    closes: new Map(checks.map(check => [check.id, own[check.kind][windows.get(check.id) ?? -1]?.closes_ms ?? null])),
    breaks: Object.fromEntries(KINDS.map(kind => [kind, own[kind].filter((/** @type {Slot} */ { state }) => BREAKS.includes(state)).map((/** @type {Slot} */ { at_ms }) => at_ms)])),
    off: pauses(records.filter(({ state }) => state !== 'voided')),
  }
}

/** A point for each check, a check without a value too: no line passes it. @param {CheckView[]} checks
 *  @param {(check: CheckView) => { floor: number, ceiling: number } | null} value @param {Course} course @param {number} late_min @returns {TrendPoint[]} */
function points(checks, value, course, late_min) {
  return checks.map((check, index) => {
    const [now, then] = [value(check), index ? value(checks[index - 1]) : null]
    return {
      id: check.id, at_ms: check.at_ms, floor: now?.floor ?? null, ceiling: now?.ceiling ?? null,
      joined: isWhole(then) && isWhole(now) && areNext(checks[index - 1], check, course),
      late: isLate(check, late_min), amended: check.versions > 1,
    }
  })
}

/** One value, no interval. @param {{ floor: number, ceiling: number } | null} value */
const isWhole = value => value !== null && value.floor === value.ceiling

/** Whether nothing was due and not done between two checks: they fill one window or two neighbouring ones, and nobody paused.
 *  @param {CheckView} before @param {CheckView} after @param {Course} course */
export function areNext(before, after, { windows, breaks, off }) {
  const [first, second] = [before, after].map(({ id }) => windows.get(id) ?? -1)
  return first >= 0 && second >= 0 && second - first <= 1 && before.course === after.course
    && !breaks[after.kind].some(at_ms => before.at_ms < at_ms && at_ms < after.at_ms)
    && !off.some(([start, end]) => start < after.at_ms && (end === null || before.at_ms < end))
}

/** Whether an entry reached the server long after it was signed. @param {{ recorded_at: string, received_at: string | null }} entry @param {number} late_min */
export const isLate = ({ recorded_at, received_at }, late_min) =>
  received_at !== null && toMs(received_at) - toMs(recorded_at) >= late_min * MINUTE_MS

/** Tenths of a degree, if they were measured. @param {CheckView} check */
function temperatureOf({ body }) {
  const tenths = body.measured?.temperature
  return Number.isInteger(tenths) ? { floor: tenths, ceiling: tenths } : null
}
