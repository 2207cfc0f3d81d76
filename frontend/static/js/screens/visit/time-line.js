/** When the check was: the first answer, unless the nurse says otherwise and why. */
import { html, nothing } from '../../../vendor/lit.js'
import { DAY_MS } from '../../chart/instants.js'
import { t } from '../../lib/i18n.js'
import { wardNow } from '../../store/clock.js'
import { choiceList } from '../../elements/choice-list.js'
import { keyPad } from '../../elements/key-pad.js'
import { timeOf } from './model/bodies.js'
import { secondOf } from '../form-times.js'
import { instantOf, judgeTime } from './model/time.js'
import { stepHead } from './pieces.js'

/** @typedef {import('./pieces.js').Scene} Scene */

const REASONS = ['called_away', 'patient_first', 'no_phone', 'other']

/** @param {Scene} scene */
export function timeLine(scene) {
  const { visit, draft } = scene
  const note = draft.corrected ? t('visit-time-changed') : t('visit-time-first')
  return html`<div><dt>${t('visit-done-at')}</dt><dd>${visit.format.dateTime(timeOf(draft))}<small>${note}</small></dd>
    <dd><button type="button" class="link" name="change" value="time" @click=${() => visit.set({ time: true, days: null, digits: '', reason: null, take: () => take(scene) })}>
      ${t('visit-change')}<span class="heard"> ${t('visit-done-at')}</span></button></dd></div>`
}

/** Day, four digits, and a reason when it is long ago. @param {Scene} scene */
export function timePicker(scene) {
  const { visit } = scene
  const { digits = '', days = null, reason = null } = visit.ui
  const verdict = judgeTime(pickedTime(scene), wardNow())
  const shown = `${digits.slice(0, 2).padEnd(2, '–')}:${digits.slice(2).padEnd(2, '–')}`
  return html`${stepHead(t('visit-done-at'))}
    ${choiceList({ name: 'day', label: t('visit-which-day'), columns: 2, chosen: [String(days)],
      options: [0, 1].map(one => ({ code: String(one), label: t(`visit-days-ago-${one}`), note: visit.format.shortDate(wardNow() - one * DAY_MS) })),
      choose: code => visit.set({ days: Number(code) }) })}
    ${isTwice(scene) ? choiceList({ name: 'turn', label: t('field-turn'), columns: 2, chosen: [visit.ui.turn ?? 'first'],
      options: ['first', 'second'].map(code => ({ code, label: t(`which-${code}`) })), choose: turn => visit.set({ turn }) }) : nothing}
    <p class="clock"><output aria-label=${t('visit-done-at')}>${shown}</output></p>
    ${digits.length === 4 && days !== null && timeProblem(scene) ? html`<p class="rule" role="alert">${t(`visit-time-${timeProblem(scene)}`)}</p>` : nothing}
    ${verdict === 'reason' ? choiceList({ name: 'time-reason', label: t('visit-time-reason'), columns: 2, chosen: [reason ?? ''],
      options: REASONS.map(code => ({ code, label: t(`time-reason-${code}`) })), choose: code => visit.set({ reason: code }) }) : nothing}
    ${keyPad({ label: t('visit-done-at'), point: t('number-decimal'), pointLabel: t('visit-point'), erase: t('visit-erase'), hasPoint: false,
      press: key => visit.set({ digits: key === 'erase' ? digits.slice(0, -1) : (digits + key).slice(0, 4) }) })}`
}

/** Why the written time cannot be taken: `''` when it can. @param {Scene} scene */
export function timeProblem(scene) {
  const verdict = judgeTime(pickedTime(scene), wardNow())
  return verdict === 'ok' || (verdict === 'reason' && scene.visit.ui.reason) ? '' : verdict.replaceAll('_', '-')
}

/** @param {Scene} scene @param {string} [turn] which of two */
const pickedTime = ({ visit }, turn = visit.ui.turn) => visit.ui.days == null ? null : instantOf(visit.ui.digits ?? '', visit.ui.days, wardNow(), visit.ward.offsets, turn)

/** Whether the ward's clock shows the written time twice that night. @param {Scene} scene */
function isTwice(scene) {
  const first = pickedTime(scene, 'first')
  return first !== null && secondOf(first, scene.visit.ward.offsets) !== null
}

/** @param {Scene} scene */
function take(scene) {
  const { visit } = scene
  const at_ms = pickedTime(scene)
  if (at_ms === null || !visit.draft) return
  const reason = judgeTime(at_ms, wardNow()) === 'reason' ? visit.ui.reason : null
  visit.set({ time: false })
  visit.keep(draft => ({ ...draft, corrected: { at_ms, reason } })).catch(() => {})
}
