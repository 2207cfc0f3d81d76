/** The lines of the review: each answer in words, what is missing said as missing, each with its way back. */
import { html, nothing } from '../../../vendor/lit.js'
import { ADULT } from '../../chart/tools.js'
import { codeWords, t } from '../../lib/i18n.js'
import { handicapsOf, languagesOf } from '../baseline/words.js'
import { signsWords, wholeWords } from '../handwriting/words.js'
import { thumbnail } from '../handwriting/strip.js'
import { picturesOf } from '../handwriting/pictures.js'
import { toolStep } from './model/steps.js'
import { lostNames, lostNow, maskNow } from './beside.js'
import { totalWords } from './graded.js'
import { points } from './pieces.js'
import { answerWords, fieldWords, itemWords, listed, reasonWords } from './words.js'

/** @typedef {import('./pieces.js').Scene} Scene */

/** @param {Scene} scene */
export function neuroLines(scene) {
  const { files } = scene
  return html`${scene.draft.baseline === 'yes' ? backgroundLine(scene) : nothing}${files.instrument === files.ice ? html`${iceLine(scene)}${writingLine(scene)}` : scaleLine(scene)}${files.domains.map(field => fieldLine(scene, field))}${seenLine(scene)}`
}

/** @param {Scene} scene */
export function crsLines(scene) {
  const { visit, draft, files } = scene
  const { measured } = draft
  /** @param {string} field */
  const value = field => measured[field] === undefined ? '' : visit.format.quantity(Number(measured[field]), files.vitals.measured[field].decimals, files.vitals.measured[field].unit)
  const flow = value(files.vitals.cannula.flow)
  const pressures = measured.systolic === undefined && measured.diastolic === undefined ? ''
    : t('pressure', { systolic: String(measured.systolic ?? t('visit-empty')), diastolic: String(measured.diastolic ?? t('visit-empty')) })
  return html`
    ${line(scene, t('visit-measured-temperature'), value('temperature'), 'crs', because(scene, 'fever_other_cause'))}
    ${line(scene, t('visit-pressure'), pressures, 'crs')}
    ${line(scene, t('visit-needs'), needs(scene), 'crs', because(scene, 'hypotension_other_cause'))}
    ${line(scene, t('visit-measured-spo2'), value('spo2'), 'crs')}
    ${line(scene, fieldWords(files.crs, 'oxygen'), draft.crs.oxygen ? answerWords(files.crs, 'oxygen', String(draft.crs.oxygen)) : '', 'crs', [flow, because(scene, 'oxygen_other_cause')].filter(Boolean).join(', '))}
    ${line(scene, t('visit-rates'), listed([value('heart_rate'), value('respiratory_rate')].filter(Boolean)), 'crs')}
    ${['episode_open', 'fever_masked'].map(field => line(scene, fieldWords(files.crs, field), proposed(scene, field), 'crs', field === 'fever_masked' && draft.sources.fever_masked !== 'not_known' ? maskNow(scene) : ''))}`
}

/** One line; empty words are "Not recorded". @param {Scene} scene @param {string} name @param {unknown} words @param {string} step @param {unknown} [note] */
function line({ visit }, name, words, step, note = '') {
  return html`<div ?data-missing=${words === ''}><dt>${name}</dt><dd>${words === '' ? t('not-recorded') : words}${note ? html`<small>${note}</small>` : nothing}</dd>
    <dd><button type="button" class="link" name="change" value=${step} @click=${() => visit.open(step, 'review')}>${t('visit-change')}<span class="heard"> ${name}</span></button></dd></div>`
}

/** What was noted beside the baseline. @param {Scene} scene */
function backgroundLine(scene) {
  const { background } = scene.draft
  const hand = background?.hand ? [codeWords('writes', background.hand)] : []
  const notes = [['baseline-languages', languagesOf(background)], ['baseline-hand', hand], ['baseline-text', background?.text ? [background.text] : []]]
    .flatMap(([id, words]) => words.length ? [html`${t('said-of', { what: t(String(id)), text: listed(/** @type {string[]} */ (words)) })}<br>`] : [])
  return line(scene, t('baseline-handicaps'), listed(handicapsOf(background)), 'background', notes.length ? notes : '')
}

