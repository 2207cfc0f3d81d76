/** The sheet of a whole watch: what happened, and was every check done. Pure; its twin is backend/handovers/days_sheet.py. */
import { compliance, countOf } from '../../chart/compliance.js'
import { ADULT } from '../../chart/tools.js'
import { atLevel, ofCourse } from './context.js'
import { crsCourses } from './crs-course.js'
import { count, drugs } from './drugs.js'
import { moment } from './episodes.js'
import { everyCheck } from './every-check.js'
import { foot, fresh, margins, short } from './furniture.js'
import { drivers, figure } from './grades.js'
import { handwriting } from './handwriting.js'
import { dayName } from './history.js'
import { laboratory } from './laboratory.js'
import { limitsWords } from './limits.js'
import { missedCount, missedReason, ofKind } from './missed.js'
import { banner } from './patient.js'
import { revised } from './revised.js'
import { scores } from './scores.js'
import { least, strips } from './strip.js'
import { amount, scale, toolOf, totalOf } from './totals.js'

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').PatientChart} PatientChart */
/** @typedef {import('../../types.d.ts').EpisodeView} EpisodeView */
/** @typedef {import('./grades.js').Figure & { note: string }} Fact */
/** @typedef {ReturnType<typeof daysSheet>} DaysSheet */

const EVERYTHING = 10 ** 6 // rows, doses
const EPISODE = ['episode', 'from', 'to', 'lasted', 'peak-of', 'set-by']
const SIGNS = ['days-nurse', 'days-physician', 'sheet-date-time']

/** As many pages as it needs; nothing gives way. @param {PatientChart} p @param {Context} shift */
export function daysSheet(p, shift) {
  const ctx = atLevel(shift, { ...shift.layout.levels[0], drug_rows: EVERYTHING, doses: EVERYTHING, dates: 'once' })
  const [who, { course }, labs, beside, written] = [banner(p, ctx), p, laboratory(p, ctx), scores(p, ctx), handwriting(p, ctx)]
  const sums = Object.fromEntries(Object.entries(compliance(p.slots, ctx.now_ms)).map(([name, n]) => [name, String(n)]))
  return {
    title: course ? ctx.t('days-title', { days: String(course.watch_days) }) : ctx.t('sheet-no-course'),
    subtitle: ctx.t('sheet-subtitle', { ward: ctx.ward.name, date: ctx.fmt.dateTime(ctx.now_ms) }),
    made_up: ctx.demo ? ctx.t('sheet-made-up') : '',
    fresh: fresh(ctx),
    who,
    figures: [peak('icans', p, ctx), peak('crs', p, ctx), total(p, ctx), ...doses(p, ctx), checks(p, ctx)],
    course: ctx.t('days-course'),
    strips: strips(p, ctx),
    none: course && course.day0_ms !== null ? '' : ctx.t('days-none'),
    key: ctx.t('days-key'),
    chart_key: ctx.t('days-chart-key'),
    checks: ctx.t('days-sum', sums),
    missed: { head: ctx.t('days-missed'), rows: missed(p, ctx), none: ctx.t('days-missed-none') },
    episodes: {
      heads: EPISODE.map(name => ctx.t(`days-${name}`)),
      rows: p.episodes.map(one => episode(one, p, ctx)),
      none: p.episodes.length ? '' : ctx.t('days-no-episode'),
    },
    drugs: drugs(p, ctx),
    limits: limitsWords(p, ctx),
    laboratory: labs,
    scores: beside,
    handwriting: written,
    crs: crsCourses(p, ctx),
    changed: revised(p, ctx),
    every: everyCheck(p, ctx),
    unrecorded: [labs.none, beside.none, beside.left, written.none].filter(Boolean).join(' '),
    signs: SIGNS.map(name => ctx.t(name)),
    foot: foot(ctx, '', [p]),
    margins: margins(`${short(who.name)} · ${who.number} · ${who.born}`, ctx),
  }
}

/** The highest grade, and when it was first reached. @param {'icans' | 'crs'} code @param {PatientChart} p @param {Context} ctx @returns {Fact} */
function peak(code, p, ctx) {
  const found = p[code].peak
  return { ...figure('peak', found, ctx), label: ctx.t('days-peak', { name: ctx.t(`sheet-${code}`) }), note: found ? dated(found.at_ms, p, ctx) : '' }
}

