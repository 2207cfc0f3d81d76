/** Episodes, masked fever, what was before therapy. Pure; its twin is backend/handovers/episodes.py. */
import { wouldBe } from '../would.js'
import { clipped, ofCourse } from './context.js'
import { totalWords } from './totals.js'

/** @typedef {import('./context.js').Context} Context */
/** @typedef {import('./context.js').PatientChart} PatientChart */
/** @typedef {import('../../types.d.ts').EpisodeView} EpisodeView */
/** @typedef {import('../../types.d.ts').CheckView} CheckView */
/** @typedef {{ head: string, text: string }} Line */

const [DRUG, NOTE] = [24, 60]

/** Handicaps and languages that were noted beside the baseline. @param {PatientChart} p @param {Context} ctx @returns {Line[]} */
export function before({ baseline }, ctx) {
  const noted = /** @type {import('../../types.d.ts').Background} */ (baseline?.body.background ?? {})
  const names = (noted.handicaps ?? []).map(code => codeWords('handicap', code, ctx))
  const tongues = (noted.languages ?? []).map(code => codeWords('tongue', code, ctx)).join(', ')
  const texts = names.length ? [names.join(', ')] : []
  if (tongues) texts.push(ctx.t('sheet-speaks', { languages: tongues }))
  if (noted.hand) texts.push(ctx.t('sheet-writes', { hand: codeWords('writes', noted.hand, ctx) }))
  if (noted.text) texts.push(clipped(noted.text, NOTE, ctx.t))
  return texts.length ? [{ head: ctx.t('sheet-before'), text: clipped(texts.join('; '), 150, ctx.t) }] : []
}

/** A code of the contract in words, else its own letters. @param {string} prefix @param {string} code @param {Context} ctx */
export const codeWords = (prefix, code, ctx) => ctx.label(`${prefix}-${code.replaceAll('_', '-')}`, code.replaceAll('_', ' '))

/** What is open, then what hides a fever, then the last episode of each syndrome that is over. @param {PatientChart} p @param {Context} ctx @returns {Line[]} */
export function episodes(p, ctx) {
  const found = /** @type {const} */ (['icans', 'crs']).flatMap(code => p.episodes.findLast(({ syndrome }) => syndrome === code) ?? [])
  const lines = found.filter(({ open }) => open).map(one => goingOn(one, p, ctx))
  return [...lines, ...masked(p, ctx), ...found.filter(({ open }) => !open).map(one => over(one, ctx))]
}

/** Since when, the highest temperature, reopened when, and that it began late. @param {EpisodeView} one @param {PatientChart} p @param {Context} ctx */
function goingOn(one, p, ctx) {
  let text = ctx.t('sheet-crs-since', { when: moment(one.onset, ctx) })
  const warmest = one.syndrome === 'crs' ? hottest(p, one.onset.at_ms) : null
  if (warmest) text += ctx.t('sheet-hottest', { value: ctx.fmt.temperature(warmest.tenths), when: ctx.when(warmest.at_ms) })
  const again = one.reopened.at(-1)
  if (again) text += ctx.t('sheet-episode-reopened', { when: moment(again, ctx) })
  return { head: ctx.t(`sheet-${one.syndrome}`), text: text + late(one, ctx) }
}

/** From when to when, and its peak. @param {EpisodeView} one @param {Context} ctx */
function over(one, ctx) {
  const { syndrome, onset, resolved, peak } = one
  let text = ctx.t('sheet-episode-over', { start: moment(onset, ctx), end: moment(resolved[resolved.length - 1], ctx) })
  if (peak) text += ctx.t('sheet-episode-peak', { grade: ctx.fmt.interval(peak.floor, peak.ceiling) })
  return { head: ctx.t(`sheet-${syndrome}`), text: text + late(one, ctx) }
}

/** That it began as late as its source calls delayed, or rare. @param {EpisodeView} one @param {Context} ctx */
function late({ delayed, rare }, ctx) {
  if (rare) return ctx.t('sheet-episode-rare', { days: String(rare.after_days), confidence: rare.confidence })
  return delayed === 'yes' ? ctx.t('sheet-episode-delayed') : ''
}

/** `20-Nov 19:20 (Day +3)`. @param {import('../../types.d.ts').Moment} one @param {Context} ctx */
export function moment({ at_ms, day }, ctx) {
  const when = ctx.when(at_ms)
  return day === null ? when : ctx.t('sheet-episode-moment', { when, day: ctx.fmt.day(day) })
}

/** Since when fever is not required, or may be hidden, and by which drug. @param {PatientChart} p @param {Context} ctx @returns {Line[]} */
function masked({ crs, proposals }, ctx) {
  const { since_ms, agent } = proposals.fever_masked
  if (since_ms === null) return []
  const text = ctx.t('sheet-masked-since', { when: ctx.when(since_ms), drug: clipped(ctx.agent(agent ?? ''), DRUG, ctx.t) })
  return [{ head: ctx.t(crs.open ? 'sheet-not-required' : 'sheet-masked'), text }]
}

/** When the temperature was highest since an instant, and how high; the first time it was so.
 *  @param {PatientChart} p @param {number} since */
function hottest(p, since) {
  const checks = ofCourse(p).filter(check => check.kind === 'crs_check' && check.at_ms >= since && check.body.measured?.temperature !== undefined)
  const rows = checks.map(check => ({ at_ms: check.at_ms, tenths: check.body.measured.temperature }))
  const highest = Math.max(...rows.map(row => row.tenths))
  return rows.find(row => row.tenths === highest) ?? null
}

/** The total before therapy, or that it was taken under treatment, or that there is none. @param {PatientChart} p @param {Context} ctx */
export function baselineWords({ baseline: base, course }, ctx) {
  if (!base?.total) return ctx.t('sheet-baseline-none')
  const day0_ms = course?.day0_ms ?? null
  const id = day0_ms !== null && base.at_ms >= day0_ms ? 'sheet-baseline-under' : 'sheet-baseline'
  return ctx.t(id, { total: totalWords(base.total, ctx), date: ctx.fmt.shortDate(base.at_ms) })
}

/** Points lost against the own baseline, where any were. @param {CheckView} check @param {PatientChart} p @param {Context} ctx */
export function lostWords({ lost }, { baseline }, ctx) {
  const own = baseline?.total
  if (!lost?.ceiling || !own) return []
  const count = ctx.fmt.interval(lost.floor, lost.ceiling)
  return [ctx.t(`lost-${own.tool}`, { n: lost.ceiling, count, own: ctx.fmt.interval(own.floor, own.ceiling) })]
}

/** What the grade would be by what the record says since, where it would be another. @param {CheckView} check @param {Context} ctx */
export function wouldBeWords(check, ctx) {
  const found = wouldBe(check, ctx.explain)
  return found && (found.floor !== check.floor || found.ceiling !== check.ceiling) ? [ctx.t('sheet-would-be', { grade: ctx.fmt.interval(found.floor, found.ceiling) })] : []
}
