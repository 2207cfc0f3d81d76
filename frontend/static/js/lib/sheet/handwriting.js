/** The written sentence day by day: a picture where there is one, facts, no verdict. Pure; its twin is backend/handovers/handwriting.py. */
import { wardDay } from '../../chart/instants.js'
import { drawingIn, outline, thinned } from '../../chart/ink.js'
import { INK, num, picture } from '../draw.js'
import { cut, ofCourse } from './context.js'
import { dayName } from './history.js'
import { totalWords } from './totals.js'

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').PatientChart} PatientChart */
/** @typedef {import('./context.js').CheckView} CheckView */
/** @typedef {import('../../chart/ink.js').Drawing} Drawing */
/** @typedef {{ sha256: string, type: string, duration_ms?: number, pen_lifts?: number }} Kept */
/** @typedef {{ check: CheckView, left: number }} Chosen */

const [WIDE, TRUE] = [126, 0.75] // points that a trace has at most; points of a CSS pixel
const [PEN, ROOM] = [0.9, 4] // the line's width in points; pixels above and below what is written
const UNSEEN = 0.25 // points by which a trace may leave the strokes: a quarter of its line
const ABREAST = 4 // sentences in a row
const STEPS = 10_000

/** The baseline's, then one of each day; all traces at one scale. @param {PatientChart} p @param {Context} ctx */
export function handwriting(p, ctx) {
  const found = chosen(p, ctx)
  const drawings = new Map(found.map(({ check }) => [check.id, drawn(check, ctx)]))
  const widths = [...drawings.values()].flatMap(one => (one ? [one.width] : []))
  const scale = Math.floor(Math.min(TRUE, WIDE / (widths.length ? Math.max(...widths) : 1)) * STEPS) / STEPS
  const figures = found.map(({ check }) => figure(check, drawings.get(check.id) ?? null, scale, p, ctx))
  const left = found.reduce((sum, one) => sum + one.left, 0)
  return {
    head: ctx.t('days-writing'),
    hint: ctx.t('days-writing-hint'),
    rows: Array.from({ length: Math.ceil(figures.length / ABREAST) }, (_, row) => figures.slice(row * ABREAST, (row + 1) * ABREAST)),
    more: left ? ctx.t('days-writing-more', { n: left, more: String(left) }) : '',
    level: figures.some(one => one.drawing || one.photo) ? 'high' : 'low',
    none: figures.length ? '' : ctx.t('days-writing-none'),
  }
}

/** The hashes of the pictures that the sheet shows. @param {PatientChart} p @param {Context} ctx */
export const named = (p, ctx) => chosen(p, ctx).flatMap(({ check }) => keptOf(check)?.sha256 ?? [])

/** The baseline, then of each day the latest, one with a sign before others; and how many of the day are left out.
 *  @param {PatientChart} p @param {Context} ctx @returns {Chosen[]} */
function chosen(p, ctx) {
  const base = p.baseline
  /** @type {Map<number, CheckView[]>} */
  const days = new Map()
  for (const check of ofCourse(p).filter(one => isWritten(one) && one.id !== base?.id)) {
    const day = wardDay(check.at_ms, ctx.ward.offsets)
    days.set(day, [...(days.get(day) ?? []), check])
  }
  const first = base && isWritten(base) ? [{ check: base, left: 0 }] : []
  const ascending = [...days].sort(([one], [other]) => one - other)
  return [...first, ...ascending.map(([, checks]) => ({ check: latest(checks), left: checks.length - 1 }))]
}

/** Whether a sentence was kept, or something was seen of it. @param {CheckView} check */
export const isWritten = check => check.kind === 'neuro_check' && (keptOf(check) !== null || signsOf(check).length > 0)

/** @param {CheckView} check @returns {Kept | null} */
const keptOf = ({ body }) => body.handwriting ?? null

/** @param {CheckView} check @returns {string[]} */
const signsOf = ({ body }) => body.writing_signs ?? []

