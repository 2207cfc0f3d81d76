/** The handover sheet of a ward, worst first. Pure; its twin is backend/handovers/ward_sheet.py. */
import { ADULT } from '../../chart/tools.js'
import { highest } from '../../grading/instrument.js'
import { nextMs, only, unfinished } from './actions.js'
import { openQuestions } from './changes.js'
import { drugs } from './drugs.js'
import { atLevel, clipped, cut } from './context.js'
import { foot, fresh, margins } from './furniture.js'
import { figure, illness, levelOf, reasons } from './grades.js'
import { chosen } from './grid.js'
import { inARow, remarksOf, taken, tally } from './handed.js'
import { coming, together } from './history.js'
import { counted, missedLately, pausedWords } from './missed.js'
import { banner } from './patient.js'
import { site } from './site.js'
import { product } from './story.js'
import { amount, scale, toolOf, totalOf } from './totals.js'
import { INK, RULE, bar, circle, line, picture, rect } from '../draw.js'
import { BED, bedKey } from '../beds.js'

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').PatientChart} PatientChart */
/** @typedef {import('./grid.js').Column} Column */
/** @typedef {import('../draw.js').Shape} Shape */
/** @typedef {import('../draw.js').Point} Point */
/** @typedef {ReturnType<typeof wardSheet>} WardSheet */

export const COLUMNS = ['severity', 'bed', 'patient', 'day', 'icans', 'crs', 'totals', 'drugs', 'due', 'know', 'taken']
const LEVELS = ['unstable', 'watcher', 'unknown', 'open', 'stable']
const [STEP, HEIGHT] = [22, 20]

/** One row for each patient who is there. @param {import('../../types.d.ts').Chart} chart @param {Context} facts */
export function wardSheet(chart, facts) {
  const ctx = atLevel(facts, facts.layout.levels[0])
  const present = Object.values(chart.patients).filter(p => p.present).sort((one, other) => compare(rank(one, ctx), rank(other, ctx)))
  const plain = present.map(p => row(p, ctx))
  const rows = plain.map((one, index) => ({ ...one, first: index === 0 || plain[index - 1].level !== one.level ? 'yes' : 'no' }))
  const times = present.flatMap(p => nextMs(p, ctx) ?? [])
  const outdated = times.length ? ctx.t('sheet-outdated', { when: ctx.when(Math.min(...times)) }) : ''
  return {
    title: ctx.t('sheet-ward-title', { ward: ctx.ward.name }),
    subtitle: ctx.t('sheet-ward-subtitle', { date: ctx.fmt.dateTime(ctx.now_ms), n: rows.length, patients: String(rows.length) }),
    made_up: ctx.demo ? ctx.t('sheet-made-up') : '',
    counts: counts(rows, present, ctx),
    fresh: fresh(ctx),
    heads: COLUMNS.map(name => ctx.t(`sheet-ward-${name}`)),
    rows,
    none: rows.length ? '' : ctx.t('sheet-ward-none'),
    key: ctx.t('sheet-ward-key'),
    checks: counted(present, ctx),
    handed: tally(present, ctx),
    site: site(present, ctx),
    signs: ['given-by', 'accepted-by', 'date-time', 'not-accepted'].map(name => ctx.t(`sheet-${name}`)),
    given_name: ctx.printed_by,
    foot: foot(ctx, outdated, present),
    margins: margins(ctx.t('sheet-ward-who', { ward: ctx.ward.name, date: ctx.fmt.date(ctx.now_ms) }), ctx),
  }
}

/** Worst first; within a level the higher grade, then the bed. @param {PatientChart} p @param {Context} ctx @returns {(number | string)[]} */
function rank(p, ctx) {
  return [LEVELS.indexOf(levelOf(p, ctx)), -(p.alert ?? 0), p.bed === null ? 1 : 0, ...bedKey(p.bed ?? ''), p.id]
}

/** Order of two ranks. @param {(number | string)[]} one @param {(number | string)[]} other */
function compare(one, other) {
  const at = one.findIndex((value, index) => value !== other[index])
  return at < 0 ? 0 : one[at] < other[at] ? -1 : 1
}

/** How many of each level, how many overdue, how many paused. @param {{ level: string }[]} rows @param {PatientChart[]} present @param {Context} ctx */
function counts(rows, present, ctx) {
  const texts = LEVELS.flatMap(level => {
    const n = rows.filter(one => one.level === level).length
    return n ? [ctx.t(`sheet-count-${level}`, { n, count: String(n) })] : []
  })
  for (const state of ['overdue', 'paused']) {
    const n = present.filter(p => p.due.state === state).length
    if (n) texts.push(ctx.t(`sheet-count-${state}`, { n, count: String(n) }))
  }
  return texts.join(', ')
}

/** One patient on one row. @param {PatientChart} p @param {Context} ctx */
function row(p, ctx) {
  const [who, ill, given] = [banner(p, ctx), illness(p, ctx), drugs(p, ctx)]
  const names = given.rows.slice(0, ctx.layout.ward_drugs).map(one => `${one.name} ${one.count}`)
  const next = [...together(coming(p, ctx)).slice(0, 2).map(slots => due(slots, p, ctx)), ...pausedWords(p, ctx)]
  return {
    level: ill.level,
    word: ill.word,
    bed: p.bed ? cut(p.bed, BED) : ctx.t('sheet-bed-none'),
    name: who.name,
    ids: [`${who.born} ${who.age}`, `${who.number} ${who.sex}`.trim()],
    day: who.day,
    product: p.course ? product(p.course, 44, ctx) : ctx.t('sheet-no-course'),
    syndromes: [syndrome('icans', p, ctx), syndrome('crs', p, ctx)],
    totals: lastTotals(p, ctx),
    drugs: names.length ? names : [ctx.t('sheet-ward-no-drugs')],
    due: next.length ? next : [later(p, ctx)],
    know: toKnow(p, ctx),
    taken: taken(p, ctx),
    handed: inARow(p, ctx),
  }
}

