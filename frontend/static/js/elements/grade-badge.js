/** One severity in a line of text: `<grade-badge label="ICANS" .grade=${{floor, ceiling}}>`; `null` is not assessed. */
import { html, nothing, ifDefined } from '../../vendor/lit.js'
import { Plain, define } from '../lib/dom.js'
import { t } from '../lib/i18n.js'
import { bar, digits, isOpen, shape, tone } from './grade.js'

export class GradeBadge extends Plain {
  static properties = { label: { type: String }, grade: { attribute: false } }

  constructor() {
    super()
    this.label = ''
    /** @type {import('./grade.js').Interval | null} */
    this.grade = null
  }

  render() {
    return html`<span class="grade" data-grade=${ifDefined(tone(this.grade))} ?data-open=${isOpen(this.grade)}>
      <span class="sign">${this.grade && !isOpen(this.grade) ? shape(this.grade) : nothing}${this.grade ? html`<b>${digits(this.grade)}</b>` : nothing}</span>
      <span>${this.label}</span>${this.grade ? bar(this.grade) : html`<small>${t('grade-none')}</small>`}
    </span>`
  }
}

define('grade-badge', GradeBadge)
