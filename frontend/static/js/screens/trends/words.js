/** What the picture and its table say: names of the lanes, values, signs, kinds of rows. */
import { codeWords, t } from '../../lib/i18n.js'
import { gradeText } from '../../elements/grade.js'
import { totalText } from '../../elements/total.js'
import { agentName, doseWords } from '../drugs/words.js'
import { reasonWords } from '../missed/said.js'
import { answerWords, fieldWords } from '../visit/words.js'
import { stepOf } from './support.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').CheckView} CheckView
 *  @typedef {import('../../types.d.ts').Table} Table
 *  @typedef {import('../../store/contract.js').Contract} Contract
 *  @typedef {import('../screen.js').Screen} Screen
 *  @typedef {import('../../elements/trend-lanes.js').Axis} Axis
 *  @typedef {import('../../elements/trend-lanes.js').Words} Words
 *  @typedef {import('./model.js').Picture} Picture
 *  @typedef {import('./model.js').Row} Row */

const [HOURS_OF_DAY, FEW_DAYS] = [24, 72]

/** `48 h`, `7 days`. @param {number} hours */
export const rangeWords = hours => hours < FEW_DAYS ? t('trends-hours', { hours: String(hours) }) : t('trends-days', { days: String(hours / HOURS_OF_DAY) })

/** The criteria by which support is stepped. @param {Contract} files @returns {Table} */
export const crsTable = files => files.criteria(files.instrument('crs-vitals').criteria)

/** @param {Screen} screen @param {Picture} picture @param {Contract} files @param {number} hours @returns {Words} */
export function wordsOf({ format }, { axis, drugs, found }, files, hours) {
  const crs = crsTable(files)
  return {
    all: t('trends-all', { range: rangeWords(hours), from: format.shortDateTime(axis.from_ms), until: format.shortDateTime(axis.to_ms) }),
    none: t('trends-none'), noDrugs: t('trends-no-drugs'), day: t('trends-day'),
    names: {
      totals: t(`trend-${found.tool}`), icans: t('icans'), crs: t('crs'),
      temperature: t('trends-temperature', { fever: format.temperature(files.protocol('episodes').fever_min) }),
      hypotension: fieldWords(crs, 'hypotension'), oxygen: fieldWords(crs, 'oxygen'),
    },
    agents: Object.fromEntries(drugs.map(({ agent }) => [agent, agentName(agent)])),
    value: (code, { floor, ceiling }) => code === 'temperature' ? format.number(Number(floor), 1) : format.interval(Number(floor), Number(ceiling)),
    line: (code, value) => code === 'temperature' ? format.trimmed(value, 1) : String(value),
    start: startWords,
  }
}

/** @param {Axis['starts'][number]} start */
const startWords = ({ is, number }) =>
  is === 'present' ? t('trends-start') : is === 'other' ? t('trends-start-other') : number === null ? t('trends-dose-again') : t('trends-dose', { number: String(number) })

/** An answer of support; one that is not known here as it stands, `–` when it was not asked. @param {Table} table @param {string} field @param {CheckView} check */
function supportWords(table, field, { body }) {
  const code = body.answers?.[field]
  if (code === undefined) return '\u2013'
  return stepOf(table, field, code) === null ? codeWords(field, String(code)) : answerWords(table, field, code)
}

/** What a check says, column by column; `–`: not asked. @param {CheckView} check @param {Screen} screen @param {Contract} files @param {string} [tool] whose column it is */
export function cellsOf(check, { format }, files, tool) {
  const table = crsTable(files)
  const grade = gradeText(check.of_record)
  if (check.kind === 'neuro_check') return { total: !check.total ? '\u2013' : check.total.tool === tool ? format.interval(check.total.floor, check.total.ceiling) : totalText(check.total, format), icans: grade, crs: '', temperature: '', hypotension: '', oxygen: '' }
  const tenths = check.body.measured?.temperature
  return {
    total: '', icans: '', crs: grade, temperature: Number.isInteger(tenths) ? format.number(tenths, 1) : '\u2013',
    hypotension: supportWords(table, 'hypotension', check), oxygen: supportWords(table, 'oxygen', check),
  }
}

/** What else a row says than a check: a dose, what was not done and why, a pause, where a treatment began. @param {Screen} screen @param {PatientChart} patient @param {Row} row */
export function rowWords({ format }, patient, { is, dose, slot, start, until_ms, record }) {
  const until = until_ms === undefined ? '' : until_ms === null ? t(is === 'dose' ? 'trends-runs' : 'trends-pause-open') : t('trends-until', { time: format.shortDateTime(until_ms) })
  if (is === 'dose' && dose) return [agentName(dose.body.agent), doseWords(format, dose.body), until].filter(Boolean).join(', ')
  if (is === 'start' && start) return startWords(start)
  const said = patient.records.find(({ id }) => id === record)
  if (is === 'pause') return [t('trends-paused'), until, said ? reasonWords('pause', /** @type {any} */ (said.body)) : ''].filter(Boolean).join(', ')
  const why = said ? reasonWords('missed', /** @type {any} */ (said.body)) : t('trends-no-reason')
  return slot?.open && !said ? t('slot-overdue') : t('reason-with-words', { reason: t(slot?.open ? 'slot-overdue' : 'slot-missed'), text: why })
}

/** How an entry came to be what it is: late, corrected, only here, or in dispute. @param {Screen} screen @param {Row} row */
export function markWords({ format }, { late, amended, check, dose }) {
  const entry = check ?? dose
  if (!entry) return []
  const ms = entry.received_at === null ? 0 : Date.parse(entry.received_at) - Date.parse(entry.recorded_at)
  return [
    entry.received_at === null ? t('place-phone') : '', late ? t('trends-late', { duration: format.duration(ms) }) : '', amended ? t('record-amended') : '',
    check && (check.disputed.length || check.void_disputed) ? t('trends-disputed') : '',
  ].filter(Boolean)
}
