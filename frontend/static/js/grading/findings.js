/** Scores made of what somebody found. Pure; its twin is backend/grading/findings.py. */

/** @typedef {Record<string, any>} Json
 *  @typedef {Record<string, string>} Found
 *  @typedef {import('../types.d.ts').Finding} Finding */

/** Each criterion present, absent or not known; nothing is counted. @param {Json} score @param {Found} answers @returns {import('../types.d.ts').ListedScore} */
export function listed(score, answers) {
  const groups = score.groups.map((/** @type {Json} */ { code, items }) =>
    ({ code, items: items.map((/** @type {Json} */ item) => ({ code: item.code, state: state(answers, item.code) })) }))
  return { code: score.code, edition: score.edition, groups }
}

/** What is present adds up; what is not known may or may not be there. @param {Json} score @param {Found} answers @returns {import('../types.d.ts').SumScore} */
export function summed(score, answers) {
  let [floor, ceiling] = [0, 0]
  for (const { code, points } of score.items) {
    const found = state(answers, code)
    floor += found === 'present' ? points : found === 'not_known' ? Math.min(points, 0) : 0
    ceiling += found === 'present' ? points : found === 'not_known' ? Math.max(points, 0) : 0
  }
  /** @type {Finding[]} */
  const highest = score.maximal.map((/** @type {string} */ code) => state(answers, code))
  const maximal = highest.includes('present') ? 'present' : highest.includes('not_known') ? 'not_known' : 'absent'
  const names = [...score.items.map((/** @type {Json} */ { code }) => code), ...score.maximal]
  return { code: score.code, edition: score.edition, floor, ceiling, maximal, known: names.filter(code => state(answers, code) !== 'not_known').length, of: names.length }
}

/** What was said of a finding; unsaid, or in words of a newer app, it is not known. @param {Found} answers @param {string} code @returns {Finding} */
export function state(answers, code) {
  const found = Object.hasOwn(answers, code) ? answers[code] : ''
  return found === 'present' || found === 'absent' ? found : 'not_known'
}
