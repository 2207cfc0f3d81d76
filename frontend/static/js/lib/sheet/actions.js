/** What the next shift has to do, and what was missed. Pure; its twin is backend/handovers/actions.py. */
import { isApart } from '../../chart/schedule.js'
import { openQuestions } from './changes.js'
import { unstableFrom } from './grades.js'
import { TO_DO, coming, together } from './history.js'
import { missedCount, missedReason, paused } from './missed.js'

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').PatientChart} PatientChart */
/** @typedef {import('../../types.d.ts').Slot} Slot */
/** @typedef {{ when: string, what: string, window: string }} Row */

/** Rows {when, what, window} with a box to tick, then questions for a person; at most as many as have room.
 *  @param {PatientChart} p @param {Context} ctx */
export function actions(p, ctx) {
  const rows = [...paused(p, ctx), ...together(coming(p, ctx)).map(slots => slotRow(slots, p, ctx)), ...observed(p, ctx), ...unfinished(p, ctx)]
  rows.push(...openQuestions(p, ctx).map(text => ({ when: ctx.t('sheet-to-settle'), what: text, window: '' })))
  if (p.course && !p.baseline) rows.push({ when: '', what: ctx.t('sheet-no-baseline'), window: '' })
  const more = rows.length - ctx.layout.actions
  return {
    rows: rows.slice(0, ctx.layout.actions),
    more: more > 0 ? ctx.t('sheet-actions-more', { n: more, more: String(more) }) : '',
    none: rows.length ? '' : ctx.t('sheet-actions-none'),
  }
}

/** The checks due at one time with the window in which they count. @param {Slot[]} slots @param {PatientChart} p @param {Context} ctx @returns {Row} */
function slotRow(slots, p, ctx) {
  const [slot] = slots
  const late = slot.state === 'overdue' ? 'sheet-check-overdue' : 'sheet-check-due'
  const window = ctx.t('sheet-window', { start: ctx.fmt.time(slot.opens_ms), end: ctx.fmt.time(slot.closes_ms) })
  return { when: ctx.fmt.time(slot.at_ms), what: ctx.t(late + only(slots, p)), window }
}

/** The end of the words where only one of the two checks is due; without a rhythm of its own CRS goes with neuro. @param {Slot[]} slots @param {PatientChart} p */
export function only(slots, p) {
  const kinds = new Set(slots.map(({ kind }) => kind))
  return isApart(p.slots) && kinds.size === 1 ? `-${slots[0].kind.replaceAll('_', '-')}` : ''
}

/** Until when the patient stays in hospital after a dose. @param {PatientChart} p @param {Context} ctx @returns {Row[]} */
function observed({ course }, ctx) {
  return (course?.observed ?? []).filter(({ from_ms, until_ms }) => from_ms <= ctx.now_ms && ctx.now_ms < until_ms).map(({ number, until_ms }) => ({
    when: '',
    what: ctx.t('sheet-in-hospital', { number: String(number) }),
    window: ctx.t('sheet-in-hospital-until', { when: ctx.when(until_ms) }),
  }))
}

/** Grades that could still turn out to be those of an unstable patient. @param {PatientChart} p @param {Context} ctx @returns {Row[]} */
export function unfinished(p, ctx) {
  return /** @type {const} */ (['icans', 'crs']).flatMap(code => {
    const check = p[code].current
    if (!check || check.floor >= check.ceiling || check.ceiling < unstableFrom(ctx)) return []
    const what = ctx.t('sheet-could-be', { name: ctx.t(`sheet-${code}`), ceiling: String(check.ceiling) })
    return [{ when: ctx.t('sheet-now-first'), what, window: '' }]
  })
}

/** Room to write, and the checks that were missed; the site's own lines stand in site.js.
 *  @param {PatientChart} p @param {Context} ctx */
export function contingency(p, ctx) {
  const missed = p.slots.filter(slot => slot.state === 'missed' && slot.opens_ms <= ctx.now_ms)
  const newest = missed.toReversed().slice(0, ctx.layout.missed)
  return {
    absent: ctx.site ? '' : ctx.t('sheet-protocol-absent'),
    lines: /** @type {number} */ (ctx.layout.lines),
    missed: missedCount(p, ctx),
    rows: newest.map(slot => ({ when: ctx.when(slot.at_ms), text: missedReason(slot, p, ctx) })),
  }
}

/** When this paper goes out of date: the next check. @param {PatientChart} p @param {Context} ctx */
export function nextDue(p, ctx) {
  const ms = nextMs(p, ctx)
  return ms === null ? '' : ctx.t('sheet-outdated', { when: ctx.when(ms) })
}

/** When the next check that is still to be done is due; the one of a slot that is done already is not.
 *  @param {PatientChart} p @param {Context} ctx */
export function nextMs(p, ctx) {
  const times = [...p.due.owed, p.due.next].flatMap(slot => (slot && TO_DO.includes(slot.state) && slot.at_ms > ctx.now_ms ? [slot.at_ms] : []))
  return times.length ? Math.min(...times) : null
}
