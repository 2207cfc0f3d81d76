/** The handover sheet of one patient as words in I-PASS order. Pure; its twin is backend/handovers/patient_sheet.py. */
import { BED } from '../beds.js'
import { trend } from '../trend.js'
import { actions, contingency, nextDue } from './actions.js'
import { drugNote, drugs } from './drugs.js'
import { atLevel, clipped, cut, forthright } from './context.js'
import { foot, fresh, margins, short } from './furniture.js'
import { illness, syndrome } from './grades.js'
import { grid } from './grid.js'
import { handed } from './handed.js'
import { dayName, trendData } from './history.js'
import { limitsWords } from './limits.js'
import { site } from './site.js'
import { heightOf } from './space.js'
import { story, withLimits } from './story.js'

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').PatientChart} PatientChart */
/** @typedef {import('../../types.d.ts').Identity} Identity */
/** @typedef {ReturnType<typeof sheetAt>} PatientSheet */

const HEADS = ['illness', 'summary', 'actions', 'contingency', 'synthesis']
const SIGNED = 28 // letters of a name before its signature
const WIDE = 50 // letters of name, bed and day that stand on one line

/** The fullest sheet that fits its page; what gives way, and in which order, stands in protocols/handover.json.
 *  @param {PatientChart} p @param {Context} ctx */
export function patientSheet(p, ctx) {
  const { levels, page_height } = ctx.layout
  let [first, last] = [0, levels.length - 1]
  /** @type {PatientSheet | null} */
  let fitting = null
  while (first < last) { // each is no taller than the one before
    const middle = Math.floor((first + last) / 2)
    const sheet = sheetAt(p, atLevel(ctx, levels[middle]))
    if (heightOf(sheet) <= page_height) [last, fitting] = [middle, sheet]
    else first = middle + 1
  }
  return fitting ?? sheetAt(p, atLevel(ctx, levels[last]))
}

/** Everything the page shows, as text; templates only place it. @param {PatientChart} p @param {Context} ctx */
function sheetAt(p, ctx) {
  const who = banner(p, ctx)
  const by = { given: ctx.t('sheet-given-by'), name: cut(ctx.printed_by, SIGNED), accepted: ctx.t('sheet-accepted-by'), date: ctx.t('sheet-date-time') }
  const data = trendData(p, ctx)
  const [told, limits] = withLimits(story(p, ctx), limitsWords(p, ctx), ctx)
  return {
    title: ctx.t('sheet-title'),
    subtitle: ctx.t('sheet-subtitle', { ward: ctx.ward.name, date: ctx.fmt.dateTime(ctx.now_ms) }),
    made_up: ctx.demo ? ctx.t('sheet-made-up') : '',
    fresh: fresh(ctx),
    who,
    heads: /** @type {Record<string, any>} */ ({ ...named('head', HEADS, ctx), tab: named('tab', HEADS, ctx) }),
    illness: illness(p, ctx),
    syndromes: [syndrome('icans', p, ctx), syndrome('crs', p, ctx)],
    trend: trend(data),
    grid: grid(p, ctx),
    story: told,
    drugs: drugs(p, ctx),
    limits,
    actions: actions(p, ctx),
    contingency: contingency(p, ctx),
    handed: handed(p, ctx),
    site: site([p], ctx, ctx.layout.site_rows, ctx.layout.site_phones),
    synthesis: { hint: ctx.t('sheet-synthesis-hint'), ...by },
    foot: [...foot(ctx, nextDue(p, ctx), [p]), ...leftOut(p, told, limits, ctx)],
    margins: margins(`${short(who.name)} · ${who.number} · ${who.born}`, ctx),
  }
}

/** What had no room and is not counted where it would stand.
 *  @param {PatientChart} p @param {{ text: string }[]} told @param {string} limits @param {Context} ctx */
