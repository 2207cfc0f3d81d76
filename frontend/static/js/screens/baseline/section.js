/** The baseline on the patient page: asked for while it is missing, then item by item with handicaps and languages. */
import { html, nothing } from '../../../vendor/lit.js'
import { ADULT } from '../../chart/tools.js'
import { codeWords, t } from '../../lib/i18n.js'
import { icon } from '../../elements/icon.js'
import { notice } from '../../elements/notice-box.js'
import '../../elements/ten-points.js'
import { maySign } from '../rights.js'
import { itemWords } from '../visit/words.js'
import { hasBegun } from '../watch/begun.js'
import { answerBefore, handicapsOf, isUnder, languagesOf, takenWords } from './words.js'

/** @typedef {import('../screen.js').Screen} Screen
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').CheckView} CheckView
 *  @typedef {import('../../types.d.ts').Draft} Draft */

/** Asked for before therapy, and said afterwards. @param {Screen} screen @param {PatientChart} patient @param {Draft | null} draft */
export function baselineNotice(screen, patient, draft) {
  if (patient.baseline || !patient.course || !patient.present) return nothing
  const begun = hasBegun(patient, screen.now_ms)
  const take = draft || !maySign(screen.session.user.role, 'neuro_check') ? nothing
    : html`<a class="button" data-kind="small" href=${`/app/patients/${patient.id}/check/background`}>${icon('ice')}${t(begun ? 'baseline-take-late' : 'baseline-take')}</a>`
  return begun ? notice('plain', 'ice', t('baseline-missing-late'), t('baseline-missing-late-text'), take)
    : notice('conflict', 'ice', t('baseline-missing'), t('baseline-missing-text'), take)
}

/** @param {Screen} screen @param {PatientChart} patient @param {string[][]} groups ICE items by group */
export function baselineSection(screen, patient, groups) {
  const { baseline } = patient
  if (!baseline) return nothing
  const { tool, items = {}, background } = baseline.body
  return html`<section class="baseline" aria-labelledby="baseline"><h2 id="baseline">${t('baseline')} <small>${takenWords(baseline, screen.format)}</small></h2>
    ${isUnder(patient) ? html`<p class="facts"><b>${t('baseline-under')}</b></p>` : nothing}
    ${tool === ADULT ? html`<ten-points .groups=${groups} .items=${items}></ten-points>` : nothing}
    <dl class="ledger">${other(tool, items, groups).map(item => fact(itemWords(tool, item), answerBefore(tool, items, item)))}
      ${fact(t('baseline-handicaps'), listed(handicapsOf(background)))}${fact(t('baseline-languages'), listed(languagesOf(background)))}
      ${fact(t('baseline-hand'), background?.hand ? codeWords('writes', background.hand) : '')}${background?.text ? fact(t('baseline-text'), background.text) : nothing}</dl>
    <p class="facts"><span>${t('baseline-by', { name: screen.nameOf(baseline.author) })}</span></p></section>`
}

/** The items that say something: of ICE those that were not right, of the child's tool all. @param {string} tool @param {Record<string, string>} items @param {string[][]} groups */
function other(tool, items, groups) {
  if (tool !== ADULT) return Object.keys(items).filter(name => name !== 'baseline' && !name.endsWith('_reason'))
  return groups.flat().filter(item => items[item] !== 'correct')
}

/** @param {string[]} words */
const listed = words => words.join(', ')

/** One line; empty is "not recorded". @param {string} name @param {string} value */
const fact = (name, value) => html`<div ?data-missing=${value === ''}><dt>${name}</dt><dd>${value || t('not-recorded')}</dd></div>`
