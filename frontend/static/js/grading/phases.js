/** Grades of a low count by its days: so far, or when the days are over. Pure; its twin is backend/grading/phases.py. */
import { ascending, daily, filled, runs } from './days.js'
import { compare } from './quantity.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {import('./quantity.js').Ratio} Ratio
 *  @typedef {import('../types.d.ts').LabView} LabView
 *  @typedef {import('../types.d.ts').PhaseView} PhaseView
 *  @typedef {{ day: number | null, died: 'no' | 'yes' }} Now  the day of the course, null without a day 0 */

/** @param {Json} score @param {LabView[]} labs @param {Json} analytes by code @param {Now} now @returns {import('../types.d.ts').PhasesScore} */
export function phases(score, labs, analytes, { day, died }) {
  const analyte = analytes[score.analyte]
  return { code: score.code, edition: score.edition, phases: score.phases.map((/** @type {Json} */ one) => phase(one, labs, analyte, day, died === 'yes')) }
}

/** One span of days: its grade as an interval, and what it was read from.
 *  @param {Json} rule @param {LabView[]} labs @param {Json} analyte @param {number | null} today @param {boolean} died @returns {PhaseView} */
function phase(rule, labs, analyte, today, died) {
  const [first, last] = rule.days
  const base = { code: rule.code, first, floor: null, ceiling: null, runs: [], used: [], last, filled: 0, missing: 0, unread: 0 }
  if (today === null) return { ...base, state: 'no_day0' }
  if (today < first) return { ...base, state: 'later' }
  const [known, unread] = daily(labs, analyte, first, Math.min(last, today))
  const days = ascending(known.keys())
  const read = { ...base, unread: unread.length, used: days.map(day => known.get(day)?.[0] ?? '') }
  if (days.length < (rule.least_days ?? 1)) return { ...read, state: 'unknown' }
  const closed = died || today > last
  const end = died ? Number(days.at(-1)) : Math.min(last, today)
  const graded = rule.rule === 'longest' ? longest : least
  return { ...read, last: end, state: closed ? 'closed' : 'so_far', ...graded(rule, new Map([...known].map(([day, [, value]]) => [day, value])), end, closed) }
}

/** The grade of the longest run: days of which nothing is known are not low for the floor, low for the ceiling.
 *  @param {Json} rule @param {Map<number, Ratio>} known @param {number} end @param {boolean} closed */
function longest(rule, known, end, closed) {
  const [first] = rule.days
  const made = 'fill' in rule ? filled(known, first, end, rule.fill, closed) : known
  const open = Array.from({ length: end - first + 1 }, (_, index) => first + index).filter(day => !made.has(day))
  /** @type {number[][]} */
  const low = rule.limits.map((/** @type {Json} */ limit) => [...made].filter(([, value]) => fits(limit, value)).map(([day]) => day))
  const most = low.map(days => [...days, ...open])
  return {
    floor: gradeOf(rule, low, end, closed), ceiling: gradeOf(rule, most, end, closed),
    runs: low.map((days, index) => ({ floor: longestOf(days, rule.joined), ceiling: longestOf(most[index], rule.joined) })),
    filled: made.size - known.size, missing: open.length,
  }
}

/** Whether a value is as low as a limit says. @param {Json} limit @param {Ratio} value */
const fits = (limit, value) => 'below' in limit ? compare(value, limit.below, 0) < 0 : compare(value, limit.upto, 0) <= 0

/** How many days the longest run has. @param {number[]} days @param {number} joined */
const longestOf = (days, joined) => Math.max(0, ...runs(days, joined).map(([first, last]) => last - first + 1))

/** The highest grade that the low days of some limit reach. @param {Json} rule @param {number[][]} low @param {number} end @param {boolean} closed */
function gradeOf(rule, low, end, closed) {
  if (low[0].length < (rule.least_days ?? 1)) return 0
  const grades = rule.limits.flatMap((/** @type {Json} */ limit, /** @type {number} */ index) => {
    const length = longestOf(low[index], rule.joined)
    return limit.grades.filter((/** @type {Json} */ row) => length >= row.from_days).map((/** @type {Json} */ row) => row.grade)
  })
  const lasts = 'lasting' in rule && closed && runs(low[0], rule.joined).some(([first, last]) => first <= rule.lasting.first_day_upto && last === end)
  return Math.max(0, ...grades, ...(lasts ? [rule.lasting.grade] : []))
}

/** The grade of the lowest value, once the second lowest is low too; a single value stands alone. @param {Json} rule @param {Map<number, Ratio>} known */
function least(rule, known) {
  const values = [...known.values()]
  const second = values.filter(value => compare(value, rule.second_upto, 0) <= 0)
  if (values.length > 1 && second.length < 2) return { floor: 0, ceiling: 0 }
  const grades = rule.limits.filter((/** @type {Json} */ row) => values.some(value => fits(row, value))).map((/** @type {Json} */ row) => row.grade)
  return { floor: Math.max(0, ...grades), ceiling: Math.max(0, ...grades) }
}
