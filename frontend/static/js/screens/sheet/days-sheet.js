/** The sheet of a patient's whole watch on the phone. */
import { define } from '../../lib/dom.js'
import { language } from '../../lib/i18n.js'
import { daysSheet } from '../../lib/sheet/days.js'
import { named } from '../../lib/sheet/handwriting.js'
import { patientHeader } from '../top.js'
import { daysPaper } from './days-paper.js'
import { brought, picturesOf } from './pictures.js'
import { SheetScreen } from './sheet-screen.js'

/** @typedef {import('../../types.d.ts').Chart} Chart */
/** @typedef {import('../../lib/sheet/context.js').Context} Context */

export class ScreenDaysSheet extends SheetScreen {
  /** Those that the server was asked for. @type {Set<string>} */
  #asked = new Set()

  /** The handwriting is read beside the facts; what is not here may come later. @param {Chart} chart @param {Context} context @returns {Promise<Context>} */
  async fill(chart, context) {
    const patient = chart.patients[this.params.patient]
    const hashes = patient ? named(patient, context) : []
    const pictures = await picturesOf(hashes, this.context?.pictures ?? {})
    const absent = [...new Set(hashes)].filter(sha256 => !Object.hasOwn(pictures, sha256) && !this.#asked.has(sha256))
    for (const sha256 of absent) this.#asked.add(sha256)
    brought(absent).then(came => { if (came) this.refresh() })
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
