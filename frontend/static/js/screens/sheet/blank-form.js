/** The paper form on the phone: no session, no network, no patient; printed for the night in which nothing else works. */
import { html, nothing } from '../../../vendor/lit.js'
import { ADULT, CHILD } from '../../chart/tools.js'
import { Plain, define } from '../../lib/dom.js'
import { language, promptsOf, t } from '../../lib/i18n.js'
import { formOf } from '../../lib/sheet/blank-form.js'
import { contract } from '../../store/contract.js'
import { currentSession } from '../../store/session.js'
import { backLink } from '../top.js'
import { formPaper } from './form-paper.js'
import { fit, frame, printButton, styles } from './frame.js'

/** @typedef {import('../../lib/sheet/blank-form.js').BlankForm} BlankForm */

export class ScreenForm extends Plain {
  static properties = { params: { attribute: false }, form: { state: true }, problem: { state: true } }

  constructor() {
    super()
    /** @type {Record<string, string>} */
    this.params = {}
    /** @type {BlankForm | null} */
    this.form = null
    /** The app's own files cannot be read. */
    this.problem = ''
    /** The age from which the adult's form is the one. */
    this.years = ''
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('params')) this.#fill().catch(() => { this.problem = t('trouble-text') })
  }

  /** The form of the tool that the path names. */
  async #fill() {
    const [files, say] = await Promise.all([contract(), promptsOf(language())])
    this.years = String(files.instrument(ADULT).from_years)
    this.form = formOf(files, this.params.tool, t, say)
  }

  updated() {
    fit(this)
  }

  render() {
    const { form, years, params: { tool } } = this
    return html`${styles('portrait', () => fit(this))}
      <header><ward-title><h1>${t('title-form')}</h1><small>${t('form-screen-text')}</small></ward-title></header>
      <main><nav class="pair" aria-label=${t('title-form')}>${[ADULT, CHILD].map(code => html`<a class="button" href=${`/app/form/${code}`}
        aria-current=${code === tool ? 'page' : nothing}>${t(`form-screen-${code}`, { years })}</a>`)}</nav>
        ${frame(form ? formPaper(form) : html`<p>${this.problem || t('loading')}</p>`)}</main>
      <footer>${backLink('/app/', t('back'))}${printButton(form !== null)}
        ${currentSession() ? html`<a class="button" href=${`/api/handovers/forms/${tool}.pdf?language=${language()}`} target="_blank" rel="noopener">${t('sheet-pdf')}</a>` : nothing}</footer>`
  }
}

define('screen-form', ScreenForm)