/** The worst total of the tool by what is sure of it, and when it was first reached. @param {PatientChart} p @param {Context} ctx @returns {Fact} */
function total(p, ctx) {
  const tool = toolOf(p)
  const found = ofCourse(p).flatMap(check => {
    const own = totalOf(tool, check)
    return own ? [{ own, rank: tool === ADULT ? own.ceiling : -own.floor, at_ms: check.at_ms }] : []
  })
  const label = ctx.t('days-worst', { name: scale(tool, ctx) })
  if (!found.length) return said(label, ctx.t('sheet-cell-blank'), ctx.t('sheet-not-recorded'))
  const worst = found.reduce((least, one) => (one.rank < least.rank ? one : least))
  const base = p.baseline?.total
  const own = base && base.tool === tool ? [ctx.t('days-baseline', { total: amount(base, ctx) })] : []
  return said(label, least(worst.own, ctx), [dated(worst.at_ms, p, ctx), ...own].join('; '))
}

/** How often the drugs were given that never give way. @param {PatientChart} p @param {Context} ctx @returns {Fact[]} */
function doses(p, ctx) {
  return ctx.layout.staying_drugs.map((/** @type {string} */ name) => {
    const view = p.drugs.find(({ agent, given }) => agent === name && given.length)
    return view ? said(ctx.agent(name), count(view, ctx), ctx.t('days-first', { when: dated(view.given[0].at_ms, p, ctx) })) : said(ctx.agent(name), ctx.t('sheet-cell-blank'), ctx.t('sheet-ward-no-drugs'))
  })
}

/** `21-Nov 02:11, Day +4`. @param {number} ms @param {PatientChart} p @param {Context} ctx */
const dated = (ms, p, ctx) => [ctx.when(ms), dayName(p, ctx, ms)].filter(Boolean).join(', ')

/** How many checks were done on time, and what became of the others. @param {PatientChart} p @param {Context} ctx @returns {Fact} */
function checks(p, ctx) {
  const { on_time, late, due } = compliance(p.slots, ctx.now_ms)
  const note = [ctx.t('days-late', { late: String(late) }), missedCount(p, ctx)].join('; ')
  return said(ctx.t('days-checks'), ctx.t('days-of', { part: String(on_time), all: String(due) }), note)
}

/** A figure that is no grade. @param {string} label @param {string} text @param {string} note @returns {Fact} */
const said = (label, text, note) => ({ label, text, grade: null, alt: '', wide: 'no', note })

/** Each check that was missed or late {when, text}, in the order of time. @param {PatientChart} p @param {Context} ctx */
function missed(p, ctx) {
  return p.slots.flatMap(slot => {
    const [state, when] = [countOf(slot, ctx.now_ms), ctx.when(slot.at_ms)]
    if (state === 'late') {
      const done = ofCourse(p).find(check => check.slot === slot.key)
      const text = ctx.t('days-done-late', { when: done ? ctx.when(done.at_ms) : ctx.t('sheet-not-recorded') })
      return [{ when, text: ofKind(slot, text, ctx) }]
    }
    return state === 'explained' || state === 'unexplained' ? [{ when, text: missedReason(slot, p, ctx) }] : []
  })
}

/** Which syndrome, from when to when, its peak and what set it. @param {EpisodeView} one @param {PatientChart} p @param {Context} ctx */
function episode({ syndrome, onset, reopened, resolved, open, peak: top }, p, ctx) {
  const again = reopened.map(back => ctx.t('sheet-episode-reopened', { when: moment(back, ctx) }))
  return {
    name: ctx.t(`sheet-${syndrome}`),
    from: [moment(onset, ctx), ...again].join(''),
    to: open ? ctx.t('days-open') : moment(resolved[resolved.length - 1], ctx),
    lasted: ctx.fmt.duration((open ? ctx.now_ms : resolved[resolved.length - 1].at_ms) - onset.at_ms),
    peak: top ? `${ctx.fmt.interval(top.floor, top.ceiling)} · ${moment(top, ctx)}` : ctx.t('sheet-not-graded'),
    set: p.checks.filter(check => check.id === top?.of).map(check => drivers(check, ctx)).join('; '),
  }
}
