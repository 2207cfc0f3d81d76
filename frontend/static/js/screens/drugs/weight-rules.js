/** A weight read from its form: what is impossible, and the body to sign. Pure. */

/** @typedef {import('../register-rules.js').Form} Form
 *  @typedef {import('../register-rules.js').Fault} Fault */

const WEIGHT = /^(\d{1,3})(?:[.,](\d{1,3}))?$/

/** Whole grams of what was typed in kilograms; null where it is no number. @param {string} text */
export function gramsOf(text) {
  const found = WEIGHT.exec(text.trim())
  return found ? Number(found[1]) * 1000 + Number((found[2] ?? '').padEnd(3, '0')) : null
}

/** @param {Form} form @param {[number, number]} possible in grams @param {(grams: number) => string} say @returns {Fault[]} */
export function judge({ weight = '' }, [least, most], say) {
  if (!weight.trim()) return [{ field: 'weight', error: 'needed' }]
  const grams = gramsOf(weight)
  if (grams === null) return [{ field: 'weight', error: 'weight-form' }]
  return grams < least || grams > most ? [{ field: 'weight', error: 'weight-impossible', args: { least: say(least), most: say(most) } }] : []
}
