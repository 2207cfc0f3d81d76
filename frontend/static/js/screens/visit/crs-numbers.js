/** The six big fields, the one key pad for the field in hand, and what cannot be right about a number. */
import { html } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { wardNow } from '../../store/clock.js'
import { keyPad } from '../../elements/key-pad.js'
import { notice } from '../../elements/notice-box.js'
import { numberEntry } from '../../elements/number-entry.js'
import { isFull, judge, keyOf, press, textOf, valueOf } from './model/digits.js'
import { confirm, measure } from './model/draft.js'
import { contradictions, isPressureReversed, withOxygen } from './model/vitals.js'
import { sceneOf } from './pieces.js'

/** @typedef {import('./pieces.js').Scene} Scene
 *  @typedef {import('./model/digits.js').Measure} Measure */

/** The field the key pad writes into: the first one until something was written, then the one that was tapped. @param {Scene} scene @returns {string | null} */
export function inHand({ visit, draft, files }) {
  if (visit.ui.field !== undefined) return visit.ui.field
  return Object.keys(draft.measured).length === 0 && Object.keys(draft.crs).length === 0 ? files.vitals.shown[0] : null
}

/** @param {Scene} scene */
export function fields(scene) {
  return html`<number-fields>${scene.files.vitals.shown.map((/** @type {string} */ field) => entry(scene, field))}</number-fields>`
}

/** One field to tap. @param {Scene} scene @param {string} field */
export function entry(scene, field) {
  const { visit, draft } = scene
  const text = textIn(scene, field)
  return numberEntry({
    name: field, label: t(`visit-measured-${field}`), text: text.replace('.', t('number-decimal')), unit: t(`visit-unit-${measureOf(scene, field).unit}`),
    inHand: inHand(scene) === field, empty: t('visit-empty'),
    wrong: inHand(scene) !== field && text !== '' && !(field in draft.measured) ? 'impossible' : '',
    take: () => visit.set({ field }),
  })
}

/** @param {Scene} scene @param {string} field */
export function pad(scene, field) {
  const measured = measureOf(scene, field)
  return keyPad({
    label: t(`visit-measured-${field}`), point: t('number-decimal'), pointLabel: t('visit-point'), erase: t('visit-erase'), hasPoint: measured.decimals > 0,
    press: key => write(sceneOf(scene.visit), field, press(textIn(sceneOf(scene.visit), field), key, measured)),
  })
}

/** A key of a keyboard, as the same key of the pad. @param {Scene} scene @param {string | undefined} focused the field that has the focus
 *  @param {string} key as KeyboardEvent.key @returns {boolean} whether it was one */
export function typeKey(scene, focused, key) {
  const field = focused ?? inHand(scene)
  const pressed = keyOf(key)
  if (!field || !pressed) return false
  write(scene, field, press(textIn(scene, field), pressed, measureOf(scene, field)))
  return true
}

/** Keep what was written as soon as it is a possible value, and take the next field once this one is full.
 *  @param {Scene} scene @param {string} field @param {string} text */
function write(scene, field, text) {
  const { visit, files } = scene
  const measured = measureOf(scene, field)
  const value = valueOf(text, measured)
  const possible = value !== null && judge(value, measured) !== 'impossible'
  visit.set({ texts: { ...visit.ui.texts, [field]: text }, field: isFull(text, measured) && possible ? following(scene, field) : field })
  visit.keep(draft => {
    const changed = measure(draft, field, possible ? value : null, wardNow())
    return field === files.vitals.cannula.flow ? withOxygen(files.vitals, changed) : changed
  }).catch(() => {})
}

/** The next field without a value, null after the last. @param {Scene} scene @param {string} field */
function following({ draft, files }, field) {
  const shown = files.vitals.shown
  return shown.slice(shown.indexOf(field) + 1 || shown.length).find((/** @type {string} */ one) => !(one in draft.measured)) ?? null
}

/** What blocks and what asks once, one notice each. @param {Scene} scene @returns {unknown[]} */
export function problems(scene) {
  const { draft, files } = scene
  const written = [...files.vitals.shown, files.vitals.cannula.flow].filter(field => field !== inHand(scene))
  const impossible = written.filter(field => textIn(scene, field) !== '' && !(field in draft.measured)).map(field => impossibleNotice(scene, field))
  const unlikely = written.filter(field => field in draft.measured && isUnlikely(scene, field)).map(field => asksOnce(scene, field, 'unlikely', field))
  const low = contradictions(files.vitals, draft).filter(({ field }) => written.includes(field)).map(({ field, asks }) => asksOnce(scene, field, `low-${asks}`, `low_${field}`))
  const reversed = isPressureReversed(draft.measured) && written.includes('systolic') && written.includes('diastolic')
    ? [notice('stop', 'alert', t('visit-pressure-reversed'), t('visit-pressure-reversed-text'))] : []
  return [...impossible, ...reversed, ...unlikely, ...low]
}

/** @param {Scene} scene @param {string} field */
function isUnlikely(scene, field) {
  return judge(Number(scene.draft.measured[field]), measureOf(scene, field)) === 'unlikely' && !(scene.draft.confirmed ?? []).includes(field)
}

/** @param {Scene} scene @param {string} field */
function impossibleNotice(scene, field) {
  const { visit } = scene
  const { hard, decimals, unit } = measureOf(scene, field)
  const [low, high] = hard.map(value => visit.format.quantity(value, decimals, unit))
  return notice('stop', 'alert', t('visit-impossible', { name: t(`visit-measured-${field}`), low, high }), '',
    html`<button type="button" data-kind="small" @click=${() => visit.set({ field })}>${t('visit-write-again')}</button>`)
}

/** @param {Scene} scene @param {string} field @param {string} question @param {string} mark */
function asksOnce(scene, field, question, mark) {
  const { visit, draft } = scene
  const { decimals, unit } = measureOf(scene, field)
  const value = visit.format.quantity(Number(draft.measured[field]), decimals, unit)
  return notice('conflict', 'alert', t(`visit-asks-${question}`, { name: t(`visit-measured-${field}`), value }), '',
    html`<button type="button" name="sure" value=${mark} data-kind="small"
      @click=${() => visit.keep(now => confirm(now, mark, wardNow())).catch(() => {})}>${t('visit-sure')}</button>`)
}

/** What stands in a field: as it is being written, else as it was kept. @param {Scene} scene @param {string} field @returns {string} */
function textIn(scene, field) {
  const kept = scene.draft.measured[field]
  return scene.visit.ui.texts?.[field] ?? textOf(kept === undefined ? undefined : Number(kept), measureOf(scene, field))
}

/** @param {Scene} scene @param {string} field @returns {Measure} */
const measureOf = ({ files }, field) => files.vitals.measured[field]
