/** Who signed something when, and why it was changed, in the words that several screens say alike. */
import { codeWords, t } from '../lib/i18n.js'
import { currentSession } from '../store/session.js'

/** @typedef {{ author: string, recorded_at: string }} Signed */
/** @typedef {Pick<import('./screen.js').Screen, 'nameOf' | 'format' | 'now_ms'>} Screen */

/** Name and time, as sentences take them. @param {Screen} screen @param {Signed} signed */
export const personTime = (screen, { author, recorded_at }) =>
  ({ name: screen.nameOf(author), time: screen.format.timeOrDate(Date.parse(recorded_at), screen.now_ms) })

/** `M. Bernard, 02:12`. @param {Screen} screen @param {Signed} signed */
export const signedBy = (screen, signed) => t('decide-by', personTime(screen, signed))

/** What a ward is called, for those who do not work there too. @param {string | null} id */
export const wardName = id => currentSession()?.places?.find(one => one.id === id)?.name ?? id ?? t('not-known')

/** The name of a person, else the id. @param {string} id */
export const personName = id => currentSession()?.people[id]?.name ?? id

/** Why somebody changed or withdrew it. @param {{ reason: string | null, text: string | null }} version */
export function whyWords({ reason, text }) {
  const why = reason ? codeWords('reason', reason) : t('record-no-reason')
  return text ? t('said-of', { what: why, text }) : why
}
