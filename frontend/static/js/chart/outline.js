/** Each episode with the days of onset, peak, end. Pure; its twin is backend/chart/outline.py. */
import { anchorNow } from './anchors.js'
import { stands } from './checks.js'
import { dayNumber } from './courses.js'
import { byText } from './order.js'
import { worstOf } from './severity.js'

/** @typedef {import('../types.d.ts').CheckView} CheckView
 *  @typedef {import('../types.d.ts').EpisodeView} EpisodeView
 *  @typedef {import('../types.d.ts').Offsets} Offsets
 *  @typedef {import('./spells.js').Spell} Spell
 *  @typedef {import('./spells.js').Moment} Moment
 *  @typedef {EpisodeView['syndrome']} Syndrome */

/** The EpisodeViews of types.d.ts by onset; `told` is syndrome, episodes and checks of record in order.
 *  @param {[Syndrome, Spell[], CheckView[]][]} told @param {any} course @param {Offsets} offsets @param {Record<string, any>} rule @returns {EpisodeView[]} */
export function outline(told, course, offsets, rule) {
  return told.flatMap(([syndrome, spells, checks]) => spells.map(spell => view(syndrome, spell, checks, course, offsets, rule)))
    .sort((one, other) => one.onset.at_ms - other.onset.at_ms || byText(one.syndrome, other.syndrome))
}

/** One episode. @param {Syndrome} syndrome @param {Spell} spell @param {CheckView[]} checks @param {any} course @param {Offsets} offsets
 *  @param {Record<string, any>} rule @returns {EpisodeView} */
function view(syndrome, spell, checks, course, offsets, rule) {
  const [opened, closed] = [spell.opened, spell.closed].map(moments => moments.map(one => dated(one, course, offsets)))
  const goesOn = opened.length > closed.length
  const mine = checks.filter(check => gradedIn(check, opened[0].at_ms, goesOn ? null : closed[closed.length - 1].at_ms))
  return {
    syndrome,
    open: goesOn,
    onset: opened[0],
    reopened: opened.slice(1),
    resolved: closed,
    peak: graded(worstOf(mine), course, offsets),
    current: goesOn && mine.length ? graded(mine[mine.length - 1], course, offsets) : null,
    delayed: isDelayed(syndrome, opened[0].day, course, rule) ? 'yes' : 'no',
    rare: rare(syndrome, opened[0].at_ms, course, offsets, rule),
  }
}

/** A moment with its day of the course. @param {Moment} when @param {any} course @param {Offsets} offsets */
const dated = (when, course, offsets) => ({ ...when, day: dayNumber(course, when.at_ms, offsets) })

/** Whether a check has a grade and belongs to the time of an episode. @param {CheckView} check @param {number} from_ms @param {number | null} until_ms */
const gradedIn = (check, from_ms, until_ms) =>
  check.of_record !== null && check.at_ms >= from_ms && (until_ms === null || check.at_ms <= until_ms)

/** A check's moment with its grade of record. @param {CheckView | null} check @param {any} course @param {Offsets} offsets */
function graded(check, course, offsets) {
  if (check === null) return null
  const [floor, ceiling] = stands(check)
  return { ...dated({ at_ms: check.at_ms, of: check.id }, course, offsets), floor, ceiling }
}

/** Whether an episode began so late that its source calls it delayed. @param {Syndrome} syndrome @param {number | null} day @param {any} course @param {Record<string, any>} rule */
const isDelayed = (syndrome, day, course, rule) => rule.delayed_syndromes.includes(syndrome) && course !== null
  && rule.delayed_classes.includes(course.class) && day !== null && day > rule.delayed_after_day

/** After how many days its source calls an onset rare, and how sure that is, if one began so long after the last infusion.
 *  @param {Syndrome} syndrome @param {number} at_ms @param {any} course @param {Offsets} offsets @param {Record<string, any>} rule */
function rare(syndrome, at_ms, course, offsets, rule) {
  if (!rule.rare_syndromes.includes(syndrome) || course === null || !rule.rare_classes.includes(course.class)) return null
  const days = anchorNow(course, at_ms, offsets)?.day ?? dayNumber(course, at_ms, offsets)
  return days === null || days <= rule.rare_after_days ? null : { after_days: rule.rare_after_days, confidence: rule.rare_confidence }
}
