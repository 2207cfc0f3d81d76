/** A screen that shows a sheet as it will be printed, and prints it with no server. */
import { html } from '../../../vendor/lit.js'
import { t } from '../../lib/i18n.js'
import { safety } from '../../store/safety.js'
import { Screen } from '../screen.js'
import { backLink } from '../top.js'
import { contextOn } from './facts.js'
import { fit, frame, printButton, styles } from './frame.js'

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
    this.context = await this.fill(chart, await contextOn(this, chart, await safety()))
  }

  /** What a sheet needs beside the facts. @param {Chart} _chart @param {Context} context @returns {Promise<Context>} */
  async fill(_chart, context) {
    return context
  }

  updated() {
    fit(this)
  }

  /** The screen around a sheet. @param {{ header: unknown, paper: unknown, side: import('./frame.js').Side, back: string, pdf: string }} parts */
  around({ header, paper, side, back, pdf }) {
    return html`${styles(side, () => fit(this))}${header}
      <main>${this.staleness()}${frame(paper)}</main>
      <footer>${backLink(back, t('back'))}${printButton(this.context !== null)}
        <a class="button" href=${pdf} target="_blank" rel="noopener">${t('sheet-pdf')}</a></footer>`
  }

  /** While there is nothing to show yet. */
  waiting() {
    return html`<p>${this.chart ? t('patient-absent-text') : t('loading')}</p>`
  }
}
