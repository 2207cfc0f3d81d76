/** Every slot of a watch, one column a day. Pure; its twin is backend/handovers/strip.py. */
import { atWall, wardDay } from '../../chart/instants.js'
import { countOf } from '../../chart/compliance.js'
import { ADULT } from '../../chart/tools.js'
import { highest } from '../../grading/instrument.js'
import { course } from '../course.js'
import { neuroSlots, ofCourse } from './context.js'
import { courseData } from './course.js'
import { scale, toolOf, totalOf } from './totals.js'

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').PatientChart} PatientChart */
/** @typedef {import('./context.js').CheckView} CheckView */
/** @typedef {import('../../types.d.ts').Slot} Slot */
/** @typedef {{ floor: number, ceiling: number }} Bounds */
/** @typedef {{ text: string, kind: string }} Cell */
/** @typedef {{ label: string, kind: string, cells: Cell[] }} Row */
/** @typedef {Map<string, CheckView | undefined>} Shown */

const [COLUMNS, TIMES] = [31, 6] // days that fit a page; rows of a rhythm, the others are counted
const NOTHING = { text: '', kind: 'value' }

/** {picture, days, dates, rows} from day 0 to the last day of the watch, a page wide each; none without a day 0. @param {PatientChart} p @param {Context} ctx */
export function strips(p, ctx) {
  const { course } = p
  if (!course || course.day0_ms === null || course.ends_ms === null) return []
  const { offsets } = ctx.ward
  const [first, last] = [wardDay(course.day0_ms, offsets), wardDay(course.ends_ms - 1, offsets)]
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  return Array.from({ length: Math.ceil(days.length / COLUMNS) }, (_, at) => strip(days.slice(at * COLUMNS, (at + 1) * COLUMNS), first, p, ctx))
}

/** Its heads, a row for each time of day, what was done besides, and the worst grades. @param {number[]} days @param {number} day0 @param {PatientChart} p @param {Context} ctx */
function strip(days, day0, p, ctx) {
  const { offsets } = ctx.ward
  const key = (/** @type {number} */ day, /** @type {string} */ time) => `${day} ${time}`
  const opened = neuroSlots(p).filter(slot => countOf(slot, ctx.now_ms) !== null)
    .map(slot => ({ slot, day: wardDay(slot.at_ms, offsets), time: ctx.fmt.rowTime(slot.at_ms) }))
  const slots = new Map(opened.map(one => [key(one.day, one.time), one.slot]))
  const times = often(opened.filter(({ day }) => days.includes(day)).map(({ time }) => time))
  const checks = ofCourse(p)
  const neuro = new Map(checks.filter(one => one.kind === 'neuro_check' && one.slot).reverse().map(one => [one.slot, one]))
  const shown = new Map([...slots.values()].filter(slot => times.includes(ctx.fmt.rowTime(slot.at_ms))).map(slot => [slot.key, neuro.get(slot.key)]))
  const named = new Set([...shown.values()].map(check => check?.id))
  const besides = checks.filter(one => one.kind === 'neuro_check' && !named.has(one.id)).map(one => wardDay(one.at_ms, offsets))
  const more = days.map(day => besides.filter(one => one === day).length).map(n => ({ text: n ? `+${n}` : '', kind: 'value' }))
  /** @type {Row[]} */
  const rows = [
    ...times.map(time => ({ label: time, kind: 'slot', cells: days.map(day => slotCell(slots.get(key(day, time)), shown, ctx, p)) })),
    { label: ctx.t('days-besides'), kind: 'slot', cells: more },
    ...(/** @type {const} */ (['icans', 'crs'])).map(code => worst(code, days, checks, ctx)),
  ]
  return {
    picture: days[0] <= wardDay(ctx.now_ms, offsets) ? course(courseData(days, day0, p, ctx)) : null,
    title: ctx.t('days-strip', { scale: scale(toolOf(p), ctx) }),
    days: [ctx.t('days-day'), ...days.map(day => String(day - day0))],
    dates: [ctx.t('days-date'), ...days.map(day => ctx.fmt.shortDate(atWall(day, 0, offsets)).slice(0, 2))],
    rows,
  }
}

/** The times of day at which checks were due most often, in their order. @param {string[]} times @returns {string[]} */
function often(times) {
  const count = (/** @type {string} */ time) => times.filter(one => one === time).length
  return [...new Set(times)].sort((one, other) => count(other) - count(one) || (one < other ? -1 : 1)).slice(0, TIMES).sort()
}

/** The total of a check, or what became of it; nothing where none was due. @param {Slot | undefined} slot @param {Shown} shown
 *  @param {Context} ctx @param {PatientChart} p @returns {Cell} */
function slotCell(slot, shown, ctx, p) {
  if (!slot) return NOTHING
  const count = countOf(slot, ctx.now_ms)
  if (count === 'explained' || count === 'unexplained') return { text: ctx.t('sheet-missed-short'), kind: 'wrong' }
  if (count === 'paused' || count === 'open') return { text: ctx.t(`days-cell-${count}`), kind: 'blank' }
  const total = totalOf(toolOf(p), shown.get(slot.key) ?? null)
  const text = total ? least(total, ctx) : ctx.t('sheet-cell-blank')
  return { text, kind: `${count === 'late' ? 'late' : 'value'}${lost(total, p, ctx) ? ' low' : ''}` }
}

/** A total; of one with items that were not tested what it surely is. @param {Bounds} total @param {Context} ctx @returns {string} */
export const least = ({ floor, ceiling }, ctx) => (floor === ceiling ? String(floor) : ctx.t('days-least', { floor: String(floor) }))

/** Whether a total is not the best there is. @param {Bounds | null} total @param {PatientChart} p @param {Context} ctx */
function lost(total, p, ctx) {
  const tool = toolOf(p)
  return total !== null && (tool === ADULT ? total.floor < highest(ctx.tools[tool]) : total.ceiling > 0)
}

/** The highest grade of record of each day. @param {'icans' | 'crs'} code @param {number[]} days @param {CheckView[]} checks @param {Context} ctx @returns {Row} */
function worst(code, days, checks, ctx) {
  const kind = code === 'icans' ? 'neuro_check' : 'crs_check'
  const { offsets } = ctx.ward
  const grades = checks.flatMap(one => (one.kind === kind && one.of_record ? [{ day: wardDay(one.at_ms, offsets), grade: one.of_record }] : []))
  const today = wardDay(ctx.now_ms, offsets)
  const cells = days.map(day => (day <= today ? gradeCell(grades.filter(one => one.day === day).map(({ grade }) => grade), ctx) : NOTHING))
  return { label: ctx.t('days-worst', { name: ctx.t(`sheet-${code}`) }), kind: 'sum', cells }
}

/** The highest of some grades as an interval; a day without one is blank. @param {Bounds[]} grades @param {Context} ctx @returns {Cell} */
function gradeCell(grades, ctx) {
  if (!grades.length) return { text: ctx.t('sheet-cell-blank'), kind: 'blank' }
  const [floor, ceiling] = [Math.max(...grades.map(one => one.floor)), Math.max(...grades.map(one => one.ceiling))]
  return { text: ctx.fmt.interval(floor, ceiling), kind: ceiling ? 'low' : 'value' }
}
