/** What was found for a score, in words. */
import { codeWords, t } from '../../lib/i18n.js'

const FOUND = ['present', 'absent']

/** A criterion or finding of a score. @param {string} score @param {string} code */
export const findingName = (score, code) => codeWords(`score-${score}`, code)

/** @param {string} state */
export const stateWords = state => codeWords('score-found', state)

/** The score, then what is present and what is absent. @param {Record<string, any>} body @returns {string[]} */
export function foundWords({ score, answers }) {
  if (typeof score !== 'string') return []
  const said = FOUND.map(state => [state, Object.entries(answers ?? {}).filter(([, found]) => found === state).map(([code]) => findingName(score, code))])
  return [codeWords('score', score), ...said.filter(([, names]) => names.length).map(([state, names]) => t('score-found-list', { state: stateWords(String(state)), names: /** @type {string[]} */ (names).join(', ') }))]
}
