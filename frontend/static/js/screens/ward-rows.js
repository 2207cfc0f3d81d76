/** One bed on the ward list, and one draft waiting to be finished. */
import { html, nothing } from '../../vendor/lit.js'
import { isApart } from '../chart/schedule.js'
import { ADULT, seriesTool } from '../chart/tools.js'
import { ago } from '../lib/ago.js'
import { t } from '../lib/i18n.js'
import { fullName, similarNames } from '../lib/names.js'
import { icon } from '../elements/icon.js'
import { gradeText, hiddenWords, shownGrade } from '../elements/grade.js'
import { watchText } from '../elements/patient-banner.js'
import { alarmLine } from './alarms/words.js'
import { unsettledWords } from './decide/list.js'
import { maySign, pathOf } from './missed/model.js'
import { explainedWords, kindWords, pauseRow } from './missed/said.js'
import { sparkPoints } from './ward-list.js'
import { leftWords, missingWords } from './ward-words.js'
import { lacksDay0 } from './watch/begun.js'
import '../elements/bed-plate.js'
import '../elements/grade-badge.js'
import '../elements/spark-line.js'

/** @typedef {import('../types.d.ts').PatientChart} PatientChart */
/** @typedef {import('../types.d.ts').Severity} Severity */
/** @typedef {import('./ward.js').ScreenWard} ScreenWard */

/** @param {ScreenWard} screen @param {import('./ward-list.js').Section} section @param {PatientChart} patient */
export function bedRow(screen, section, patient) {
  const started = section === 'overdue' || section === 'due'
  return html`<li ?data-start=${started}>
    <bed-plate .bed=${patient.bed}></bed-plate>
    <h3><a href=${`/app/patients/${patient.id}`}>${patient.identity ? fullName(patient.identity) : t('patient-unnamed')}</a></h3>
    ${patient.pause && section === 'paused' ? pauseRow(screen, patient.pause, screen.longPause_h) : when(screen, section, patient)}
    ${started || !isQuiet(patient) ? signs(screen, patient) : nothing}
    <small>${lines(screen, patient, !started && isQuiet(patient))}</small>
    ${section === 'overdue' ? html`<div class="acts">${startLink(section, patient)}${notDoneLink(screen, patient)}</div>` : started ? startLink(section, patient) : nothing}
    ${section === 'later' && patient.due.next ? html`<time>${screen.format.timeOrDate(patient.due.next.at_ms, screen.now_ms)}</time>` : nothing}
  </li>`
}

/** When a check was, or is, to be done. @param {Pick<ScreenWard, 'format' | 'now_ms'>} screen @param {string} section @param {PatientChart} patient */
export function when(screen, section, { due: { slot, owed }, slots }) {
  if (!slot) return nothing
  const what = owed.length && isApart(slots) ? kindWords(owed.filter(({ state }) => state === slot.state)) : ''
  const { format, now_ms } = screen
  const times = { from: format.timeOrDate(slot.opens_ms, now_ms), until: format.time(slot.late_ms) }
  if (section === 'overdue') {
    return html`<p data-when="late"><span>${icon('late')}<b>${t('ward-late', { duration: format.duration(now_ms - slot.late_ms) })}</b></span>
      <span>${[what, t('ward-was-due', times)].filter(Boolean).join(', ')}</span></p>`
  }
  return section === 'due' ? html`<p data-when="due"><b>${t('ward-until', times)}</b>${what ? html` <span>${what}</span>` : nothing}</p>` : nothing
}

/** Both grades are known, closed and 0, and nothing is hidden: one line of words says it. @param {PatientChart} patient */
const isQuiet = ({ icans, crs, alert }) => !alert && [icans, crs].every(({ current }) => shownGrade(current)?.ceiling === 0)

/** @param {ScreenWard} screen @param {PatientChart} patient */
function signs(screen, patient) {
  const tool = seriesTool(patient.checks, patient.tool)
  const points = sparkPoints(patient, tool, screen.now_ms)
  return html`<p class="signs">
    <grade-badge label=${t('icans')} .grade=${shownGrade(patient.icans.current)}></grade-badge>
    <grade-badge label=${t('crs')} .grade=${shownGrade(patient.crs.current)}></grade-badge>
    ${points.length ? html`<spark-line .points=${points} .tool=${tool} .top=${screen.scales[tool].top} .well=${screen.scales[tool].well}></spark-line>` : nothing}
  </p>`
}