/** The last check, of those with a sign when there are any. @param {CheckView[]} checks */
function latest(checks) {
  const signed = checks.filter(check => signsOf(check).length)
  const found = signed.length ? signed : checks
  return found[found.length - 1]
}

/** What is at hand under the hash that a check names. @param {CheckView} check @param {Context} ctx */
function pictureOf(check, { pictures }) {
  const kept = keptOf(check)
  return kept && Object.hasOwn(pictures, kept.sha256) ? pictures[kept.sha256] : null
}

/** The strokes, where they are at hand. @param {CheckView} check @param {Context} ctx @returns {Drawing | null} */
function drawn(check, ctx) {
  const found = pictureOf(check, ctx)
  return found && 'drawing' in found ? drawingIn(found.drawing) : null
}

/** One sentence: when, on which day, with which total; how it was taken, and what was seen of it.
 *  @param {CheckView} check @param {Drawing | null} drawing @param {number} scale @param {PatientChart} p @param {Context} ctx */
function figure(check, drawing, scale, p, ctx) {
  const about = check.id === p.baseline?.id ? ctx.t('days-writing-baseline') : dayName(p, ctx, check.at_ms)
  const total = check.total ? totalWords(check.total, ctx) : ''
  const head = [ctx.when(check.at_ms), about, total].filter(Boolean).join(', ')
  const facts = written(check, ctx)
  const [alt, photo] = [ctx.t('said-of', { what: head, text: facts }), pictureOf(check, ctx)?.src ?? '']
  return {
    head,
    facts,
    drawing: drawing ? trace(drawing, scale, alt) : null,
    photo,
    alt,
    absent: drawing || photo || !keptOf(check) ? '' : absent(check, ctx),
  }
}

/** How a sentence was taken, and what was seen of it. @param {CheckView} check @param {Context} ctx */
export const written = (check, ctx) => [taken(keptOf(check), ctx), ...signs(check, ctx)].join('; ')

/** Drawn, with what was counted, or photographed, or seen on paper only. @param {Kept | null} kept @param {Context} ctx */
function taken(kept, ctx) {
  if (!kept) return ctx.t('days-writing-paper')
  const { duration_ms, pen_lifts } = kept
  if (duration_ms === undefined || pen_lifts === undefined) return ctx.t('days-writing-photo')
  return ctx.t('days-writing-drawn', { n: pen_lifts, seconds: String(Math.floor((duration_ms + 500) / 1000)), lifts: String(pen_lifts) })
}

/** What was seen of it; nothing where nothing was ticked. @param {CheckView} check @param {Context} ctx */
function signs(check, ctx) {
  const found = signsOf(check).map(code => ctx.label(`writing-sign-${cut(code, 40)}`, code))
  return found.length ? [found.join(', ')] : []
}

/** Why there is no picture: it is not here, or it is none. @param {CheckView} check @param {Context} ctx */
const absent = (check, ctx) => ctx.t(pictureOf(check, ctx) ? 'days-writing-damaged' : `days-writing-${ctx.absent}`)

/** The strokes on a paper as high as what is written. @param {Drawing} drawing @param {number} scale @param {string} alt */
function trace(drawing, scale, alt) {
  const rows = drawing.strokes.flatMap(stroke => stroke.map(([, y]) => y))
  const [top, base] = [Math.max(0, lowest(rows) - ROOM), Math.min(drawing.height, -lowest(rows.map(y => -y)) + ROOM)]
  /** @type {[string, string][]} */
  const attrs = [
    ['d', outline(thinned(drawing, UNSEEN / scale))], ['fill', 'none'], ['stroke', INK], ['stroke-width', num(PEN / scale)], ['stroke-linecap', 'round'], ['stroke-linejoin', 'round'],
    ['transform', `scale(${scale}) translate(0 ${-top || 0})`],
  ]
  return picture(drawing.width * scale, (base - top) * scale, alt, [['path', attrs, '']])
}

/** The lowest of many numbers. @param {number[]} numbers */
const lowest = numbers => numbers.reduce((least, one) => Math.min(least, one))
