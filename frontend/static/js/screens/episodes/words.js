/** What is said of episodes and of what masks a fever. */
import { codeWords, t } from '../../lib/i18n.js'
import { agentName } from '../drugs/words.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').EpisodeView} EpisodeView
 *  @typedef {import('../../types.d.ts').Moment} Moment
 *  @typedef {import('../../types.d.ts').RecordView['versions'][number]} Version
 *  @typedef {import('../../lib/format.js').Format} Format */

/** `Day +3, 20-Nov 19:20`; without a day 0 the time alone. @param {Format} format @param {Moment} moment */
export function momentWords(format, { at_ms, day }) {
  const time = format.shortDateTime(at_ms)
  return day === null ? time : t('episode-moment', { day: format.day(day), time })
}

/** `2 · Day +3, 20-Nov 19:20`. @param {Format} format @param {NonNullable<EpisodeView['peak']>} moment */
export const gradedWords = (format, moment) => t('episode-grade', { grade: format.interval(moment.floor, moment.ceiling), when: momentWords(format, moment) })

/** Since when fever is not required, and by which drug; before any episode, that a drug may hide one; `''` where no dose is known.
 *  @param {Pick<PatientChart, 'proposals'>} patient @param {Format} format @param {number} now_ms @param {boolean} isOpen */
export function maskWords({ proposals }, format, now_ms, isOpen) {
  const { answer, since_ms, agent } = proposals.fever_masked
  if (answer === 'no' || since_ms === null || agent === null) return ''
  return t(isOpen ? 'episode-masked' : 'episode-may-mask', { time: format.timeOrDate(since_ms, now_ms), drug: agentName(agent) })
}

/** The decision behind a moment; null: a check opened or closed it. @param {PatientChart} patient @param {Moment} moment @returns {Version | null} */
export const decisionOf = ({ records }, { of }) => records.flatMap(({ versions }) => versions).find(({ id, kind }) => id === of && kind === 'decision') ?? null

/** Why a physician closed or opened it, in words. @param {Pick<Version, 'reason' | 'text'>} version */
export const becauseWords = ({ reason, text }) => [reason ? codeWords('episode-because', reason) : '', text ?? ''].filter(Boolean).join(': ')
