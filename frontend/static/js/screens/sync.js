/** "Is my work safe?": how many records are only here, where each one is, what the server said, what to do. */
import { html, nothing } from '../../vendor/lit.js'
import { define } from '../lib/dom.js'
import { codeWords, t } from '../lib/i18n.js'
import { fullName } from '../lib/names.js'
import { syncNow } from '../sync/engine.js'
import { heldSoon } from '../sync/held.js'
import { icon } from '../elements/icon.js'
import { notice } from '../elements/notice-box.js'
import { safeAnswer } from '../elements/safe-answer.js'
import { lostNotice, regainedNotice } from './lost.js'
import { saveUnsent } from './take-in/save.js'
import { countWords, decidedNotice, signedWords, waitingHere } from './held/words.js'
import { Screen } from './screen.js'
import { backLink, wardHeader } from './top.js'

/** @typedef {import('../types.d.ts').Safety} Safety */

const WEEK_MS = 7 * 24 * 3_600_000

export class ScreenSync extends Screen {
  static properties = { known: { state: true } }

  constructor() {
    super()
    /** What the server held when it was asked last. @type {import('../sync/held.js').Known | null} */
    this.known = null
  }

  async read() {
    this.known = await heldSoon()
  }

  render() {
    return html`${wardHeader(this, '')}
      <main>${this.staleness()}<h1 class="question">${t('title-sync')}</h1>
        ${this.safe ? [safeAnswer(this.safe, this.now_ms, this.format, this.#whose(this.safe.waiting[0]?.patient)), lostNotice(this, this.safe.lost), regainedNotice(this.safe.regained), this.#trouble(this.safe), this.#attached(this.safe), this.#held(this.safe), this.#line(this.safe), this.#ifItDies(this.safe.waiting.length), this.#storage(this.safe)] : html`<p>${t('loading')}</p>`}</main>
      <footer>${backLink('/app/', t('ward'))}
        <button type="button" data-kind="primary" ?disabled=${this.safe?.sending ?? true} @click=${() => syncNow()}>
          ${icon('again')}${this.safe?.sending ? t('sync-sending') : t('sync-try')}</button></footer>`
  }