/** Now with its mark, peak and direction, and the first reason. @param {'icans' | 'crs'} code @param {PatientChart} p @param {Context} ctx */
function syndrome(code, p, ctx) {
  const view = p[code]
  const peak = figure('peak', view.peak, ctx)
  const [first] = reasons(code, p, ctx)
  return {
    now: figure('now', view.current, ctx),
    peak: view.peak ? `${peak.label} ${peak.text}` : '',
    direction: view.direction ? ctx.t(`sheet-direction-${view.direction}`) : '',
    why: clipped(`${first.when} ${first.text}`.trim(), 70, ctx.t),
  }
}

/** The checks due at one time in a few words. @param {import('../../types.d.ts').Slot[]} slots @param {PatientChart} p @param {Context} ctx */
function due(slots, p, ctx) {
  const id = slots[0].state === 'overdue' ? 'sheet-ward-overdue' : 'sheet-ward-check'
  return ctx.t(id + only(slots, p), { time: ctx.fmt.time(slots[0].at_ms) })
}

/** The next check after this shift, with its date. @param {PatientChart} p @param {Context} ctx */
function later(p, ctx) {
  const ms = nextMs(p, ctx)
  return ms === null ? ctx.t('sheet-nothing-due') : ctx.t('sheet-ward-check', { time: ctx.when(ms) })
}

/** Doubts first: grades not finished, questions open, checks missed lately, the newest note. @param {PatientChart} p @param {Context} ctx */
function toKnow(p, ctx) {
  const notes = remarksOf(p).slice(-1)
  const texts = [...unfinished(p, ctx).map(one => one.what), ...openQuestions(p, ctx), ...missedLately(p, ctx), ...notes.map(entry => String(entry.body.text ?? ''))]
  return clipped(texts.join('; '), 90, ctx.t)
}

/** The last four checks as a small picture with its values; `scale` says of which tool where it is not ICE.
 *  @param {PatientChart} p @param {Context} ctx */
function lastTotals(p, ctx) {
  const tool = toolOf(p)
  const columns = chosen(p, ctx).slice(-4)
  const texts = columns.map(one => totalText(tool, one, ctx))
  const named = scale(tool, ctx)
  const alt = ctx.t('sheet-totals-alt', { scale: named, values: texts.join(', ') || ctx.t('sheet-none') })
  const drawn = picture(4 * STEP, HEIGHT, alt, spark(tool, columns, (HEIGHT - 6) / highest(ctx.tools[tool])))
  return { scale: tool === ADULT ? '' : named, texts, picture: drawn }
}

/** A total, missed, `N/T` when nothing could be tested; a dash when nothing of the tool was asked. @param {string} tool @param {Column} one @param {Context} ctx */
function totalText(tool, one, ctx) {
  if (one.slot) return ctx.t('sheet-missed-short')
  const total = totalOf(tool, one.check)
  return total ? amount(total, ctx) : ctx.t(isUntestable(one.check) ? 'sheet-cell-untested' : 'sheet-cell-blank')
}

/** Whether items were asked, and none could be tested. @param {Column['check']} check */
const isUntestable = check => check !== null && !check.total && Object.values(check.body.items ?? {}).includes('not_testable')

/** Dots on a fixed scale of `step` a point, no line across a missed check or an interval.
 *  @param {string} tool @param {Column[]} columns @param {number} step */
function spark(tool, columns, step) {
  const shapes = [line([0, 3], [4 * STEP, 3], 0.4, RULE, '1 2'), line([0, HEIGHT - 3], [4 * STEP, HEIGHT - 3], 0.4, RULE)]
  /** @type {Point | null} */
  let before = null
  columns.forEach((one, index) => {
    const total = totalOf(tool, one.check)
    const at = /** @type {Point} */ ([STEP * index + STEP / 2, HEIGHT - 3 - (total ? total.floor * step : 0)])
    const single = total !== null && total.floor === total.ceiling
    if (before && single) shapes.push(line(before, at, 0.9, INK))
    if (one.slot || total || isUntestable(one.check)) shapes.push(...dot(at, total ? HEIGHT - 3 - total.ceiling * step : null, single, Boolean(one.slot)))
    before = single ? at : null
  })
  return shapes
}

/** Filled for a total, a bar up to `top` for an interval, an empty box for not testable, a cross for missed.
 *  @param {Point} at @param {number | null} top @param {boolean} single @param {boolean} missed @returns {Shape[]} */
function dot(at, top, single, missed) {
  const [x, y] = at
  if (missed) return [line([x - 3, y - 3], [x + 3, y + 3], 1.2, INK), line([x - 3, y + 3], [x + 3, y - 3], 1.2, INK)]
  if (top === null) return [rect([x - 2.5, y - 7], 5, 5)]
  return single ? [circle(at, 2)] : bar(at, top)
}
