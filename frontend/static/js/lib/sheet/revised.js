/** What became of records after they were signed. Pure; its twin is backend/handovers/revised.py. */
import { isLate } from '../../chart/trends.js'
import { change, touched } from './changes.js'
import { clipped } from './context.js'

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').PatientChart} PatientChart */
/** @typedef {import('../../types.d.ts').RecordView} RecordView */
/** @typedef {RecordView['versions'][number]} Version */

const WORDS = 60 // letters of what somebody wrote

/** Corrections, withdrawals, questions settled, times set by hand, in the order of signing; late ones counted.
 *  @param {PatientChart} p @param {Context} ctx */
export function revised(p, ctx) {
  const rows = p.records.flatMap(entry => about(entry, p, ctx)).sort((one, other) => one.at_ms - other.at_ms)
  const late = arrivedLate(p, ctx)
  return {
    head: ctx.t('days-changed'),
    hint: ctx.t('days-changed-hint'),
    rows: rows.map(({ head, when, text }) => ({ head, when, text })),
    late,
    none: rows.length || late ? '' : ctx.t('days-changed-none'),
  }
}

/** Everything that became of one record. @param {RecordView} entry @param {PatientChart} p @param {Context} ctx */
const about = (entry, p, ctx) => [...corrected(entry, ctx), ...settled(entry, p, ctx), ...timed(entry, ctx)]

/** The last correction or the withdrawal. @param {RecordView} entry @param {Context} ctx */
function corrected(entry, ctx) {
  const last = touched(entry).at(-1)
  return entry.state === 'stands' || !last ? [] : [dated(last, change(entry, ctx), ctx)]
}

/** What a person decided. @param {RecordView} entry @param {PatientChart} p @param {Context} ctx */
function settled({ versions }, p, ctx) {
  return versions.filter(({ kind }) => kind === 'decision').map(one => dated(one, { head: ctx.t('days-settled'), text: decision(one, p, ctx) }, ctx))
}

/** The question and the answer, in which words and by whom. @param {Version} version @param {PatientChart} p @param {Context} ctx */
function decision({ body, text, author }, p, ctx) {
  const [question, answer] = [String(body.question || ''), String(body.answer || '')]
  const name = question.replaceAll('_', '-')
  const said = picked(answer, p, ctx) || ctx.label(`decided-${name}-${answer}`, answer)
  const words = text ? [clipped(text, WORDS, ctx.t)] : []
  return [ctx.t('days-settled-as', { what: ctx.label(`decide-ask-${name}`, question), text: said }), ...words, ctx.name(author)].join('; ')
}

/** Whose version an answer names; nothing for an answer that is a word. @param {string} answer @param {PatientChart} p @param {Context} ctx */
function picked(answer, { records }, ctx) {
  const named = records.flatMap(({ versions }) => versions).find(({ id }) => id === answer)
  return named ? ctx.t('decide-by', { name: ctx.name(named.author), time: ctx.when(Date.parse(named.recorded_at)) }) : ''
}

/** That a person set the time of a record, and why. @param {RecordView} entry @param {Context} ctx */
function timed(entry, ctx) {
  const reason = String(entry.body.at_reason || '')
  if (!reason) return []
  const facts = { kind: ctx.label(`sheet-kind-${entry.kind}`, entry.kind), when: ctx.when(entry.at_ms), name: ctx.name(entry.author) }
  const text = ctx.t('sheet-amended', { ...facts, reason: ctx.label(`time-reason-${reason}`, reason) })
  return [dated(entry, { head: ctx.t('days-timed'), text }, ctx)]
}

/** A line with the instant at which it was signed. @param {{ recorded_at: string }} signed @param {{ head: string, text: string }} line @param {Context} ctx */
function dated({ recorded_at }, line, ctx) {
  const at_ms = Date.parse(recorded_at)
  return { ...line, at_ms, when: ctx.when(at_ms) }
}

/** How many records reached the server long after they were signed; nothing when none did. @param {PatientChart} p @param {Context} ctx */
function arrivedLate({ records }, ctx) {
  const n = records.filter(entry => isLate(entry, ctx.late_min)).length
  return n ? ctx.t('days-arrived-late', { n, records: String(n), minutes: String(ctx.late_min) }) : ''
}
