/** The answers of one visit while they are being given. Pure: each step returns a new draft, the old one stays as it was. */

/** @typedef {import('../../../types.d.ts').Draft} Draft */
/** @typedef {'neuro' | 'crs'} Part */

const REASON = '_reason'
const NOT_TESTABLE = 'not_testable'

/** A visit in which nothing was asked yet.
 *  @param {Pick<Draft, 'id' | 'patient' | 'ward' | 'course' | 'author' | 'parts' | 'rotation'>} who @param {number} now_ms
 *  @returns {Draft} */
export function newDraft(who, now_ms) {
  return {
    ...who, started_ms: now_ms, touched_ms: now_ms, first_answer_ms: null, ice_ms: null, step: 'identity', identity: null,
    baseline: 'no', amends: null, items: {}, bulk: [], neuro: {}, crs: {}, measured: {}, vasopressors: [],
    sources: {}, grades: {}, seconds: {},
  }
}

/** No tap lies ahead: a time from before this phone's clock was set right is taken for now. What the nurse says herself stands.
 *  @param {Draft} draft @param {number} now_ms @returns {Draft} */
export function notAhead(draft, now_ms) {
  const { first_answer_ms: first, ice_ms: ice } = draft
  if (Math.max(draft.touched_ms, first ?? 0, ice ?? 0) <= now_ms) return draft
  return { ...draft, touched_ms: Math.min(draft.touched_ms, now_ms), first_answer_ms: first && Math.min(first, now_ms), ice_ms: ice && Math.min(ice, now_ms) }
}

/** Another tool was chosen, or the tool's age rule does not say; what was agreed about the grade falls.
 *  @param {Draft} draft @param {NonNullable<Draft['tool']>} tool @param {number} now_ms @returns {Draft} */
export const chooseTool = (draft, tool, now_ms) => ({ ...draft, tool, grades: without(draft.grades, 'icans'), touched_ms: now_ms })

/** This check is what later ones are compared with, or is not; a tool that is compared with it grades anew.
 *  @param {Draft} draft @param {'no' | 'yes'} baseline @param {import('../../../types.d.ts').Table} instrument @param {number} now_ms @returns {Draft} */
export const markBaseline = (draft, baseline, instrument, now_ms) => ({
  ...draft, baseline, grades: instrument.baseline_flag ? without(draft.grades, 'icans') : draft.grades, touched_ms: now_ms,
})

/** One of several codes noted beside a baseline, or taken back; a code that stands alone, as that nothing is known, and the others exclude each other.
 *  @param {Draft} draft @param {'handicaps' | 'languages'} field @param {string} code @param {string[]} alone @param {number} now_ms @returns {Draft} */
export function toggleBefore(draft, field, code, alone, now_ms) {
  const chosen = draft.background?.[field] ?? []
  const others = chosen.filter(one => one !== code && !alone.includes(one) && !alone.includes(code))
  return noteBefore(draft, field, chosen.includes(code) ? others : [...others, code], now_ms)
}

/** Something noted beside a baseline; empty takes it back, and is not asked.
 *  @param {Draft} draft @param {keyof import('../../../types.d.ts').Background} field @param {string | string[]} value @param {number} now_ms @returns {Draft} */
export function noteBefore(draft, field, value, now_ms) {
  const rest = without(draft.background ?? {}, field)
  return { ...draft, background: value.length ? { ...rest, [field]: value } : rest, touched_ms: now_ms }
}

/** An item was judged; the same answer a second time takes it back.
 *  @param {Draft} draft @param {string} item @param {string} answer @param {number} now_ms */
export function answerItem(draft, item, answer, now_ms) {
  const items = without(draft.items, item, item + REASON)
  if (draft.items[item] !== answer) items[item] = answer
  return iceChanged({ ...draft, items, bulk: draft.bulk.filter(code => code !== item) }, now_ms)
}

/** Why items could not be tested.
 *  @param {Draft} draft @param {string[]} codes @param {string} reason @param {number} now_ms */
export function giveReason(draft, codes, reason, now_ms) {
  const untested = codes.filter(code => draft.items[code] === NOT_TESTABLE)
  const items = { ...draft.items, ...Object.fromEntries(untested.map(code => [code + REASON, reason])) }
  return iceChanged({ ...draft, items }, now_ms)
}

/** One tap says that all these items, as far as they are still open, were answered right; marked as such.
 *  @param {Draft} draft @param {string[]} codes @param {number} now_ms */
export function answerRest(draft, codes, now_ms) {
  const open = codes.filter(code => !(code in draft.items))
  const items = { ...draft.items, ...Object.fromEntries(open.map(code => [code, 'correct'])) }
  return iceChanged({ ...draft, items, bulk: [...draft.bulk, ...open] }, now_ms)
}

/** The written sentence, whose bytes are kept already; null takes it back. The answers stand, and so does what was agreed about them.
 *  @param {Draft} draft @param {import('../../../types.d.ts').Handwriting | null} handwriting @param {number} now_ms @returns {Draft} */
export function keepWriting(draft, handwriting, now_ms) {
  const rest = without(draft, 'handwriting')
  const changed = handwriting ? { ...rest, handwriting } : rest
  return { ...changed, ice_ms: begunAt(changed, now_ms), touched_ms: now_ms, first_answer_ms: draft.first_answer_ms ?? now_ms }
}

/** What was seen of the sentence, or taken back; `signs` is their order.
 *  @param {Draft} draft @param {string} code @param {string[]} signs @param {number} now_ms @returns {Draft} */
