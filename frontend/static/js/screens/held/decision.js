/** What becomes of a held entry: each outcome with what follows, reasons, words, the hold; and what went wrong. */
import { html, nothing } from '../../../vendor/lit.js'
import { codeWords, t } from '../../lib/i18n.js'
import { unbroken } from '../../lib/names.js'
import { choiceList } from '../../elements/choice-list.js'
import { notice } from '../../elements/notice-box.js'
import { wordsField } from '../../elements/words-field.js'
import { author, signedAt, troubleNotice } from './words.js'
import { backLink } from '../top.js'
import '../../elements/hold-button.js'

/** @typedef {import('../../types.d.ts').HeldEntry} HeldEntry
 *  @typedef {import('./entry.js').ScreenHeldEntry} ScreenHeldEntry
 *  @typedef {'accept' | 'keep_apart'} Outcome */

/** @param {ScreenHeldEntry} screen @param {HeldEntry} one */
export function choices(screen, one) {
  const { ui } = screen
  /** @type {Outcome[]} */
  const possible = one.obstacle ? ['keep_apart'] : ['accept', 'keep_apart']
  return html`<section aria-labelledby="decide"><h2 id="decide">${t('apart-decide')}</h2>
      ${one.obstacle ? notice('plain', 'alert', t('apart-cannot'), obstacleWords(one.obstacle)) : nothing}
      ${choiceList({
        name: 'outcome', label: t('apart-decide'), chosen: [ui.outcome ?? ''],
        options: possible.map(code => option('apart-outcome', code, noteOf(screen, one, code))),
        choose: code => screen.choose(/** @type {Outcome} */ (code)),
      })}</section>
    ${ui.outcome ? because(screen, ui.outcome) : nothing}`
}

/** @param {string} prefix @param {string} code @param {string} [note] */
const option = (prefix, code, note) => ({ code, label: codeWords(prefix, code), note })

/** What follows. @param {ScreenHeldEntry} screen @param {HeldEntry} one @param {Outcome} outcome */
const noteOf = (screen, one, outcome) => outcome === 'accept'
  ? t('apart-accept-note', { name: author(screen, one), time: signedAt(screen, one) }) : t('apart-keep-apart-note')

/** @param {ScreenHeldEntry} screen @param {Outcome} outcome */
function because(screen, outcome) {
  const { ui } = screen
  return html`<section aria-labelledby="because"><h2 id="because">${t('apart-because')}</h2>
    ${choiceList({
      name: 'because', label: t('apart-because'), columns: 2, chosen: [ui.reason ?? ''],
      options: rulesOf(screen)[outcome].map((/** @type {string} */ code) => option('apart-because', code)),
      choose: reason => screen.set({ reason }),
    })}
    ${wordsField({ label: t(needsWords(screen) ? 'apart-words-needed' : 'apart-words'), text: ui.text, rows: 3, write: text => screen.set({ text }) })}
    <p class="facts">${t('apart-final')}</p></section>`
}

/** The way back, and the hold that decides. @param {ScreenHeldEntry} screen */
export function footer(screen) {
  const { ui, busy, session } = screen
  const line = busy ? t('apart-asking') : ui.outcome ? t(`apart-hold-${ui.outcome.replace('_', '-')}`) : ''
  return html`<footer>${backLink('/app/held', t('back'))}
    <hold-button words=${t('visit-hold', { name: unbroken(session.user.name) })} line=${line}
      short=${t('visit-hold-short')} again=${t('visit-hold-again')}
      ?disabled=${busy || !isReady(screen)} @held=${() => screen.decide()}></hold-button></footer>`
}

/** @param {ScreenHeldEntry} screen */
const isReady = screen => Boolean(screen.ui.outcome && screen.ui.reason) && (!needsWords(screen) || hasWords(screen))

/** @param {ScreenHeldEntry} screen */
const hasWords = ({ ui }) => Boolean(ui.text?.trim())

/** @param {ScreenHeldEntry} screen @returns {boolean} */
const needsWords = screen => rulesOf(screen).explained.includes(screen.ui.reason ?? '')

/** @param {ScreenHeldEntry} screen */
const rulesOf = ({ files }) => /** @type {import('../../store/contract.js').Contract} */ (files).protocol('held')

/** @param {string} obstacle */
const obstacleWords = obstacle => codeWords('apart-cannot', obstacle)

/** Why nothing was decided, or who decided before. @param {import('../../sync/held.js').Reply} reply */
export function problem({ trouble, answer }) {
  if (trouble !== 'refused') return troubleNotice(trouble ?? 'not_ours', t('apart-error-again'), t('apart-error'))
  if (answer?.code === 'decided-already') return alarm(t('apart-error-first'), t('apart-error-first-text'))
  return alarm(t('apart-error'), refusalWords(answer ?? {}))
}

/** @param {string} title @param {string} text */
const alarm = (title, text) => html`<div role="alert">${notice('stop', 'alert', title, text)}</div>`

/** @param {{ code?: string, obstacle?: string }} answer */
function refusalWords({ code, obstacle }) {
  if (code === 'cannot-accept') return obstacleWords(obstacle ?? '')
  if (code === 'not-found') return t('apart-gone-text')
  return t(code === 'physician-decides' ? 'apart-error-physician' : 'apart-error-refused')
}
