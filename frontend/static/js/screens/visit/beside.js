/** What stands beside a grade and never changes it: points lost against the own baseline, and why fever is not required. */
import { html, nothing } from '../../../vendor/lit.js'
import { ADULT } from '../../chart/tools.js'
import { t } from '../../lib/i18n.js'
import { lost } from '../../grading/compare.js'
import { lostItems, lostWords } from '../baseline/words.js'
import { maskWords } from '../episodes/words.js'
import { timeOf } from './model/bodies.js'
import { itemsIn, totalOf } from './model/totals.js'
import { listed } from './words.js'

/** @typedef {import('./pieces.js').Scene} Scene */

/** @param {'icans' | 'crs'} which @param {Scene} scene */
export function beside(which, scene) {
  const words = which === 'icans' ? lostNow(scene) : maskNow(scene)
  if (!words) return nothing
  return html`<p class="facts beside"><b>${words}</b>${which === 'icans' ? html` <span>${t('lost-beside')}</span>` : nothing}</p>`
}

/** Points the draft lost against the baseline; `''` where nothing can be compared. @param {Scene} scene */
export function lostNow({ visit, draft, patient: { baseline }, files }) {
  const { instrument, before } = files
  const row = before.worse.find((/** @type {any} */ { tool }) => tool === instrument.code)
  const mine = draft.amends?.neuro?.id === baseline?.id || draft.baseline === 'yes'
  if (!row || mine || !baseline?.total || baseline.total.tool !== instrument.code || timeOf(draft) <= baseline.at_ms) return ''
  if (totalOf(instrument, draft).answered === 0) return ''
  return lostWords(lost(instrument, itemsIn(instrument, draft), baseline.body.items ?? {}, row.when), baseline, visit.format)
}

/** The items that were right at the baseline and are not now. @param {Scene} scene */
export function lostNames(scene) {
  const { draft, patient: { baseline }, files } = scene
  if (files.instrument.code !== ADULT || !lostNow(scene)) return ''
  const names = lostItems(baseline?.body.items ?? {}, draft.items, ADULT)
  return names.length ? t('lost-items', { list: listed(names) }) : ''
}

/** Since when fever is not required, from the doses on record, else from what was said. @param {Scene} scene */
export function maskNow({ visit, draft, patient }) {
  if (draft.crs.fever_masked !== 'yes') return ''
  if (draft.sources.fever_masked === 'not_known') return t('episode-mask-unknown')
  const { since_ms } = patient.proposals.fever_masked
  const known = since_ms !== null && since_ms <= timeOf(draft)
  return (known && maskWords(patient, visit.format, visit.now_ms, draft.crs.episode_open === 'yes')) || t('episode-mask-said')
}
