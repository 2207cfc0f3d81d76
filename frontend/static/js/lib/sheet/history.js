/** The last days of a patient as data for the trend picture. Pure; its twin is backend/handovers/history.py. */
import { HOUR_MS, atWall, wardDay } from '../../chart/instants.js'
import { trends } from '../../chart/trends.js'
import { highest } from '../../grading/instrument.js'
import { cut, ofCourse } from './context.js'
import { scale } from './totals.js'

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').PatientChart} PatientChart */
/** @typedef {import('../../types.d.ts').TrendPoint} TrendPoint */
/** @typedef {import('../trend.js').Data} Data */
/** @typedef {import('../trend.js').Row} Row */

/** States of a slot. @type {readonly string[]} */
export const TO_DO = ['due', 'overdue', 'later']
const WORDS = ['temperature', 'crs', 'icans', 'no_drugs', 'late', 'amended', 'late_mark', 'amended_mark']

/** What `trend` draws: series, missed checks and due ones between the first midnight shown and the end of the next shift.
 *  @param {PatientChart} p @param {Context} ctx @returns {Data} */
export function trendData(p, ctx) {
  const days = dayColumns(p, ctx)
  const start = days[0].at_ms
  const found = trends(p, ofCourse(p), start, ctx.now_ms, ctx.late_min)
  const data = {
    from_ms: start,
    now_ms: ctx.now_ms,
    to_ms: ctx.now_ms + ctx.layout.shift_h * HOUR_MS,
    fever_tenths: ctx.fever_tenths, low: ctx.layout.low_trend,
    days,
    drugs: drugRows(found.doses, ctx),
    temperature: temperatures(found.temperature, ctx),
    crs: intervals(found.crs, ctx),
    top: highest(ctx.tools[found.tool]),
    totals: intervals(found.totals, ctx),
    icans: intervals(found.icans, ctx),
    missed: found.missed.filter(slot => !slot.open).map(slot => slot.at_ms),
    due: together(coming(p, ctx)).map(([slot]) => slot).filter(slot => slot.at_ms >= ctx.now_ms).map(slot => ({ at_ms: slot.at_ms, text: ctx.fmt.time(slot.at_ms) })),
    words: words(found.tool, ctx),
  }
  return { ...data, alt: described(data, ctx) }
}

/** One row for each ward day shown: its midnight, its day of the window, its date. @param {PatientChart} p @param {Context} ctx */
function dayColumns(p, ctx) {
  const { offsets } = ctx.ward
  const first = wardDay(ctx.now_ms, offsets) - ctx.layout.trend_days + 1
  const starts = Array.from({ length: ctx.layout.trend_days }, (_, index) => atWall(first + index, 0, offsets))
  return starts.map(ms => ({ at_ms: ms, day: dayName(p, ctx, ms), date: ctx.fmt.shortDate(ms) }))
}

/** `Day +4`; without a day 0 nothing. @param {PatientChart} p @param {Context} ctx @param {number} ms */
export function dayName(p, ctx, ms) {
  const day = dayNumber(p, ctx, ms)
  return day ? ctx.t('sheet-day', { day }) : ''
}

/** `+4`; without a day 0 nothing. @param {PatientChart} p @param {Context} ctx @param {number} ms */
export function dayNumber(p, ctx, ms) {
  const day0 = p.course?.day0_ms ?? null
  if (day0 === null) return ''
  const { offsets } = ctx.ward
  return ctx.fmt.day(wardDay(ms, offsets) - wardDay(day0, offsets))
}

/** The drugs given in these days, the first given first; those that give way are left to the table below.
 *  @param {import('../../types.d.ts').Trends['doses']} doses @param {Context} ctx */
function drugRows(doses, ctx) {
  /** @type {Map<string, number[]>} */
  const rows = new Map()
  for (const { agent, at_ms } of doses) rows.set(agent, [...(rows.get(agent) ?? []), at_ms])
  return ranked([...rows.keys()], ctx).slice(0, ctx.layout.trend_drugs).map(name => ({ name: cut(ctx.agent(name), 26), at_ms: rows.get(name) ?? [] }))
}

