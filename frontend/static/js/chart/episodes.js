/** When a CRS episode opens, closes and reopens. Pure; its twin is backend/chart/episodes.py. */
import { counts } from './checks.js'
import { lastBefore, masks } from './doses.js'
import { HOUR_MS } from './instants.js'

/** @typedef {Record<string, any>} Json
 *  @typedef {import('../types.d.ts').CheckView} CheckView
 *  @typedef {import('./doses.js').Dose} Dose
 *  @typedef {{ open: boolean, since_ms: number | null, because: string | null, clear_ms: number | null, closed_ms: number | null }} State */

const SIGNS = [['hypotension', 'clear_hypotension'], ['oxygen', 'clear_oxygen']]

/** The episode after all CRS checks, and for each check what the chart would now propose otherwise.
 *  `decisions` are a physician's on the episode.
 *  @param {CheckView[]} checks @param {{ id: string, at_ms: number, answer: any }[]} decisions @param {Dose[]} doses @param {Json} episodes
 *  @returns {[State, CheckView['would_now'][]]} */
export function follow(checks, decisions, doses, episodes) {
  /** @type {State} */
  const state = { open: false, since_ms: null, because: null, clear_ms: null, closed_ms: null }
  /** @type {CheckView['would_now'][]} */
  const would = []
  const waiting = decisions.toSorted((one, other) => one.at_ms - other.at_ms || (one.id < other.id ? -1 : 1))
  for (const check of checks) {
    while (waiting.length && waiting[0].at_ms <= check.at_ms) decide(state, waiting.shift())
    would.push(wouldNow(state, check, doses, episodes))
    step(state, check, doses, episodes)
  }
  for (const decision of waiting) decide(state, decision)
  return [state, would]
}

/** A physician opens or closes the episode. @param {State} state @param {any} decision */
function decide(state, decision) {
  if (decision.answer === 'closed') Object.assign(state, { open: false, closed_ms: decision.at_ms, clear_ms: null })
  else if (!state.open) Object.assign(state, { open: true, since_ms: decision.at_ms, because: decision.id, clear_ms: null })
}

/** One check opens, reopens, keeps or closes the episode. @param {State} state @param {CheckView} check @param {Dose[]} doses @param {Json} episodes */
function step(state, check, doses, episodes) {
  if (!state.open) {
    const recent = state.closed_ms !== null && check.at_ms - state.closed_ms <= episodes.reopen_h * HOUR_MS
    if (recent && hasSign(check, episodes)) Object.assign(state, { open: true, clear_ms: null })
    else if (counts(check) > 0) Object.assign(state, { open: true, since_ms: check.at_ms, because: check.id, clear_ms: null })
    return
  }
  if (!isClear(check, doses, episodes)) state.clear_ms = null
  else if (state.clear_ms === null) state.clear_ms = check.at_ms
  else if (check.at_ms - state.clear_ms >= episodes.clear_h * HOUR_MS) Object.assign(state, { open: false, closed_ms: check.at_ms, clear_ms: null })
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

/** The frozen answers the chart now knows better: it can only have learned of an episode or a drug.
 *  @param {State} state @param {CheckView} check @param {Dose[]} doses @param {Json} episodes @returns {CheckView['would_now']} */
function wouldNow(state, check, doses, episodes) {
  const answers = check.body.answers ?? {}
  /** @type {[string, boolean][]} */
  const learned = [
    ['episode_open', state.open],
    ['fever_masked', masks(doses, state.open ? state.since_ms : null, check.at_ms, episodes) !== null],
  ]
  return learned.filter(([field, known]) => known && (answers[field] ?? 'no') === 'no').map(([field]) => ({ field, answer: 'yes' }))
}

/** What the chart proposes for the next CRS check, and which entry it has it from.
 *  @param {State} state @param {Dose[]} doses @param {number} now_ms @param {Json} episodes @returns {import('../types.d.ts').Proposals} */
export function proposals(state, doses, now_ms, episodes) {
  const dose = masks(doses, state.open ? state.since_ms : null, now_ms, episodes)
  return {
    episode_open: { answer: state.open ? 'yes' : 'no', because: state.open ? state.because : null },
    fever_masked: { answer: dose ? 'yes' : 'no', because: dose?.id ?? null, since_ms: dose?.at_ms ?? null },
  }
}
