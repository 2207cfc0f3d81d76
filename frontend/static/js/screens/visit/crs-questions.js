/** What the pressure and the breathing need, whatever the numbers are; and the two questions the chart has a proposal for. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { wardNow } from '../../store/clock.js'
import { choiceList, tickList } from '../../elements/choice-list.js'
import { agentName } from '../drugs/words.js'
import { entry } from './crs-numbers.js'
import { exclusion } from './exclusion.js'
import { answerProposed, support } from './model/draft.js'
import { alone, crsAnswers } from './model/totals.js'
import { hypotensionOf, onDevice } from './model/vitals.js'
import { block } from './pieces.js'
import { answerWords } from './words.js'

/** @typedef {import('./pieces.js').Scene} Scene */

const NO_DRUG = ['none', 'no_vasopressor']
const DRUGS = 'vasopressors'

/** @param {Scene} scene */
export const supports = scene => html`${ifCounted(scene, 'temperature', 'fever_other_cause')}${pressure(scene)}${oxygen(scene)}`

/** @param {Scene} scene */
function pressure(scene) {
  const { visit, draft, files } = scene
  const running = draft.vasopressors.length > 0 || visit.ui.drugs === true
  const code = running ? DRUGS : String(draft.crs.hypotension ?? '')
  return block('ask-hypotension', t('visit-ask-hypotension'), html`${choiceList({
    name: 'hypotension', label: t('visit-ask-hypotension'), columns: 3, chosen: [code],
    options: [...NO_DRUG, DRUGS].map(one => ({ code: one, label: t(`visit-needs-${one}`) })),
    choose: one => {
      visit.set({ drugs: one === DRUGS, field: null })
      keep(scene, now => support(now, [], NO_DRUG.includes(one) && one !== code ? one : null, wardNow()))
    },
  })}${running ? tickList({
    name: 'vasopressor', label: t('visit-which-drugs'), chosen: draft.vasopressors,
    options: files.vitals.vasopressors.codes.map((/** @type {string} */ drug) => ({ code: drug, label: t(`drug-${drug}`) })),
    choose: drug => {
      visit.set({ drugs: true })
      keep(scene, now => {
        const drugs = now.vasopressors.includes(drug) ? now.vasopressors.filter(one => one !== drug) : [...now.vasopressors, drug]
        return support(now, drugs, hypotensionOf(files.vitals, drugs), wardNow())
      })
    },
  }) : nothing}${ifCounted(scene, 'hypotension', 'hypotension_other_cause')}`, openMark(scene, 'hypotension'))
}

/** @param {Scene} scene */
function oxygen(scene) {
  const { visit, draft, files } = scene
  const { cannula, devices } = files.vitals
  const chosen = draft.measured.oxygen_device
  return block('ask-oxygen', t('visit-ask-oxygen'), html`${choiceList({
    name: 'oxygen', label: t('visit-ask-oxygen'), columns: 2, chosen: [String(chosen ?? '')],
    options: devices.map((/** @type {string} */ code) => ({ code, label: code === cannula.device ? t('visit-nasal-cannula') : answerWords(files.crs, 'oxygen', code) })),
    choose: code => {
      const device = code === chosen ? null : code
      const { [cannula.flow]: _, ...texts } = visit.ui.texts ?? {}
      visit.set({ field: device === cannula.device ? cannula.flow : null, texts })
      visit.keepAndShow(now => onDevice(files.vitals, now, device, wardNow()), 'number-entry[data-now]')
    },
  })}${chosen === cannula.device ? html`<number-fields>${entry(scene, cannula.flow)}</number-fields>
    ${draft.crs.oxygen ? html`<p class="rule">${answerWords(files.crs, 'oxygen', String(draft.crs.oxygen))}</p>` : nothing}` : nothing}
  ${ifCounted(scene, 'oxygen', 'oxygen_other_cause')}`, openMark(scene, 'oxygen'))
}

/** A finding can have another cause; what is normal needs none. @param {Scene} scene @param {string} field @param {string} flag */
function ifCounted(scene, field, flag) {
  const { [flag]: _, ...answers } = crsAnswers(scene.draft)
  return field in answers && alone(scene.files.crs, field, answers) > 0 ? exclusion(scene, 'crs', flag) : nothing
}

/** @param {Scene} scene */
export const proposals = scene => html`${proposal(scene, 'episode_open', ['no', 'yes'])}${proposal(scene, 'fever_masked', ['no', 'yes', 'not_known'])}`

/** @param {Scene} scene @param {'episode_open' | 'fever_masked'} field @param {('no' | 'yes' | 'not_known')[]} codes */
function proposal(scene, field, codes) {
  const { visit, draft, patient } = scene
  const { answer } = patient.proposals[field]
  const chosen = draft.sources[field] === 'not_known' ? 'not_known' : String(draft.crs[field] ?? '')
  return block(`ask-${field}`, t(`visit-ask-${field}`), html`<p class="rule">${t(`visit-proposal-${field}-${answer}`, because(scene, field))}</p>
    ${choiceList({
      name: field, label: t(`visit-ask-${field}`), columns: codes.length === 3 ? 3 : 2, chosen: [chosen],
      options: codes.map(code => ({ code, label: t(`visit-${code.replace('_', '-')}`) })),
      choose: code => {
        visit.set({ field: null })
        keep(scene, now => answerProposed(now, field, /** @type {typeof codes[number]} */ (code), answer, wardNow()))
      },
    })}`, openMark(scene, field))
}

/** Beside a question that is still open once the nurse wanted to go on. @param {Scene} scene @param {string} field */
const openMark = ({ visit, draft }, field) => visit.ui.asked && !(field in draft.crs) ? html`<b class="open">${t('visit-not-answered')}</b>` : nothing

/** What in the chart makes it propose so. @param {Scene} scene @param {'episode_open' | 'fever_masked'} field */
function because({ visit, patient }, field) {
  const id = patient.proposals[field].because
  const record = patient.records.find(one => one.id === id || one.heads.includes(id ?? ''))
  if (!record) return { source: t('visit-proposal-no-record') }
  const { since_ms, agent } = patient.proposals.fever_masked
  const when = visit.format.timeOrDate(field === 'fever_masked' && since_ms !== null ? since_ms : record.at_ms, visit.now_ms)
  return { source: field === 'fever_masked' ? t('visit-proposal-drug', { drug: agent ? agentName(agent) : '', time: when })
    : t('visit-proposal-check', { name: visit.nameOf(record.author), time: when }) }
}

/** @param {Scene} scene @param {import('./visit.js').Change} change */
function keep({ visit }, change) {
  visit.keep(change).catch(() => {})
}
