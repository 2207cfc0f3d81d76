/** Who this is about, at the top of each of a patient's screens: bed, name, both grades. */
import { html, nothing } from '../../vendor/lit.js'
import { Plain, define } from '../lib/dom.js'
import { t } from '../lib/i18n.js'
import { fullName } from '../lib/names.js'
import { shownGrade } from './grade.js'
import './bed-plate.js'
import './grade-badge.js'

export class PatientStrip extends Plain {
  static properties = { patient: { attribute: false }, heading: { type: Boolean } }

  constructor() {
    super()
    /** @type {import('../types.d.ts').PatientChart | null} */
    this.patient = null
    /** The name is the h1 of the screen. */
    this.heading = false
  }

  render() {
    if (!this.patient) return nothing
    const name = this.patient.identity ? fullName(this.patient.identity) : t('patient-unnamed')
    return html`<bed-plate .bed=${this.patient.bed}></bed-plate>
      ${this.heading ? html`<h1>${name}</h1>` : html`<p>${name}</p>`}
      <ul aria-label=${t('grades')}>
        <li><grade-badge label=${t('icans')} .grade=${shownGrade(this.patient.icans.current)}></grade-badge></li>
        <li><grade-badge label=${t('crs')} .grade=${shownGrade(this.patient.crs.current)}></grade-badge></li>
      </ul>`
  }
}

define('patient-strip', PatientStrip)
