/** The handover sheet of the ward on the phone. */
import { define } from '../../lib/dom.js'
import { language } from '../../lib/i18n.js'
import { wardSheet } from '../../lib/sheet/ward.js'
import { wardHeader } from '../top.js'
import { SheetScreen } from './sheet-screen.js'
import { wardPaper } from './ward-paper.js'

export class ScreenWardSheet extends SheetScreen {
  render() {
    const { chart, context } = this
    const paper = chart && context ? wardPaper(wardSheet(chart, context), `${location.origin}/app/`) : this.waiting()
    const pdf = `/api/handovers/wards/${this.ward.id}.pdf?language=${language()}`
    return this.around({ header: wardHeader(this, ''), paper, side: 'landscape', back: '/app/', pdf })
  }
}

define('screen-ward-sheet', ScreenWardSheet)
