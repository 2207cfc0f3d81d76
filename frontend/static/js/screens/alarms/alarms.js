/** The alarms of the ward: those that no second person has seen, worst first, and who answered the others. */
import { html, nothing, repeat } from '../../../vendor/lit.js'
import { define } from '../../lib/dom.js'
import { t } from '../../lib/i18n.js'
import { fullName } from '../../lib/names.js'
import { Screen } from '../screen.js'
import { sitePhones } from '../site/section.js'
import { backLink, wardHeader } from '../top.js'
import { answeredIn, openIn, RATE_DAYS, rateIn } from './model.js'
import { byWords, callWords, gradeWords, whyWords } from './words.js'
import '../../elements/bed-plate.js'

/** @typedef {import('../../types.d.ts').PatientChart} PatientChart
 *  @typedef {import('./model.js').Raised} Raised */

export class ScreenAlarms extends Screen {
  get patients() {
    return Object.values(this.chart?.patients ?? {})
  }

  render() {
    const open = openIn(this.patients, this.ward.id)
    const answered = answeredIn(this.patients, this.ward.id, this.now_ms)
    return html`${wardHeader(this, '')}
      <main>${this.staleness()}<h1 class="question">${t('title-alarms')}</h1><p>${t('alarm-explain')}</p>
        ${this.chart ? html`
          <section aria-labelledby="open"><h2 id="open" data-kind=${open.length ? 'overdue' : nothing}>${t('alarm-open')} <data value=${open.length}>${open.length}</data></h2>
            ${open.length ? html`<ol class="beds">${repeat(open, ({ alarm }) => alarm.of, one => this.#row(one))}</ol>` : html`<p class="facts">${t('alarm-none')}</p>`}</section>
          ${answered.length ? html`<section aria-labelledby="answered"><h2 id="answered">${t('alarm-answered')} <data value=${answered.length}>${answered.length}</data></h2>
            <ol class="beds">${repeat(answered, ({ alarm }) => alarm.of, one => this.#row(one, t('alarm-seen', { by: byWords(this, one.seen) })))}</ol></section>` : nothing}
          ${sitePhones(this)}${this.#rate()}` : nothing}</main>
      <footer data-even>${backLink('/app/', t('ward'))}</footer>`
  }

  /** @param {Raised} raised @param {string} [seen] */
  #row({ patient, alarm }, seen = '') {
    const { id, identity, bed } = patient
    return html`<li><bed-plate .bed=${bed}></bed-plate>
      <h3><a href=${`/app/patients/${id}/alarms`}>${identity ? fullName(identity) : t('patient-unnamed')}</a></h3>
      <p><b>${gradeWords(alarm)}</b></p>
      <small>${[whyWords(alarm), byWords(this, alarm), ...callWords(this, alarm), ...(seen ? [seen] : [])].map(words => html`<span class="own-line">${words}</span>`)}</small></li>`
  }

  /** How many there are for the days of all patients: many alarms wear out who answers them. */
  #rate() {
    const { alarms, days } = rateIn(this.patients, this.ward.id, this.now_ms)
    return days ? html`<p class="facts">${t('alarm-rate', { window: String(RATE_DAYS), count: String(alarms), n: alarms, days: String(days) })}</p>` : nothing
  }
}

define('screen-alarms', ScreenAlarms)
