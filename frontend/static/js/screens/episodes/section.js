/** The episodes of a patient, day by day, on the patient page and in the history. */
import { html, nothing } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { icon } from '../../elements/icon.js'
import { mayDecide } from '../decide/model.js'
import { lostWords } from '../baseline/words.js'
import { becauseWords, decisionOf, gradedWords, maskWords, momentWords } from './words.js'

/** @typedef {import('../screen.js').Screen} Screen
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('../../types.d.ts').EpisodeView} EpisodeView
 *  @typedef {import('../../types.d.ts').Moment} Moment
 *  @typedef {import('../../types.d.ts').Protocol} Protocol */

/** Under the two grades what they do not say: why fever is not required, and points lost against the own baseline. @param {Screen} screen @param {PatientChart} patient */
export function besideGrades({ format, now_ms }, patient) {
  const { icans, crs, baseline } = patient
  const said = [lostWords(icans.current?.lost ?? null, baseline, format), maskWords(patient, format, now_ms, crs.open)].filter(Boolean)
  return said.length ? html`<p class="facts">${said.map(words => html`<span>${words}</span> `)}</p>` : nothing
}

/** Newest first; nothing while there was none. @param {Screen} screen @param {PatientChart} patient @param {Protocol | null} rule protocols/episodes.json */
export function episodeSection(screen, patient, rule) {
  if (!rule || !patient.episodes.length) return nothing
  return html`<section class="episodes" aria-labelledby="episodes"><h2 id="episodes">${t('episodes')}</h2>
    ${patient.episodes.toReversed().map(episode => one(screen, patient, episode, rule))}${settleLink(screen, patient)}</section>`
}

/** @param {Screen} screen @param {PatientChart} patient @param {EpisodeView} episode @param {Protocol} rule */
function one(screen, patient, episode, rule) {
  const { format } = screen
  const { syndrome, open, onset, peak, current, delayed, rare } = episode
  return html`<h3 data-open=${open ? '' : nothing}>${t(open ? 'episode-open' : 'episode-over', { label: t(syndrome) })}</h3>
    ${delayed === 'yes' ? html`<p><b>${t('episode-delayed', { days: String(rule.delayed_after_day) })}</b></p>` : nothing}
    ${rare ? html`<p><b>${t('episode-rare', { label: t(syndrome), days: String(rare.after_days) })}</b><br><small>${t('episode-rare-source', { confidence: rare.confidence })}</small></p>` : nothing}
    <dl class="ledger">
      ${fact(t('episode-onset'), when(screen, patient, onset))}
      ${peak ? fact(t('episode-peak'), gradedWords(format, peak)) : nothing}
      ${turns(episode).map(([id, moment]) => fact(t(id), when(screen, patient, moment)))}
      ${current ? fact(t('episode-now'), gradedWords(format, current)) : nothing}</dl>
    ${open && syndrome === 'crs' ? clear(screen, patient, rule) : nothing}`
}

/** Resolved, reopened, resolved again, in their order. @param {EpisodeView} episode @returns {[string, Moment][]} */
const turns = ({ resolved, reopened }) => resolved.flatMap((moment, i) => /** @type {[string, Moment][]} */ (
  [['episode-resolved', moment], ...(reopened[i] ? [['episode-reopened', reopened[i]]] : [])]))

/** Since when no sign was found. @param {Screen} screen @param {PatientChart} patient @param {Protocol} rule */
const clear = ({ format, now_ms }, { clear_ms }, { clear_h }) => clear_ms === null ? nothing
  : html`<p class="facts"><span>${t('episode-clear', { time: format.timeOrDate(clear_ms, now_ms), hours: String(clear_h) })}</span></p>`

/** A moment, and which physician made it. @param {Screen} screen @param {PatientChart} patient @param {Moment} moment */
function when(screen, patient, moment) {
  const decision = decisionOf(patient, moment)
  const words = momentWords(screen.format, moment)
  if (!decision) return words
  return html`${words}<small>${[t('episode-by', { name: screen.nameOf(decision.author) }), becauseWords(decision)].filter(Boolean).join('. ')}</small>`
}

/** @param {string} name @param {unknown} value */
const fact = (name, value) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`

/** A physician can close and open it by hand. @param {Screen} screen @param {PatientChart} patient */
function settleLink({ session }, { id, crs }) {
  if (!crs.current || !mayDecide(session.user.role, 'episode')) return nothing
  return html`<a class="button" data-kind="wide" href=${`/app/patients/${id}/episode`}>${icon('change')}${t('episode-settle')}</a>`
}
