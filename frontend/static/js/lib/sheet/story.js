/** The course of the last days in a few lines {head, text}. Pure; its twin is backend/handovers/story.py. */
import { HOUR_MS } from '../../chart/instants.js'
import { changes } from './changes.js'
import { clipped, cut, ofCourse } from './context.js'
import { baselineWords, before, episodes } from './episodes.js'
import { remarksOf } from './handed.js'
import { assessed } from './limits.js'
import { wrapped } from './letters.js'

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').PatientChart} PatientChart */
/** @typedef {import('../../types.d.ts').RecordView} RecordView */
/** @typedef {import('../../types.d.ts').CourseView} CourseView */
/** @typedef {{ head: string, text: string }} Line */

const MOST_PRESSORS = 4 // with their names
const VITALS = ['temperature', 'pressure', 'heart_rate', 'respiratory_rate', 'spo2', 'oxygen_flow', 'fio2']

/** What matters most comes first: treatment, what was before, episodes, last values, corrections, findings, calls.
 *  @param {PatientChart} p @param {Context} ctx */
export function story(p, ctx) {
  const parts = [treatment, before, rhythm, episodes, lastValues, changes, observed, calls, remarks, later]
  return within(parts.flatMap(part => part(p, ctx)), ctx.layout.story_lines, ctx)
}

/** What follows the watch. @param {PatientChart} p @param {Context} ctx @returns {Line[]} */
function later(p, ctx) {
  const text = assessed(p, ctx)
  return text ? [{ head: '', text }] : []
}

/** As many whole lines as the column holds, the first ones first; what does not fit is said to be in the record.
 *  @param {Line[]} lines @param {number} most @param {Context} ctx @returns {Line[]} */
function within(lines, most, ctx) {
  const rows = lines.map(line => height(line, ctx))
  if (rows.reduce((sum, tall) => sum + tall, 0) <= most) return lines
  let used = 1
  const kept = lines.filter((_, index) => {
    const fits = used + rows[index] <= most
    used += fits ? rows[index] : 0
    return fits
  })
  return [...kept, { head: '', text: ctx.t('sheet-story-more') }]
}

/** Near the centre and driving stand below the story where it leaves room, else across the page.
 *  @param {Line[]} told @param {string} words @param {Context} ctx @returns {[Line[], string]} */
export function withLimits(told, words, ctx) {
  const all = [...told, { head: '', text: words }]
  if (words && all.reduce((sum, line) => sum + height(line, ctx), 0) <= ctx.layout.story_lines) return [all, '']
  return [told, ctx.layout.limits === 'yes' ? words : '']
}

/** Rows of the column that a line takes. @param {Line} line @param {Context} ctx @returns {number} */
const height = ({ head, text }, ctx) => wrapped(`${head} ${text}`.trim(), ctx.layout.story_width)

/** What was given for what, and how the patient scored before. @param {PatientChart} p @param {Context} ctx @returns {Line[]} */
function treatment(p, ctx) {
  const { course } = p
  if (!course) return [{ head: ctx.t('sheet-no-course'), text: '' }]
  let text = indication(course, ctx)
  if (course.line) text += ctx.t('sheet-line', { line: cut(course.line, 20) })
  text += setting(course, ctx)
  return [{ head: product(course, 50, ctx), text: `${text}. ${baselineWords(p, ctx)}` }]
}

/** The rhythm of the watch where it is not that of the course: set later, or tighter for what was found. @param {PatientChart} p @param {Context} ctx @returns {Line[]} */
function rhythm({ rhythm: now, course }, ctx) {
  if (!now || !course || (now.why === 'base' && now.entry === course.entry)) return []
  const parts = [ctx.label(`protocol-${now.protocol}`, now.protocol)]
  if (now.why !== 'base') parts.push(ctx.t('sheet-rhythm-checks', { count: String(now.times.length) }))
  if (now.site_sets === 'yes') parts.push(ctx.t('sheet-rhythm-site'))
  return [{ head: ctx.t('sheet-rhythm'), text: parts.join('; ') }]
}

/** What was given. @param {CourseView} course @param {number} most @param {Context} ctx */
export const product = (course, most, ctx) => course.product ? clipped(course.product, most, ctx.t) : ctx.t('sheet-product-none')

/** What it was given for. @param {CourseView} course @param {Context} ctx */
function indication({ indication: words }, ctx) {
  return words ? ctx.t('sheet-indication', { indication: clipped(words, 60, ctx.t) }) : ctx.t('sheet-indication-none')
}