/** @param {Scene} scene */
function iceLine(scene) {
  const { visit, draft, files } = scene
  const codes = files.ice.items.map((/** @type {any} */ item) => item.code)
  const nameOf = (/** @type {string} */ code) => itemWords(ADULT, code)
  const having = (/** @type {string} */ answer) => codes.filter((/** @type {string} */ code) => draft.items[code] === answer)
  const open = codes.filter((/** @type {string} */ code) => !(code in draft.items))
  const notes = [
    having('incorrect').length ? t('visit-wrong-items', { list: listed(having('incorrect').map(nameOf)) }) : '',
    having('not_testable').length ? t('visit-untested-items', { list: listed(having('not_testable').map((/** @type {string} */ code) => `${nameOf(code)} (${reasonWords(draft.items[`${code}_reason`] ?? 'other')})`)) }) : '',
    open.length ? t('visit-open-items', { list: listed(open.map(nameOf)) }) : '',
    lostNow(scene), lostNames(scene),
  ].filter(Boolean)
  const asked = open.length < codes.length
  return html`<div ?data-missing=${!asked}><dt>${t('visit-ice')}</dt>
    <dd>${asked ? html`${totalWords(scene)}${points(scene)}` : t('not-recorded')}${notes.map(note => html`<small>${note}</small>`)}</dd>
    <dd><button type="button" class="link" name="change" value="ice" @click=${() => visit.open(toolStep(files.ice, draft), 'review')}>${t('visit-change')}<span class="heard"> ${t('visit-ice')}</span></button></dd></div>`
}

/** The sentence, which nobody has to take a picture of, and what was seen of it. @param {Scene} scene */
function writingLine(scene) {
  const { visit, draft: { handwriting, writing_signs } } = scene
  const signs = signsWords(writing_signs)
  return line(scene, t('handwriting'), html`${handwriting ? thumbnail(picturesOf(visit).of(handwriting)) : nothing}${wholeWords(handwriting)}`, 'writing', signs)
}

/** A tool whose items have points: those that have any, and what is open. @param {Scene} scene */
function scaleLine(scene) {
  const { draft, files } = scene
  const { code, items } = files.instrument
  const scored = items.filter((/** @type {any} */ item) => item.scores[draft.items[item.code]] > 0)
  const open = items.filter((/** @type {any} */ item) => !(item.code in draft.items))
  const found = scored.map((/** @type {any} */ item) => `${itemWords(code, item.code)} ${item.scores[draft.items[item.code]]}`)
  const notes = [...(found.length ? [listed(found)] : []), ...(open.length ? [t('visit-open-items', { list: listed(open.map((/** @type {any} */ item) => itemWords(code, item.code))) })] : []),
    ...[lostNow(scene)].filter(Boolean)]
  const asked = open.length < items.length
  return line(scene, fieldWords(files.icans, code), asked ? totalWords(scene) : '', code, asked ? notes.map(note => html`${note}<br>`) : '')
}

/** @param {Scene} scene @param {string} field */
function fieldLine(scene, field) {
  const { draft, files } = scene
  const code = draft.neuro[field]
  return line(scene, fieldWords(files.icans, field), code === undefined ? '' : answerWords(files.icans, field, code), 'neuro', because(scene, `${field}_other_cause`))
}

/** @param {Scene} scene */
function seenLine(scene) {
  const { draft, files } = scene
  const seen = files.icans.observed.filter((/** @type {string} */ flag) => draft.neuro[flag] === 'yes')
  return seen.length ? line(scene, t('visit-also-seen'), listed(seen.map((/** @type {string} */ flag) => fieldWords(files.icans, flag))), 'neuro', t('visit-not-graded')) : nothing
}

/** @param {Scene} scene @param {string} flag */
function because({ draft }, flag) {
  const reason = draft.reasons?.[flag]
  return reason ? t('visit-excluded-because', { reason: reasonWords(reason) }) : ''
}

/** @param {Scene} scene */
function needs({ draft, files }) {
  if (draft.vasopressors.length) return listed(draft.vasopressors.map(drug => codeWords('drug', drug)))
  return draft.crs.hypotension ? answerWords(files.crs, 'hypotension', String(draft.crs.hypotension)) : ''
}

/** @param {Scene} scene @param {string} field */
function proposed({ draft }, field) {
  const source = draft.sources[/** @type {'episode_open'} */ (field)]
  if (source === 'not_known') return t('visit-not-known-counts')
  return draft.crs[field] ? t(`visit-${draft.crs[field]}`) : ''
}
