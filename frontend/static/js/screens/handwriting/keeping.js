/** A sentence is kept on the phone before the draft names it; what it takes the place of is let go, unless something signed names that. */
import { facts, STROKES } from '../../chart/ink.js'
import { dropAttachment, keepAttachment } from '../../store/attachments.js'
import { wardNow } from '../../store/clock.js'
import { dropDraft } from '../../store/drafts.js'
import { SaveError } from '../../store/transact.js'
import { keepWriting } from '../visit/model/draft.js'
import { bytesOf, compact } from './model/strokes.js'

/** @typedef {import('../visit/visit.js').ScreenVisit} ScreenVisit
 *  @typedef {import('../../types.d.ts').Handwriting} Handwriting
 *  @typedef {import('../../elements/write-pad.js').Paper} Paper
 *  @typedef {'' | 'full' | 'failed' | 'long'} Trouble */

/** One after the other: a stroke may end before the one before it is kept. @type {WeakMap<ScreenVisit, Promise<unknown>>} */
const turns = new WeakMap()

/** What stands on the pad now. @param {ScreenVisit} visit @param {Paper} paper @returns {Promise<Trouble>} */
export async function keepStrokes(visit, { groups, width, height }) {
  const drawing = compact(groups, { width, height })
  const data = drawing && bytesOf(drawing)
  if (!drawing) return ''
  return data ? keepPicture(visit, STROKES, data, facts(drawing)) : 'long'
}

/** @param {ScreenVisit} visit @param {string} type @param {Uint8Array} data @param {{ duration_ms: number, pen_lifts: number } | {}} [counted] @returns {Promise<Trouble>} */
export const keepPicture = (visit, type, data, counted = {}) => inTurn(visit, async () => {
  const { patient } = /** @type {import('../../types.d.ts').Draft} */ (visit.draft)
  return named(visit, { ...await keepAttachment({ patient, type, data }), ...counted })
})

/** The draft names another sentence, or none. @param {ScreenVisit} visit @param {Handwriting | null} handwriting @returns {Promise<Trouble>} */
export const nameInstead = (visit, handwriting) => inTurn(visit, () => named(visit, handwriting))

/** The pad is closed: what stood before goes, if something else was written. @param {ScreenVisit} visit @returns {Promise<Trouble>} */
export const closed = visit => inTurn(visit, async () => {
  const { before } = visit.ui
  visit.set({ before: undefined })
  await letGo(visit, before ?? undefined, visit.draft?.handwriting ?? null)
})

/** The check is given up: its sentence is too. @param {ScreenVisit} visit */
export async function giveUp(visit) {
  const { draft } = visit
  if (!draft) return
  await (turns.get(visit) ?? visit.saving)
  await dropDraft(draft.id)
  await letGo(visit, draft.handwriting, null)
}

/** @param {ScreenVisit} visit @param {Handwriting | null} handwriting */
async function named(visit, handwriting) {
  const before = visit.draft?.handwriting
  await visit.keep(draft => keepWriting(draft, handwriting, wardNow()))
  await letGo(visit, before, handwriting)
}

/** @param {ScreenVisit} visit @param {Handwriting | undefined} before @param {Handwriting | null} now */
async function letGo({ patient, ui }, before, now) {
  if (!before || before.sha256 === now?.sha256 || before.sha256 === ui.before?.sha256) return
  const signed = JSON.stringify(patient?.records ?? [])
  if (!signed.includes(before.sha256)) await dropAttachment(before.sha256).catch(() => {})
}

/** @param {ScreenVisit} visit @param {() => Promise<unknown>} act @returns {Promise<Trouble>} */
function inTurn(visit, act) {
  const turn = (turns.get(visit) ?? Promise.resolve()).then(act).then(() => /** @type {Trouble} */ (''), wrong => {
    console.error(wrong)
    return /** @type {Trouble} */ (wrong instanceof SaveError && wrong.kind === 'full' ? 'full' : 'failed')
  })
  turns.set(visit, turn)
  return turn
}
