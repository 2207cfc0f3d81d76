/** A dose by weight with its formula, cap and edges; how far the limits are; what the sources say beside it. */
import { html, nothing } from '../../../vendor/lit.js'
import { MINUTE_MS } from '../../chart/instants.js'
import { ago } from '../../lib/ago.js'
import { t } from '../../lib/i18n.js'
import { limitBar } from '../../elements/limit-bar.js'
import { notice } from '../../elements/notice-box.js'
import { weightAge, whyNoDose } from './weight-words.js'
import { brokeWords, countWords, doseWords, earliestWords, limitWords, milligrams, steroidWords } from './words.js'

/** @typedef {import('../screen.js').Screen} Screen
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').DrugView} DrugView
 *  @typedef {Extract<import('../../types.d.ts').Calculation, { state: 'calculated' }>} Calculated
 *  @typedef {Record<string, any>} Drug */

/** Why no dose, or the dose. @param {Screen} screen @param {PatientChart} patient @param {DrugView} view @param {Drug} drug */
export function calculation(screen, patient, view, drug) {
  if (!view.dose) return nothing
  if (view.dose.state !== 'calculated') return whyNoDose(screen, patient.id, patient.weight)
  return html`${formula(screen, patient, view.dose)}${edges(screen, view.dose, drug)}`
}

/** @param {Screen} screen @param {PatientChart} patient @param {Calculated} dose */
function formula({ format, now_ms }, { weight }, { weight_g, branch, formula_ug, dose_ug }) {
  return html`<dose-formula>
    <div><data value=${weight_g}>${format.weight(weight_g)}</data><small>${weightAge(weight, format, now_ms)}</small></div>
    <span aria-hidden="true">×</span><span class="heard">${t('drug-times')}</span>
    <div><data value=${branch.mg_per_kg}>${t('drug-per-kg', { amount: format.quantity(branch.mg_per_kg, 0, 'mg') })}</data><small>${branchWords(format, branch)}</small></div>
    <span aria-hidden="true">=</span><span class="heard">${t('drug-equals')}</span>
    <output>${milligrams(format, dose_ug)}</output>
    ${formula_ug === dose_ug ? nothing : html`<small class="formula">${t('drug-capped', { formula: milligrams(format, formula_ug), cap: milligrams(format, dose_ug) })}</small>`}
  </dose-formula>`
}

/** Which weights a branch is for. @param {import('../../lib/format.js').Format} format @param {Calculated['branch']} branch */
function branchWords(format, { from_g, below_g }) {
  if (below_g) return t('drug-branch-below', { weight: format.weight(below_g) })
  return from_g ? t('drug-branch-from', { weight: format.weight(from_g) }) : t('drug-branch-all')
}

/** The dose against its cap, and a weight where the rule changes. @param {Screen} screen @param {Calculated} dose @param {Drug} drug */
function edges({ format }, { dose_ug, cap, near }, drug) {
  const words = { amount: milligrams(format, dose_ug), cap: milligrams(format, drug.cap_ug ?? 0) }
  return html`${cap === 'none' ? html`<p class="facts"><span>${t('drug-cap-none')}</span></p>`
    : html`<limit-bars>${limitBar({ title: t('drug-cap'), words: t(`drug-cap-${cap.replace('_', '-')}`, words), part: dose_ug, whole: drug.cap_ug, stop: false })}</limit-bars>`}
    ${near === 'yes' ? notice('conflict', 'alert', t('drug-near'), t('drug-near-text', { rules: drug.per_kg.map((/** @type {any} */ branch) => t('said-of', { what: branchWords(format, branch), text: t('drug-per-kg', { amount: format.quantity(branch.mg_per_kg, 0, 'mg') }) })).join('; ') })) : nothing}
    ${cap === 'reached' ? notice('conflict', 'alert', t('drug-cap-edge', words)) : nothing}`
}

