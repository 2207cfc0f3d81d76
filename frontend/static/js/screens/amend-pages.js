/** The pages behind each kind of correction, and what each signs. */
import { html, nothing } from '../../vendor/lit.js'
import { codeWords, t } from '../lib/i18n.js'
import { fullName } from '../lib/names.js'
import { wardNow } from '../store/clock.js'
import { choiceList } from '../elements/choice-list.js'
import { notice } from '../elements/notice-box.js'
import { wordsField } from '../elements/words-field.js'
import { bornText, numberText } from '../elements/patient-banner.js'
import { byBed } from './ward-list.js'
import { movesTable } from './course/moves-table.js'
import { moving, noting, voiding } from './visit/model/withdraw.js'

/** @typedef {import('./amend.js').ScreenAmend} ScreenAmend
 *  @typedef {import('../types.d.ts').PatientChart} PatientChart */

const VOID_REASONS = ['entered_in_error', 'duplicate', 'not_done', 'other']

/** What stands on the screen for each kind. @type {Record<string, (screen: ScreenAmend) => unknown>} */
export const PAGES = {
  value: screen => notice('phone', 'change', t('amend-draft-open'), t('amend-draft-open-text', { time: screen.format.timeOrDate(screen.open?.started_ms ?? screen.now_ms, screen.now_ms) })),
  error: screen => html`${moved(screen)}<section aria-labelledby="why"><h2 id="why">${t('amend-why')}</h2>${choiceList({
    name: 'reason', label: t('amend-why'), columns: 2, chosen: [screen.ui.reason ?? ''],
    options: VOID_REASONS.map(code => ({ code, label: codeWords('reason', code) })), choose: reason => screen.set({ reason }),
  })}</section>${words(screen, t('amend-more-words'))}<p class="facts">${t('amend-stays')}</p>`,
  note: screen => html`${words(screen, t('amend-note-words'))}<p class="facts">${t('amend-note-stays')}</p>`,
  wrong_patient: screen => screen.ui.target ? bothIdentities(screen) : whose(screen),
}

/** @param {ScreenAmend} screen */
function moved({ both, files, patient, record, format, now_ms, ward }) {
  if (!both || !files) return nothing
  const course = patient?.courses.find(({ entry }) => entry === record?.id)?.id ?? patient?.course?.id ?? ''
  return movesTable(both, course, { format, now_ms, offsets: ward.offsets, published: files.protocol('windows').published })
}

/** Whether everything that is needed for signing stands there. @param {ScreenAmend} screen */
export function isReady({ ui }) {
  if (ui.what === 'note') return Boolean(ui.text?.trim())
  return ui.what === 'error' ? Boolean(ui.reason) : Boolean(ui.target)
}

/** @param {ScreenAmend} screen */
export const holdWords = ({ ui }) => t(`amend-hold-${ui.what}`)

/** @param {ScreenAmend} screen @returns {import('./visit/model/bodies.js').ToSign[]} */
export function actsOf(screen) {
  const { ui, record, check, patient } = screen
  if (!record || !patient) return []
  const here = placeOf(screen, patient, check ? check.course : patient.course?.id ?? null)
  if (ui.what === 'error') return [voiding(record, here, ui.reason ?? 'other', ui.text?.trim())]
  if (ui.what === 'note') return [noting(record, here, ui.text?.trim() ?? '')]
  const other = screen.chart?.patients[ui.target ?? '']
  return check && other ? moving(record, check, here, placeOf(screen, other, other.course?.id ?? null)) : []
}

/** @param {ScreenAmend} screen @param {PatientChart} patient @param {string | null} course */
const placeOf = ({ ward }, patient, course) => ({ patient: patient.id, ward: ward.id, course, at_ms: wardNow() })

/** @param {ScreenAmend} screen @param {string} label */
const words = (screen, label) => wordsField({ label, text: screen.ui.text, rows: 3, write: text => screen.set({ text }) })

/** @param {ScreenAmend} screen */
function whose(screen) {
  const others = Object.values(screen.chart?.patients ?? {}).filter(one => one.ward === screen.ward.id && one.present && one.identity && one.id !== screen.params.patient).sort(byBed)
  return html`<section aria-labelledby="whose"><h2 id="whose">${t('amend-whose')}</h2>${choiceList({
    name: 'target', label: t('amend-whose'), chosen: [],
    options: others.map(one => ({ code: one.id, label: `${one.bed ?? t('bed-none')} ${named(one)}`, note: identifiers(screen, one) })), choose: target => screen.set({ target }),
  })}</section>`
}

/** Two identities side by side before anything moves. @param {ScreenAmend} screen */
function bothIdentities(screen) {
  const other = screen.chart?.patients[screen.ui.target ?? '']
  if (!other || !screen.patient) return nothing
  return html`<dl class="who">${card(screen, t('amend-from'), screen.patient)}${card(screen, t('amend-to'), other)}</dl>
    ${notice('stop', 'alert', t('amend-move-sure'), t('amend-move-text'))}
    <button type="button" data-kind="wide" name="again" @click=${() => screen.set({ target: undefined })}>${t('amend-other-target')}</button>`
}

/** @param {ScreenAmend} screen @param {string} role @param {PatientChart} patient */
const card = (screen, role, patient) => html`<div data-wide><dt>${role}</dt><dd>${patient.bed ?? t('bed-none')} ${named(patient)}<br><small>${identifiers(screen, patient)}</small></dd></div>`

/** @param {PatientChart} patient */
const named = ({ identity }) => identity ? fullName(identity) : t('patient-unnamed')

/** @param {ScreenAmend} screen @param {PatientChart} patient */
const identifiers = ({ format }, { identity }) => identity ? `${bornText(identity, format)}, ${numberText(identity, format)}` : t('not-known')