/** Standard care, or which trial; nothing where nobody said so. @param {CourseView} course @param {Context} ctx */
function setting({ setting: code, trial }, ctx) {
  return code === null ? '' : ctx.label(`sheet-setting-${code}`, `, ${code}`, { trial: clipped(trial ?? '', 30, ctx.t) })
}

/** The values measured at the last CRS check; what was not measured is named as not recorded. @param {PatientChart} p @param {Context} ctx */
function lastValues(p, ctx) {
  const last = ofCourse(p).filter(check => check.kind === 'crs_check').pop()
  if (!last) return [{ head: ctx.t('sheet-values'), text: ctx.t('sheet-not-recorded') }]
  const measured = last.body.measured ?? {}
  const texts = VITALS.flatMap(name => value(name, measured, ctx))
  const oxygen = last.body.answers?.oxygen
  if (oxygen) texts.push(ctx.label(`${last.criteria}-oxygen-${oxygen}`, oxygen))
  const running = last.body.vasopressors ?? []
  texts.push(...running.slice(0, MOST_PRESSORS).map((/** @type {string} */ name) => clipped(ctx.agent(name), 30, ctx.t)))
  if (running.length > MOST_PRESSORS) texts.push(ctx.t('sheet-story-more'))
  return [{ head: ctx.fmt.timeOrDate(last.at_ms, ctx.now_ms), text: texts.join(', ') || ctx.t('sheet-not-recorded') }]
}

/** One measured value with its name and unit; nothing where it was not measured. @param {string} name @param {Record<string, any>} measured @param {Context} ctx */
function value(name, measured, ctx) {
  if (name === 'pressure') return pressure(measured, ctx)
  if (!(name in measured)) return []
  if (name === 'temperature') return [ctx.t('sheet-value-temperature', { value: ctx.fmt.temperature(measured[name]) })]
  if (name === 'oxygen_flow') return [ctx.t('sheet-value-oxygen_flow', { value: ctx.fmt.flow(measured[name]) })]
  return [ctx.t(`sheet-value-${name}`, { value: String(measured[name]) })]
}

/** Both numbers, or one of them beside the words that the other is not recorded. @param {Record<string, any>} measured @param {Context} ctx */
function pressure(measured, ctx) {
  const [systolic, diastolic] = ['systolic', 'diastolic'].map(name => (name in measured ? String(measured[name]) : ctx.t('sheet-not-recorded')))
  return 'systolic' in measured || 'diastolic' in measured ? [ctx.t('sheet-value-pressure', { systolic, diastolic })] : []
}

/** Findings that no table grades, at the last neuro check. @param {PatientChart} p @param {Context} ctx */
function observed(p, ctx) {
  const last = p.icans.current
  const names = ctx.layout.observed.filter((/** @type {string} */ name) => last?.body.answers?.[name] === 'yes')
  if (!last || !names.length) return []
  const words = names.map((/** @type {string} */ name) => ctx.label(`${last.criteria}-${name}`, name))
  return [{ head: ctx.t('sheet-observed'), text: words.join(', ') }]
}

/** Who was called in the last day, and whether somebody answered. @param {PatientChart} p @param {Context} ctx */
function calls(p, ctx) {
  const answered = new Set(p.records.filter(entry => entry.kind === 'acknowledgement').map(entry => entry.body.of))
  const start = ctx.now_ms - ctx.layout.calls_h * HOUR_MS
  const found = p.records.filter(entry => entry.kind === 'escalation' && entry.at_ms >= start && entry.state !== 'voided')
  return found.reverse().map(entry => called(entry, answered.has(entry.id) || answered.has(entry.body.of), ctx)).slice(0, ctx.layout.calls)
}

/** One call. @param {RecordView} entry @param {boolean} answered @param {Context} ctx */
function called(entry, answered, ctx) {
  const to = clipped(ctx.label(`called-${(entry.body.to ?? '').replaceAll('_', '-')}`, entry.body.to ?? ''), 40, ctx.t)
  return { head: ctx.when(entry.at_ms), text: ctx.t(answered ? 'sheet-called-answered' : 'sheet-called', { to }) }
}

/** The newest notes with their author. @param {PatientChart} p @param {Context} ctx */
function remarks(p, ctx) {
  return remarksOf(p).slice(-ctx.layout.remarks).reverse().map(entry => {
    const text = clipped(String(entry.body.text ?? ''), 140, ctx.t)
    return { head: ctx.when(entry.at_ms), text: ctx.t('sheet-note', { text, name: ctx.name(entry.author) }) }
  })
}
