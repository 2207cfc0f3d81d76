/** What was handed over in the app, and who took over. Pure; its twin is backend/handovers/handed.py. */
import { clipped, cut } from './context.js'

/** @typedef {import('./context.js').Context} Context
 *  @typedef {import('./context.js').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').Handover} Handover
 *  @typedef {import('../../types.d.ts').RecordView} RecordView
 *  @typedef {'none' | 'open' | 'asked' | 'accepted'} State */

const [SHIFT, ROW] = [12, 280] // letters of a shift, and of what a ward's row says

/** Who handed over to whom, what to expect, who took over, what is asked; `lines` are the giver's own words.
 *  @param {PatientChart} p @param {Context} ctx @returns {{ given: string, accepted: string, asked: string, lines: string[] }} */
export function handed({ handover: given }, ctx) {
  if (!given) return { given: ctx.t('sheet-handed-none'), accepted: '', asked: '', lines: [] }
  return { given: giver(given, ctx), accepted: receiver(given, ctx), asked: question(given, ctx), lines: expected(given, ctx) }
}

/** `Handed over 18:50 by M. Bernard, for the shift from 19:00, to A. Leroy`. @param {Handover} given @param {Context} ctx */
function giver({ at_ms, author, shift, to }, ctx) {
  const text = ctx.t('sheet-handed', { when: ctx.lately(at_ms), name: named(author, ctx) })
  return text + (shift ? ctx.t('sheet-handed-shift', { shift: cut(shift, SHIFT) }) : '') + (to ? ctx.t('sheet-handed-to', { name: named(to, ctx) }) : '')
}

/** By whom and when it was accepted; `Not yet accepted` where nobody did. @param {Handover} given @param {Context} ctx */
function receiver({ accepted: by }, ctx) {
  return by ? ctx.t('sheet-handed-accepted', { when: ctx.lately(by.at_ms), name: named(by.author, ctx) }) : ctx.t('sheet-handed-open')
}

/** What was asked since the giver's last word; nothing once it is answered. @param {Handover} given @param {Context} ctx */
function question({ asked, talk, author }, ctx) {
  const last = talk.at(-1)
  if (!asked || !last) return ''
  const said = talk.findLastIndex(one => one.author === author)
  const text = clipped(talk.slice(said + 1).map(one => one.text ?? '').join('; '), ctx.layout.handed_words, ctx.t)
  return ctx.t('sheet-handed-asked', { text, name: named(last.author, ctx), when: ctx.lately(last.at_ms) })
}

/** A name with room for the others in its line. @param {string} person @param {Context} ctx */
const named = (person, ctx) => cut(ctx.name(person), ctx.layout.handed_name)

/** What the giver wrote to be ready for, line by line; what has no line of its own goes on in the last one. @param {Handover} given @param {Context} ctx */
function expected({ contingency }, ctx) {
  const [lines, most] = [(contingency ?? '').split('\n').filter(Boolean), ctx.layout.contingencies]
  const whole = [...lines.slice(0, most - 1), ...(lines.length >= most ? [lines.slice(most - 1).join(' · ')] : [])]
  return whole.map(line => clipped(line, ctx.layout.handed_words, ctx.t))
}

/** The same in the words of a ward's row; nothing where nobody handed over. @param {PatientChart} p @param {Context} ctx */
export function inARow(p, ctx) {
  if (!p.handover) return ''
  const { given, accepted, asked, lines } = handed(p, ctx)
  return clipped([given, accepted, asked, ...lines].filter(Boolean).join(' · '), ROW, ctx.t)
}

/** `yes` once somebody took over; else a box is left to tick. @param {PatientChart} p @param {Context} ctx */
export const taken = ({ handover }, ctx) => handover?.accepted ? ctx.t('sheet-handed-taken') : ''

/** How many were accepted, are asked about, wait for somebody, were not handed over; nothing where nobody did.
 *  @param {PatientChart[]} present @param {Context} ctx */
export function tally(present, ctx) {
  const states = present.map(p => stateOf(p.handover))
  if (states.every(state => state === 'none')) return ''
  const count = (/** @type {State} */ name) => String(states.filter(state => state === name).length)
  return ctx.t('sheet-handed-tally', { accepted: count('accepted'), asked: count('asked'), open: count('open'), none: count('none') })
}

/** Where a handover stands. @param {Handover | null} given @returns {State} */
function stateOf(given) {
  if (!given) return 'none'
  return given.asked ? 'asked' : given.accepted ? 'accepted' : 'open'
}

/** The notes about the patient, oldest first; what was said of a handover stands with the handover. @param {PatientChart} p @returns {RecordView[]} */
export function remarksOf({ records }) {
  const own = new Set(records.filter(({ kind }) => kind === 'handover').flatMap(({ versions }) => versions.map(({ id }) => id)))
  return records.filter(({ kind, state, body }) => kind === 'note' && state !== 'voided' && !own.has(body.of))
}
