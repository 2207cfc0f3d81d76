/** Which screens a visit has, which are answered, and which comes next. Pure. */

/** @typedef {import('../../../types.d.ts').Draft} Draft */
/** @typedef {import('../../../types.d.ts').Table} Table */
/** @typedef {{ draft: Draft, instrument: Table, domains: string[] }} Course
 *  `instrument` the tool of the neuro check, `domains` the neuro fields. */

const BEFORE = /** @type {const} */ (['handicaps', 'languages', 'hand'])

/** The screens of the visit in order.
 *  @param {Course} visit @returns {string[]} */
export function stepsOf({ draft, instrument }) {
  const neuro = [...screensOf(instrument), 'neuro', 'grade']
  return [
    'identity',
    ...(draft.parts.includes('neuro') && draft.baseline === 'yes' ? ['background'] : []),
    ...(draft.parts.includes('neuro') ? neuro : []),
    ...(draft.parts.includes('crs') ? ['crs', 'crs-grade'] : []),
    'review',
  ]
}

/** The screens of a tool: one for each group in its order of asking, else one of its own. @param {Table} instrument @returns {string[]} */
export const screensOf = instrument => instrument.order ?? [instrument.code]

/** The items on a screen of a tool. @param {Table} instrument @param {string} screen @returns {string[]} */
export function itemsOf(instrument, screen) {
  return instrument.items.filter((/** @type {any} */ item) => screen === instrument.code || item.group === screen).map((/** @type {any} */ item) => item.code)
}

/** The tool's screen to correct its total on: the first that lost something, else its first. @param {Table} instrument @param {Draft} draft @returns {string} */
export function toolStep(instrument, draft) {
  const lost = instrument.items.find((/** @type {any} */ item) => draft.items[item.code] !== 'correct')
  return instrument.order ? lost?.group ?? instrument.order[0] : instrument.code
}

/** Whether nothing is open on a screen any more. @param {Course} visit @param {string} step */
export function isDone({ draft, instrument, domains }, step) {
  if (step === 'identity') return draft.identity !== null
  if (step === 'background') return BEFORE.every(field => draft.background?.[field]?.length)
  if (step === 'neuro') return domains.every(field => field in draft.neuro)
  if (step === 'grade') return draft.grades.icans !== undefined
  if (step === 'crs') return openCrs(draft).length === 0
  if (step === 'crs-grade') return draft.grades.crs !== undefined
  if (step === 'review') return false
  return itemsOf(instrument, step).every(item => isSettled(draft, item))
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
