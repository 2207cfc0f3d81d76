/** A screen that shows a sheet as it will be printed, and prints it with no server. */
import { html } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { safety } from '../../store/safety.js'
import { Screen } from '../screen.js'
import { backLink } from '../top.js'
import { contextOn } from './facts.js'

/** @typedef {import('../../types.d.ts').Chart} Chart */
/** @typedef {import('../../lib/sheet/context.js').Context} Context */

export class SheetScreen extends Screen {
  static properties = { context: { state: true } }

  constructor() {
    super()
    /** @type {Context | null} */
    this.context = null
  }

  /** @param {Chart} chart */
  async read(chart) {
    this.context = await contextOn(this, chart, await safety())
  }

  updated() {
    const paper = /** @type {HTMLElement | null} */ (this.querySelector('.sheet'))
    const frame = paper?.parentElement
    if (!paper || !frame) return
    paper.style.setProperty('zoom', '1')
    const room = frame.clientWidth - parseFloat(getComputedStyle(frame).paddingInlineStart) * 2
    paper.style.setProperty('zoom', String(Math.min(1, room / paper.offsetWidth)))
  }

  /** The screen around a sheet. @param {{ header: unknown, paper: unknown, side: 'portrait' | 'landscape', back: string, pdf: string }} parts */
  around({ header, paper, side, back, pdf }) {
    return html`<link rel="stylesheet" href="/static/css/sheet.css" @load=${() => this.updated()}>
      <link rel="stylesheet" href=${`/static/css/paper/${side}.css`}>${header}
      <main>${this.staleness()}<div class="paper-frame" tabindex="0" role="region" aria-label=${t('sheet-preview')}>${paper}</div></main>
      <footer>${backLink(back, t('back'))}<button type="button" data-kind="primary" ?disabled=${!this.context} @click=${() => print()}>${t('sheet-print')}</button>
        <a class="button" href=${pdf} target="_blank" rel="noopener">${t('sheet-pdf')}</a></footer>`
  }

  /** While there is nothing to show yet. */
  waiting() {
    return html`<p>${this.chart ? t('patient-absent-text') : t('loading')}</p>`
  }
}
