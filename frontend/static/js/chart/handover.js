/** Who handed a patient over, who took over, what was asked. Pure; its twin is backend/chart/handover.py. */
import { isAbout, said } from './about.js'
import { toMs } from './instants.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {import('../types.d.ts').Handover} Handover */

/** The Handover of types.d.ts: the last one that stands; who takes over is another person than who gave it.
 *  @param {Json[]} standing @param {Json[]} entries @returns {Handover | null} */
export function handover(standing, entries) {
  const given = standing.findLast(record => record.kind === 'handover')
  if (!given) return null
  const version = given.versions.find((/** @type {Json} */ one) => one.id === given.heads.at(-1))
  const { body } = given
  const giver = version.author
  const about = standing.filter(record => isAbout(record, given))
  const taken = about.filter(one => one.kind === 'handover_accepted' && one.author !== giver)
  const talk = about.filter(one => one.kind === 'note')
  return {
    id: given.id, of: given.heads.at(-1), at_ms: given.at_ms, author: giver,
    shift: body.shift ?? null, to: body.to ?? null, contingency: body.contingency ?? null,
    accepted: taken.length ? said(taken[0]) : null,
    talk: talk.map(one => ({ ...said(one), text: one.body.text ?? null })),
    asked: isAsked(talk, giver, taken),
    since: since(version, new Set([given.id, ...given.versions.map((/** @type {Json} */ one) => one.id)]), entries),
  }
}

/** Whether a question waits: the last word is not the giver's, and nobody took over since.
 *  @param {Json[]} talk @param {string} giver @param {Json[]} taken */
function isAsked(talk, giver, taken) {
  const last = talk.at(-1)
  if (!last || last.author === giver) return false
  return taken.every(one => one.at_ms < last.at_ms)
}

/** How many entries were signed after it, whatever time they are of; what is said of the handover is none.
 *  @param {Json} version @param {Set<string>} own @param {Json[]} entries */
function since(version, own, entries) {
  const from_ms = toMs(version.recorded_at)
  return entries.filter(entry => toMs(entry.recorded_at) > from_ms && !['handover', 'handover_accepted'].includes(entry.kind)
    && !own.has(entry.id) && !own.has(entry.body.of)).length
}
