/** Where the patient lies: another bed, another ward, or no longer here; signed by one hold. */
import { html, nothing } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { t } from '../../lib/i18n.js'
import { instantText } from '../../store/time.js'
import { choiceList } from '../../elements/choice-list.js'
import { icon } from '../../elements/icon.js'
import { notice } from '../../elements/notice-box.js'
import { bornText, numberText } from '../../elements/patient-banner.js'
import { Signing } from '../signing.js'
import { backLink, patientHeader } from '../top.js'
import { allowed, isReady, moving } from './model.js'
import { PAGES } from './pages.js'

/** @typedef {import('./model.js').Form} Form
 *  @typedef {import('./model.js').What} What
 *  @typedef {import('../../types.d.ts').PatientChart} PatientChart */

export class ScreenMove extends Signing {
  static properties = { ui: { state: true } }

  constructor() {
    super()
    /** @type {Form} */
    this.ui = {}
  }

  render() {
    if (this.signed) return this.kept()
    const { patient } = this
    return html`${patientHeader(this)}
      <main data-step="move">${this.trouble()}
        ${patient ? html`<h1 class="question">${t('move-question')}</h1>${this.#who(patient)}${this.ui.what ? PAGES[this.ui.what](this, patient) : this.#choices()}` : nothing}</main>
      ${patient && this.ui.what ? this.#footer() : html`<footer data-even>${backLink(`/app/patients/${this.params.patient}`, t('back'))}</footer>`}`
  }

  /** Whose bed it is, before anybody moves. @param {PatientChart} patient */
  #who({ identity, bed }) {
    if (!identity) return nothing
    return html`<p class="facts"><span>${t('move-now', { bed: bed ?? t('bed-none'), ward: this.ward.name })}</span>
      <span>${bornText(identity, this.format)}, ${numberText(identity, this.format)}</span></p>`
  }

  #choices() {
    const may = allowed(this.session.user.role)
    if (!may.length) return notice('plain', 'person', t('move-not-yours'))
    return html`${choiceList({
      name: 'what', label: t('move-question'), chosen: [],
      options: may.map(code => ({ code, label: t(`move-${code}`), note: t(`move-${code}-note`) })),
      choose: code => this.set({ what: /** @type {What} */ (code) }),
    })}${may.includes('leave') ? nothing : notice('plain', 'person', t('move-physician'), t('move-physician-text'))}`
  }

  #footer() {
    return html`<footer><button type="button" data-kind="square" name="back" @click=${() => { this.ui = {} }}>${icon('back')}${t('back')}</button>
      ${this.holdButton(t(`move-hold-${this.ui.what}`), isReady(this.ui), () => this.#acts())}</footer>`
  }

  /** @param {Partial<Form>} some */
  set(some) {
    this.ui = { ...this.ui, ...some }
  }

  #acts() {
    const { where } = this
    return moving(this.ui, { ...where, at: instantText(where.at_ms, this.ward.offsets) })
  }
}

define('screen-move', ScreenMove)
