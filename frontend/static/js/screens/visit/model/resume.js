/** Going on after an interruption, and starting from what was signed. Pure. */
import { MINUTE_MS } from '../../../chart/instants.js'
import { CHILD } from '../../../chart/tools.js'
import { newDraft } from './draft.js'

/** @typedef {import('../../../types.d.ts').Draft} Draft
 *  @typedef {import('../../../types.d.ts').CheckView} CheckView
 *  @typedef {import('../../../types.d.ts').Table} Table */

/** The draft as it may go on now: a tool of one sitting loses its answers after its `minutes`, as ICE, also when a clock that was
 *  set since says that it begins as long from now; nothing else does.
 *  @param {Draft} draft @param {Table} instrument @param {number} now_ms @returns {{ draft: Draft, expired: boolean }} */
export function resumed(draft, instrument, now_ms) {
  const began = draft.ice_ms === undefined ? draft.first_answer_ms : draft.ice_ms // a draft of an older app has none
  const old = began !== null && (Object.keys(draft.items).length > 0 || draft.handwriting !== undefined) && Math.abs(now_ms - began) > (instrument.minutes ?? Infinity) * MINUTE_MS
  if (!old || draft.amends) return { draft, expired: false }
  const { icans: _, ...grades } = draft.grades
  const { handwriting: __, writing_signs: ___, ...rest } = draft
  return { draft: { ...rest, items: {}, bulk: draft.bulk.filter(code => code in draft.neuro), grades, first_answer_ms: null, ice_ms: null, corrected: undefined }, expired: true }
}

/** The next triple of objects and the next command, so that the same ones do not come twice running.
 *  @param {Table} ice @param {Draft['rotation'] | undefined} last @returns {Draft['rotation']} */
export function nextRotation({ rotation }, last) {
  return { objects: following(Object.keys(rotation.objects), last?.objects), command: following(rotation.command, last?.command) }
}

/** @param {string[]} codes @param {string | undefined} last */
const following = (codes, last) => codes[(codes.indexOf(last ?? '') + 1) % codes.length]

/** What the child's tool gave before therapy; null where that is not known. @param {import('../../../types.d.ts').PatientChart} patient */
export function ownTotal({ baseline }) {
  const total = baseline?.total
  return total?.tool === CHILD && total.floor === total.ceiling ? total.floor : null
}

/** A draft that stands where the signed checks stand, to be corrected line by line.
 *  @param {Parameters<typeof newDraft>[0]} who @param {{ neuro?: CheckView, crs?: CheckView }} amends
 *  @param {{ reason: string, text?: string }} amendment @param {number} now_ms @returns {Draft} */
export function correcting(who, amends, amendment, now_ms) {
  const { neuro, crs } = { neuro: amends.neuro?.body, crs: amends.crs?.body }
  const { ice: _, capd: ___, ...neuroAnswers } = neuro?.answers ?? {}
  const { baseline: own, ...items } = neuro?.items ?? {}
  const { temperature: __, ...crsAnswers } = crs?.answers ?? {}
  return {
    ...newDraft(who, now_ms),
    amends,
    amendment,
    first_answer_ms: amends.neuro?.at_ms ?? amends.crs?.at_ms ?? now_ms,
    baseline: neuro?.baseline ?? 'no',
    rotation: neuro?.rotation ?? who.rotation,
    ...(neuro && { tool: { code: neuro.tool, ...(neuro.tool_reason && { reason: neuro.tool_reason }) } }),
    ...(own !== undefined && { own }),
    ...(neuro?.background && { background: neuro.background }),
    ...(neuro?.handwriting && { handwriting: neuro.handwriting }),
    ...(neuro?.writing_signs && { writing_signs: neuro.writing_signs }),
    items,
    bulk: neuro?.entry?.bulk ?? [],
    neuro: neuroAnswers,
    crs: crsAnswers,
    measured: crs?.measured ?? {},
    vasopressors: crs?.vasopressors ?? [],
    sources: crs?.sources ?? {},
    reasons: { ...neuro?.reasons, ...crs?.reasons },
    grades: { ...(neuro && { icans: agreed(neuro.grade) }), ...(crs && { crs: agreed(crs.grade) }) },
  }
}

/** @param {Record<string, any>} grade @returns {{ signed: number | null, reason?: string }} */
const agreed = ({ signed = null, reason }) => reason === undefined ? { signed } : { signed, reason }
