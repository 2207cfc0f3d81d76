/** The sheet of a patient's whole watch on the phone. */
import { define } from '../../lib/dom.js'
import { language } from '../../lib/i18n.js'
import { daysSheet } from '../../lib/sheet/days.js'
import { named } from '../../lib/sheet/handwriting.js'
import { patientHeader } from '../top.js'
import { daysPaper } from './days-paper.js'
import { picturesOf } from './pictures.js'
import { SheetScreen } from './sheet-screen.js'

/** @typedef {import('../../types.d.ts').Chart} Chart */
/** @typedef {import('../../lib/sheet/context.js').Context} Context */

export class ScreenDaysSheet extends SheetScreen {
  /** The handwriting is read beside the facts. @param {Chart} chart @param {Context} context @returns {Promise<Context>} */
  async fill(chart, context) {
    const patient = chart.patients[this.params.patient]
    const pictures = patient ? await picturesOf(named(patient, context), this.context?.pictures ?? {}) : {}
    return { ...context, pictures }
  }

  render() {
    const { patient, context } = this
    const path = `/app/patients/${this.params.patient}`
    const paper = patient && context ? daysPaper(daysSheet(patient, context), `${location.origin}${path}`) : this.waiting()
    const pdf = `/api/handovers/patients/${this.params.patient}/days.pdf?language=${language()}`
    return this.around({ header: patientHeader(this), paper, side: 'portrait', back: path, pdf })
  }
}

define('screen-days-sheet', ScreenDaysSheet)
