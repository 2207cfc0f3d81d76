/** A value of a check that changed or differs, in words: its name, and what it is. */
import { codeWords, t } from '../../lib/i18n.js'
import { digits } from '../../elements/grade.js'
import { signsWords, wholeWords } from '../handwriting/words.js'
import { answerWords, fieldWords, itemAnswer, itemWords, reasonWords } from './words.js'

/** @typedef {import('./model/tables.js').Tables} Tables
 *  @typedef {import('../../lib/format.js').Format} Format */
/** @typedef {{ group: string, field: string }} Place  `items` `year`, `answers` `motor`, `measured` `spo2`; a group of its own when it has none */

/** Words of the codes that a baseline notes; the rest is somebody's own. @type {Record<string, string>} */
const NOTED = { handicaps: 'handicap', languages: 'tongue', hand: 'writes' }

/** What it is called. @param {Tables} files @param {Place} place */
export function placeName(files, { group, field }) {
  if (group === 'items') return itemWords(files.instrument.code, field.replace(/_reason$/, ''))
  if (group === 'measured') return codeWords('visit-measured', field)
  if (group === 'grade') return t(field)
  if (group === 'vasopressors') return t('visit-needs')
  if (group === 'writing') return t(field === 'handwriting' ? 'handwriting' : 'handwriting-signs')
  if (group === 'background') return codeWords('baseline', field)
  if (group === 'answers' || group === 'reasons' || group === 'sources') return fieldWords(tableOf(files, field), field)
  return codeWords('field', field)
}

/** What it is, `undefined` for absent. @param {Tables} files @param {Format} format @param {Place} place @param {any} value */
export function placeValue(files, format, { group, field }, value) {
  if (group === 'writing') return field === 'handwriting' ? wholeWords(value) : signsWords(value) || t('handwriting-no-sign')
  if (value === undefined) return t('not-recorded')
  if (group === 'items') return field.endsWith('_reason') ? reasonWords(value) : itemAnswer(files.instrument.code, value)
  if (group === 'grade') return digits(value)
  if (group === 'reasons') return reasonWords(value)
  if (group === 'background') return [value].flat().map(code => NOTED[field] ? codeWords(NOTED[field], code) : code).join(', ')
  if (group === 'vasopressors') return value.length ? value.map((/** @type {string} */ drug) => codeWords('drug', drug)).join(', ') : t('visit-needs-none')
  if (group === 'measured') return measured(files, format, field, value)
  if (group !== 'answers') return codeWords(field, typeof value === 'string' ? value : JSON.stringify(value))
  if (typeof value === 'number') return format.temperature(value)
  if (value === 'no' || value === 'yes') return t(`visit-${value}`)
  return answerWords(tableOf(files, field), field, value)
}

/** A number with its unit, or the device that oxygen comes by. @param {Tables} files @param {Format} format @param {string} field @param {any} value */
function measured({ vitals, crs }, format, field, value) {
  const measure = vitals.measured[field]
  if (measure) return format.quantity(value, measure.decimals, measure.unit)
  return value === vitals.cannula.device ? t('visit-nasal-cannula') : answerWords(crs, 'oxygen', value)
}

/** The table that asks for a field. @param {Tables} files @param {string} field */
const tableOf = ({ crs, icans }, field) => field in crs.fields || crs.flags.includes(field) ? crs : icans
