/** The scores beside the grade in words: what could be calculated. Pure; its twin is backend/handovers/scores.py. */
import { listed, summed } from '../../grading/findings.js'
import { phases } from '../../grading/phases.js'
import { points, ratio } from '../../grading/scores.js'
import { codeWords } from './episodes.js'
import { labName, unitName, written } from './laboratory.js'

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').PatientChart} PatientChart */
/** @typedef {import('../../types.d.ts').Table} Table */
/** @typedef {import('../../types.d.ts').FindingsView} FindingsView */
/** @typedef {import('../../types.d.ts').PhaseView} PhaseView */
/** @typedef {import('../../types.d.ts').Reading} Reading */
/** @typedef {{ value: string, from: string }} Row */
/** @typedef {{ code: string, state: string }} Item */

const MINUS = '\u2212'
const HEADS = ['name', 'value', 'from', 'source']
const READS = ['over', 'under', 'items'] // where a score names its laboratory values
const GAPS = /** @type {const} */ (['filled', 'missing', 'unread'])

/** A row for each score with a value; named below: those of which only some values were recorded. @param {PatientChart} p @param {Context} ctx */
export function scores(p, ctx) {
  const order = Object.keys(FORMS)
  const ordered = [...ctx.scores].sort((one, other) => order.indexOf(one.form) - order.indexOf(other.form))
  const made = ordered.map(score => ({ score, found: FORMS[score.form](score, p, ctx) }))
  const rows = made.flatMap(({ score, found }) => found.map(row => ({ ...source(score, ctx), ...row })))
  const left = made.filter(({ score, found }) => !found.length && isBegun(score, p)).map(({ score }) => ctx.t(`score-${score.code}`))
  return {
    head: ctx.t('title-scores'),
    hint: ctx.t('scores-beside'),
    heads: HEADS.map(name => ctx.t(`days-score-${name}`)),
    rows,
    none: rows.length || left.length ? '' : ctx.t('days-score-none'),
    left: left.length ? ctx.t('days-score-left', { names: left.join(', ') }) : '',
  }
}

/** Whether any of the values it reads was recorded. @param {Table} score @param {PatientChart} p */
function isBegun(score, p) {
  const named = [score.analyte, ...READS.flatMap(place => (score[place] ?? []).map((/** @type {Table} */ { analyte }) => analyte))]
  return p.labs.some(({ code }) => named.includes(code))
}

/** Its name, edition and how sure it is, and who signed it for this site. @param {Table} score @param {Context} ctx */
function source(score, ctx) {
  const by = ctx.signatures.find(({ edition_sha256 }) => edition_sha256 === score.edition_sha256)
  const signed = by ? ctx.t('sheet-signed-by', { name: by.name }) : ctx.t('days-score-unsigned')
  return { name: ctx.t(`score-${score.code}`), source: ctx.t('days-score-sure', { edition: String(score.edition), confidence: score.confidence, signed }) }
}

/** A ratio, when nothing is missing. @param {Table} score @param {PatientChart} p @param {Context} ctx @returns {Row[]} */
function ofRatio(score, p, ctx) {
  const { value, log2, readings: read } = ratio(score, p.labs, ctx.analytes)
  if (value === null) return []
  const number = ctx.fmt.number(Number(value.replace('.', '')), score.decimals)
  const log = log2 === null ? [] : [ctx.t('days-score-log2', { number: signedNumber(log2, score.log2_decimals, ctx) })]
  return [{ value: [number, ...log].join(', '), from: readings(read, p, ctx) }]
}

/** Points as an interval while a value is missing, and the group once it is sure. @param {Table} score @param {PatientChart} p @param {Context} ctx @returns {Row[]} */
function ofPoints(score, p, ctx) {
  const { readings: read, floor, ceiling, most, group } = points(score, p.labs, ctx.analytes)
  if (read.every(({ state }) => state !== 'read')) return []
  const value = `${ctx.fmt.interval(floor, ceiling)} ${ctx.t('score-of', { most: String(most) })}`
  return [{ value: group ? `${value}, ${ctx.t(`score-group-${group}`)}` : value, from: readings(read, p, ctx) }]
}

/** The grade of each span of days that has one, and how long the count was low. @param {Table} score @param {PatientChart} p @param {Context} ctx @returns {Row[]} */
function ofRuns(score, p, ctx) {
  const found = phases(score, p.labs, ctx.analytes, { day: p.day, died: hasDied(p) ? 'yes' : 'no' })
  return found.phases.flatMap((one, index) => (one.floor === null || one.ceiling === null ? [] : [phase(score, one, score.phases[index], ctx)]))
}

