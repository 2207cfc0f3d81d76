/** Missed checks and pauses in the words of a sheet. Pure; its twin is backend/handovers/missed.py. */
import { DAY_MS } from '../../chart/instants.js'
import { compliance } from '../../chart/compliance.js'
import { explanation } from '../../chart/missed.js'
import { clipped, cut } from './context.js'

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').PatientChart} PatientChart */
/** @typedef {import('../../types.d.ts').Slot} Slot */

const [WORDS, FEW] = [50, 24] // letters of what somebody wrote, and of a reason where there is a line for all

/** Why a check was missed, as recorded; that it was a CRS check too. @param {Slot} slot @param {PatientChart} p @param {Context} ctx */
export function missedReason(slot, p, ctx) {
  const why = slot.reason === null ? ctx.t('sheet-not-explained')
    : because('missed', slot.reason, explanation(p, slot.key)?.body.text ?? null, ctx)
  return ofKind(slot, why, ctx)
}

/** What became of a check, and that it was a CRS check where it was. @param {Slot} slot @param {string} why @param {Context} ctx */
export const ofKind = (slot, why, ctx) => slot.kind === 'neuro_check' ? why : ctx.t('sheet-missed-crs', { why })

/** A reason in words with what was written beside it; one of an older app is a reason of the ICE items.
 *  @param {'missed' | 'pause'} what @param {string | null} code @param {string | null} text @param {Context} ctx */
function because(what, code, text, ctx) {
  const known = code ? ctx.label(`reason-${code}`, code) : ctx.t('sheet-no-reason')
  const said = code ? ctx.label(`${what}-reason-${code}`, known) : known
  return text ? ctx.t('reason-with-words', { reason: said, text: clipped(text, WORDS, ctx.t) }) : said
}

/** How many of the checks that were due were missed, and how many of these nobody explained. @param {PatientChart} p @param {Context} ctx */
export function missedCount(p, ctx) {
  const { due, explained, unexplained: silent } = compliance(p.slots, ctx.now_ms)
  const missed = explained + silent
  if (!missed) return ctx.t('sheet-missed-none')
  const text = ctx.t('sheet-missed', { n: missed, missed: String(missed), due: String(due) })
  return silent ? text + ctx.t('sheet-missed-silent', { n: silent, silent: String(silent) }) : text
}

/** The checks missed within the last day, the newest first, with their reasons. @param {PatientChart} p @param {Context} ctx */
export function missedLately(p, ctx) {
  return [...p.slots].reverse()
    .filter(slot => slot.state === 'missed' && slot.opens_ms <= ctx.now_ms && ctx.now_ms - slot.at_ms < DAY_MS)
    .map(slot => ctx.t('sheet-note-missed', { when: ctx.lately(slot.at_ms), reason: missedReason(slot, p, ctx) }))
}

/** Since when checks are paused and why, as a row of what is to do, a line long; none when they are not. @param {PatientChart} p @param {Context} ctx */
export function paused({ pause, due }, ctx) {
  if (pause === null || due.state !== 'paused') return []
  const reason = cut(pause.text || because('pause', pause.reason, null, ctx), FEW)
  return [{ when: ctx.lately(pause.since_ms), what: ctx.t('sheet-paused', { reason }), window: '' }]
}

/** The same in a line. @param {PatientChart} p @param {Context} ctx */
export const pausedWords = (p, ctx) => paused(p, ctx).map(({ when, what }) => `${when} ${what}`)

/** How many checks of these patients were due and what became of them; nothing before the first. @param {PatientChart[]} patients @param {Context} ctx */
export function counted(patients, ctx) {
  const counts = compliance(patients.flatMap(p => p.slots), ctx.now_ms)
  const facts = Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, String(n)]))
  return counts.due ? ctx.t('sheet-checks', facts) : ''
}
