/** Illness severity and the two syndromes. Pure; its twin is backend/handovers/grades.py. */
import { clipped, once } from './context.js'
import { lostWords, wouldBeWords } from './episodes.js'
import { wrapped } from './letters.js'
import { totalOf, totalWords } from './totals.js'

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').PatientChart} PatientChart */
/** @typedef {import('./context.js').CheckView} CheckView */
/** @typedef {'icans' | 'crs'} Code */
/** @typedef {{ label: string, text: string, grade: number | null, alt: string, wide: 'yes' | 'no' }} Figure */

/** @type {Record<string, string>} */
const SIGNS = { rising: '↑', falling: '↓', same: '=', unclear: '' }

/** The one word of the sheet, by max(floor, worst) of both current grades, and the sentence behind it.
 *  @param {PatientChart} p @param {Context} ctx */
export function illness(p, ctx) {
  const level = levelOf(p, ctx)
  const parts = [sentence('icans', p, ctx), sentence('crs', p, ctx)]
  return { level, word: ctx.t(`sheet-severity-${level}`), sentence: parts.join('; ') }
}

/** The level that holds max(floor, worst); never `stable` while a grade is missing or could still be higher.
 *  @param {PatientChart} p @param {Context} ctx @returns {string} */
export function levelOf(p, ctx) {
  if (p.alert === null) return 'unknown'
  const level = levelAt(p.alert, ctx)
  const calmest = ctx.severity.levels.at(-1).level
  return level === calmest && highest(p, ctx) !== calmest ? 'open' : level
}

/** The level of a grade. @param {number} grade @param {Context} ctx @returns {string} */
const levelAt = (grade, ctx) => ctx.severity.levels.find((/** @type {any} */ row) => grade >= row.from).level

/** The level that the missing answers could lead to; null when a syndrome was never graded. @param {PatientChart} p @param {Context} ctx */
function highest({ icans, crs }, ctx) {
  return icans.current && crs.current ? levelAt(Math.max(icans.current.ceiling, crs.current.ceiling), ctx) : null
}

/** The grade from which on a patient is unstable. @param {Context} ctx @returns {number} */
export function unstableFrom(ctx) {
  return ctx.severity.levels.find((/** @type {any} */ row) => row.level === 'unstable').from
}

/** `ICANS 2, at worst 3, falling`. @param {Code} code @param {PatientChart} p @param {Context} ctx */
function sentence(code, p, ctx) {
  const [view, name] = [p[code], ctx.t(`sheet-${code}`)]
  if (!view.current) return ctx.t('sheet-sentence-none', { name })
  const direction = ctx.t(`sheet-direction-${view.direction ?? 'first'}`)
  return ctx.t('sheet-sentence', { name, now: shown(view.current, ctx), peak: shown(view.peak ?? view.current, ctx), direction })
}

/** The grade of record as printed: an interval stays an interval, and what could not be graded says so.
 *  @param {CheckView} check @param {Context} ctx */
export const shown = ({ of_record: grade }, ctx) => grade ? ctx.fmt.interval(grade.floor, grade.ceiling) : ctx.t('sheet-not-graded')

/** One syndrome: figures, direction, what set the grade, and by which criteria. @param {Code} code @param {PatientChart} p @param {Context} ctx */
export function syndrome(code, p, ctx) {
  const view = p[code]
  return {
    name: ctx.t(`sheet-${code}`),
    criteria: criteriaLine(view.current, ctx),
    now: figure('now', view.current, ctx),
    peak: figure('peak', view.peak, ctx),
    sign: view.direction ? SIGNS[view.direction] : '',
    direction: view.direction ? ctx.t(`sheet-direction-${view.direction}`) : '',
    why: within(reasons(code, p, ctx), ctx.layout.reasons, ctx.layout.reason_width),
  }
}

/** As many whole lines {when, text} as there is room for, the first ones first, and always the first.
 *  @param {{ when: string, text: string }[]} lines @param {number} most @param {number} width */
function within(lines, most, width) {
  let used = 0
  return lines.filter(({ when, text }, index) => {
    used += wrapped(`${when} ${text}`.trim(), width)
    return index === 0 || used <= most
  })
}

/** A big number with its mark; `grade` is empty when there is no single one.
 *  @param {'now' | 'peak'} place @param {CheckView | null} check @param {Context} ctx @returns {Figure} */
export function figure(place, check, ctx) {
  const label = ctx.t(`sheet-${place}`)
  if (!check) return { label, text: ctx.t('sheet-never-graded'), grade: null, alt: '', wide: 'yes' }
  const [text, grade] = [shown(check, ctx), check.of_record]
  const single = grade !== null && grade.floor === grade.ceiling
  const alt = ctx.t(single ? 'sheet-mark' : 'sheet-mark-open', { grade: text })
  return { label, text, grade: single ? grade.floor : null, alt, wide: single ? 'no' : 'yes' }
}

