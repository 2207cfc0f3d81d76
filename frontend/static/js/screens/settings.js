/** What is mine on this phone: language, theme, hand, ward; and signing out. */
import { html, nothing } from '../../vendor/lit.js'
import { define, go } from '../lib/dom.js'
import { language, languages, speak, t } from '../lib/i18n.js'
import { HANDS, THEMES, change, settings } from '../lib/settings.js'
import { signOut } from '../store/session.js'
import { letMeSleep, sleepHere, wakeIn, wakeMe, wakeNow } from '../sync/wake.js'
import { icon } from '../elements/icon.js'
import { notice } from '../elements/notice-box.js'
import { onlyHere } from '../elements/safe-answer.js'
import { Screen } from './screen.js'
import { wakeChoice } from './settings-wake.js'
import { wardHeader } from './top.js'
import { wardFooter } from './ward-footer.js'

export class ScreenSettings extends Screen {
  static properties = { ...Screen.properties, wake: { state: true }, busy: { state: true } }

  constructor() {
    super()
    /** @type {import('../sync/wake.js').Wake} */
    this.wake = 'asking'
    this.busy = false
  }

  connectedCallback() {
    super.connectedCallback()
    this.#become(wakeNow())
  }

  render() {
    const chosen = settings()
    return html`${wardHeader(this, this.session.user.name)}
      <main class="settings"><h1 class="question">${t('title-settings')}</h1>
        ${choices('language', t('settings-language'), Object.entries(languages().languages), language(), async code => { await speak(code); this.#keep({ language: code }); wakeIn(code) })}
        ${choices('theme', t('settings-theme'), THEMES.map(code => [code, t(`theme-${code}`)]), chosen.theme, code => this.#keep({ theme: /** @type {any} */ (code) }))}
        ${choices('hand', t('settings-hand'), HANDS.map(code => [code, t(`hand-${code}`)]), chosen.hand, code => this.#keep({ hand: /** @type {any} */ (code) }))}
        ${this.session.wards.length > 1 ? choices('ward', t('settings-ward'), this.session.wards.map(({ id, name }) => [id, t('ward-named', { ward: name })]), this.ward.id, code => { this.#keep({ ward: code }); this.refresh() }) : nothing}
        ${wakeChoice(this.wake, this.busy, on => this.#become(on ? wakeMe(language()) : letMeSleep()))}
        ${this.session.boards?.length ? html`<a class="button" data-kind="wide" href="/app/board">${icon('ward')}${t('title-board')}<small>${t('board-open-text')}</small></a>` : nothing}
        <section aria-labelledby="out"><h2 id="out">${t('settings-out')}</h2>
          ${this.#unsent()}
          <p class="facts">${t('settings-out-text')}</p>
          <button type="button" data-kind="wide" @click=${this.#leave}>${icon('leave')}${t('settings-sign-out', { name: this.session.user.name })}</button></section>
      </main>${wardFooter('settings')}`
  }

  /** @param {Partial<import('../lib/settings.js').Settings>} some */
  #keep(some) {
    change(some)
    document.title = `${t('title-settings')} \u2013 ${t('app-name')}`
    this.requestUpdate()
  }

  /** How waking stands once the browser and the server have answered. @param {Promise<import('../sync/wake.js').Wake>} answer */
  async #become(answer) {
    this.busy = true
    this.wake = await answer.catch(wrong => { console.error(wrong); return 'failed' })
    this.busy = false
  }

  #unsent() {
    const waiting = this.safe?.waiting ?? []
    return waiting.length ? notice('phone', 'phone', `${waiting.length} ${onlyHere(waiting)}`, t('settings-unsent-text')) : nothing
  }

  async #leave() {
    await signOut()
    sleepHere().catch(wrong => console.error('wake', wrong))
    go('/app/sign-in', { replace: true })
  }
}

/** @param {string} name @param {string} legend @param {[string, string][]} options @param {string} chosen @param {(code: string) => void} choose */
function choices(name, legend, options, chosen, choose) {
  return html`<fieldset><legend>${legend}</legend><div class="options" data-columns=${options.length}>${options.map(([code, words]) => html`
    <label><input type="radio" name=${name} value=${code} .checked=${code === chosen} @change=${() => choose(code)}><span>${words}</span></label>`)}</div></fieldset>`
}

define('screen-settings', ScreenSettings)
