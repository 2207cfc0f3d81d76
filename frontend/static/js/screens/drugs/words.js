/** What is said of a drug: its name, amounts, counts, the earliest next dose, the limits that a dose broke. */
import { MINUTE_MS } from '../../chart/instants.js'
import { codeWords, t } from '../../lib/i18n.js'

/** @typedef {import('../../types.d.ts').DrugView} DrugView
 *  @typedef {import('../../types.d.ts').RecordView} RecordView
 *  @typedef {import('../../types.d.ts').Steroids} Steroids
 *  @typedef {import('../../lib/format.js').Format} Format
 *  @typedef {Record<string, any>} Body */

/** A drug in the nurse's language, in lower case and never shortened; a code that is not known here as it stands. @param {unknown} agent */
export const agentName = agent => codeWords('agent', String(agent ?? ''))

/** Micrograms as milligrams. @param {Format} format @param {number} ug */
export const milligrams = (format, ug) => format.quantity(ug, 3, 'mg')

/** Amount and unit as they were written, then the route; a unit alone says nothing. @param {Format} format @param {Body} body */
export const doseWords = (format, { amount, unit = '', route }) =>
  [amount == null ? '' : format.amount(amount, unit), route ? codeWords('medication', route) : ''].filter(Boolean).join(', ')

/** `2 in this course, at most 4`; then the last hours. @param {DrugView} drug */
export const countWords = ({ count, most_in_all, lately }) => [
  most_in_all === null ? t('drugs-count', { n: count, count: String(count) }) : t('drugs-count-of', { count: String(count), most: String(most_in_all) }),
  ...lately.map(({ hours, most, count: found }) => t('drugs-lately', { hours: String(hours), count: String(found), most: String(most) })),
]

/** From when on the next dose breaks no limit of the formulary. @param {DrugView} drug @param {Format} format @param {number} now_ms */
export function earliestWords({ earliest: { at_ms, why } }, format, now_ms) {
  if (at_ms === null) return t(`drugs-earliest-${why}`)
  const time = format.timeOrDate(at_ms, now_ms)
  return at_ms > now_ms ? t('drugs-earliest', { time, duration: format.duration(at_ms - now_ms) }) : t('drugs-earliest-past', { time })
}

/** The limits that a dose broke. @param {string[]} broke @param {Body} rule the drug's file @param {Format} format */
export const brokeWords = (broke, rule, format) => broke.map(limit => t(`drugs-broke-${limit}`, {
  duration: limitWords(format, rule.apart_min ?? 0), most: String(rule.windows?.[0]?.most ?? ''), hours: String(rule.windows?.[0]?.hours ?? ''), all: String(rule.most_in_all ?? ''),
}))

/** `8 h`, `90 min`: a limit, where nothing is gained by minutes that are none. @param {Format} format @param {number} minutes */
export const limitWords = (format, minutes) => minutes % 60 ? format.duration(minutes * MINUTE_MS) : t('drugs-hours', { hours: String(minutes / 60) })

/** State, and why. @param {Body} body */
export const stateWords = ({ state, reason, text }) =>
  [state ? codeWords('medication', state) : '', reason ? codeWords('medication-because', reason) : '', text ?? ''].filter(Boolean).join(', ')

/** Brand, batch, who ordered it. @param {Body} body */
export const tracedWords = ({ brand, batch, ordered_by }) =>
  [brand ?? '', batch ? t('drugs-batch', { batch }) : '', ordered_by ? t('drugs-ordered-by', { name: ordered_by }) : ''].filter(Boolean).join(', ')

/** The steroids of the course as dexamethasone, and what could not be counted. @param {Steroids} steroids @param {Format} format */
export function steroidWords({ doses, not_counted, since_ms, dexamethasone_ug }, format) {
  if (!doses || since_ms === null) return ''
  const rest = not_counted ? t('drugs-steroids-rest', { n: not_counted, count: String(not_counted) }) : ''
  const facts = { n: doses - not_counted, count: String(doses - not_counted), date: format.shortDate(since_ms) }
  const sum = dexamethasone_ug === null ? '' : t('drugs-steroids', { amount: format.quantity(Math.round(dexamethasone_ug / 100), 1, 'mg'), ...facts })
  return [sum, rest].filter(Boolean).join(' ')
}
