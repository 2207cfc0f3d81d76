/** Refuse answers a table cannot read. Pure; its twin is backend/grading/answers.py. */

const FLAG_CODES = ['no', 'yes']

/** An answer that is not one: `field` names it, `reason` says why, in English for logs. */
export class AnswerError extends Error {
  /** @param {string} field @param {string} reason */
  constructor(field, reason) {
    super(`${field}: ${reason}`)
    this.field = field
    this.reason = reason
  }
}

/** Throw AnswerError for the first answer, in the order given, that the table does not know.
 *  @param {import('../types.d.ts').Table} table @param {any} answers */
export function check(table, answers) {
  if (!isObject(answers)) throw new AnswerError('answers', 'not an object')
  for (const [name, value] of Object.entries(answers)) {
    if (table.flags.includes(name)) checkChoice(name, value, FLAG_CODES)
    else if (Object.hasOwn(table.fields, name)) checkField(name, value, table.fields[name])
    else throw new AnswerError(name, `not a field of ${table.code}`)
  }
}

/** @param {any} value @returns {value is Record<string, any>} */
export const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value)

/** @param {string} name @param {any} value @param {any} field */
function checkField(name, value, field) {
  if (field.type === 'choice') checkChoice(name, value, field.codes)
  else if (!Number.isInteger(value)) throw new AnswerError(name, 'not a whole number')
  else if (value < field.min || value > field.max) throw new AnswerError(name, `outside ${field.min} to ${field.max}`)
}

/** @param {string} name @param {any} value @param {string[]} codes */
function checkChoice(name, value, codes) {
  if (typeof value !== 'string') throw new AnswerError(name, 'not a code')
  if (!codes.includes(value)) throw new AnswerError(name, `not one of ${codes.join(', ')}`)
}
