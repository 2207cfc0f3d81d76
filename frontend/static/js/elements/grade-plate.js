/** One severity large: `<grade-plate label="CRS" .grade=${…} since="since 20-Nov 19:20" note="3 if counted">`. */
import { html, nothing, ifDefined } from '../../vendor/lit.js'
import { Plain, define } from '../lib/dom.js'
import { t } from '../lib/i18n.js'
import { bar, digits, isOpen, shape, tone } from './grade.js'

export class GradePlate extends Plain {
  static properties = { label: { type: String }, grade: { attribute: false }, since: { type: String }, note: { type: String } }

  constructor() {
    super()
    this.label = this.since = this.note = ''
    /** @type {import('./grade.js').Interval | null} */
    this.grade = null
  }

  render() {
    const open = isOpen(this.grade)
    return html`<div class="plate" data-grade=${ifDefined(open ? undefined : tone(this.grade))} ?data-open=${open}>
      <span class="sign">${this.grade && !open ? shape(this.grade) : nothing}${this.grade ? html`<b>${digits(this.grade)}</b>` : nothing}</span>
      <span>${this.label}</span>${bar(this.grade)}
      ${this.grade ? nothing : html`<p>${t('grade-none')}</p>`}
      ${this.note ? html`<p>${this.note}</p>` : nothing}
      ${this.since ? html`<small>${this.since}</small>` : nothing}
    </div>`
  }
}

define('grade-plate', GradePlate)
