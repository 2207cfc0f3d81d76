/** Which screens a visit has, which are answered, and which comes next. Pure. */

/** @typedef {import('../../../types.d.ts').Draft} Draft */
/** @typedef {{ draft: Draft, ice: import('../../../types.d.ts').Table, child: boolean, domains: string[] }} Course
 *  `ice` the instrument, `child` whether ICE is not valid for this patient, `domains` the neuro fields. */

/** The screens of the visit in order.
 *  @param {Course} visit @returns {string[]} */
export function stepsOf({ draft, ice, child }) {
  const neuro = [...(child ? [] : ice.order), 'neuro', 'grade']
  return [
    'identity',
    ...(draft.parts.includes('neuro') ? neuro : []),
    ...(draft.parts.includes('crs') ? ['crs', 'crs-grade'] : []),
    'review',
  ]
}

/** The items of an ICE screen. @param {import('../../../types.d.ts').Table} ice @param {string} group @returns {string[]} */
export function itemsOf(ice, group) {
  return ice.items.filter((/** @type {any} */ item) => item.group === group).map((/** @type {any} */ item) => item.code)
}

/** Whether nothing is open on a screen any more. @param {Course} visit @param {string} step */
export function isDone({ draft, ice, domains }, step) {
  if (step === 'identity') return draft.identity !== null
  if (step === 'neuro') return domains.every(field => field in draft.neuro)
  if (step === 'grade') return draft.grades.icans !== undefined
  if (step === 'crs') return openCrs(draft).length === 0
  if (step === 'crs-grade') return draft.grades.crs !== undefined
  if (step === 'review') return false
  return itemsOf(ice, step).every(item => isSettled(draft, item))
}

/** An item is settled once it is judged, and once it is known why it could not be. @param {Draft} draft @param {string} item */
export const isSettled = (draft, item) => item in draft.items && (draft.items[item] !== 'not_testable' || `${item}_reason` in draft.items)

/** The questions of the CRS screen that must not stay open; numbers may. @param {Draft} draft */
export const openCrs = draft => ['hypotension', 'oxygen', 'episode_open', 'fever_masked'].filter(field => !(field in draft.crs))

/** The screen after this one that still has something open. @param {Course} visit @param {string} from */
export function stepAfter(visit, from) {
  const steps = stepsOf(visit)
  return steps.slice(steps.indexOf(from) + 1).find(step => !isDone(visit, step)) ?? 'review'
}

/** The screen before this one, `null` on the first. @param {Course} visit @param {string} from */
export function stepBefore(visit, from) {
  const steps = stepsOf(visit)
  return steps[steps.indexOf(from) - 1] ?? null
}

/** Where a visit goes on after an interruption: the first screen with something open. @param {Course} visit */
export const resumeAt = visit => stepAfter(visit, 'identity')

/** Where to go after a single line was changed from the review: to a grade that must be agreed again, else back.
 *  @param {Course} visit */
export function afterChange(visit) {
  return stepsOf(visit).find(step => step.endsWith('grade') && !isDone(visit, step)) ?? 'review'
}
