/** The fields of a form: a label above, what is wrong beside, nothing chosen beforehand. */
import { html, nothing } from '../../vendor/lit.js'
import { t } from '../lib/i18n.js'
import { icon } from '../elements/icon.js'
import { notice } from '../elements/notice-box.js'
import { instantOf, secondOf } from './form-times.js'

/** @typedef {import('./register-rules.js').Fault} Fault */
/** @typedef {Map<string, Fault>} Faults by field */

const TURNS = ['first', 'second']

/** What is wrong, in words. @param {Fault} fault */
export const faultWords = ({ field, error, args }) => error === 'needed' ? t('register-needed', { field: fieldName(field) }) : t(`register-${error}`, args)

/** What a field is called. @param {string} field */
const fieldName = field => t(field.endsWith('_turn') ? 'field-turn' : `field-${field.replaceAll('_', '-')}`)

/** @param {Fault | undefined} fault @param {string} id */
const beside = (fault, id) => fault ? html`<span class="wrong" id=${`${id}-wrong`}>${icon('alert')}${faultWords(fault)}</span>` : nothing

/** A line of text. @param {string} name @param {Faults} faults @param {{ hint?: string, value?: string, numeric?: boolean, lower?: boolean }} [how] */
export function textField(name, faults, { hint = '', value, numeric = false } = {}) {
  const fault = faults.get(name)
  return html`<div class="field" ?data-wrong=${fault}><label for=${name}>${fieldName(name)}</label>${hint ? html`<small id=${`${name}-hint`}>${hint}</small>` : nothing}
    <input id=${name} name=${name} autocomplete="off" autocapitalize="off" spellcheck="false" inputmode=${numeric ? 'numeric' : nothing} value=${value ?? nothing}
      aria-invalid=${fault ? 'true' : nothing} aria-describedby=${describe(name, Boolean(hint), fault)}>${beside(fault, name)}</div>`
}

/** @param {string} name @param {boolean} hint @param {Fault | undefined} fault */
const describe = (name, hint, fault) => [hint && `${name}-hint`, fault && `${name}-wrong`].filter(Boolean).join(' ') || nothing

/** One of several. @param {string} name @param {[string, string][]} options @param {Faults} faults @param {0 | 2 | 3} [columns] 0: one below the other
 *  @param {string} [chosen] what a form that is not new begins with */
export function radioField(name, options, faults, columns = 2, chosen = '') {
  const fault = faults.get(name)
  return html`<fieldset class="field" id=${name} tabindex="-1" ?data-wrong=${fault}><legend>${fieldName(name)}</legend>
    <div class="options" data-columns=${columns || nothing}>${options.map(([code, words]) => html`<label><input type="radio" name=${name} value=${code} ?checked=${code === chosen}><span>${words}</span></label>`)}</div>${beside(fault, name)}</fieldset>`
}

/** One of a list, by groups; `chosen` follows what the form knows. @param {string} name @param {{ label: string, options: [string, string][] }[]} groups @param {string} chosen @param {Faults} faults @param {string[]} [hints] */
export function listField(name, groups, chosen, faults, hints = []) {
  const fault = faults.get(name)
  const option = (/** @type {[string, string]} */ [code, words]) => html`<option value=${code} .selected=${code === chosen}>${words}</option>`
  const group = (/** @type {typeof groups[number]} */ { label, options }) => label ? html`<optgroup label=${label}>${options.map(option)}</optgroup>` : options.map(option)
  return html`<div class="field" ?data-wrong=${fault}><label for=${name}>${fieldName(name)}</label>${hints.length ? html`<small id=${`${name}-hint`}>${hints.map(hint => html`<span>${hint}</span> `)}</small>` : nothing}
    <select id=${name} name=${name} aria-invalid=${fault ? 'true' : nothing} aria-describedby=${describe(name, hints.length > 0, fault)}>${groups.map(group)}</select>${beside(fault, name)}</div>`
}

