/** The form of laboratory values: a number and its unit for each, nothing chosen beforehand. */
import { html, nothing } from '../../../vendor/lit.js'
import { codeWords, t } from '../../lib/i18n.js'
import { icon } from '../../elements/icon.js'
import { notice } from '../../elements/notice-box.js'
import { said } from '../form-times.js'
import { faultWords, listField, momentFields, radioField, summary, textField, toField } from '../register-fields.js'
import { REASONS, sureOf, valueFaults, valueOf, verdict } from './rules.js'
import { labName, unitName, valueWords } from './words.js'

/** @typedef {import('./lab.js').ScreenLab} ScreenLab
 *  @typedef {import('./rules.js').Around} Around
 *  @typedef {import('./rules.js').Analyte} Analyte
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../register-fields.js').Faults} Faults */

/** @param {ScreenLab} screen @param {PatientChart} patient @param {Around} around @param {string[]} groups */
export function labForm(screen, patient, around, groups) {
  const faults = new Map(screen.impossible.map(fault => [fault.field, fault]))
  const isIn = (/** @type {string} */ group) => around.analytes.filter(one => one.group === group)
  return html`<form @change=${(/** @type {Event} */ event) => screen.changed(event)} @submit=${(/** @type {Event} */ event) => event.preventDefault()} @click=${toField} novalidate>
    <step-head><h1>${t(around.record ? 'title-lab-correct' : 'title-lab')}</h1><p class="facts"><span>${t('labs-unit-rule')}</span></p></step-head>
    ${screen.impossible.length ? summary(screen.impossible) : nothing}
    ${whenFields(screen, around, faults)}
    ${groups.filter(group => isIn(group).length).map(group => html`<section aria-labelledby=${`group-${group}`}><h2 id=${`group-${group}`}>${codeWords('labs', group)}</h2>
      ${isIn(group).map(analyte => valueField(screen, patient, around, analyte, faults))}</section>`)}
    ${around.record ? whyFields(screen, faults) : nothing}</form>`
}

/** When the sample was taken. @param {ScreenLab} screen @param {Around} around @param {Faults} faults */
function whenFields({ form, format, now_ms, ward }, { record }, faults) {
  /** @type {[string, string]} */
  const usual = record ? ['same', t('lab-when-same', { time: format.shortDateTime(record.at_ms) })] : ['now', t('drug-now', { time: format.time(now_ms) })]
  return html`${radioField('lab_when', [usual, ['earlier', t(record ? 'lab-when-other' : 'dose-earlier')]], faults, 2, record ? 'same' : '')}
    ${form.lab_when === 'earlier' ? momentFields('lab', faults, form, ward.offsets) : nothing}`
}

/** One value with the units it can have. @param {ScreenLab} screen @param {PatientChart} patient @param {Around} around @param {Analyte} analyte @param {Faults} faults */
function valueField({ form, format }, { labs }, around, analyte, faults) {
  const { code, units } = analyte
  const [id, last, fault] = [`value_${code}`, labs.findLast(one => one.code === code), faults.get(`value_${code}`)]
  return html`<fieldset class="field lab" ?data-wrong=${fault}><legend>${labName(code)}</legend>
    ${last && !around.record ? html`<small id=${`${id}-hint`}>${t('lab-last', { value: valueWords(format, last), time: format.shortDateTime(last.at_ms) })}</small>` : nothing}
    <div class="lab-value"><input id=${id} name=${id} aria-label=${t('lab-number', { name: labName(code) })} autocomplete="off" inputmode="decimal" value=${form[id] ?? nothing}
        aria-invalid=${fault ? 'true' : nothing} aria-describedby=${[last && !around.record && `${id}-hint`, fault && `${id}-wrong`].filter(Boolean).join(' ') || nothing}>
      <div class="options">${units.map((/** @type {Record<string, any>} */ { unit }) => html`<label><input type="radio" name=${`unit_${code}`} value=${unit} ?checked=${form[`unit_${code}`] === unit}><span>${unitName(unit)}</span></label>`)}</div></div>
    ${fault && !fault.error.startsWith('lab-unlikely') ? html`<span class="wrong" id=${`${id}-wrong`}>${icon('alert')}${faultWords(fault)}</span>` : nothing}
    ${doubt(form, analyte, around)}</fieldset>`
}

/** What is asked once about a value that is possible and not plausible. @param {import('./rules.js').Form} form @param {Analyte} analyte @param {Around} around */
function doubt(form, analyte, around) {
  const { code } = analyte
  const [value, unit] = [valueOf(said(form, `value_${code}`)), form[`unit_${code}`]]
  if (!value || !unit || verdict(analyte, value, unit) !== 'unlikely') return nothing
  const [fault] = valueFaults({ ...form, [`sure_${code}`]: '' }, analyte, around)
  return html`<div class="doubt" id=${`value_${code}-wrong`} role="group" aria-label=${faultWords(fault)}>${notice('plain', 'alert', faultWords(fault))}
    <div class="options"><label><input type="checkbox" name=${`sure_${code}`} value=${sureOf(value, unit)} .checked=${form[`sure_${code}`] === sureOf(value, unit)}><span>${t('register-sure')}</span>${icon('check')}</label></div></div>`
}

/** Why it is corrected. @param {ScreenLab} screen @param {Faults} faults */
function whyFields({ form }, faults) {
  const options = REASONS.map(code => /** @type {[string, string]} */ ([code, codeWords('reason', code)]))
  return html`${listField('lab_reason', [{ label: '', options: [['', ''], ...options] }], form.lab_reason ?? '', faults)}
    ${form.lab_reason === 'other' ? textField('lab_words', faults) : nothing}`
}
