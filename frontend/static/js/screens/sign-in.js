/** Name and passphrase; what is still unsent on this phone stays in sight. */
import { html, nothing } from '../../vendor/lit.js'
import { MINUTE_MS } from '../chart/instants.js'
import { Plain, define, go } from '../lib/dom.js'
import { Format } from '../lib/format.js'
import { t } from '../lib/i18n.js'
import { icon } from '../elements/icon.js'
import { notice } from '../elements/notice-box.js'
import { onlyHere } from '../elements/safe-answer.js'
import { wardNow } from '../store/clock.js'
import { SignInError, signIn } from '../store/session.js'
import { lostHere } from '../store/lost.js'
import { safety } from '../store/safety.js'
import { spareCount } from '../store/twice.js'
import { reach } from '../sync/probe.js'

/** @typedef {import('../types.d.ts').Safety} Safety */

export class ScreenSignIn extends Plain {
  static properties = { params: { attribute: false }, safe: { state: true }, gone: { state: true }, problem: { state: true }, busy: { state: true } }

  constructor() {
    super()
    /** @type {Record<string, string>} */
    this.params = {}
    /** @type {Safety | null} */
    this.safe = null
    /** What this phone's memory has lost, in words. @type {unknown[]} */
    this.gone = []
    /** What is wrong, in words. */
    this.problem = ''
    this.busy = false
  }

  async connectedCallback() {
    super.connectedCallback()
    this.safe = await safety().catch(() => null)
    const spare = this.safe ? 0 : await spareCount().catch(() => 0)
    if (spare) this.gone = [(await import('./lost.js')).spareNotice(spare)]
    const lost = await lostHere().catch(() => null) ?? []
    if (lost.length) this.gone = [...this.gone, (await import('./lost.js')).lostNotice({ format: new Format(t, []), now_ms: wardNow() }, lost, { signedIn: false })]
  }

  render() {
    return html`<header><ward-title><p>${t('app-name')}</p></ward-title></header>
      <main>
        <form id="sign-in" method="post" action="/app/sign-in" @submit=${this.#submit}>
          <h1 class="question">${t('sign-in-question')}</h1>
          ${this.problem ? html`<div role="alert">${notice('stop', 'alert', this.problem)}</div>` : nothing}
          <div class="field"><label for="name">${t('sign-in-name')}</label>
            <input id="name" name="name" required autocomplete="username" autocapitalize="none" spellcheck="false"></div>
          <div class="field"><label for="passphrase">${t('sign-in-passphrase')}</label>
            <input id="passphrase" name="passphrase" type="password" required autocomplete="current-password"></div>
        </form>
        ${this.#unsent()}${this.gone}
        <p class="facts">${t('sign-in-network')}</p>
        <a class="button" data-kind="wide" href="/app/form/ice">${icon('sheet')}${t('title-form')}</a>
      </main>
      <footer data-even><button type="submit" form="sign-in" data-kind="primary" ?disabled=${this.busy}>
        ${icon('person')}${this.busy ? t('sign-in-busy') : t('sign-in-button')}</button></footer>`
  }

  #unsent() {
    const waiting = this.safe?.waiting ?? []
    if (!waiting.length) return nothing
    return notice('phone', 'phone', `${waiting.length} ${onlyHere(waiting)}`, t('sign-in-unsent-by', { people: tally(waiting) }))
  }

  /** @param {SubmitEvent} event */
  async #submit(event) {
    event.preventDefault()
    const fields = new FormData(/** @type {HTMLFormElement} */ (event.target))
    this.busy = true
    this.problem = ''
    try {
      await signIn(String(fields.get('name')).trim(), String(fields.get('passphrase')))
      go(location.pathname === '/app/sign-in' ? '/app/' : location.pathname, { replace: true })
    } catch (error) {
      this.problem = await problemWords(error)
    } finally {
      this.busy = false
    }
  }
}

/** `bernard 2, leroy 1`. @param {Safety['waiting']} waiting */
function tally(waiting) {
  const counts = new Map()
  for (const { author } of waiting) counts.set(author, (counts.get(author) ?? 0) + 1)
  return [...counts].map(([author, count]) => `${author} ${count}`).join(', ')
}

/** What went wrong, in the nurse's words. @param {unknown} error */
async function problemWords(error) {
  if (!(error instanceof SignInError)) return t('error-unexpected')
  if (error.code === 'wait') return t('error-sign-in-wait', { duration: new Format(t, []).duration(Math.ceil(error.seconds / 60) * MINUTE_MS) })
  const trouble = error.code === 'offline' ? await reach() : null
  if (!trouble) return t(`error-sign-in-${error.code}`)
  const name = trouble.replaceAll('_', '-')
  return `${t(`trouble-${name}`)}. ${t('error-sign-in-offline')} ${t(`trouble-do-${name}`)}`
}

define('screen-sign-in', ScreenSignIn)
