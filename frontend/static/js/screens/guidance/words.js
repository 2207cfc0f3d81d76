/** A line of a guideline in words: what it says with its numbers, and who says it, when, how sure. */
import { codeWords, t } from '../../lib/i18n.js'
import { agentName } from '../drugs/words.js'
import { GRADED } from './model.js'

/** @typedef {import('./model.js').Guideline} Guideline
 *  @typedef {import('./model.js').Subject} Subject
 *  @typedef {import('./model.js').Value} Value
 *  @typedef {import('../../lib/format.js').Format} Format */

/** Read in the source directly. */
const READ = 'A'
const YEAR = /^\d{4}$/
const [JOINER, UNBREAKABLE] = ['\u2060', '\u2011']

/** @param {Subject} of */
export const subjectName = of => GRADED.some(one => one === of) ? t(of) : t(`guidance-of-${of}`)

/** `10–20 mg IV every 6 h`. @param {Format} format @param {{ says: string, with?: Record<string, Value> }} line */
export const saidWords = (format, { says, with: values = {} }) =>
  t(`guided-${says}`, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueWords(format, value)])))

/** @param {Format} format @param {Value} value */
function valueWords(format, { value, from, to, decimals = 0, unit = '', agents, names }) {
  if (agents) return agents.map(nameOf).join(', ')
  if (names) return names.map(name => name.replaceAll('-', UNBREAKABLE)).join(', ')
  if (value !== undefined) return format.quantity(value, decimals, unit)
  return `${format.trimmed(from ?? 0, decimals)}${JOINER}\u2013${JOINER}${format.quantity(to ?? 0, decimals, unit)}`
}

/** A drug of the formulary as everywhere, another by its name here. @param {string} code */
function nameOf(code) {
  const other = codeWords('guidance-agent', code)
  return other === code.replaceAll('_', ' ') ? agentName(code) : other
}

/** A drug, or what else the lines are about. @param {string} topic */
export function topicName(topic) {
  const own = codeWords('guidance-topic', topic)
  return own === topic.replaceAll('_', ' ') ? agentName(topic) : own
}

/** @param {Guideline} guideline */
export const guidelineName = ({ code }) => codeWords('guidance-by', code)

/** `ASCO 2021, 01-Nov-2021, confidence A`. @param {Format} format @param {import('./model.js').Said} said */
export const sourceWords = (format, { guideline, line }) => [
  [guidelineName(guideline), guideline.printed.edition].filter(Boolean).join('\u00a0'), guideline.printed.edition ? '' : t('guidance-edition-unknown'),
  datedWords(format, guideline, line.at), sureWords(guideline, line),
].filter(Boolean).join(', ')

/** How sure the line is, and where that is not as sure, that it is of this edition.
 *  @param {Guideline} guideline @param {import('./model.js').Line} line */
const sureWords = ({ printed: { confidence: edition } }, { confidence }) =>
  edition && edition !== READ ? t('guidance-sure-edition', { confidence, edition }) : t('guidance-sure', { confidence })

/** When it was published, a year that names the edition not again; where nobody knows, when it was read.
 *  @param {Format} format @param {Guideline} guideline @param {string} at */
function datedWords(format, { printed: { edition, date }, read }, at) {
  if (date) return date === edition ? '' : day(format, date)
  const heard = read[at]?.date
  return heard ? t('guidance-read', { date: day(format, heard) }) : t('guidance-undated')
}

/** @param {Format} format @param {string} date a year, or a day */
const day = (format, date) => YEAR.test(date) ? date : format.calendarDate(date)