/** What was given before, so that nobody gives it twice: the last dose, what runs, the steroids together.
 *  @param {Screen} screen @param {PatientChart} patient @param {DrugView} view @param {Drug} drug */
export function soFar({ format, now_ms }, { medications, steroids }, { given, running_ms, last_ms }, drug) {
  const last = medications.find(({ id }) => id === given.at(-1)?.id)
  const facts = [
    running_ms === null ? '' : t('drugs-running', { time: format.timeOrDate(running_ms, now_ms) }),
    last && last_ms !== null ? lastWords(format, last.body, last_ms, now_ms, 'apart_min' in drug) : '',
    drug.group === 'steroid' ? steroidWords(steroids, format) : '',
  ].filter(Boolean)
  return facts.length ? html`<p class="facts so-far">${facts.map(words => html`<span><b>${words}</b></span> `)}</p>` : nothing
}

/** The last dose; the bar of the interval says when it was. @param {import('../../lib/format.js').Format} format @param {Record<string, any>} body @param {number} last_ms @param {number} now_ms @param {boolean} hasBar */
function lastWords(format, body, last_ms, now_ms, hasBar) {
  const dose = doseWords(format, body) || t('drugs-no-amount')
  return hasBar ? t('drug-last-amount', { dose }) : t('drug-last-dose', { dose, time: format.timeOrDate(last_ms, now_ms), ago: ago(now_ms - last_ms, format) })
}

/** How long ago the last dose was, beside the interval; unknown where no source gives one. @param {Screen} screen @param {DrugView} view @param {Drug} drug */
export function interval({ format, now_ms }, view, drug) {
  if (!('apart_min' in drug)) return drug.how === 'dose' ? html`<p class="facts"><span>${t('drugs-earliest-unknown')}</span></p>` : nothing
  const apart = drug.apart_min * MINUTE_MS
  if (view.last_ms === null || view.earliest.at_ms === null) return html`<p class="facts"><span>${earliestWords(view, format, now_ms)}</span></p>`
  const gone = Math.max(0, now_ms - view.last_ms)
  return html`<limit-bars>${limitBar({
    title: t('drug-interval', { duration: limitWords(format, drug.apart_min) }), words: t('drug-gone', { duration: format.duration(gone) }), part: gone, whole: apart, stop: view.earliest.at_ms > now_ms,
    below: [t('drug-last', { time: format.timeOrDate(view.last_ms, now_ms) }), t('drug-earliest', { time: format.timeOrDate(view.earliest.at_ms, now_ms) })],
  })}</limit-bars>`
}

/** What a dose would break, and what a source says of it: shown, never blocking.
 *  @param {Screen} screen @param {DrugView} view @param {Drug} drug @param {string[]} broken @param {boolean} isAhead nothing was given yet that could break anything */
export function warnings(screen, view, drug, broken, isAhead) {
  const { format } = screen
  return html`${isAhead && !broken.length ? early(screen, view) : nothing}${broken.length ? notice('stop', 'late', t('drug-breaks'), html`${brokeWords(broken, drug, format).join('. ')}. ${t('drug-never-blocked')}`) : nothing}
    ${view.concerns.map(code => notice(code === 'alone' ? 'stop' : 'plain', 'alert', t(`drug-concern-${code.replace('_', '-')}`), t(`drug-concern-${code.replace('_', '-')}-text`)))}`
}

/** That the next dose is still ahead by rule, or that there is none. @param {Screen} screen @param {DrugView} view */
function early({ format, now_ms }, view) {
  const { at_ms, why } = view.earliest
  if (why === 'all') return notice('stop', 'late', t('drugs-earliest-all'), `${countWords(view)[0]}. ${t('drug-never-blocked')}`)
  if (at_ms === null || at_ms <= now_ms) return nothing
  return notice('stop', 'late', t('drug-early', { duration: format.duration(at_ms - now_ms) }), `${t('drug-early-text', { time: format.shortDateTime(at_ms) })} ${t('drug-never-blocked')}`)
}
