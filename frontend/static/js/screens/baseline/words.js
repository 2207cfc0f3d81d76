/** What was before therapy, and what was lost since, in words. */
import { codeWords, t } from '../../lib/i18n.js'
import { totalText } from '../../elements/total.js'
import { itemAnswer, itemWords, reasonWords } from '../visit/words.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').CheckView} CheckView
 *  @typedef {import('../../types.d.ts').Background} Background
 *  @typedef {import('../../lib/format.js').Format} Format */

/** `2 points below the baseline of 10`; `''` where nothing can be compared.
 *  @param {CheckView['lost']} lost @param {CheckView | null} baseline @param {Format} format */
export function lostWords(lost, baseline, format) {
  const total = baseline?.total
  if (!lost || !total) return ''
  const own = format.interval(total.floor, total.ceiling)
  if (lost.ceiling === 0) return t(`lost-none-${total.tool}`, { own })
  return t(`lost-${total.tool}`, { n: lost.ceiling, count: format.interval(lost.floor, lost.ceiling), own })
}

/** `ICE 9 on 16-Nov`, or that the baseline was incomplete. @param {CheckView} baseline @param {Format} format */
export const takenWords = ({ total, at_ms }, format) =>
  t('baseline-on', { total: total ? totalText(total, format) : t('not-recorded'), date: format.shortDate(at_ms) })

/** Whether the baseline was taken after day 0: no value from before therapy then. @param {PatientChart} patient */
export const isUnder = ({ course, baseline }) => Boolean(baseline && course && course.day0_ms !== null && baseline.at_ms >= course.day0_ms)

/** An item's answer with why it could not be tested. @param {string} tool @param {Record<string, string>} items @param {string} item */
export function answerBefore(tool, items, item) {
  if (!(item in items)) return t('not-recorded')
  const reason = items[`${item}_reason`]
  return reason ? `${itemAnswer(tool, items[item])} (${reasonWords(reason)})` : itemAnswer(tool, items[item])
}

/** The answer before therapy beside today's, and whether it was simply right; none without a baseline with this tool.
 *  @param {PatientChart} patient @param {string} tool @param {string} item */
export function itemBefore({ baseline }, tool, item) {
  if (baseline?.body.tool !== tool) return undefined
  const items = baseline.body.items ?? {}
  return { words: t('baseline-item', { answer: answerBefore(tool, items, item) }), plain: items[item] === 'correct' }
}

/** Items that were right before therapy and are not now. @param {Record<string, any>} before @param {Record<string, any>} now @param {string} tool */
export const lostItems = (before, now, tool) => Object.keys(before)
  .filter(item => before[item] === 'correct' && item in now && now[item] !== 'correct').map(item => itemWords(tool, item))

/** @param {Background | undefined} background */
export const handicapsOf = background => (background?.handicaps ?? []).map(code => codeWords('handicap', code))

/** @param {Background | undefined} background */
export const languagesOf = background => (background?.languages ?? []).map(code => codeWords('tongue', code))

/** What makes answering hard, in one line; `''` where nothing is known. @param {PatientChart} patient */
export function knownBefore({ baseline }) {
  const { handicaps = [] } = /** @type {Background} */ (baseline?.body.background ?? {})
  const known = handicaps.filter(code => code !== 'none_known').map(code => codeWords('handicap', code))
  return known.length ? t('baseline-known', { list: known.join(', ') }) : ''
}