/** Day, since when, what an exclusion hides, who is called alike. @param {ScreenWard} screen @param {PatientChart} patient @param {boolean} brief */
function lines(screen, patient, brief) {
  const unsettled = unsettledWords(screen, patient)
  const unset = lacksDay0(patient)
  const said = unset ? [] : [watchText(patient, screen.format)]
  if (brief) said.push(`${t('icans')} ${gradeText(shownGrade(patient.icans.current))}`, `${t('crs')} ${gradeText(shownGrade(patient.crs.current))}`)
  else said.push(...stories(screen, patient))
  if (patient.due.slot?.reason && patient.due.slot.state === 'missed') said.push(explainedWords(screen, patient, patient.due.slot))
  const missing = missingWords(patient, screen.now_ms)
  if (missing) said.push(missing)
  const alike = namesakes(screen, patient)
  if (alike) said.push(t('ward-similar', { names: alike }))
  return html`${alarmLine(patient)}${unset ? html`<strong class="keep">${icon('alert')}${t('ward-no-day0')}</strong> ` : nothing}${unsettled ? html`<strong class="keep">${icon('alert')}${unsettled}</strong> ` : nothing}${said.map((words, i) => html`<span class="keep">${words}${i < said.length - 1 ? ', ' : ''}</span> `)}`
}

/** @param {ScreenWard} screen @param {PatientChart} patient */
function stories(screen, patient) {
  return /** @type {const} */ (['icans', 'crs']).flatMap(code => story(screen, t(code), patient[code]))
}

/** `ICANS 1 since 20-Nov`, `CRS: 3 if the excluded is counted`. @param {ScreenWard} screen @param {string} label @param {Severity} severity */
function story({ format, now_ms }, label, { current, since_ms }) {
  const grade = shownGrade(current)
  const hidden = hiddenWords(current)
  const since = grade && grade.ceiling > 0 && since_ms !== null ? [t('ward-since', { label, grade: gradeText(grade), time: sinceText(format, since_ms, now_ms) })] : []
  return hidden ? [...since, `${label} ${hidden}`] : since
}

/** @param {import('../lib/format.js').Format} format @param {number} ms @param {number} now_ms */
const sinceText = (format, ms, now_ms) => format.wardDate(ms) === format.wardDate(now_ms) ? format.time(ms) : format.shortDate(ms)

/** @param {ScreenWard} screen @param {PatientChart} patient */
function namesakes(screen, { identity }) {
  if (!identity) return ''
  const others = screen.patients.filter(other => other.identity && other.identity !== identity)
  const found = similarNames(identity, others.map(other => /** @type {import('../types.d.ts').Identity} */ (other.identity)))
  return others.filter(other => other.identity && found.includes(other.identity))
    .map(other => t('ward-namesake', { name: other.identity ? other.identity.family.toLocaleUpperCase() : '', bed: other.bed ?? t('bed-none') })).join(', ')
}

/** Who is not on the ward any more, and where they went. @param {ScreenWard} screen @param {import('./move/model.js').Left} one */
export function leftRow(screen, one) {
  const { id, identity } = one.patient
  return html`<li><h3><a href=${`/app/patients/${id}`}>${identity ? fullName(identity) : t('patient-unnamed')}</a></h3><small>${leftWords(screen, one)}</small></li>`
}

/** To the check of a patient who is waiting, to that of CRS where only it is owed. @param {string} section @param {PatientChart} patient */
export function startLink(section, { id, identity, due: { owed } }) {
  const step = owed.length && owed.every(({ kind }) => kind === 'crs_check') ? 'crs' : 'identity'
  const name = identity ? fullName(identity) : t('patient-unnamed')
  return html`<a class="button stacked" data-kind=${section === 'overdue' ? 'primary' : 'plain'} href=${`/app/patients/${id}/check/${step}`}>
    ${icon('next')}<span>${t('ward-start')}</span><span class="heard"> ${t('ward-start-for', { name })}</span></a>`
}

/** To the reason why the overdue check was not done. @param {ScreenWard} screen @param {PatientChart} patient */
function notDoneLink({ session }, { id, identity, due: { slot } }) {
  if (!slot || !maySign(session.user.role)) return nothing
  const name = identity ? fullName(identity) : t('patient-unnamed')
  return html`<a class="button" data-kind="small" href=${pathOf(id, slot)}>${t('ward-not-done')}<span class="heard">${t('ward-not-done-for', { name })}</span></a>`
}

/** @param {ScreenWard} screen @param {import('../types.d.ts').Draft} draft */
export function draftRow(screen, draft) {
  const patient = screen.chart?.patients[draft.patient]
  const of = screen.scales[draft.tool?.code ?? ADULT].items
  const items = Object.keys(draft.items).filter(key => !key.endsWith('_reason')).length
  return html`<a class="button resume" href=${`/app/patients/${draft.patient}/check/${draft.step}`}>${icon('change')}
    <span><b>${t('ward-resume', { bed: patient?.bed ?? t('bed-none') })}</b><br>${patient?.identity ? fullName(patient.identity) : t('patient-unnamed')}</span>
    <small>${items ? html`${t('ward-draft-items', { count: String(items), of: String(of) })}<br>` : nothing}${ago(screen.now_ms - draft.touched_ms, screen.format)}</small></a>`
}
