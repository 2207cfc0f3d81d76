/** What an act about a treatment moves: each fact of the watch as it is and as it would be, in words. Pure. */
import { compliance } from '../../chart/compliance.js'
import { codeWords, t } from '../../lib/i18n.js'
import { KINDS, ends, limits } from '../../lib/sheet/limits.js'
import { watchText } from '../../elements/patient-banner.js'
import { within } from '../missed/model.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').CourseView} CourseView
 *  @typedef {{ format: import('../../lib/format.js').Format, now_ms: number, offsets: import('../../types.d.ts').Offsets, published: Record<string, any>[] }} Around
 *  @typedef {(patient: PatientChart, course: CourseView, around: Around) => string} Says
 *  @typedef {{ name: string, was: string, is: string, moves: boolean }} Row */

const LATE = ['overdue', 'missed']

/** The treatment itself, shown only where it changes. @type {[string, Says][]} */
const TOLD = [
  ['field-product', (_, { product }) => product ?? t('not-known')],
  ['field-class', (_, course) => course.class ? codeWords('class', course.class) : t('not-known')],
  ['field-indication', (_, { indication }) => indication ?? t('not-known')],
  ['field-line', (_, { line }) => line ?? t('not-recorded')],
  ['field-setting', (_, { setting }) => setting ? codeWords('setting', setting) : t('not-known')],
  ['field-trial', (_, { trial }) => trial ?? t('moves-none')],
  ['field-developmental-delay', (_, { developmental_delay: delay }) => delay === 'yes' || delay === 'no' ? t(delay) : t('not-known')],
]

/** What follows from it, shown only where it changes. @type {[string, Says][]} */
const FOLLOWS = [
  ['moves-tool', ({ tool }) => tool ? codeWords('tool', tool) : t('not-known')],
  ['moves-hospital', (_, { observed }, { format }) => observed.map(({ until_ms }) => format.shortDateTime(until_ms)).join(', ') || t('moves-none')],
  ['moves-icans', (patient, _, { format }) => onsets('icans', patient, format)],
  ['moves-crs', (patient, _, { format }) => onsets('crs', patient, format)],
]

/** What is always shown: nobody wonders whether it stays. @type {[string, Says][]} */
const WATCHED = [
  ['moves-day0', (_, { day0_ms }, { format }) => day0_ms === null ? t('moves-day0-none') : format.dateTime(day0_ms)],
  ['moves-day', (patient, _, { format }) => watchText(patient, format)],
  ['moves-last', (_, { ends_ms }, { format }) => ends_ms === null ? t('moves-none') : format.date(ends_ms - 1)],
  ['moves-rhythm', ({ rhythm }) => rhythm ? codeWords('protocol', rhythm.protocol) : t('moves-none')],
  ['moves-so-far', ({ slots }, _, { now_ms }) => soFar(compliance(slots, now_ms))],
  ['moves-now', ({ due: { state, slot, next } }, _, { format, now_ms }) => {
    const at_ms = state === 'later' ? next?.at_ms : slot?.at_ms
    return t(`moves-due-${state}`, { time: at_ms === undefined ? '' : format.timeOrDate(at_ms, now_ms) })
  }],
  ...KINDS.map(kind => /** @type {[string, Says]} */ ([`moves-${kind}`, (_, course, { format, offsets, published }) => ends(limits(course, published, offsets)[kind], { t, fmt: format }).join(', ')])),
]

/** The rows of one treatment, what it is first; `was` of a treatment that is new is that of the present one.
 *  @param {PatientChart} was @param {PatientChart} will @param {string} id of the treatment @param {Around} around @returns {Row[]} */
export function movesOf(was, will, id, around) {
  const [before, after] = [was, will].map(patient => patient.courses.find(course => course.id === id) ?? patient.course)
  const say = (/** @type {Says} */ says, /** @type {PatientChart} */ patient, /** @type {CourseView | null} */ course) => course ? says(patient, course, around) : t('moves-none')
  const row = (/** @type {[string, Says]} */ [name, says]) => {
    const [old, now] = [say(says, was, before), say(says, will, after)]
    return { name: t(name), was: old, is: now, moves: old !== now }
  }
  const changed = (/** @type {[string, Says][]} */ facts) => facts.map(row).filter(({ moves }) => moves)
  return [...changed(TOLD), ...WATCHED.map(row), ...changed(FOLLOWS)]
}

/** How many reasons for a missed check would name a check that is no longer planned. @param {PatientChart} was @param {PatientChart} will */
export function orphans(was, will) {
  const [before, after] = [was, will].map(({ slots }) => new Set(slots.filter(({ reason }) => reason !== null).map(({ key }) => key)))
  return [...before].filter(key => !after.has(key)).length
}

/** How many checks nobody did would stand in the plan that were not asked for until now. @param {PatientChart} was @param {PatientChart} will */
export function asked(was, will) {
  const before = new Set(was.slots.map(({ key }) => within(key)))
  return will.slots.filter(({ key, state, reason }) => LATE.includes(state) && reason === null && !before.has(within(key))).length
}

/** @param {import('../../types.d.ts').Compliance} counts */
function soFar({ on_time, late, explained, unexplained }) {
  const counts = { done: on_time + late, late, missed: explained + unexplained, unexplained }
  const said = Object.entries(counts).filter(([name, count]) => count || name === 'done')
  return said.map(([name, count]) => t(`moves-${name}`, { count: String(count) })).join(', ')
}

/** On which days the episodes of a syndrome began. @param {'icans' | 'crs'} syndrome @param {PatientChart} patient @param {import('../../lib/format.js').Format} format */
function onsets(syndrome, { episodes }, format) {
  const days = episodes.filter(one => one.syndrome === syndrome).map(({ onset: { day } }) => day === null ? t('not-known') : t('moves-onset', { day: format.day(day) }))
  return days.join(', ') || t('moves-none')
}
