/** The recorded drugs, their counts and limits by rule. Pure; its twin is backend/handovers/drugs.py. */
import { wardDay } from '../../chart/instants.js'
import { clipped, cut, once } from './context.js'
import { ranked } from './history.js'

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').PatientChart} PatientChart */
/** @typedef {import('../../types.d.ts').RecordView} RecordView */
/** @typedef {import('../../types.d.ts').DrugView} DrugView */

/** A row for each drug: last dose, times, counts, when the next one breaks no rule; below, by which rule. @param {PatientChart} p @param {Context} ctx */
export function drugs(p, ctx) {
  const names = ranked(once(p.medications.map(agent)), ctx)
  const views = new Map(p.drugs.map(view => [view.agent, view]))
  const viewOf = (/** @type {string} */ name) => /** @type {DrugView} */ (views.get(name))
  const rows = names.map(name => drug(viewOf(name), p.medications.filter(entry => agent(entry) === name), p, ctx))
  const most = ctx.layout.drug_rows
  const left = names.slice(most).map(name => ctx.agent(name)).join(', ')
  return {
    heads: ['drug', 'doses', 'count', 'other'].map(head => ctx.t(`sheet-drugs-${head}`)),
    rows: rows.slice(0, most),
    none: rows.length ? '' : ctx.t('sheet-drugs-none'),
    more: rows.length > most ? ctx.t('sheet-drugs-more', { names: clipped(left, ctx.layout.drug_names, ctx.t) }) : '',
    note: ctx.layout.drug_note === 'yes' ? drugNote(p, ctx) : '',
  }
}

/** The steroids in all, and by which rules the drugs that have a row are counted. @param {PatientChart} p @param {Context} ctx */
export function drugNote(p, ctx) {
  const names = ranked(p.drugs.map(view => view.agent), ctx).slice(0, ctx.layout.drug_rows)
  const rules = names.map(name => rule(/** @type {DrugView} */ (p.drugs.find(view => view.agent === name)), ctx))
  return clipped([...steroids(p.steroids, ctx), ...rules].filter(Boolean).join(' '), 240, ctx.t)
}

/** The drug of a record. @param {RecordView} entry */
const agent = entry => String(entry.body.agent ?? '')

/** One drug. @param {DrugView} view @param {RecordView[]} entries @param {PatientChart} p @param {Context} ctx */
function drug(view, entries, p, ctx) {
  const { given } = view
  const latest = given.slice(-ctx.layout.doses)
  const bodies = new Map(entries.map(entry => [entry.id, entry.body]))
  const runs = inRuns(latest, bodies, ctx)
  const times = runs.map(({ amount, of }) => (runs.length === 1 ? timesOf(of, ctx) : ctx.t('said-of', { what: amount, text: timesOf(of, ctx) })))
  const before = given.length - latest.length
  if (before) times.push(ctx.t('sheet-doses-before', { n: before, doses: String(before) }))
  const last = bodies.get(given.at(-1)?.id ?? '') ?? entries[entries.length - 1].body
  return {
    name: ctx.agent(view.agent),
    dose: runs.length > 1 ? '' : dose(last, ctx),
    times: times.join('; ') || ctx.t('sheet-not-given'),
    count: [count(view, ctx), ...inAll(view, ctx)].join('; '),
    other: [...doubtful(view, p, ctx), ...limits(view, ctx), ...products(view, last, bodies, ctx), ...states(entries, ctx)].join('; '),
  }
}

/** Doses one after the other that were written alike, each run under what was written.
 *  @param {DrugView['given']} given @param {Map<string, Record<string, any>>} bodies @param {Context} ctx */
function inRuns(given, bodies, ctx) {
  return given.reduce((/** @type {{ amount: string, of: DrugView['given'] }[]} */ found, one) => {
    const amount = dose(bodies.get(one.id) ?? {}, ctx)
    const last = found.at(-1)
    if (last?.amount === amount) last.of.push(one)
    else found.push({ amount, of: [one] })
    return found
  }, [])
}

/** When the doses were given. @param {DrugView['given']} given @param {Context} ctx */
const timesOf = (given, ctx) => ('dates' in ctx.layout ? byDate(given, ctx) : given.map(one => ctx.when(one.at_ms))).join('; ')

/** What the doses of a whole watch come to, where each can be read and each counts. @param {DrugView} view @param {Context} ctx */
function inAll({ given, count: mine }, ctx) {
  const amounts = given.flatMap(({ ug }) => (ug === null ? [] : [ug]))
  if (!('dates' in ctx.layout) || amounts.length < 2 || amounts.length !== given.length || mine !== amounts.length) return []
  const sum = amounts.reduce((all, ug) => all + ug, 0)
  return [ctx.t('sheet-doses-in-all', { amount: ctx.fmt.quantity(Math.floor((sum + 50) / 100), 1, 'mg') })]
}

