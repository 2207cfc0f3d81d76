/** Everything of the visit on one page, each line with its way back; then one hold. */
import { html, nothing } from '../../../vendor/lit.js'
import { ofRecord } from '../../chart/checks.js'
import { codeWords, t } from '../../lib/i18n.js'
import { choiceList } from '../../elements/choice-list.js'
import { unbroken } from '../../lib/names.js'
import { digits } from '../../elements/grade.js'
import { notice } from '../../elements/notice-box.js'
import '../../elements/grade-plate.js'
import '../../elements/hold-button.js'
import { beforeAfter } from './before-after.js'
import { gradeOf } from './graded.js'
import { crsLines, neuroLines } from './ledger.js'
import { baselineTick, foot, sceneOf, stepHead } from './pieces.js'
import { screensOf } from './model/steps.js'
import { isToolDoubtful, toolDoubt } from './tool.js'
import { timeLine, timePicker, timeProblem } from './time-line.js'

/** @typedef {import('./visit.js').ScreenVisit} ScreenVisit
 *  @typedef {import('./pieces.js').Scene} Scene
 *  @typedef {import('./graded.js').Which} Which */

const AMEND_REASONS = ['wrong_value', 'misheard', 'learned_later', 'other']

export const review = {
  /** @param {ScreenVisit} visit */
  main(visit) {
    const scene = sceneOf(visit)
    const { draft } = scene
    if (visit.ui.time) return timePicker(scene)
    return html`${stepHead(t(draft.amends ? 'visit-check-correction' : 'visit-review'), nothing, html`<p class="facts"><b>${t('visit-draft')}</b> <span>${t('visit-draft-note')}</span></p>`)}
      <grade-plates>${plates(scene)}</grade-plates>
      ${draft.amends ? html`${beforeAfter(scene)}${whyCorrected(scene)}` : nothing}
      <dl class="ledger">${draft.amends ? nothing : timeLine(scene)}${draft.parts.includes('neuro') ? neuroLines(scene) : nothing}${draft.parts.includes('crs') ? crsLines(scene) : nothing}</dl>
      ${draft.amends ? nothing : html`${toolDoubt(scene)}${baseline(scene)}${more(scene)}`}${criteria(scene)}`
  },

  /** @param {ScreenVisit} visit */
  footer(visit) {
    const scene = sceneOf(visit)
    if (visit.ui.time) return foot(visit, html`<button type="button" name="main" data-kind="primary" ?disabled=${timeProblem(scene) !== ''}
      @click=${() => visit.ui.take()}>${t('visit-take-time')}</button>`, null, () => visit.set({ time: false }))
    return foot(visit, html`<hold-button words=${t('visit-hold', { name: unbroken(visit.session.user.name) })} line=${t(scene.draft.amends ? 'visit-hold-correction' : 'visit-hold-line')}
      short=${t('visit-hold-short')} again=${t('visit-hold-again')} ?disabled=${!maySign(scene)} @held=${() => visit.sign()}></hold-button>`)
  },
}

/** A grade that was taken back by a change must be agreed again; a correction needs its reason. @param {Scene} scene */
function maySign(scene) {
  const { draft } = scene
  const agreed = (!draft.parts.includes('neuro') || draft.grades.icans) && (!draft.parts.includes('crs') || draft.grades.crs)
  return Boolean(agreed) && (draft.amends ? Boolean(draft.amendment?.reason) : !isToolDoubtful(scene))
}

/** @param {Scene} scene */
const plates = scene => [['neuro', 'icans'], ['crs', 'crs']].filter(([part]) => scene.draft.parts.includes(/** @type {any} */ (part)))
  .map(([, which]) => plate(scene, /** @type {Which} */ (which)))

/** @param {Scene} scene @param {Which} which */
function plate(scene, which) {
  const { draft } = scene
  const result = gradeOf(which, scene)
  const agreed = draft.grades[which]
  const signed = agreed?.signed ?? null
  const shown = ofRecord({ ...result, signed })
  const words = !agreed ? t('visit-not-agreed') : signed === null ? t('visit-agreed') : t('visit-changed-from', { grade: digits(result) })
  const note = result.worst > (shown?.ceiling ?? 0) && result.excluded.length ? t('visit-if-counted', { grade: shown ? digits(shown) : t('grade-none'), worst: String(result.worst) }) : ''
  return html`<grade-plate label=${t(which)} .grade=${shown} since=${words} note=${note}></grade-plate>`
}

/** @param {Scene} scene */
function whyCorrected({ visit, draft }) {
  return html`<section aria-labelledby="why-corrected"><h2 id="why-corrected">${t('visit-why-corrected')}</h2>${choiceList({
    name: 'amend-reason', label: t('visit-why-corrected'), chosen: [draft.amendment?.reason ?? ''], columns: 2,
    options: AMEND_REASONS.map(code => ({ code, label: codeWords('reason', code) })),
    choose: reason => visit.keep(now => ({ ...now, amendment: { ...now.amendment, reason } })).catch(() => {}),
  })}<p class="facts">${t('visit-both-stay')}</p></section>`
}

/** A tool that is compared with the baseline asks for it beside its items. @param {Scene} scene */
const baseline = scene => scene.files.instrument.baseline_flag || !scene.draft.parts.includes('neuro') ? nothing : baselineTick(scene)

/** What this visit does not have yet. @param {Scene} scene */
function more({ visit, draft, files }) {
  const missing = /** @type {const} */ (['neuro', 'crs']).find(part => !draft.parts.includes(part))
  if (!missing) return nothing
  const [first] = missing === 'crs' ? ['crs'] : screensOf(files.instrument)
  return html`<button type="button" name="add" value=${missing} data-kind="wide" @click=${() => {
    visit.draft = { ...draft, parts: ['neuro', 'crs'] }
    visit.open(first)
  }}>${t(`visit-add-${missing}`)}</button>`
}

/** By what it was graded, and whether the site has signed that. @param {Scene} scene */
function criteria({ visit, draft, files }) {
  const tables = [...(draft.parts.includes('neuro') ? [files.icans] : []), ...(draft.parts.includes('crs') ? [files.crs] : [])]
  const unsigned = tables.filter(({ code }) => !visit.session.signatures.some(one => one.code === code && one.edition_sha256 === files.sha256(code)))
  return html`<p class="facts">${tables.map(table => html`<span>${t(`${table.code}-title`)}</span> `)}</p>
    ${unsigned.length ? notice('plain', 'alert', t('visit-unsigned')) : nothing}`
}
