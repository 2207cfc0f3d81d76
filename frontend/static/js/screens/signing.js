/** A screen that signs something about one patient and then says where it is kept. */
import { html, nothing } from '../../vendor/lit.js'
import { t } from '../lib/i18n.js'
import { unbroken } from '../lib/names.js'
import { wardNow } from '../store/clock.js'
import { sign } from '../store/entries.js'
import { Screen } from './screen.js'
import { patientHeader } from './top.js'
import { fault } from './visit/fault.js'
import { saved } from './visit/saved.js'
import '../elements/hold-button.js'

/** @typedef {import('./visit/model/bodies.js').ToSign} ToSign */

export class Signing extends Screen {
  /** @type {import('../../vendor/lit.js').PropertyDeclarations} */
  static properties = { signed: { state: true }, broken: { state: true } }

  constructor() {
    super()
    /** @type {import('../types.d.ts').Entry[] | null} */
    this.signed = null
    /** @type {unknown} */
    this.broken = null
    this.busy = false
  }

  /** About whom, where, and when: now. */
  get where() {
    return { patient: this.params.patient, ward: this.ward.id, course: this.patient?.course?.id ?? null, at_ms: wardNow() }
  }

  /** The draft that signing lets go of. @returns {string | undefined} */
  get dropDraft() {
    return undefined
  }

  /** Sign, once however often it is tapped; nothing, when somebody else settled it meanwhile. @param {ToSign[]} acts */
  async signOnce(acts) {
    if (this.busy || !acts.length) return
    this.busy = true
    try {
      this.signed = await sign(acts, { dropDraft: this.dropDraft })
      this.broken = null
      await this.fromTop()
    } catch (error) {
      this.broken = error
    } finally {
      this.busy = false
    }
  }

  /** What stands in the way, above everything else. */
  trouble() {
    return html`${this.staleness()}${this.broken ? fault(this.broken) : nothing}`
  }

  /** Where the records are now. */
  kept() {
    return html`${patientHeader(this)}<main>${saved.main(this)}</main>${saved.footer(this)}`
  }

  /** @param {string} line what holding does @param {boolean} isReady @param {() => ToSign[]} acts */
  holdButton(line, isReady, acts) {
    return html`<hold-button words=${t('visit-hold', { name: unbroken(this.session.user.name) })} line=${line} short=${t('visit-hold-short')} again=${t('visit-hold-again')}
      ?disabled=${!isReady} @held=${() => this.signOnce(acts())}></hold-button>`
  }
}