/** One span of days. @param {Table} score @param {PhaseView} one @param {Table} rule @param {Context} ctx @returns {Row} */
function phase(score, one, rule, ctx) {
  const state = ctx.t(`score-phase-${one.state.replaceAll('_', '-')}`, { day: ctx.fmt.day(one.last) })
  const runs = one.runs.map((run, index) => ctx.t('days-score-run', { limit: limit(rule.limits[index], score, ctx), days: lasted(run, ctx) }))
  const gaps = GAPS.filter(name => one[name]).map(name => ctx.t(`score-${name}`, { n: one[name], days: String(one[name]) }))
  const n = one.used.length
  const used = ctx.t('score-values', { n, days: String(n), name: labName(score.analyte, ctx) })
  const span = ctx.t(`score-${score.code}-${one.code}`)
  const value = `${ctx.fmt.interval(Number(one.floor), Number(one.ceiling))}, ${state}`
  return { value, from: `${span}. ${[...runs, used].join('; ')}. ${gaps.join(' ')}`.trim() }
}

/** `At or below 500 /µL`. @param {Table} row @param {Table} score @param {Context} ctx */
function limit({ below, upto }, score, ctx) {
  const args = { limit: `${ctx.fmt.number(below ?? upto)}\u00a0${unitName(score.unit, ctx)}` }
  return below === undefined ? ctx.t('score-upto', args) : ctx.t('score-below', args)
}

/** How long the longest run was. @param {{ floor: number, ceiling: number }} run @param {Context} ctx */
const lasted = ({ floor, ceiling }, ctx) => ctx.t('score-days', { n: ceiling, days: ctx.fmt.interval(floor, ceiling) })

/** What was found, never counted. @param {Table} score @param {PatientChart} p @param {Context} ctx @returns {Row[]} */
function ofListed(score, p, ctx) {
  const last = lastOf(score, p)
  if (!last) return []
  const items = listed(score, last.answers).groups.flatMap(group => group.items)
  return [{ value: ctx.t('days-score-listed'), from: foundWords(score, items, last, ctx) }]
}

/** The sum of what was found as an interval, and how much of it is known. @param {Table} score @param {PatientChart} p @param {Context} ctx @returns {Row[]} */
function ofSum(score, p, ctx) {
  const last = lastOf(score, p)
  const found = last ? summed(score, last.answers) : null
  if (!last || !found?.known) return []
  const [least, most] = [found.floor, found.ceiling].map(end => signedNumber(end, 0, ctx))
  const total = least === most ? least : ctx.t('score-span', { least, most })
  const value = found.maximal === 'present' ? ctx.t('score-maximal') : total
  const known = ctx.t('score-known', { known: String(found.known), of: String(found.of) })
  const unknown = found.maximal === 'not_known' ? [ctx.t('score-maximal-not-known')] : []
  const codes = [...score.items.map((/** @type {Table} */ { code }) => code), ...score.maximal]
  const items = codes.map(code => ({ code, state: last.answers[code] ?? 'not_known' }))
  return [{ value: [`${value}, ${known}`, ...unknown].join('; '), from: foundWords(score, items, last, ctx) }]
}

/** What is present and what is absent, by whom and when. @param {Table} score @param {Item[]} items @param {FindingsView} last @param {Context} ctx */
function foundWords({ code }, items, last, ctx) {
  const told = ['present', 'absent'].flatMap(state => {
    const names = items.filter(item => item.state === state).map(item => codeWords(`score-${code}`, item.code, ctx))
    return names.length ? [ctx.t('score-found-list', { state: ctx.t(`score-found-${state}`), names: names.join(', ') })] : []
  })
  return [...told, ctx.t('score-found-by', { name: ctx.name(last.author), time: ctx.when(last.at_ms) })].join('. ')
}

/** What was found last. @param {Table} score @param {PatientChart} p */
const lastOf = ({ code }, { findings }) => findings.filter(({ score }) => score === code).at(-1) ?? null

/** Each value as it was written and when, or why there is none. @param {Reading[]} rows @param {PatientChart} p @param {Context} ctx */
const readings = (rows, { labs }, ctx) => rows.map(row => reading(row, labs.find(({ id }) => id === row.lab), ctx)).join('; ')

/** One value. @param {Reading} row @param {import('../../types.d.ts').LabView | undefined} lab @param {Context} ctx */
function reading({ analyte, state }, lab, ctx) {
  const name = labName(analyte, ctx)
  const told = lab ? `${name} ${written(lab, ctx)}, ${ctx.fmt.shortDate(lab.at_ms)}` : name
  return state === 'read' ? told : `${told} (${codeWords('score-state', state, ctx)})`
}

/** Whether the patient left because of death: the values end there. @param {PatientChart} p */
const hasDied = ({ present, records }) =>
  !present && records.filter(({ kind, state }) => kind === 'discharge' && state !== 'voided').at(-1)?.body.reason === 'died'

/** A number that may be below 0. @param {number} steps @param {number} decimals @param {Context} ctx */
const signedNumber = (steps, decimals, ctx) => `${steps < 0 ? MINUS : ''}${ctx.fmt.number(Math.abs(steps), decimals)}`

/** @type {Record<string, (score: Table, p: PatientChart, ctx: Context) => Row[]>} */
const FORMS = { points: ofPoints, ratio: ofRatio, runs: ofRuns, listed: ofListed, sum: ofSum }
