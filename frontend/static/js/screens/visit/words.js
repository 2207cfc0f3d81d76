/** Codes of a visit in the nurse's words; those that only a newer app knows, in their own letters. */
import { ADULT } from '../../chart/tools.js'
import { codeWords, language, languages, t } from '../../lib/i18n.js'

/** @typedef {import('../../types.d.ts').Table} Table */

/** An answer of a criteria table, e.g. `wakes to voice`. @param {Table} table @param {string} field @param {string | number} code */
export const answerWords = (table, field, code) => codeWords(`${table.code}-${field}`, String(code))

/** The name of a table's field. @param {Table} table @param {string} field */
export const fieldWords = (table, field) => codeWords(table.code, field)

/** The name of a tool's item. @param {string} tool @param {string} item */
export const itemWords = (tool, item) => codeWords(tool, item)

/** An answer of a tool's item. @param {string} tool @param {string} answer */
export const itemAnswer = (tool, answer) => codeWords(`${tool}-answer`, answer)

/** Why something could not be tested, or is not counted. @param {string} code */
export const reasonWords = code => codeWords('reason', code)

/** Words joined as a list. @param {string[]} words */
export const listed = words => words.join(', ')

/** What counts as right for an item, in the nurse's language: both months, in short, in the night the calendar turns.
 *  @param {string} item @param {{ city: string, hospital: string, months: { year: number, month: number }[], objects: string[] }} known */
export function rightAnswer(item, { city, hospital, months, objects }) {
  if (item === 'year') return [...new Set(months.map(one => String(one.year)))].join(t('visit-or'))
  if (item === 'month') return months.map(one => t(`${months.length > 1 ? '' : 'visit-'}month-${one.month}`)).join(t('visit-or'))
  if (item === 'city') return city
  if (item === 'hospital') return hospital
  const nth = /^name_(\d)$/.exec(item)
  return nth ? t(`object-${objects[Number(nth[1]) - 1]}`) : itemWords(ADULT, item)
}

/** The patient's own language where there are prompts in it, else the nurse's. @param {import('../../types.d.ts').PatientChart} patient */
export function promptLanguage({ identity }) {
  const wanted = identity?.prompt_language ?? ''
  return wanted in languages().prompts ? wanted : language()
}
