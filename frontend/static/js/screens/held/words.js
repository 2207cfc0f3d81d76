/** A held entry in words about people and times, and how many of them wait. */
import { html, nothing } from '../../../vendor/lit.js'
import { codeWords, t } from '../../lib/i18n.js'
import { fullName, unbroken } from '../../lib/names.js'
import { icon } from '../../elements/icon.js'
import { notice } from '../../elements/notice-box.js'
import { mayDecide as decides } from '../decide/model.js'

/** @typedef {import('../../types.d.ts').HeldEntry} HeldEntry
 *  @typedef {import('../../types.d.ts').HeldHere} HeldHere
 *  @typedef {import('../screen.js').Screen} Screen
 *  @typedef {import('../../sync/held.js').Known} Known */

const QUIET_MS = 15 * 60_000

/** What waits for a decision in a ward: the ward's own, and what names no ward of this person's.
 *  @param {Screen} screen @param {Known | null} known */
export function waitingHere({ session, ward }, known) {
  const others = session.wards.map(({ id }) => id).filter(id => id !== ward.id)
  return (known?.list ?? []).filter(one => !one.resolution && !others.includes(one.ward ?? ''))
}

/** What waits for a decision about a patient. @param {Known | null} known @param {string} patient */
export const waitingFor = (known, patient) =>
  (known?.list ?? []).filter(one => !one.resolution && one.patient === patient)

/** How many wait on the ward, in one line that leads to them. @param {Screen} screen @param {Known | null} known */
export function heldRow(screen, known) {
  const waiting = waitingHere(screen, known)
  if (!known || !waiting.length) return nothing
  return html`<a class="button resume" href=${placeOf(waiting)}>${icon('held')}
    <span><b>${countWords(waiting)}</b><br>${t('apart-row')}</span><small>${ageOf(screen, known)}</small></a>`
}

/** How many wait of one patient, what that means, and the way to them.
 *  @param {Screen} screen @param {Known | null} known @param {string} patient */
export function heldNotice(screen, known, patient) {
  const waiting = waitingFor(known, patient)
  if (!known || !waiting.length) return nothing
  const text = t(mayDecide(screen) ? 'apart-count-yours' : 'apart-count-text')
  return notice('conflict', 'held', countWords(waiting), html`${text} ${ageOf(screen, known)}`,
    html`<a class="button" data-kind="small" href=${placeOf(waiting)}>${t('apart-look')}</a>`)
}

/** One has a screen, several have a list. @param {HeldEntry[]} waiting */
const placeOf = waiting => waiting.length === 1 ? `/app/held/${waiting[0].hash}` : '/app/held'

/** Since when that is known, when the server is not asked any more. @param {Screen} screen @param {Known} known */
function ageOf({ safe, format, now_ms }, { at_ms }) {
  return safe?.trouble || now_ms - at_ms > QUIET_MS ? t('apart-as-of', { time: format.timeOrDate(at_ms, now_ms) }) : ''
}

/** How many wait. @param {HeldEntry[]} waiting */
export const countWords = ({ length }) => t('apart-count', { n: length, count: String(length) })

/** Whether who is signed in may decide; the server has the last word. @param {Screen} screen */
export const mayDecide = ({ session }) => decides(session.user.role, 'held')

/** Who signed. @param {Screen} screen @param {HeldHere} one */
export const author = (screen, one) => one.author ? unbroken(screen.nameOf(one.author)) : t('apart-unreadable')

/** Who signed, and when. @param {Screen} screen @param {HeldHere} one @param {string} [id] of a sentence with both */
export const signedWords = (screen, one, id = 'apart-signed') =>
  t(id, { name: author(screen, one), time: signedAt(screen, one) })

/** When it was signed. @param {Screen} screen @param {HeldHere} one */
export const signedAt = ({ format, now_ms }, { at }) =>
  at ? format.timeOrDate(Date.parse(at), now_ms) : t('apart-unreadable')

/** Why it is held. @param {HeldHere} one */
export const whyWords = ({ reason }) => codeWords('held', reason)

/** What it is. @param {HeldEntry} one */
export const kindWords = ({ kind }) => kind ? codeWords('kind', kind) : t('apart-unreadable')

/** Whose it is, as far as this phone knows. @param {Screen} screen @param {{ patient: string | null }} one */
export function patientWords({ chart }, { patient }) {
  if (!patient) return t('apart-unreadable')
  const identity = chart?.patients[patient]?.identity
  return identity ? fullName(identity) : t('apart-patient-absent')
}

/** Who decided, when, why, and what follows; `about` says which entry it is.
 *  @param {Screen} screen @param {HeldHere} one @param {string} [about] */
export function decidedNotice(screen, { resolution }, about = '') {
  if (!resolution) return nothing
  const outcome = resolution.outcome === 'accept' ? 'accept' : 'keep-apart'
  return notice('plain', outcome === 'accept' ? 'check' : 'held', decidedWords(screen, resolution),
    html`${about ? html`${about}<br>` : nothing}${becauseWords(resolution)}<br>${t(`apart-done-${outcome}-text`)}`)
}

/** Who decided, and when. @param {Screen} screen @param {import('../../types.d.ts').Resolution} resolution */
export function decidedWords(screen, { outcome, person, at }) {
  const time = screen.format.timeOrDate(Date.parse(at), screen.now_ms)
  return t(`apart-done-${outcome.replace('_', '-')}`, { name: unbroken(screen.nameOf(person)), time })
}

/** Why it was decided so, with the words that were written. @param {import('../../types.d.ts').Resolution} resolution */
export function becauseWords({ reason, text }) {
  const words = codeWords('apart-because', reason)
  return text ? t('apart-reason', { reason: words, text }) : words
}

/** Why the server did not answer, what that means here, and the way to the sign-in when that is it.
 *  @param {import('../../sync/http.js').Trouble} trouble @param {string} text @param {string} [title] */
export function troubleNotice(trouble, text, title = '') {
  const known = trouble === 'too_large' ? 'refused' : trouble
  const words = t(`trouble-${known.replaceAll('_', '-')}`)
  const door = html`<a class="button" data-kind="small" href="/app/sign-in">${t('title-sign-in')}</a>`
  return html`<div role="alert">${notice(title ? 'stop' : 'phone', 'alert', title || words,
    title ? html`${words}<br>${text}` : text, trouble === 'sign_in' ? door : nothing)}</div>`
}
