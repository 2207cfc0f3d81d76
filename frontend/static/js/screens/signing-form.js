/** A form whose answers are judged together and signed together: nothing is signed while something is impossible. */
import { wardNow } from '../store/clock.js'
import { contract } from '../store/contract.js'
import { readForm } from './register-fields.js'
import { Signing } from './signing.js'

/** @typedef {import('./register-rules.js').Fault} Fault
 *  @typedef {import('./visit/model/bodies.js').ToSign} ToSign */

export class SigningForm extends Signing {
  /** @type {import('../../vendor/lit.js').PropertyDeclarations} */
  static properties = { files: { state: true }, form: { state: true }, impossible: { state: true } }

  constructor() {
    super()
    /** @type {import('../store/contract.js').Contract | null} */
    this.files = null
    /** @type {import('./register-rules.js').Form} */
    this.form = {}
    /** @type {Fault[]} */
    this.impossible = []
  }

  /** @param {import('../types.d.ts').Chart} _chart @returns {Promise<void>} */
  async read(_chart) {
    this.files = await contract()
  }

  /** What is impossible in the form as it stands. @returns {Fault[]} */
  judged() {
    return []
  }

  /** What was found wrong is judged again while it is mended, not before. @param {Event} event */
  changed(event) {
    this.form = readForm(/** @type {HTMLFormElement} */ (event.currentTarget))
    if (this.impossible.length) this.impossible = this.judged()
  }

  /** The acts of the form as it stands now; none while something is impossible: the summary says what. @param {() => ToSign[]} acts */
  whole(acts) {
    this.now_ms = wardNow()
    this.form = readForm(/** @type {HTMLFormElement} */ (this.querySelector('form')))
    this.impossible = this.judged()
    if (this.impossible.length) this.#toSummary()
    return this.impossible.length ? [] : acts()
  }

  async #toSummary() {
    await this.updateComplete
    const found = /** @type {HTMLElement | null} */ (this.querySelector('.summary'))
    found?.focus()
    found?.scrollIntoView({ block: 'start' })
  }
}
