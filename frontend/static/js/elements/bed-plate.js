/** The platform sign: `<bed-plate .bed=${'12'}>`; a patient without a bed gets an open, dashed one. */
import { html } from '../../vendor/lit.js'
import { Plain, define } from '../lib/dom.js'
import { t } from '../lib/i18n.js'

export class BedPlate extends Plain {
  static properties = { bed: { attribute: false } }

  constructor() {
    super()
    /** @type {string | null} */
    this.bed = null
  }

  render() {
    this.toggleAttribute('data-none', !this.bed)
    return this.bed ? html`<span><span class="heard">${t('bed')} </span>${this.bed}</span>` : html`<span>${t('bed-none')}</span>`
  }
}

define('bed-plate', BedPlate)