/** Drug names in the order in which they keep their place. @param {string[]} names @param {Context} ctx */
export const ranked = (names, ctx) => [...names].sort((one, other) => rank(one, ctx) - rank(other, ctx))

/** Which drugs are named first, and so give way last. @param {string} name @param {Context} ctx */
const rank = (name, { layout }) => (layout.staying_drugs.includes(name) ? 0 : layout.yielding_drugs.includes(name) ? 2 : 1)

/** Measured temperatures; a check without one leaves no dot. @param {TrendPoint[]} points @param {Context} ctx @returns {Row[]} */
export function temperatures(points, ctx) {
  return points.flatMap(point => point.floor === null ? [] : [{ ...point, tenths: point.floor, text: ctx.fmt.number(point.floor, 1) }])
}

/** One point, a span when something that matters is missing, or a check that could not be graded. @param {TrendPoint[]} points @param {Context} ctx */
export function intervals(points, ctx) {
  return points.map(point => ({ ...point, text: interval(point, ctx) }))
}

/** The value of a point in words. @param {TrendPoint} point @param {Context} ctx */
function interval({ floor, ceiling }, ctx) {
  return floor === null || ceiling === null ? ctx.t('sheet-not-graded') : ctx.fmt.interval(floor, ceiling)
}

/** Slots still to be done from now to the end of the next shift; none while the checks are paused. @param {PatientChart} p @param {Context} ctx */
export function coming(p, ctx) {
  if (p.due.state === 'paused') return []
  const end = ctx.now_ms + ctx.layout.shift_h * HOUR_MS
  return p.slots.filter(slot => TO_DO.includes(slot.state) && slot.at_ms <= end)
}

/** Slots of one time, beginning and state as one, in the order of time. @param {import('../../types.d.ts').Slot[]} slots */
export function together(slots) {
  /** @type {Map<string, import('../../types.d.ts').Slot[]>} */
  const found = new Map()
  for (const slot of slots) {
    const name = `${slot.at_ms} ${slot.opens_ms} ${slot.state}`
    found.set(name, [...(found.get(name) ?? []), slot])
  }
  return [...found.values()]
}

/** The words inside the picture. @param {string} tool @param {Context} ctx @returns {Record<string, string>} */
function words(tool, ctx) {
  const named = WORDS.map(name => [name, ctx.t(`sheet-trend-${name}`)])
  const next = ctx.t('sheet-trend-next', { hours: String(ctx.layout.shift_h) })
  return { ...Object.fromEntries(named), totals: scale(tool, ctx), next, fever: ctx.fmt.temperature(ctx.fever_tenths) }
}

/** A value with how its entry came to be what it is. @param {Row} row @param {Record<string, string>} words */
function marked(row, words) {
  const said = /** @type {const} */ (['late', 'amended']).filter(name => row[name]).map(name => words[name]).join(', ')
  return said ? `${row.text} (${said})` : row.text
}

/** The picture in words, for those who do not see it. @param {Omit<Data, 'alt'>} data @param {Context} ctx */
function described(data, ctx) {
  const none = ctx.t('sheet-none')
  const line = (/** @type {Row[]} */ rows) => rows.map(row => `${ctx.when(row.at_ms)} ${marked(row, data.words)}`).join(', ') || none
  return ctx.t('sheet-trend-alt', {
    start: ctx.fmt.date(data.from_ms),
    end: ctx.when(data.now_ms),
    temperature: line(data.temperature),
    crs: line(data.crs),
    scale: data.words.totals,
    totals: line(data.totals),
    icans: line(data.icans),
    missed: data.missed.map(ms => ctx.when(ms)).join(', ') || none,
    drugs: data.drugs.map(row => `${row.name} ${row.at_ms.map(ms => ctx.when(ms)).join(', ')}`).join('; ') || none,
    due: data.due.map(row => row.text).join(', ') || none,
  })
}
