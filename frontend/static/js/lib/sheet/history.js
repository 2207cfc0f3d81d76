/** The last days of a patient as data for the trend picture. Pure; its twin is backend/handovers/history.py. */
import { highest } from '../../grading/instrument.js'
import { HOUR_MS, cut, dayIndex, midnight, ofCourse } from './context.js'
import { scale, toolOf, totalOf } from './totals.js'

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').PatientChart} PatientChart */
/** @typedef {import('./context.js').CheckView} CheckView */
/** @typedef {import('../trend.js').Data} Data */
/** @typedef {import('../trend.js').Row} Row */

/** States of a slot. @type {readonly string[]} */
export const TO_DO = ['due', 'overdue', 'later']

/** What `trend` draws: series, missed checks and due ones between the first midnight shown and the end of the next shift.
 *  @param {PatientChart} p @param {Context} ctx @returns {Data} */
export function trendData(p, ctx) {
  const days = dayColumns(p, ctx)
  const start = days[0].at_ms
  const checks = ofCourse(p).filter(check => start <= check.at_ms && check.at_ms <= ctx.now_ms)
  const neuro = checks.filter(check => check.kind === 'neuro_check')
  const crs = checks.filter(check => check.kind === 'crs_check')
  const tool = toolOf(p)
  const data = {
    from_ms: start,
    now_ms: ctx.now_ms,
    to_ms: ctx.now_ms + ctx.layout.shift_h * HOUR_MS,
    fever_tenths: ctx.fever_tenths, low: ctx.layout.low_trend,
    days,
    drugs: drugRows(p, ctx, start),
    temperature: temperatures(crs, ctx),
    crs: grades(crs, ctx),
    top: highest(ctx.tools[tool]),
    totals: neuro.flatMap(check => {
      const total = totalOf(tool, check)
      return total ? [interval(check, total, ctx)] : []
    }),
    icans: grades(neuro, ctx),
    missed: p.slots.filter(slot => slot.state === 'missed' && start <= slot.at_ms && slot.at_ms <= ctx.now_ms).map(slot => slot.at_ms),
    due: coming(p, ctx).filter(slot => slot.at_ms >= ctx.now_ms).map(slot => ({ at_ms: slot.at_ms, text: ctx.fmt.time(slot.at_ms) })),
    words: words(tool, ctx),
  }
  return { ...data, alt: described(data, ctx) }
}

/** One row for each ward day shown: its midnight, its day of the window, its date. @param {PatientChart} p @param {Context} ctx */
function dayColumns(p, ctx) {
  const { offsets } = ctx.ward
  const first = dayIndex(offsets, ctx.now_ms) - ctx.layout.trend_days + 1
  const starts = Array.from({ length: ctx.layout.trend_days }, (_, index) => midnight(offsets, first + index))
  return starts.map(ms => ({ at_ms: ms, day: dayName(p, ctx, ms), date: ctx.fmt.shortDate(ms) }))
}

/** `Day +4`; without a day 0 nothing. @param {PatientChart} p @param {Context} ctx @param {number} ms */
export function dayName(p, ctx, ms) {
  const day0 = p.course?.day0_ms ?? null
  if (day0 === null) return ''
  const { offsets } = ctx.ward
  return ctx.t('sheet-day', { day: ctx.fmt.day(dayIndex(offsets, ms) - dayIndex(offsets, day0)) })
}

/** The drugs given in these days, the first given first; those that give way are left to the table below.
 *  @param {PatientChart} p @param {Context} ctx @param {number} start */
function drugRows(p, ctx, start) {
  /** @type {Map<string, number[]>} */
  const rows = new Map()
  for (const entry of p.medications) {
    if (entry.body.state !== 'given' || entry.at_ms < start || entry.at_ms > ctx.now_ms) continue
    const agent = String(entry.body.agent ?? '')
    rows.set(agent, [...(rows.get(agent) ?? []), entry.at_ms])
  }
  return ranked([...rows.keys()], ctx).slice(0, ctx.layout.trend_drugs).map(name => ({ name: cut(ctx.agent(name), 26), at_ms: rows.get(name) ?? [] }))
}

/** Drug names in the order in which they keep their place. @param {string[]} names @param {Context} ctx */
export const ranked = (names, ctx) => [...names].sort((one, other) => rank(one, ctx) - rank(other, ctx))

/** Which drugs are named first, and so give way last. @param {string} name @param {Context} ctx */
const rank = (name, { layout }) => (layout.staying_drugs.includes(name) ? 0 : layout.yielding_drugs.includes(name) ? 2 : 1)

/** Measured temperatures; a check without one leaves no dot. @param {CheckView[]} crs @param {Context} ctx */
function temperatures(crs, ctx) {
  return crs.flatMap(check => {
    const tenths = check.body.measured?.temperature
    return tenths === undefined ? [] : [{ at_ms: check.at_ms, tenths, text: ctx.fmt.number(tenths, 1) }]
  })
}

/** Graded checks as intervals. @param {CheckView[]} checks @param {Context} ctx */
function grades(checks, ctx) {
  return checks.flatMap(check => check.of_record ? [interval(check, check.of_record, ctx)] : [])
}

/** One point, or a span when something that matters is missing.
 *  @param {CheckView} check @param {{ floor: number, ceiling: number }} bounds @param {Context} ctx */
function interval({ at_ms }, { floor, ceiling }, ctx) {
  return { at_ms, floor, ceiling, text: ctx.fmt.interval(floor, ceiling) }
}

/** Slots still to be done from now to the end of the next shift; none while the checks are paused. @param {PatientChart} p @param {Context} ctx */
export function coming(p, ctx) {
  if (p.due.state === 'paused') return []
  const end = ctx.now_ms + ctx.layout.shift_h * HOUR_MS
  return p.slots.filter(slot => TO_DO.includes(slot.state) && slot.at_ms <= end)
}

/** The words inside the picture. @param {string} tool @param {Context} ctx @returns {Record<string, string>} */
function words(tool, ctx) {
  const named = ['temperature', 'crs', 'icans', 'no_drugs'].map(name => [name, ctx.t(`sheet-trend-${name}`)])
  const next = ctx.t('sheet-trend-next', { hours: String(ctx.layout.shift_h) })
  return { ...Object.fromEntries(named), totals: scale(tool, ctx), next, fever: ctx.fmt.temperature(ctx.fever_tenths) }
}

/** The picture in words, for those who do not see it. @param {Omit<Data, 'alt'>} data @param {Context} ctx */
function described(data, ctx) {
  const none = ctx.t('sheet-none')
  const line = (/** @type {Row[]} */ rows) => rows.map(row => `${ctx.when(row.at_ms)} ${row.text}`).join(', ') || none
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
