/** The days of a watch as data for their picture. Pure; its twin is backend/handovers/course.py. */
import { atWall, wardDay } from '../../chart/instants.js'
import { ADULT } from '../../chart/tools.js'
import { areNext, followed, trends } from '../../chart/trends.js'
import { highest } from '../../grading/instrument.js'
import { cut, ofCourse } from './context.js'
import { count } from './drugs.js'
import { intervals, ranked, temperatures } from './history.js'
import { scale } from './totals.js'

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').PatientChart} PatientChart */
/** @typedef {import('./context.js').CheckView} CheckView */
/** @typedef {import('../../types.d.ts').TrendPoint} TrendPoint */
/** @typedef {import('../../chart/trends.js').Course} Held */
/** @typedef {import('../course.js').Bar} Bar */

const MARKED = 5 // each so many days have a line
const KINDS = /** @type {const} */ ({ icans: 'neuro_check', crs: 'crs_check' })
const CODES = /** @type {const} */ (['icans', 'crs'])

/** What `course` draws of these days, each as wide as the next. @param {number[]} days @param {number} day0 @param {PatientChart} p @param {Context} ctx
 *  @returns {import('../course.js').Data} */
export function courseData(days, day0, p, ctx) {
  const edges = [...days, days[days.length - 1] + 1].map(day => atWall(day, 0, ctx.ward.offsets))
  const until = Math.min(edges[edges.length - 1] - 1, ctx.now_ms)
  const checks = ofCourse(p)
  const [found, held] = [trends(p, checks, edges[0], until, ctx.late_min), followed(p, checks)]
  const { tool } = found
  const [icans, crs] = CODES.map(code => bars(code, held, p, edges[0], until, ctx))
  const data = {
    edges,
    marked: days.flatMap((day, index) => ((day - day0) % MARKED === 0 ? [index] : [])),
    now_ms: until,
    ...drugLanes(found.doses, p, ctx),
    fever_tenths: ctx.fever_tenths,
    temperature: named(temperatures(found.temperature, ctx), warm(found.temperature, ctx)),
    top: highest(ctx.tools[tool]),
    totals: named(intervals(found.totals, ctx), worst(found.totals, tool, ctx)),
    icans, crs,
    missed: found.missed.filter(slot => !slot.open).map(slot => slot.at_ms),
    words: words(tool, ctx),
  }
  const humps = { icans_humps: stretches(icans).map(one => hump(one, day0, ctx)), crs_humps: stretches(crs).map(one => hump(one, day0, ctx)) }
  return { ...data, ...humps, alt: described(data, ctx) }
}

/** When each drug was given, its count where all of it lies in these days, and who has no lane. @param {import('../../types.d.ts').Trends['doses']} doses @param {PatientChart} p @param {Context} ctx */
function drugLanes(doses, p, ctx) {
  /** @type {Map<string, number[]>} */
  const rows = new Map()
  for (const { agent, at_ms } of doses) rows.set(agent, [...(rows.get(agent) ?? []), at_ms])
  const names = ranked([...rows.keys()], ctx)
  const most = ctx.layout.course_drugs
  const left = names.slice(most).map(name => ctx.agent(name)).join(', ')
  const drugs = names.slice(0, most).map(name => {
    const at_ms = rows.get(name) ?? []
    const view = p.drugs.find(({ agent }) => agent === name)
    return {
      name: cut(ctx.agent(name), 20), at_ms, count: view && view.given.length === at_ms.length ? count(view, ctx) : '',
      stays: /** @type {'yes' | 'no'} */ (ctx.layout.staying_drugs.includes(name) ? 'yes' : 'no'),
    }
  })
  return { drugs, more: left ? ctx.t('sheet-drugs-more', { names: cut(left, 90) }) : '' }
}

/** The rows, those with these ids with their words in the picture. @template {{ id: string, text: string }} One @param {One[]} rows @param {Set<string>} which */
const named = (rows, which) => rows.map(row => ({ ...row, label: which.has(row.id) ? row.text : '' }))

/** The highest temperature of each fever; without any fever the highest of all. @param {TrendPoint[]} points @param {Context} ctx */
function warm(points, ctx) {
  const tenths = (/** @type {TrendPoint} */ point) => Number(point.floor)
  const measured = points.filter(point => point.floor !== null)
  const fevers = spells(measured, point => tenths(point) >= ctx.fever_tenths)
  return new Set((fevers.length || !measured.length ? fevers : [measured]).map(one => most(one, tenths).id))
}

/** The worst total of each stretch in which points were lost. @param {TrendPoint[]} points @param {'ice' | 'capd'} tool @param {Context} ctx */
function worst(points, tool, ctx) {
  const best = tool === ADULT ? highest(ctx.tools[tool]) : 0
  const loss = (/** @type {TrendPoint} */ { floor, ceiling }) => (tool === ADULT ? best - Number(floor) : Number(ceiling))
  return new Set(spells(points.filter(point => point.floor !== null), point => loss(point) > 0).map(one => most(one, loss).id))
}