function leftOut(p, told, limits, ctx) {
  const words = limitsWords(p, ctx)
  const dates = words && !limits && told.every(line => line.text !== words)
  const rules = ctx.layout.drug_note === 'no' && drugNote(p, ctx)
  const parts = [...(dates ? [ctx.t('sheet-left-dates')] : []), ...(rules ? [ctx.t('sheet-left-rules')] : [])]
  return parts.length ? [ctx.t('sheet-left-out', { what: parts.join(', ') })] : []
}

/** The words of some heads, by name. @param {string} kind @param {string[]} names @param {Context} ctx @returns {Record<string, any>} */
function named(kind, names, ctx) {
  return Object.fromEntries(names.map(name => [name, ctx.t(`sheet-${kind}-${name}`)]))
}

/** Two identifiers, where, which day, allergies, weight; a missing value is spelled. @param {PatientChart} p @param {Context} ctx */
export function banner(p, ctx) {
  const id = p.identity
  const missing = ctx.t('sheet-not-recorded')
  const [name, day] = [fullName(id, ctx), dayOfWindow(p, ctx)]
  const bed = p.bed ? ctx.t('sheet-bed', { bed: cut(p.bed, BED) }) : ctx.t('sheet-bed-none')
  return {
    long: [...name, ...bed, ...day].length > WIDE ? 'yes' : 'no',
    name,
    born_label: ctx.t('sheet-born'),
    born: id?.born ? ctx.fmt.calendarDate(id.born) : missing,
    age: id?.born ? ctx.t('sheet-age', { age: ctx.fmt.age(id.born, ctx.now_ms) }) : '',
    sex: id ? ctx.label(`sheet-sex-${id.sex}`, id.sex) : '',
    number_label: ctx.t('sheet-number'),
    number: id?.number ? cut(ctx.fmt.hospitalNumber(id.number), 30) : missing,
    bed,
    day,
    days: window(p, ctx),
    allergies_label: ctx.t('sheet-allergies'),
    allergies: allergies(id, ctx),
    weight_label: ctx.t('sheet-weight'),
    weight: weight(p, ctx),
  }
}

/** `DUPONT, Marie`. @param {Identity | null} id @param {Context} ctx */
function fullName(id, ctx) {
  return id ? clipped(forthright(`${id.family.toUpperCase()}, ${id.given}`), 170, ctx.t) : ctx.t('sheet-identity-none')
}

/** `Day +4 of 30`, with the days since the dose that began the watch anew. @param {PatientChart} p @param {Context} ctx */
function dayOfWindow(p, ctx) {
  const day = dayName(p, ctx, ctx.now_ms)
  if (!day) return ctx.t('sheet-day-none')
  const facts = { day, window: String(p.course?.watch_days) }
  if (!p.anchor) return ctx.t('sheet-day-of', facts)
  const { number } = p.anchor
  const since = ctx.fmt.day(p.anchor.day)
  return number === null ? ctx.t('sheet-day-again', { since, ...facts }) : ctx.t('sheet-day-dose', { since, number: String(number), ...facts })
}

/** From day 0 to the last day on watch. @param {PatientChart} p @param {Context} ctx */
function window({ course }, ctx) {
  if (!course || course.day0_ms === null || course.ends_ms === null) return ctx.t('sheet-window-none')
  return ctx.t('sheet-window-of', { start: ctx.fmt.date(course.day0_ms), end: ctx.fmt.date(course.ends_ms - 1) })
}

/** Known ones by name, confirmed none, or not recorded: three different things. @param {Identity | null} id @param {Context} ctx */
function allergies(id, ctx) {
  const state = id ? id.allergies.state : 'not_recorded'
  if (state === 'known' && id) return clipped(id.allergies.text || ctx.t('sheet-not-recorded'), 110, ctx.t)
  return ctx.label(`sheet-allergies-${state}`, state)
}

/** The last weight with its date. @param {PatientChart} p @param {Context} ctx */
function weight({ weight: { weight_g, at_ms } }, ctx) {
  if (weight_g === null || at_ms === null) return ctx.t('sheet-not-recorded')
  return ctx.t('sheet-weight-of', { weight: ctx.fmt.weight(weight_g), date: ctx.fmt.shortDate(at_ms) })
}
