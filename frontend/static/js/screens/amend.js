/** A signed record is wrong: correct a value, withdraw it, move it to the right patient, or add a note. Nothing ever disappears. */
import { html, nothing } from '../../vendor/lit.js'
import { define, go } from '../lib/dom.js'
import { codeWords, t } from '../lib/i18n.js'
import { wardNow } from '../store/clock.js'
import { contract } from '../store/contract.js'
import { draftOf, keepDraft } from '../store/drafts.js'
import { preview } from '../store/preview.js'
import { choiceList } from '../elements/choice-list.js'
import { icon } from '../elements/icon.js'
import { notice } from '../elements/notice-box.js'
import { Signing } from './signing.js'
import { backLink, patientHeader } from './top.js'
import { actsOf, holdWords, isReady, PAGES } from './amend-pages.js'
import { pathOf as handoverPath } from './handover/words.js'
import { pathOf, placeOf, slotAt } from './missed/model.js'
import { correcting } from './visit/model/resume.js'

/** @typedef {import('../types.d.ts').RecordView} RecordView
 *  @typedef {import('../types.d.ts').CheckView} CheckView */
/** @typedef {'value' | 'wrong_patient' | 'error' | 'note'} What */

const MOVING = ['course', 'product_dose'] // the watch goes by them

export class ScreenAmend extends Signing {
  static properties = { ui: { state: true }, open: { state: true }, both: { state: true } }

  constructor() {
    super()
    /** @type {{ what?: What, reason?: string, text?: string, target?: string }} */
    this.ui = {}
    /** A draft of this patient that must be finished first. @type {import('../types.d.ts').Draft | null} */
    this.open = null
    /** What withdrawing a treatment or a dose would move. @type {import('./course/moves-table.js').Both | null} */
    this.both = null
    /** @type {import('../store/contract.js').Contract | null} */
    this.files = null
  }

  async read() {
    const [files, draft] = await Promise.all([contract(), draftOf(this.params.patient)])
    this.files = files
    this.open = draft
  }

  /** @returns {RecordView | null} */
  get record() {
    const { entry } = this.params
    return this.patient?.records.find(one => one.id === entry || one.heads.includes(entry)) ?? null
  }

  /** @returns {CheckView | null} */
  get check() {
    return this.patient?.checks.find(one => one.id === this.record?.id) ?? null
  }

  render() {
    const { record } = this
    if (this.signed) return this.kept()
    const back = backLink(`/app/patients/${this.params.patient}/history`, t('back'))
    if (!record) return html`${patientHeader(this)}<main>${this.chart ? html`<h1 class="question">${t('amend-absent')}</h1>` : nothing}</main><footer data-even>${back}</footer>`
    return html`${patientHeader(this)}
      <main data-step="amend">${this.trouble()}
        <h1 class="question">${t('amend-title')}</h1>${this.#what(record)}${this.ui.what ? this.#page() : this.#choices()}</main>
      ${this.ui.what ? this.#footer() : html`<footer data-even>${back}</footer>`}`
  }

  /** @param {RecordView} record */
  #what(record) {
    return html`<p class="facts"><span><b>${codeWords('kind', record.kind)}</b> ${this.format.dateTime(record.at_ms)}</span> <span>${t('amend-signed-by', { name: this.nameOf(record.author) })}</span></p>`
  }

  /** The slot whose reason this record gives, while it is one of the present watch. */
  get #missed() {
    const place = this.record?.kind === 'slot_missed' ? placeOf(this.record.body.slot) : null
    return this.patient && place && slotAt(this.patient, place)
  }

  #choices() {
    if (this.record?.state === 'voided') return notice('plain', 'alert', t('amend-voided'))
    const path = this.#path
    const all = this.check ? ['value', 'wrong_patient', 'error', 'note'] : [...(path ? ['value'] : []), 'error', 'note']
    return choiceList({
      name: 'what', label: t('amend-title'), chosen: [],
      options: all.map(code => ({ code, label: t(`amend-${code}`), note: t(`amend-${code}-note`) })),
      choose: code => code !== 'value' ? this.#turn(/** @type {What} */ (code)) : path ? go(path) : this.#correct(),
    })
  }

  /** The screen on which the record is written anew, when it is none of a check: a reason, the last handover, a laboratory value, a drug, a treatment. */
  get #path() {
    if (this.#missed) return pathOf(this.params.patient, this.#missed)
    if (this.record?.kind === 'handover' && this.record.id === this.patient?.handover?.id) return `${handoverPath(this.params.patient)}/correct`
    if (this.record?.kind === 'lab') return `/app/patients/${this.params.patient}/labs/${this.record.id}`
    if (this.record?.kind === 'medication' && this.files?.formulary()[this.record.body.agent]) return `/app/patients/${this.params.patient}/drugs/${this.record.body.agent}/${this.record.id}`
    const course = this.patient?.courses.find(({ entry }) => entry === this.record?.id)
    return course ? `/app/patients/${this.params.patient}/course/${course.id}` : ''
  }

  /** @param {What} what */
  async #turn(what) {
    this.set({ what })
    if (what === 'error' && MOVING.includes(this.record?.kind ?? '')) await this.#look()
  }

  /** What withdrawing it would move. */
  async #look() {
    try {
      const { was, will } = await preview(this.ward.id, actsOf(this), wardNow())
      this.both = { was: was.patients[this.params.patient], will: will.patients[this.params.patient] }
    } catch (error) {
      this.broken = error
    }
  }

  #page() {
    return PAGES[/** @type {keyof typeof PAGES} */ (this.ui.what)](this)
  }

  #footer() {
    if (this.ui.what === 'value') return html`<footer data-even>${backLink(`/app/patients/${this.params.patient}/check/identity`, t('amend-to-draft'))}</footer>`
    return html`<footer><button type="button" data-kind="square" name="back" @click=${() => Object.assign(this, { ui: {}, both: null })}>${icon('back')}${t('back')}</button>
      ${this.holdButton(holdWords(this), isReady(this), () => actsOf(this))}</footer>`
  }

  /** @param {Partial<ScreenAmend['ui']>} some */
  set(some) {
    this.ui = { ...this.ui, ...some }
  }

  /** The check as a draft, to be corrected on the screens it was made on; one draft a patient. */
  async #correct() {
    const { check, patient } = this
    if (!check || !patient) return
    if (this.open) return this.set({ what: 'value' })
    const part = check.kind === 'neuro_check' ? 'neuro' : 'crs'
    const who = {
      id: crypto.randomUUID(), patient: patient.id, ward: this.ward.id, course: check.course, author: this.session.user.id,
      parts: [/** @type {'neuro' | 'crs'} */ (part)], rotation: check.body.rotation ?? { objects: 'a', command: 'a' },
    }
    try {
      await keepDraft({ ...correcting(who, { [part]: check }, { reason: '' }, wardNow()), step: 'review' })
      go(`/app/patients/${patient.id}/check/review`)
    } catch (error) {
      this.broken = error
    }
  }
}

define('screen-amend', ScreenAmend)
