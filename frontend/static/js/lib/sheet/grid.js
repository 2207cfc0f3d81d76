/** The last neuro checks item by item, missed ones included. Pure; its twin is backend/handovers/grid.py. */
import { ADULT } from '../../chart/tools.js'
import { neuroSlots, ofCourse } from './context.js'
import { shown } from './grades.js'
import { isWritten, written } from './handwriting.js'
import { dayName } from './history.js'
import { missedReason } from './missed.js'
import { amount, scale, toolOf, totalOf, totalWords } from './totals.js'

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').PatientChart} PatientChart */
/** @typedef {import('./context.js').CheckView} CheckView */
/** @typedef {import('../../types.d.ts').Slot} Slot */
/** @typedef {{ text: string, kind: string }} Cell */
/** @typedef {{ label: string, kind: string, cells: Cell[] }} Row */
/** @typedef {{ code: string, scores: Record<string, number> }} Item */
/** @typedef {{ at_ms: number, day: string, time: string, check: CheckView | null, slot: Slot | null }} Column */

/** @type {Record<string, string>} */
const CELLS = { correct: 'ok', incorrect: 'wrong', not_testable: 'untested' }

/** Columns grouped by day, rows of cells {text, kind}, and the notes that explain what is not a tick.
 *  @param {PatientChart} p @param {Context} ctx */
export function grid(p, ctx) {
  const columns = chosen(p, ctx)
  const asked = columns.some(({ check }) => Object.keys(check?.body.items ?? {}).length > 0)
  const tool = toolOf(p)
  const rows = asked ? ctx.tools[tool].items.map((/** @type {Item} */ item) => itemRow(tool, item, columns, ctx)) : []
  if (asked) rows.push(totalRow(tool, columns, ctx))
  rows.push(...['wakes', 'icans', 'crs'].map(name => sumRow(name, columns, ctx, p)))
  return {
    title: ctx.t('sheet-grid-title', { n: columns.length, checks: String(columns.length) }),
    groups: groups(columns),
    heads: columns.map(column => column.time),
    rows: withMissed(rows, columns, ctx),
    notes: notes(columns, p, ctx),
    key: asked && tool !== ADULT ? ctx.t('sheet-cell-key-points') : '',
    none: columns.length ? '' : ctx.t('sheet-grid-none'),
  }
}

/** The newest checks and missed slots, oldest first; the baseline keeps its column. @param {PatientChart} p @param {Context} ctx */
export function chosen(p, ctx) {
  const checks = ofCourse(p).filter(check => check.kind === 'neuro_check').map(check => columnOf(check.at_ms, p, ctx, check, null))
  const missed = neuroSlots(p).filter(slot => slot.state === 'missed').map(slot => columnOf(slot.at_ms, p, ctx, null, slot))
  const every = [...checks, ...missed].sort((one, other) => one.at_ms - other.at_ms)
  const shown = every.slice(-ctx.layout.checks)
  const base = every.find(({ check }) => check && check.id === p.baseline?.id)
  if (!base || shown.includes(base)) return shown
  return shown.length === ctx.layout.checks ? [base, ...shown.slice(1)] : [base, ...shown]
}

/** One column: when, of which day, and the check or the missed slot.
 *  @param {number} ms @param {PatientChart} p @param {Context} ctx @param {CheckView | null} check @param {Slot | null} slot @returns {Column} */
export function columnOf(ms, p, ctx, check, slot) {
  const base = Boolean(check && check.id === p.baseline?.id)
  const day = base ? ctx.t('sheet-grid-baseline') : dayName(p, ctx, ms) || ctx.fmt.shortDate(ms)
  return { at_ms: ms, day, time: base ? ctx.fmt.shortDate(ms) : ctx.fmt.time(ms).replace('\u00a0', ' '), check, slot }
}

/** Neighbours of one day under one head. @param {Column[]} columns */
function groups(columns) {
  /** @type {{ text: string, span: number }[]} */
  const found = []
  for (const { day } of columns) {
    const last = found[found.length - 1]
    if (last?.text === day) last.span += 1
    else found.push({ text: day, span: 1 })
  }
  return found
}

/** One item over all checks: right answers recede, wrong ones are boxed, points are numbers, the rest is words.
 *  @param {string} tool @param {Item} item @param {Column[]} columns @param {Context} ctx @returns {Row} */
function itemRow(tool, item, columns, ctx) {
  const cells = columns.map(({ check }) => itemCell(item, answerOf(tool, item, check), ctx))
  return { label: ctx.t(`${tool}-${item.code}`), kind: 'item', cells }
}

/** What was answered; nothing in a check with another tool. @param {string} tool @param {Item} item @param {CheckView | null} check @returns {string} */
const answerOf = (tool, { code }, check) => check?.body.tool === tool ? check.body.items?.[code] ?? '' : ''

