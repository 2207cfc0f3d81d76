/** The product of a registration and the watch that follows from it: window and rhythm, both to be changed. */
import { html, nothing } from '../../vendor/lit.js'
import { codeWords, t } from '../lib/i18n.js'
import { listField, momentFields, radioField, textField } from './register-fields.js'
import { followed, productOf, schedules } from './register-follows.js'
import { OTHER } from './treatment-rules.js'

/** @typedef {import('../store/contract.js').Contract} Contract
 *  @typedef {import('./register-rules.js').Form} Form
 *  @typedef {import('./register-fields.js').Faults} Faults
 *  @typedef {Record<string, any>} Product */

const CLASSES = ['car_t', 'bispecific']

/** Everything that is asked of a treatment; what the form knows already stands in its fields.
 *  @param {Contract} files @param {Form} form @param {Faults} faults @param {string | null} proposed the rhythm of the site
 *  @param {import('../types.d.ts').Offsets} offsets */
export function treatmentFields(files, form, faults, proposed, offsets) {
  const yesNo = /** @type {[string, string][]} */ ([['no', t('no')], ['yes', t('yes')]])
  return html`${productFields(files, form, faults)}
    ${textField('indication', faults, { value: form.indication })}${textField('line', faults, { hint: t('register-line-hint'), value: form.line, numeric: true })}
    ${radioField('setting', [['standard', t('setting-standard')], ['trial', t('setting-trial')]], faults, 2, form.setting)}
    ${form.setting === 'trial' ? textField('trial', faults, { value: form.trial }) : nothing}
    ${radioField('day0', [['known', t('register-day0-known')], ['not_known', t('register-day0-not-known')]], faults, 2, form.day0)}
    ${form.day0 === 'known' ? momentFields('day0', faults, form, offsets) : nothing}
    ${watchFields(files, form, faults, proposed)}
    ${radioField('developmental_delay', yesNo, faults, 2, form.developmental_delay)}`
}

/** A product of the list, or its name and class. @param {Contract} files @param {Form} form @param {Faults} faults */
function productFields(files, form, faults) {
  const product = productOf(files, form)
  return html`${listField('product', productGroups(files), form.product ?? '', faults, product ? saysOf(product) : [])}
    ${form.product === OTHER ? html`${textField('product_name', faults, { hint: t('register-product-hint'), value: form.product_name })}
      ${radioField('class', CLASSES.map(code => [code, codeWords('class', code)]), faults, 2, form.class)}` : nothing}`
}

/** @param {Contract} files */
function productGroups(files) {
  const all = Object.values(files.products())
  const options = (/** @type {string} */ kind) => all.filter(product => product.class === kind)
    .map(({ name, brand }) => /** @type {[string, string]} */ ([name, t('register-product-brand', { name, brand })]))
  return [
    { label: '', options: /** @type {[string, string][]} */ ([['', '']]) },
    ...CLASSES.map(kind => ({ label: codeWords('class', kind), options: options(kind) })),
    { label: '', options: /** @type {[string, string][]} */ ([[OTHER, t('register-product-other')]]) },
  ]
}

/** What the list says of a product: class, target, the hours in hospital. @param {Product} product @returns {string[]} */
function saysOf(product) {
  return [t('register-product-says', { class: codeWords('class', product.class), target: product.target }), ...stays(product)]
}

/** The hours in hospital by the list; none where the product is not listed. @param {Contract} files @param {string} name */
export const staysOf = (files, name) => {
  const product = productOf(files, { product: name })
  return product ? stays(product) : []
}

/** @param {Product} product @returns {string[]} */
const stays = ({ doses = [] }) => doses.filter((/** @type {Product} */ dose) => dose.observe_h)
  .map((/** @type {Product} */ { number, observe_h }) => t('register-observe', { number: String(number), hours: String(observe_h) }))

/** Rhythm and days of the watch, as they follow until somebody changes them. @param {Contract} files @param {Form} form @param {Faults} faults @param {string | null} proposed */
function watchFields(files, form, faults, proposed) {
  const known = Object.keys(schedules(files))
  const { published } = files.protocol('windows')
  const windows = published.map((/** @type {Product} */ { code, watch_days }) => t('register-window-published', { source: t(`window-${code}`), days: String(watch_days) }))
  const follows = followed(files, form, proposed)
  const protocol = form.protocol ?? follows.protocol
  const hints = [t('register-protocol-says', { protocol: codeWords('protocol', protocol) }), ...(proposed ? [t('site-rhythm', { protocol: codeWords('protocol', proposed) })] : []), t('register-protocol-hint')]
  const options = [...known, ...(known.includes(protocol) ? [] : [protocol])].map(code => /** @type {[string, string]} */ ([code, codeWords('protocol', code)]))
  return html`${listField('protocol', [{ label: '', options }], protocol, faults, hints)}
    ${textField('window_days', faults, { hint: windows.join(', '), value: form.window_days ?? follows.window_days, numeric: true })}`
}
