/** A CRS episode check by check. Pure; its twin is backend/handovers/crs_course.py. */
import { ofCourse } from './context.js'
import { moment } from './episodes.js'
import { drivers, figure } from './grades.js'
import { dayNumber } from './history.js'

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').PatientChart} PatientChart */
/** @typedef {import('./context.js').CheckView} CheckView */
/** @typedef {import('../../types.d.ts').EpisodeView} EpisodeView */

const HEADS = ['when', 'day', 'temperature', 'pressure', 'support', 'spo2', 'oxygen', 'crs', 'set-by']

/** For each CRS episode {head, hint, heads, rows}: first and last check, and those unlike the one before.
 *  @param {PatientChart} p @param {Context} ctx */
export function crsCourses(p, ctx) {
  const tables = p.episodes.filter(({ syndrome }) => syndrome === 'crs').map(one => ({ one, checks: within(one, p, ctx) }))
  return tables.filter(({ checks }) => checks.length).map(({ one, checks }) => table(one, checks, p, ctx))
}

/** The CRS checks from the onset to the end. @param {EpisodeView} one @param {PatientChart} p @param {Context} ctx */
function within({ open, onset, resolved }, p, ctx) {
  const end = open ? ctx.now_ms : resolved[resolved.length - 1].at_ms
  return ofCourse(p).filter(({ kind, at_ms }) => kind === 'crs_check' && onset.at_ms <= at_ms && at_ms <= end)
}

/** One episode. @param {EpisodeView} one @param {CheckView[]} checks @param {PatientChart} p @param {Context} ctx */
function table({ onset }, checks, p, ctx) {
  const kept = checks.filter((check, place) => place === 0 || place === checks.length - 1 || seen(check) !== seen(checks[place - 1]))
  return {
    head: ctx.t('days-crs-course', { when: moment(onset, ctx) }),
    hint: ctx.t('days-crs-course-hint', { n: checks.length, shown: String(kept.length), all: String(checks.length) }),
    heads: HEADS.map(name => ctx.t(`days-crs-${name}`)),
    rows: kept.map(check => row(check, p, ctx)),
  }
}

/** What makes a check another one than the check before: its grade and the support. @param {CheckView} check */
function seen({ of_record: grade, body: { answers = {}, measured = {}, vasopressors = [] } }) {
  return JSON.stringify([grade?.floor, grade?.ceiling, answers.hypotension, answers.oxygen, measured.oxygen_flow, vasopressors])
}

/** One check; what was not measured is blank. @param {CheckView} check @param {PatientChart} p @param {Context} ctx */
function row(check, p, ctx) {
  const { measured = {}, vasopressors = [] } = check.body
  const blank = ctx.t('sheet-cell-blank')
  const oxygen = [answer('oxygen', check, ctx), ...('oxygen_flow' in measured ? [ctx.fmt.flow(measured.oxygen_flow)] : [])]
  const drugs = vasopressors.map((/** @type {unknown} */ name) => ctx.agent(String(name)))
  return {
    ...figure('now', check, ctx),
    when: ctx.when(check.at_ms),
    day: dayNumber(p, ctx, check.at_ms) || blank,
    temperature: 'temperature' in measured ? ctx.fmt.number(measured.temperature, 1) : blank,
    pressure: pressure(measured, ctx),
    support: drugs.join(', ') || answer('hypotension', check, ctx),
    spo2: 'spo2' in measured ? String(measured.spo2) : blank,
    oxygen: oxygen.join(', '),
    set: drivers(check, ctx),
  }
}

/** One answer in the words of its criteria. @param {string} field @param {CheckView} check @param {Context} ctx */
function answer(field, { body, criteria }, ctx) {
  const code = body.answers?.[field]
  return code ? ctx.label(`${criteria}-${field}-${code}`, String(code)) : ctx.t('sheet-cell-blank')
}

/** `118/64`, with a dash for what was not measured. @param {Record<string, unknown>} measured @param {Context} ctx */
function pressure(measured, ctx) {
  const blank = ctx.t('sheet-cell-blank')
  const found = ['systolic', 'diastolic'].map(name => (name in measured ? String(measured[name]) : blank))
  return found.every(one => one === blank) ? blank : found.join('/')
}