  /** Why nothing is sent, in words, and what helps. @param {Safety} safe */
  #trouble({ trouble, last_try_ms }) {
    if (!trouble) return nothing
    const tried = last_try_ms === null ? '' : t('sync-tried', { time: this.format.timeOrDate(last_try_ms, this.now_ms) })
    const name = trouble.replaceAll('_', '-')
    const door = trouble === 'sign_in' ? html`<a class="button" data-kind="small" href="/app/sign-in">${t('title-sign-in')}</a>` : nothing
    return notice('plain', 'alert', t(`trouble-${name}`), html`${t(`trouble-do-${name}`)} ${tried}`, door)
  }

  /** What entries name by its hash and the server has not: why not. @param {Safety} safe */
  #attached({ waiting, trouble, attached }) {
    const name = attached.trouble?.replaceAll('_', '-')
    return [
      attached.unread && waiting.length ? notice('stop', 'alert', t('sync-unread'), t('sync-unread-text')) : nothing,
      name && !trouble && waiting.some(one => one.part) ? notice('plain', 'alert', t('sync-attached-trouble'), html`${t(`trouble-${name}`)}. ${t(`trouble-do-${name}`)}`) : nothing,
      ...attached.refused.map(one => notice('stop', 'alert',
        t('sync-attached-refused', { name: this.#whose(one.patient), time: this.format.timeOrDate(Date.parse(one.recorded_at), this.now_ms) }),
        t('sync-attached-refused-text', { reason: one.reason }))),
    ]
  }

  /** Of this phone: what waits for a person, what a person keeps apart; then the door to what waits on the ward. @param {Safety} safe */
  #held({ held, apart, incidents }) {
    const waiting = waitingHere(this, this.known)
    const recent = apart.filter(({ resolution }) => this.now_ms - Date.parse(resolution?.at ?? '') < WEEK_MS)
    return [
      ...held.map(one => notice('conflict', 'held', signedWords(this, one, 'sync-held'),
        html`${codeWords('held', one.reason)}. ${t('sync-held-safe')}`,
        html`<a class="button" data-kind="small" href=${`/app/held/${one.hash}`}>${t('apart-look')}</a>`)),
      ...recent.map(one => decidedNotice(this, one, signedWords(this, one, 'apart-yours'))),
      incidents.length ? notice('stop', 'alert', t('sync-incidents', { n: incidents.length, count: String(incidents.length) }), t('sync-incidents-text')) : nothing,
      html`<a class="button" data-kind="wide" href="/app/held">${icon('held')}${waiting.length ? countWords(waiting) : t('title-held')}</a>`,
    ]
  }

  /** From what is only here, over the last contact, to what the server has. @param {Safety} safe */
  #line({ waiting, sent, last_contact_ms }) {
    return html`<section aria-labelledby="line"><h2 id="line">${t('sync-where')}</h2>
      <route-line><ol>
        ${[...waiting].reverse().map(one => this.#stop('phone', Date.parse(one.recorded_at), one, `${t(one.part ? 'place-attached' : 'place-phone')}, ${this.format.duration(this.now_ms - Date.parse(one.recorded_at))}`))}
        ${last_contact_ms === null ? nothing : html`<li data-state="break"><time>${this.format.timeOrDate(last_contact_ms, this.now_ms)}</time><p><b>${t('sync-contact')}</b></p></li>`}
        ${sent.map(one => this.#stop('server', Date.parse(one.received_at), one, t('place-server-at', { time: this.format.timeSeconds(Date.parse(one.received_at)) })))}
      </ol></route-line>
      ${waiting.length || sent.length ? nothing : html`<p>${t('sync-nothing')}</p>`}
      <p class="facts">${this.session.wards.map(ward => html`<span>${this.#asOf(ward)}</span> `)}</p></section>`
  }

  /** A patient as far as this phone may show one. @param {string | undefined} patient */
  #whose(patient) {
    const identity = patient ? this.chart?.patients[patient]?.identity : null
    return identity ? fullName(identity) : t('sync-elsewhere')
  }

  /** @param {'phone' | 'server'} state @param {number} at_ms @param {{ kind: string, patient: string, author?: string }} one @param {string} where */
  #stop(state, at_ms, { kind, patient, author }, where) {
    const others = author && author !== this.session.user.id ? t('record-by', { name: this.nameOf(author) }) : ''
    return html`<li data-state=${state}><time>${this.format.timeOrDate(at_ms, this.now_ms)}</time>
      <p><b>${this.#whose(patient)}</b><br>${codeWords('kind', kind)}</p>
      ${others ? html`<small>${others}</small>` : nothing}<small>${icon(state)}${where}</small></li>`
  }

  /** How old this phone's copy of a ward is. @param {import('../types.d.ts').Ward} ward */
  #asOf({ id, name }) {
    const at_ms = this.safe?.as_of[id]
    const ward = t('ward-named', { ward: name })
    return at_ms ? t('sync-as-of', { ward, time: this.format.timeOrDate(at_ms, this.now_ms) }) : t('sync-as-of-never', { ward })
  }

  /** The ways out for what is only here, and in for what another phone saved. @param {number} count */
  #ifItDies(count) {
    return html`<section aria-labelledby="dies"><h2 id="dies">${t('sync-dies')}</h2><p class="facts">${t('sync-if-phone-dies')}</p>
      <div class="pair">${count ? html`<button type="button" @click=${() => saveUnsent()}>${icon('phone')}${t('file-save', { n: count, count: String(count) })}</button>` : nothing}
        <a class="button" href="/app/take-in">${icon('plus')}${t('title-take-in')}</a></div>
      ${count ? html`<p class="facts">${t('file-holds-patients')}</p>` : nothing}
      <a class="button" data-kind="wide" href="/app/form/ice">${icon('sheet')}${t('title-form')}</a></section>`
  }

  /** @param {Safety} safe */
  #storage({ persisted }) {
    const state = persisted === null ? 'unknown' : persisted ? 'protected' : 'unprotected'
    return html`<section aria-labelledby="storage"><h2 id="storage">${t('sync-storage')}</h2><p>${t(`storage-${state}`)}</p></section>`
  }
}

define('screen-sync', ScreenSync)