/** One answer. @param {Item} item @param {string} answer @param {Context} ctx @returns {Cell} */
function itemCell({ scores }, answer, ctx) {
  if (Object.hasOwn(scores, answer) && !Object.hasOwn(CELLS, answer)) return { text: String(scores[answer]), kind: 'value' }
  const kind = Object.hasOwn(CELLS, answer) ? CELLS[answer] : 'blank'
  return { text: ctx.t(`sheet-cell-${kind}`), kind }
}

/** The totals; one of another tool says of which. @param {string} tool @param {Column[]} columns @param {Context} ctx @returns {Row} */
function totalRow(tool, columns, ctx) {
  const cells = columns.map(({ check }) => ({ text: totalCell(tool, check, ctx), kind: 'value' }))
  return { label: scale(tool, ctx), kind: 'total', cells }
}

/** One total. @param {string} tool @param {CheckView | null} check @param {Context} ctx */
function totalCell(tool, check, ctx) {
  if (!check?.total) return ctx.t('sheet-cell-blank')
  const own = totalOf(tool, check)
  return own ? amount(own, ctx) : totalWords(check.total, ctx)
}

/** How the patient wakes, or a grade, over all checks.
 *  @param {string} name @param {Column[]} columns @param {Context} ctx @param {PatientChart} p @returns {Row} */
function sumRow(name, columns, ctx, p) {
  const cells = columns.map(({ check }) => ({ text: check ? oneSum(name, check, ctx, p) : '', kind: 'value' }))
  return { label: ctx.t(`sheet-grid-${name}`), kind: 'sum', cells }
}

/** One cell of such a row. @param {string} name @param {CheckView} check @param {Context} ctx @param {PatientChart} p */
export function oneSum(name, check, ctx, p) {
  if (name === 'wakes') {
    const answer = check.body.answers?.consciousness
    return answer ? ctx.label(`sheet-wakes-${answer}`, String(answer)) : ctx.t('sheet-cell-blank')
  }
  const graded = name === 'icans' ? check : beside(check, p)
  return graded?.of_record ? shown(graded, ctx) : ctx.t('sheet-cell-blank')
}

/** The CRS check of the same visit, else of the same slot the nearest one. @param {CheckView} check @param {PatientChart} p */
function beside({ at_ms, slot: key }, p) {
  const slot = p.slots.find(one => one.key === key)
  const [start, end] = slot ? [slot.opens_ms, slot.closes_ms] : [at_ms, at_ms + 1]
  const mine = ofCourse(p).filter(one => one.kind === 'crs_check' && start <= one.at_ms && one.at_ms < end)
  const away = (/** @type {CheckView} */ one) => Math.abs(one.at_ms - at_ms)
  return mine.reduce((/** @type {CheckView | null} */ best, one) => best === null || away(one) <= away(best) ? one : best, null)
}

/** A missed check is one blank column through all rows; why it was missed stands in the notes.
 *  @param {Row[]} rows @param {Column[]} columns @param {Context} ctx */
function withMissed(rows, columns, ctx) {
  columns.forEach(({ slot }, index) => {
    if (!slot) return
    rows[0].cells[index] = { text: ctx.t('sheet-cell-missed'), kind: 'missed' }
    for (const row of rows.slice(1)) row.cells[index] = { text: '', kind: 'covered' }
  })
  return rows
}

/** Why checks were missed, the last sentence, then which items could not be tested and why, newest check first. @param {Column[]} columns @param {PatientChart} p @param {Context} ctx */
function notes(columns, p, ctx) {
  const missed = [...columns].reverse().flatMap(({ at_ms, slot }) => (slot
    ? [ctx.t('sheet-note-missed', { when: ctx.when(at_ms), reason: missedReason(slot, p, ctx) })] : []))
  const found = [...(missed.length ? [missed.join('; ')] : []), ...sentence(columns, ctx)]
  for (const { at_ms, check } of [...columns].reverse()) {
    const { items = {}, tool = '' } = check?.body ?? {}
    for (const { code } of /** @type {Item[]} */ (ctx.tools[tool]?.items ?? [])) {
      if (items[code] !== 'not_testable') continue
      const reason = items[`${code}_reason`]
      const why = reason ? ctx.label(`reason-${reason}`, reason) : ctx.t('sheet-no-reason')
      found.push(ctx.t('sheet-note-untested', { item: ctx.t(`${tool}-${code}`), when: ctx.when(at_ms), reason: why }))
    }
  }
  return found.slice(0, ctx.layout.notes)
}

/** How the sentence of the last check was taken, and what was seen of it. @param {Column[]} columns @param {Context} ctx */
function sentence(columns, ctx) {
  const last = columns.flatMap(({ check }) => check ?? []).at(-1)
  return last && isWritten(last) ? [ctx.t('sheet-note-writing', { when: ctx.when(last.at_ms), told: written(last, ctx) })] : []
}
