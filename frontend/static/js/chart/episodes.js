/** When a CRS episode opens, closes and reopens. Pure; its twin is backend/chart/episodes.py. */
import { counts } from './checks.js'
import { lastBefore, masks } from './doses.js'
import { HOUR_MS } from './instants.js'
import { byTime } from './order.js'
import { close, isOpen, isRecent, moment, onset, resume } from './spells.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {import('../types.d.ts').CheckView} CheckView
 *  @typedef {import('./doses.js').Dose} Dose
 *  @typedef {{ id: string, at_ms: number, answer: any }} Decision
 *  @typedef {{ spells: import('./spells.js').Spell[], clear_ms: number | null }} State  `clear_ms`: since when no sign was found in an open episode */

const SIGNS = [['hypotension', 'clear_hypotension'], ['oxygen', 'clear_oxygen']]

/** The episodes after all CRS checks, and for each check what the chart would now propose otherwise.
 *  `decisions` are a physician's on the episode.
 *  @param {CheckView[]} checks @param {Decision[]} decisions @param {Dose[]} doses @param {Json} episodes
 *  @returns {[State, CheckView['would_now'][]]} */
export function follow(checks, decisions, doses, episodes) {
  /** @type {State} */
  const state = { spells: [], clear_ms: null }
  /** @type {CheckView['would_now'][]} */
  const would = []
  const waiting = decisions.toSorted(byTime)
  for (const check of checks) {
    while (waiting.length && waiting[0].at_ms <= check.at_ms) decide(state, /** @type {Decision} */ (waiting.shift()), episodes)
    would.push(wouldNow(state, check, doses, episodes))
    step(state, check, doses, episodes)
  }
  for (const decision of waiting) decide(state, decision, episodes)
  return [state, would]
}

/** A physician opens or closes the episode. @param {State} state @param {Decision} decision @param {Json} episodes */
function decide(state, decision, episodes) {
  const { spells } = state
  if (decision.answer === 'closed' && isOpen(spells)) close(spells, moment(decision))
  else if (decision.answer === 'open' && !isOpen(spells)) resume(spells, moment(decision), episodes.reopen_h)
  else return
  state.clear_ms = null
}

/** One check opens, reopens, keeps or closes the episode. @param {State} state @param {CheckView} check @param {Dose[]} doses @param {Json} episodes */
function step(state, check, doses, episodes) {
  const { spells } = state
  const now = check.at_ms
  if (!isOpen(spells)) {
    if (counts(check) > 0 || (isRecent(spells, now, episodes.reopen_h) && hasSign(check, episodes))) resume(spells, moment(check), episodes.reopen_h)
  } else if (!isClear(check, doses, episodes)) state.clear_ms = null
  else if (state.clear_ms === null) state.clear_ms = now
  else if (now - state.clear_ms >= episodes.clear_h * HOUR_MS) {
    close(spells, moment(check))
    state.clear_ms = null
  }
}

/** Fever, hypotension or oxygen that another cause does not explain. @param {CheckView} check @param {Json} episodes */
function hasSign(check, episodes) {
  const answers = check.body.answers ?? {}
  return hasFever(answers, episodes) || SIGNS.some(([name, clear]) =>
    name in answers && !episodes[clear].includes(answers[name]) && answers[`${name}_other_cause`] !== 'yes')
}

/** A measured fever without another cause. @param {Json} answers @param {Json} episodes */
const hasFever = (answers, episodes) =>
  answers.fever_other_cause !== 'yes' && Number.isInteger(answers.temperature) && answers.temperature >= episodes.fever_min

/** Nothing of a CRS, and every sign was looked for; a fever that a drug may hide is not the absence of one.
 *  @param {CheckView} check @param {Dose[]} doses @param {Json} episodes */
function isClear(check, doses, episodes) {
  const answers = check.body.answers ?? {}
  for (const [name, clear] of SIGNS) {
    if (!(name in answers) || (!episodes[clear].includes(answers[name]) && answers[`${name}_other_cause`] !== 'yes')) return false
  }
  if (check.body.vasopressors?.length || !Number.isInteger(answers.temperature) || hasFever(answers, episodes)) return false
  const last = lastBefore(doses, check.at_ms)
  return last === null ? answers.fever_masked !== 'yes' : check.at_ms - last > episodes.masked_h * HOUR_MS
}

/** The dose that may hide a fever at an instant. @param {State} state @param {Dose[]} doses @param {number} at_ms @param {Json} episodes */
const mask = ({ spells }, doses, at_ms, episodes) => masks(doses, onset(spells)?.at_ms ?? null, at_ms, episodes)

/** The frozen answers the chart now knows better: it can only have learned of an episode or a drug.
 *  @param {State} state @param {CheckView} check @param {Dose[]} doses @param {Json} episodes @returns {CheckView['would_now']} */
function wouldNow(state, check, doses, episodes) {
  const answers = check.body.answers ?? {}
  /** @type {[string, boolean][]} */
  const learned = [['episode_open', isOpen(state.spells)], ['fever_masked', mask(state, doses, check.at_ms, episodes) !== null]]
  return learned.filter(([field, known]) => known && (answers[field] ?? 'no') === 'no').map(([field]) => ({ field, answer: 'yes' }))
}

/** What the chart proposes for the next CRS check, and which entry it has it from.
 *  @param {State} state @param {Dose[]} doses @param {number} now_ms @param {Json} episodes @returns {import('../types.d.ts').Proposals} */
export function proposals(state, doses, now_ms, episodes) {
  const [begun, dose] = [onset(state.spells), mask(state, doses, now_ms, episodes)]
  return {
    episode_open: { answer: begun ? 'yes' : 'no', because: begun?.of ?? null },
    fever_masked: { answer: dose ? 'yes' : 'no', because: dose?.id ?? null, since_ms: dose?.at_ms ?? null, agent: dose?.agent ?? null },
  }
}