export function toggleSign(draft, code, signs, now_ms) {
  const before = draft.writing_signs ?? []
  const now = signs.filter(one => one === code ? !before.includes(code) : before.includes(one))
  return { ...without(draft, 'writing_signs'), ...(now.length && { writing_signs: now }), touched_ms: now_ms }
}

/** A neuro field was chosen; the same choice a second time takes it back.
 *  @param {Draft} draft @param {string} field @param {string} answer @param {number} now_ms */
export function answerNeuro(draft, field, answer, now_ms) {
  return neuroChanged({ ...draft, neuro: toggled(draft.neuro, field, answer), bulk: draft.bulk.filter(code => code !== field) }, now_ms)
}

/** One tap sets several neuro fields, and is marked as such; what was excluded before falls with it.
 *  @param {Draft} draft @param {Record<string, string>} answers @param {number} now_ms */
export function answerAllNeuro(draft, answers, now_ms) {
  const flags = Object.keys(answers).map(field => `${field}_other_cause`)
  const neuro = { ...without(draft.neuro, ...flags), ...answers }
  const bulk = [...new Set([...draft.bulk, ...Object.keys(answers)])]
  return neuroChanged({ ...draft, neuro, bulk, reasons: without(draft.reasons ?? {}, ...flags) }, now_ms)
}

/** Another cause explains a domain (`reason` says which), or does not (`null`).
 *  @param {Draft} draft @param {Part} part @param {string} flag @param {string | null} reason @param {number} now_ms */
export function exclude(draft, part, flag, reason, now_ms) {
  const answers = reason ? { ...draft[part], [flag]: 'yes' } : without(draft[part], flag)
  const reasons = reason ? { ...draft.reasons, [flag]: reason } : without(draft.reasons ?? {}, flag)
  const changed = { ...draft, [part]: answers, reasons }
  return part === 'neuro' ? neuroChanged(changed, now_ms) : crsChanged(changed, now_ms)
}

/** A question the chart has a proposal for: its answer, and who knew it.
 *  @param {Draft} draft @param {'episode_open' | 'fever_masked'} field @param {'no' | 'yes' | 'not_known'} answer
 *  @param {'no' | 'yes'} proposed @param {number} now_ms */
export function answerProposed(draft, field, answer, proposed, now_ms) {
  const known = answer === 'not_known' ? 'yes' : answer
  const source = answer === 'not_known' ? 'not_known' : answer === proposed ? 'chart' : 'nurse'
  return crsChanged({ ...draft, crs: { ...draft.crs, [field]: known }, sources: { ...draft.sources, [field]: source } }, now_ms)
}

/** A measured value, or `null` to leave it out; what was confirmed about the old one is asked again.
 *  @param {Draft} draft @param {string} field @param {number | string | null} value @param {number} now_ms */
export function measure(draft, field, value, now_ms) {
  const measured = value === null ? without(draft.measured, field) : { ...draft.measured, [field]: value }
  return crsChanged({ ...draft, measured, confirmed: (draft.confirmed ?? []).filter(one => one !== field) }, now_ms)
}

/** Which vasopressors run; `hypotension` is the code they mean, `null` while none is named.
 *  @param {Draft} draft @param {string[]} vasopressors @param {string | null} hypotension @param {number} now_ms */
export function support(draft, vasopressors, hypotension, now_ms) {
  const crs = hypotension === null ? without(draft.crs, 'hypotension') : { ...draft.crs, hypotension }
  return crsChanged({ ...draft, vasopressors, crs }, now_ms)
}

/** An unlikely value was looked at again and is right. @param {Draft} draft @param {string} field @param {number} now_ms @returns {Draft} */
export function confirm(draft, field, now_ms) {
  return { ...draft, confirmed: [...(draft.confirmed ?? []), field], touched_ms: now_ms }
}

/** The nurse agreed (`signed: null`) or set another grade.
 *  @param {Draft} draft @param {'icans' | 'crs'} which @param {{ signed: number | null, reason?: string }} grade @param {number} now_ms @returns {Draft} */
export function settle(draft, which, grade, now_ms) {
  return { ...draft, grades: { ...draft.grades, [which]: grade }, touched_ms: now_ms }
}

/** @param {Draft} draft @param {number} now_ms */
const iceChanged = (draft, now_ms) => neuroChanged({ ...draft, ice_ms: begunAt(draft, now_ms) }, now_ms)

/** ICE is one sitting: it begins with the first answer, or the sentence, after none. @param {Draft} draft @param {number} now_ms */
const begunAt = ({ items, handwriting, ice_ms }, now_ms) => Object.keys(items).length || handwriting ? ice_ms ?? now_ms : null

/** @param {Draft} draft @param {number} now_ms */
const neuroChanged = (draft, now_ms) => touched(draft, 'icans', now_ms)

/** @param {Draft} draft @param {number} now_ms */
const crsChanged = (draft, now_ms) => touched(draft, 'crs', now_ms)

/** A changed answer takes back what was agreed about its grade.
 *  @param {Draft} draft @param {'icans' | 'crs'} grade @param {number} now_ms @returns {Draft} */
function touched(draft, grade, now_ms) {
  return { ...draft, grades: without(draft.grades, grade), touched_ms: now_ms, first_answer_ms: draft.first_answer_ms ?? now_ms }
}

/** @param {Record<string, any>} answers @param {string} field @param {string} answer */
function toggled(answers, field, answer) {
  return answers[field] === answer ? without(answers, field) : { ...answers, [field]: answer }
}

/** A copy without these keys. @template {Record<string, any>} T @param {T} record @param {string[]} keys @returns {T} */
export function without(record, ...keys) {
  return /** @type {T} */ (Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key))))
}
