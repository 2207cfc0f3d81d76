/** The handover sheet of one patient on the phone. */
import { define } from '../../lib/dom.js'
import { language } from '../../lib/i18n.js'
import { patientSheet } from '../../lib/sheet/patient.js'
import { patientHeader } from '../top.js'
import { patientPaper } from './patient-paper.js'
import { SheetScreen } from './sheet-screen.js'

export class ScreenPatientSheet extends SheetScreen {
  render() {
    const { patient, context } = this
    const path = `/app/patients/${this.params.patient}`
    const paper = patient && context ? patientPaper(patientSheet(patient, context), `${location.origin}${path}`) : this.waiting()
    const pdf = `/api/handovers/patients/${this.params.patient}.pdf?language=${language()}`
    return this.around({ header: patientHeader(this), paper, side: 'portrait', back: path, pdf })
  }
}

define('screen-patient-sheet', ScreenPatientSheet)
