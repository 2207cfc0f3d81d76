/** The grade that follows from the answers: why, what would change it, agree or change with a reason. ICANS and CRS alike. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { wardNow } from '../../store/clock.js'
import { choiceList } from '../../elements/choice-list.js'
import { digits, gradeText, shownGrade } from '../../elements/grade.js'
import { icon } from '../../elements/icon.js'
import { gradeStepper } from '../../elements/grade-stepper.js'
import { notice } from '../../elements/notice-box.js'
import { beside } from './beside.js'
import { linesAtGrade, sitePhones } from '../site/section.js'
import { otherSystems } from '../systems/beside-grade.js'
import { settle } from './model/draft.js'
import { severityOf } from './model/totals.js'
import { gradeOf, why } from './graded.js'
import { block, foot, primary, sceneOf } from './pieces.js'
import { inHand, reference, referenceButton, referenceFooter } from './reference.js'

/** @typedef {import('./visit.js').ScreenVisit} ScreenVisit
 *  @typedef {import('./pieces.js').Scene} Scene
 *  @typedef {import('./graded.js').Which} Which */

const REASONS = ['clinical_judgement', 'known_before', 'other_cause', 'other']

/** @param {Which} which */
const gradeStep = which => ({
  /** @param {ScreenVisit} visit */
  main: visit => visit.ui.guidance ? reference(which, sceneOf(visit)) : gradeMain(which, sceneOf(visit)),
  /** @param {ScreenVisit} visit */
  footer: visit => visit.ui.guidance ? referenceFooter(sceneOf(visit)) : gradeFooter(which, sceneOf(visit)),
})

export const grade = gradeStep('icans')
export const crsGradeStep = gradeStep('crs')

/** @param {Which} which @param {Scene} scene */
function gradeMain(which, scene) {
  const { visit } = scene
  const result = gradeOf(which, scene)
  const shown = result.status === 'not_gradable' ? null : { floor: result.floor, ceiling: result.ceiling }
  const changing = visit.ui.changing === true
  const picked = visit.ui.picked ?? null
  return html`<step-head><h1 class="graded">${t(which)} ${shown ? digits(shown) : nothing} <small>${t(changing ? 'visit-grade-choose' : 'visit-calculated')}</small></h1></step-head>
    ${gradeStepper({
      label: t('visit-stairs', { label: t(which), grade: shown ? digits(shown) : t('grade-none') }),
      grade: changing && picked !== null ? { floor: picked, ceiling: picked } : shown,
      choose: changing ? step => visit.set({ picked: step }) : null,
    })}${beside(which, scene)}
    ${changing ? changeReasons(scene, result) : html`${standing(which, scene, result)}${why(which, scene, result)}${referenceButton(which, scene)}${before(which, scene, result)}`}
    ${changing ? nothing : html`${action(which, scene, result)}${otherSystems(which, scene, shown)}`}`
}

/** What the grade lacks. @param {Which} which @param {Scene} scene @param {import('../../types.d.ts').Grade} result */
function standing(which, { files }, { floor, ceiling, status, worst }) {
  const label = t(which)
  if (status === 'not_gradable') return notice('conflict', 'alert', t('visit-not-gradable', { label }), t('visit-not-gradable-text', { ceiling: String(ceiling) }))
  if (status === 'confirm') return notice('conflict', 'alert', t('visit-confirm'), worst > floor ? t('visit-if-counted', { grade: String(floor), worst: String(worst) }) : '')
  const open = status === 'at_least' ? notice('conflict', 'alert', t('visit-at-least', { floor: String(floor), ceiling: String(ceiling) }),
    ceiling >= files.action ? t('visit-could-be', { ceiling: String(ceiling) }) : '') : nothing
  const counted = worst > floor ? notice('conflict', 'alert', t('visit-if-counted', { grade: String(floor), worst: String(worst) }), t('visit-to-confirm')) : nothing
  return html`${open}${counted}`
}

/** The grade before this visit, and where it is going. @param {Which} which @param {Scene} scene @param {import('../../types.d.ts').Grade} result */
function before(which, { visit, patient, draft }, { ceiling }) {
  const last = patient[which].current
  if (!last || draft.amends) return nothing
  const was = shownGrade(last)
  const way = !was ? 'before' : ceiling > was.ceiling ? 'up' : ceiling < was.ceiling ? 'down' : 'same'
  return html`<p class="way" data-way=${way}>${way === 'up' || way === 'down' ? icon('up') : nothing}<span>${t(`visit-way-${way}`, { grade: gradeText(was), time: visit.format.timeOrDate(last.at_ms, visit.now_ms) })}</span></p>`
}

/** What the site says of this grade; from where on the ward acts, whom to call too. What to do is the site's to say.
 *  @param {Which} which @param {Scene} scene @param {import('../../types.d.ts').Grade} result */
function action(which, { visit, files }, result) {
  const severity = severityOf(result)
  const acts = severity >= files.action
  return html`${acts ? notice('stop', 'alert', t('visit-criteria-met', { label: t(which), grade: String(severity) })) : nothing}
    ${linesAtGrade(visit, which, files[which].code, inHand(result), acts)}${acts ? sitePhones(visit) : nothing}`
}

/** @param {Scene} scene @param {import('../../types.d.ts').Grade} result */
function changeReasons({ visit }, result) {
  const { picked = null, reason = null } = visit.ui
  if (picked === null) return html`<p class="rule">${t('visit-pick-step')}</p>`
  return block('why-changed', t(picked < result.ceiling ? 'visit-why-lower' : 'visit-why-other'), html`${choiceList({
    name: 'reason', label: t('visit-why-other'), chosen: reason ? [reason] : [],
    options: REASONS.map(code => ({ code, label: t(`grade-reason-${code}`) })), choose: code => visit.set({ reason: code === reason ? null : code }),
  })}${picked < result.ceiling ? html`<p class="rule">${t('visit-lower-review')}</p>` : nothing}`)
}

/** An interval that stays on one line: with word joiners beside its dash. @param {string} interval */
const whole = interval => interval.replace('\u2013', '\u2060\u2013\u2060')

/** @param {Which} which @param {Scene} scene */
function gradeFooter(which, scene) {
  const { visit } = scene
  const result = gradeOf(which, scene)
  const { changing, picked = null, reason = null } = visit.ui
  if (changing) {
    const chosen = { signed: picked, ...(reason && { reason }) }
    const off = picked === null || (picked < result.ceiling && !reason)
    return foot(visit, primary({ words: picked === null ? t('visit-set-none') : t('visit-set', { grade: String(picked) }), off,
      act: () => visit.keepAndGo(draft => settle(draft, which, chosen, wardNow())) }), null, () => visit.set({ changing: false, picked: null, reason: null }))
  }
  const words = result.status === 'not_gradable' ? t('visit-go-ungraded') : t('visit-agree', { grade: whole(digits(result)) })
  return foot(visit, primary({ words, act: () => visit.keepAndGo(draft => settle(draft, which, { signed: null }, wardNow())) }),
    { words: t('visit-change'), act: () => visit.set({ changing: true }) })
}