/** The times of doses, each date once: `20-Nov 23:35; 21-Nov 05:35, 11:35`. @param {{ at_ms: number }[]} given @param {Context} ctx */
function byDate(given, ctx) {
  const day = (/** @type {{ at_ms: number }} */ { at_ms }) => wardDay(at_ms, ctx.ward.offsets)
  return given.reduce((/** @type {string[]} */ found, one, index) => {
    if (index && day(given[index - 1]) === day(one)) found[found.length - 1] += `, ${ctx.fmt.time(one.at_ms)}`
    else found.push(ctx.when(one.at_ms))
    return found
  }, [])
}

/** How many doses, out of how many by rule. @param {DrugView} view @param {Context} ctx */
export function count({ count: mine, most_in_all: most, given }, ctx) {
  if (most === null) return ctx.t('sheet-doses', { n: given.length, doses: String(given.length) })
  return ctx.t('sheet-doses-of', { doses: String(mine), most: String(most) })
}

/** Whether doses of several phones may be one: they are counted as several. @param {DrugView} view @param {PatientChart} p @param {Context} ctx */
const doubtful = (view, { doubles }, ctx) => doubles.some(one => one.agent === view.agent) ? [ctx.t('sheet-drug-double')] : []

/** When the next dose breaks no rule; nothing where no dose was given or no source has a rule. @param {DrugView} view @param {Context} ctx */
function limits({ earliest: { at_ms, why } }, ctx) {
  if (why === 'all') return [ctx.t('sheet-drug-no-more')]
  return at_ms === null ? [] : [ctx.t('sheet-drug-next', { when: ctx.when(at_ms) })]
}

/** Where the rule of a drug stands, and how sure it is; nothing for a drug without one. @param {DrugView} view @param {Context} ctx */
function rule(view, ctx) {
  const found = Object.hasOwn(ctx.formulary, view.agent) ? ctx.formulary[view.agent] : null
  const source = found?.sources.apart_min
  if (!source || !view.given.length) return ''
  return ctx.t('sheet-drug-rule', { drug: ctx.agent(view.agent), cite: source.cite, confidence: source.confidence, edition: String(found?.edition) })
}

/** The steroids of the course as dexamethasone, and what could not be counted. @param {import('../../types.d.ts').Steroids} found @param {Context} ctx */
function steroids({ doses, dexamethasone_ug: total, not_counted: rest, since_ms }, ctx) {
  if (!doses || since_ms === null) return []
  const told = total === null ? [] : [ctx.t('sheet-steroids', { amount: ctx.fmt.quantity(Math.floor((total + 50) / 100), 1, 'mg'), date: ctx.fmt.shortDate(since_ms) })]
  return rest ? [...told, ctx.t('sheet-steroids-rest', { n: rest, doses: String(rest) })] : told
}

/** Amount, unit and route as they were written. @param {Record<string, any>} body @param {Context} ctx */
function dose(body, ctx) {
  const route = body.route ? [ctx.label(`sheet-route-${body.route}`, String(body.route))] : []
  return clipped([ctx.fmt.amount(body.amount, body.unit), ...route].join(' ').trim(), 40, ctx.t)
}

/** Brands and batches: of the last dose, on the sheet of a whole watch of all of them.
 *  @param {DrugView} view @param {Record<string, any>} last @param {Map<string, Record<string, any>>} bodies @param {Context} ctx */
function products({ given }, last, bodies, ctx) {
  const shown = 'dates' in ctx.layout && given.length ? given.map(({ id }) => bodies.get(id) ?? {}) : [last]
  return once(shown.flatMap(body => product(body, ctx)))
}

/** Brand and batch, where a biological was given. @param {Record<string, any>} body @param {Context} ctx */
function product({ brand, batch }, ctx) {
  const texts = brand ? [cut(String(brand), 24)] : []
  return batch ? [...texts, ctx.t('sheet-batch', { batch: cut(String(batch), 24) })] : texts
}

/** The last order, stop or dose not given, after the last dose. @param {RecordView[]} entries @param {Context} ctx */
function states(entries, ctx) {
  const last = entries[entries.length - 1]
  const state = String(last.body.state ?? '')
  if (state === 'given') return []
  return [ctx.t('sheet-drug-state', { state: ctx.label(`sheet-state-${state}`, state), when: ctx.when(last.at_ms) })]
}