/** Day, month in words, year. @param {string} name @param {Faults} faults @param {import('./register-rules.js').Form} [form] what a form that is not new begins with */
export function dateField(name, faults, form = {}) {
  const parts = ['day', 'month', 'year'].map(part => `${name}_${part}`)
  const fault = parts.map(part => faults.get(part)).find(Boolean)
  const wrong = (/** @type {string} */ part) => faults.has(part) ? 'true' : nothing
  return html`<fieldset class="field" ?data-wrong=${fault}><legend>${fieldName(name)}</legend><div class="date">
    ${partField(parts[0], html`<input id=${parts[0]} name=${parts[0]} inputmode="numeric" autocomplete="off" maxlength="2" value=${form[parts[0]] ?? nothing} aria-invalid=${wrong(parts[0])}>`)}
    ${partField(parts[1], html`<select id=${parts[1]} name=${parts[1]} aria-invalid=${wrong(parts[1])}><option value=""></option>${Array.from({ length: 12 }, (_, i) => html`<option value=${i + 1} ?selected=${form[parts[1]] === String(i + 1)}>${t(`month-${i + 1}`)}</option>`)}</select>`)}
    ${partField(parts[2], html`<input id=${parts[2]} name=${parts[2]} inputmode="numeric" autocomplete="off" maxlength="4" value=${form[parts[2]] ?? nothing} aria-invalid=${wrong(parts[2])}>`)}
  </div>${beside(fault, name)}</fieldset>`
}

/** Date and time by the ward's clock, and which of two where it shows that time twice. @param {string} name @param {Faults} faults @param {import('./register-rules.js').Form} form
 *  @param {import('../types.d.ts').Offsets} offsets */
export function momentFields(name, faults, form, offsets) {
  const first = instantOf({ ...form, [`${name}_turn`]: '' }, name, offsets)
  const isTwice = first !== null && secondOf(first, offsets) !== null
  return html`${dateField(name, faults, form)}${textField(`${name}_time`, faults, { hint: t('register-time-hint'), numeric: true, value: form[`${name}_time`] })}
    ${isTwice ? radioField(`${name}_turn`, TURNS.map(one => [one, t(`which-${one}`)]), faults, 2, form[`${name}_turn`] || 'first') : nothing}`
}

/** What is asked once, each with its tick. @param {Fault[]} unlikely */
export const doubtFields = unlikely => unlikely.map(fault => html`<div class="field doubt" role="group" aria-label=${faultWords(fault)}>${notice('plain', 'alert', faultWords(fault))}
  <div class="options"><label><input type="checkbox" name=${`sure_${fault.error}`} value="yes"><span>${t('register-sure')}</span>${icon('check')}</label></div></div>`)

/** Those nobody is sure of yet. @param {Fault[]} unlikely @param {import('./register-rules.js').Form} form */
export const notSure = (unlikely, form) => unlikely.filter(({ error }) => form[`sure_${error}`] !== 'yes')

/** @param {string} name @param {unknown} control */
const partField = (name, control) => html`<div class="field"><label for=${name}>${t(`part-${name.split('_').at(-1)}`)}</label>${control}</div>`

/** All that is impossible, above the form, each with a way to its field. @param {Fault[]} faults */
export const summary = faults => html`<div class="summary" role="alert" tabindex="-1"><b>${t('register-wrong', { n: faults.length, count: String(faults.length) })}</b>
  <ul>${faults.map(fault => html`<li><a href=${`#${fault.field}`} data-field=${fault.field}>${faultWords(fault)}</a></li>`)}</ul></div>`

/** A link of the summary leads to its field and puts the cursor there. @param {Event} event */
export function toField(event) {
  const link = /** @type {Element} */ (event.target).closest('a[data-field]')
  if (!link) return
  event.preventDefault()
  const form = /** @type {HTMLElement} */ (event.currentTarget)
  const field = /** @type {HTMLElement | null} */ (form.querySelector(`#${link.getAttribute('data-field')}`))
  field?.focus()
  field?.scrollIntoView({ block: 'center' })
}

/** What stands in a form, field by field. @param {HTMLFormElement} form @returns {import('./register-rules.js').Form} */
export const readForm = form => Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