/** The first of those with the highest value. @template One @param {One[]} rows @param {(row: One) => number} value */
const most = (rows, value) => rows.reduce((best, row) => (value(row) > value(best) ? row : best))

/** Neighbours of which all are so. @param {TrendPoint[]} points @param {(point: TrendPoint) => boolean} isSo */
function spells(points, isSo) {
  /** @type {TrendPoint[][]} */
  const found = []
  points.forEach((point, index) => {
    if (!isSo(point)) return
    if (index && isSo(points[index - 1])) found[found.length - 1].push(point)
    else found.push([point])
  })
  return found
}

/** From when to when each grade stood; neighbours that are alike are one.
 *  @param {'icans' | 'crs'} code @param {Held} held @param {PatientChart} p @param {number} from @param {number} end @param {Context} ctx @returns {Bar[]} */
function bars(code, held, p, from, end, ctx) {
  const mine = ofCourse(p).filter(check => check.kind === KINDS[code] && check.at_ms <= end)
  /** @type {Bar[]} */
  const found = []
  mine.forEach((check, index) => {
    const { floor, ceiling } = check.of_record ?? { floor: null, ceiling: null }
    const to_ms = Math.min(until(check, mine[index + 1] ?? null, held), end)
    const last = found[found.length - 1]
    if (last && last.to_ms === check.at_ms && last.floor === floor && last.ceiling === ceiling) last.to_ms = to_ms
    else found.push({ at_ms: check.at_ms, to_ms, floor, ceiling, text: check.of_record ? ctx.fmt.interval(check.of_record.floor, check.of_record.ceiling) : ctx.t('sheet-not-graded') })
  })
  return found.filter(one => one.to_ms >= from).map(one => ({ ...one, at_ms: Math.max(one.at_ms, from) }))
}

/** A grade stands until the next check; where none followed, until the window of its own is over.
 *  @param {CheckView} check @param {CheckView | null} later @param {Held} held */
function until(check, later, held) {
  const at = check.at_ms
  if (later && areNext(check, later, held)) return later.at_ms
  const ends = [...held.off.map(([start]) => start).filter(start => start > at), ...(later ? [later.at_ms] : [])]
  return Math.max(at, Math.min(held.closes.get(check.id) ?? at, ...ends))
}

/** Grades above 0 that touch each other. @param {Bar[]} rows */
function stretches(rows) {
  /** @type {Bar[][]} */
  const found = []
  for (const row of rows.filter(({ ceiling }) => ceiling)) {
    const last = found[found.length - 1]
    if (last && last[last.length - 1].to_ms === row.at_ms) last.push(row)
    else found.push([row])
  }
  return found
}

/** Where a stretch begins and ends, where it is highest, and that in words. @param {Bar[]} stretch @param {number} day0 @param {Context} ctx @returns {import('../course.js').Hump} */
function hump(stretch, day0, ctx) {
  const rank = (/** @type {Bar} */ { floor, ceiling }) => Number(floor) * 10 + Number(ceiling)
  const peak = most(stretch, rank)
  const day = ctx.fmt.day(wardDay(peak.at_ms, ctx.ward.offsets) - day0)
  return {
    at_ms: stretch[0].at_ms, to_ms: stretch[stretch.length - 1].to_ms,
    peak_ms: [peak.at_ms, peak.to_ms], top: Number(peak.ceiling), text: peak.text,
    words: ctx.t('days-hump', { grade: peak.text, day }),
  }
}

/** The words inside the picture. @param {string} tool @param {Context} ctx @returns {Record<string, string>} */
function words(tool, ctx) {
  const names = Object.fromEntries(['temperature', 'crs', 'icans'].map(name => [name, ctx.t(`sheet-trend-${name}`)]))
  const fever = ctx.fmt.temperature(ctx.fever_tenths)
  return { ...names, totals: scale(tool, ctx), fever, no_drugs: ctx.t('sheet-ward-no-drugs'), missed: ctx.t('days-chart-missed') }
}

/** The picture in words: what changed when; each value stands in the table below it. @param {Omit<import('../course.js').Data, 'alt' | 'icans_humps' | 'crs_humps'>} data @param {Context} ctx */
function described(data, ctx) {
  const none = ctx.t('sheet-none')
  return ctx.t('days-chart-alt', {
    start: ctx.fmt.date(data.edges[0]), end: ctx.when(data.now_ms),
    scale: data.words.totals,
    temperature: data.temperature.filter(row => row.label).map(row => `${ctx.when(row.at_ms)} ${row.label}`).join(', ') || none,
    missed: data.missed.map(ms => ctx.when(ms)).join(', ') || none,
    drugs: data.drugs.map(row => `${row.name} ${row.count || row.at_ms.length}`).join('; ') || none,
    icans: changed(data.icans, ctx) || none, crs: changed(data.crs, ctx) || none, totals: changed(data.totals, ctx) || none,
  })
}

/** Each value that is another than the one before it. @param {{ at_ms: number, text: string }[]} rows @param {Context} ctx */
const changed = (rows, ctx) => rows.filter((row, index) => !index || rows[index - 1].text !== row.text).map(row => `${ctx.when(row.at_ms)} ${row.text}`).join(', ')
