/** Whether a rule is met: true, false or unknown. Pure; its twin is backend/grading/rules.py. */

/** Kleene logic over the five rule forms: null means that it turns on a missing answer.
 *  @param {any} rule @param {import('../types.d.ts').Answers} answers @returns {boolean | null} */
export function holds(rule, answers) {
  if ('all' in rule) return every(rule.all.map((/** @type {any} */ part) => holds(part, answers)))
  if ('any' in rule) return some(rule.any.map((/** @type {any} */ part) => holds(part, answers)))
  if ('not' in rule) {
    const met = holds(rule.not, answers)
    return met === null ? null : !met
  }
  if (!Object.hasOwn(answers, rule.field)) return null
  const value = answers[rule.field]
  if ('in' in rule) return rule.in.includes(value)
  return (rule.min ?? value) <= value && value <= (rule.max ?? value)
}

/** @param {(boolean | null)[]} found */
const every = found => found.includes(false) ? false : found.includes(null) ? null : true

/** @param {(boolean | null)[]} found */
const some = found => found.includes(true) ? true : found.includes(null) ? null : false

/** The fields a rule reads, in the order it reads them. @param {any} rule @returns {string[]} */
export function fieldsOf(rule) {
  if ('field' in rule) return [rule.field]
  const parts = 'not' in rule ? [rule.not] : rule.all ?? rule.any ?? []
  return parts.flatMap(fieldsOf)
}