/** Code and edition, and who signed them for this site. @param {CheckView | null} check @param {Context} ctx */
function criteriaLine(check, ctx) {
  if (!check?.criteria) return ctx.t('sheet-criteria-none')
  const signed = ctx.signatures.find(one => one.edition_sha256 === check.edition_sha256)
  const who = signed ? ctx.t('sheet-signed-by', { name: signed.name }) : ctx.t('sheet-unsigned')
  return ctx.t('sheet-criteria', { code: check.criteria, edition: String(ctx.explain(check).edition), signed: who })
}

/** Lines {when, text}, the most important first. @param {Code} code @param {PatientChart} p @param {Context} ctx */
export function reasons(code, p, ctx) {
  const { current, peak, since_ms: since } = p[code]
  if (!current) return [{ when: '', text: ctx.t('sheet-no-check') }]
  const at = (/** @type {CheckView} */ check) => ctx.lately(check.at_ms)
  const lines = [{ when: at(current), text: drivers(current, ctx) }, ...lostWords(current, p, ctx).map(text => ({ when: '', text })), ...doubts(current, ctx)]
  if (peak && peak.id !== current.id && least(peak) > least(current)) {
    lines.push({ when: ctx.t('sheet-peak-at', { when: at(peak) }), text: drivers(peak, ctx) })
  }
  if (since !== null && least(current) > 0) {
    const duration = ctx.fmt.duration(ctx.now_ms - since)
    lines.push({ when: '', text: ctx.t('sheet-since', { grade: String(least(current)), when: ctx.when(since), duration }) })
  }
  return lines
}

/** The grade that is sure, or was signed. @param {CheckView} check */
const least = check => (check.of_record ?? check).floor

/** What could make the grade another one: a changed grade, exclusions, missing answers, a masked fever.
 *  @param {CheckView} check @param {Context} ctx */
function doubts(check, ctx) {
  const { missing } = ctx.explain(check)
  const answers = check.body.answers ?? {}
  const texts = check.body.tool_reason ? [toolReason(check.body, ctx)] : []
  if (check.signed !== null && (check.signed !== check.floor || check.signed !== check.ceiling)) texts.push(signedAs(check, ctx))
  if (check.severity > check.ceiling) texts.push(ctx.t('sheet-if-counted', { grade: shown(check, ctx), counted: String(check.severity) }))
  if (check.status !== 'complete' && missing.length) {
    texts.push(ctx.t('sheet-missing', { names: missing.map(field => fieldName(check, field, ctx)).join(', ') }))
  }
  if (answers.fever_masked === 'yes') texts.push(ctx.t('sheet-fever-masked'))
  if (answers.haemorrhage === 'yes') texts.push(fieldName(check, 'haemorrhage', ctx))
  return [...texts, ...wouldBeWords(check, ctx)].map(text => ({ when: '', text }))
}

/** Why this tool, where the age asks for another. @param {Record<string, any>} body @param {Context} ctx */
function toolReason({ tool = '', tool_reason: reason }, ctx) {
  const why = ctx.label(`reason-${reason}`, reason)
  return ctx.t('record-tool', { tool: ctx.label(`tool-${tool}`, tool), reason: why })
}

/** That a person signed another grade than the one that was calculated. @param {CheckView} check @param {Context} ctx */
function signedAs(check, ctx) {
  const calculated = check.status === 'not_gradable' ? ctx.t('sheet-not-graded') : ctx.fmt.interval(check.floor, check.ceiling)
  return ctx.t('sheet-signed-as', { calculated, grade: String(check.signed), name: ctx.name(check.author) })
}

/** The answers that set the grade, in words. @param {CheckView} check @param {Context} ctx */
export function drivers(check, ctx) {
  const found = once(ctx.explain(check).drivers.map(row => driver(row, check, ctx)))
  const none = ctx.t(check.floor === 0 ? 'sheet-no-driver' : 'sheet-driver-unknown')
  return clipped(found.join('; ') || none, 110, ctx.t)
}

/** One answer in words; the tool's total as the interval that was scored.
 *  @param {import('../../types.d.ts').Driver} row @param {CheckView} check @param {Context} ctx */
function driver({ field, answer }, check, ctx) {
  const own = totalOf(field, check)
  if (own) return totalWords(own, ctx)
  if (field === 'temperature') return ctx.t('sheet-driver-temperature', { value: ctx.fmt.temperature(Number(answer)) })
  if (typeof answer === 'number') return ctx.t('sheet-driver-number', { name: fieldName(check, field, ctx), value: String(answer) })
  return ctx.label(`${check.criteria}-${field}-${answer}`, `${field} ${answer}`)
}

/** A criteria field in words. @param {CheckView} check @param {string} field @param {Context} ctx */
export function fieldName(check, field, ctx) {
  return ctx.label(`${check.criteria}-${field}`, field)
}
