/** Every neuro check of a watch, missed ones too. Pure; its twin is backend/handovers/every_check.py. */
import { countOf } from '../../chart/compliance.js'
import { neuroSlots, ofCourse } from './context.js'
import { shown } from './grades.js'
import { columnOf, oneSum } from './grid.js'
import { dayNumber } from './history.js'
import { wrapped } from './letters.js'
import { missedReason } from './missed.js'
import { amount, scale, toolOf, totalOf, totalWords } from './totals.js'

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').PatientChart} PatientChart */
/** @typedef {import('./context.js').CheckView} CheckView */
/** @typedef {import('./grid.js').Column} Column */
/** @typedef {{ day: string, when: string, text: string, total?: string, lost?: string, wakes?: string, icans?: string, by?: string }} Line */

const [TALL, LETTERS] = [50, 3] // rows of letters in a column of a page; of a name
const [NARROW, WIDE] = [620, 1700] // what was lost, why a check was missed: hundredths of an em
const HEADS = ['day', 'when', 'total', 'lost', 'wakes', 'icans', 'by']

/** {head, hint, heads, pages, key}: pages of two columns of lines; `text` is empty for a check that was done.
 *  @param {PatientChart} p @param {Context} ctx */
export function everyCheck(p, ctx) {
  const done = ofCourse(p).filter(({ kind }) => kind === 'neuro_check')
  const missed = neuroSlots(p).filter(slot => ['explained', 'unexplained'].includes(countOf(slot, ctx.now_ms) ?? ''))
  const marks = initials(done, ctx)
  const columns = [...done.map(check => columnOf(check.at_ms, p, ctx, check, null)), ...missed.map(slot => columnOf(slot.at_ms, p, ctx, null, slot))]
  const rows = columns.sort((one, other) => one.at_ms - other.at_ms).map(one => line(one, marks, p, ctx))
  return {
    head: ctx.t('days-every'),
    hint: ctx.t('days-every-hint', { done: String(done.length), missed: String(missed.length) }),
    heads: HEADS.map(name => (name === 'total' ? scale(toolOf(p), ctx) : ctx.t(`days-every-${name}`))),
    pages: pages(rows),
    key: [...marks].map(([author, mark]) => `${mark} ${ctx.name(author)}`).join('; '),
  }
}

/** Author -> the first letters of the name, with the first number after them that tells it from others. @param {CheckView[]} done @param {Context} ctx */
function initials(done, ctx) {
  /** @type {Map<string, string>} */
  const found = new Map()
  for (const { author } of done) {
    if (found.has(author)) continue
    const letters = ctx.name(author).split(' ').flatMap(word => [...word].slice(0, 1)).slice(0, LETTERS).join('')
    const taken = new Set(found.values())
    let [mark, number] = [letters, 2]
    for (; taken.has(mark); number += 1) mark = `${letters}${number}`
    found.set(author, mark)
  }
  return found
}

/** One line. @param {Column} one @param {Map<string, string>} marks @param {PatientChart} p @param {Context} ctx @returns {Line} */
function line({ at_ms, slot, check }, marks, p, ctx) {
  const [day, when] = [check && check.id === p.baseline?.id ? ctx.t('sheet-grid-baseline') : dayNumber(p, ctx, at_ms), ctx.when(at_ms)]
  if (!check) return { day, when, text: slot ? ctx.t('said-of', { what: ctx.t('sheet-cell-missed'), text: missedReason(slot, p, ctx) }) : '' }
  return {
    day,
    when,
    text: '',
    total: total(check, p, ctx),
    lost: [...lost(check, ctx), ...marked(check, p, ctx)].join('; '),
    wakes: oneSum('wakes', check, ctx, p),
    icans: check.of_record ? shown(check, ctx) : ctx.t('sheet-cell-blank'),
    by: marks.get(check.author) ?? '',
  }
}

/** The total, with its tool where it is another one. @param {CheckView} check @param {PatientChart} p @param {Context} ctx */
function total(check, p, ctx) {
  if (!check.total) return ctx.t('sheet-cell-blank')
  const own = totalOf(toolOf(p), check)
  return own ? amount(own, ctx) : totalWords(check.total, ctx)
}

/** Which items of ICE were wrong, and which could not be tested. @param {CheckView} check @param {Context} ctx */
function lost({ body: { items = {}, tool } }, ctx) {
  const texts = (ctx.tools[tool]?.items ?? []).flatMap((/** @type {{ code: string }} */ { code }) => {
    if (items[code] === 'incorrect') return [ctx.t(`${tool}-${code}`)]
    return items[code] === 'not_testable' ? [ctx.t('days-untested', { item: ctx.t(`${tool}-${code}`) })] : []
  })
  return texts.length ? [texts.join(', ')] : []
}

/** That a check was done late or corrected. @param {CheckView} check @param {PatientChart} p @param {Context} ctx */
function marked({ slot: key, versions }, { slots }, ctx) {
  const slot = slots.find(one => one.key === key)
  const late = slot && countOf(slot, ctx.now_ms) === 'late'
  return [...(late ? [ctx.t('days-every-late')] : []), ...(versions > 1 ? [ctx.t('sheet-trend-amended')] : [])]
}

/** Two columns to a page, about as high as each other. @param {Line[]} rows */
function pages(rows) {
  /** @type {Line[][][]} */
  const found = []
  for (let [at, end] = [0, 0]; at < rows.length; at = end) {
    for (let used = 0; end < rows.length && (end === at || used + height(rows[end]) <= 2 * TALL); end += 1) used += height(rows[end])
    found.push(halves(rows.slice(at, end)))
  }
  return found
}

/** The first lines, from half the height on the others. @param {Line[]} rows */
function halves(rows) {
  const whole = rows.reduce((sum, row) => sum + height(row), 0)
  let used = 0
  for (const [place, row] of rows.entries()) {
    if (2 * used >= whole) return [rows.slice(0, place), rows.slice(place)]
    used += height(row)
  }
  return [rows, []]
}

/** How many rows of letters a line takes. @param {Line} row */
const height = ({ text, lost = '' }) => (text ? wrapped(text, WIDE) : wrapped(lost, NARROW))
