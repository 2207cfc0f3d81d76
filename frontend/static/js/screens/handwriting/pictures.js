/** The written sentences that a screen shows: each read once from this phone, or asked for. */
import { drawingIn } from '../../chart/ink.js'
import { attachment } from '../../store/attachments.js'
import { onChange } from '../../store/changes.js'
import { obtain } from '../../sync/attachments.js'
import { wayOf } from './model/written.js'

/** @typedef {import('../../types.d.ts').Handwriting} Handwriting
 *  @typedef {import('../../chart/ink.js').Drawing} Drawing
 *  @typedef {{ is: 'drawn', drawing: Drawing } | { is: 'photo', url: string } | { is: 'reading' | 'absent' | 'sought' | 'damaged' }} Picture
 *  `sought`: asked for, and not to be had now */

class Pictures {
  /** @param {import('../../../vendor/lit.js').LitElement} host redrawn when a picture is there */
  constructor(host) {
    this.host = host
    /** @type {Map<string, Picture>} */
    this.known = new Map()
    this.leave = () => {}
    host.addController(this)
  }

  hostConnected() {
    this.leave()
    this.leave = onChange(() => this.#lookAgain())
  }

  hostDisconnected() {
    this.leave()
    for (const one of this.known.values()) if (one.is === 'photo') URL.revokeObjectURL(one.url)
    this.known.clear()
  }

  /** What is to be seen of a sentence; `ask`: of one that is not on this phone the server is asked. @param {Handwriting} handwriting @param {{ ask?: boolean }} [how] @returns {Picture} */
  of(handwriting, { ask = false } = {}) {
    const found = this.known.get(handwriting.sha256)
    if (!found) this.#read(handwriting, ask ? obtain : attachment)
    return found ?? { is: 'reading' }
  }

  /** Ask the server. @param {Handwriting} handwriting */
  fetch(handwriting) {
    return this.#read(handwriting, obtain)
  }

  /** @param {Handwriting} handwriting @param {(sha256: string) => Promise<{ data: Uint8Array } | null>} from */
  async #read(handwriting, from) {
    this.#show(handwriting, { is: 'reading' })
    const row = await from(handwriting.sha256).catch(() => null)
    if (!this.host.isConnected) return
    this.#show(handwriting, row ? pictureOf(handwriting, row.data) : { is: from === attachment ? 'absent' : 'sought' })
  }

  /** What was not on this phone may have come by itself. */
  #lookAgain() {
    const absent = [...this.known].filter(([, { is }]) => is === 'absent').map(([sha256]) => sha256)
    for (const sha256 of absent) attachment(sha256).then(row => { if (row) this.#forget(sha256) }, () => {})
  }

  /** @param {string} sha256 */
  #forget(sha256) {
    if (this.known.get(sha256)?.is !== 'absent') return
    this.known.delete(sha256)
    this.host.requestUpdate()
  }

  /** @param {Handwriting} handwriting @param {Picture} picture */
  #show({ sha256 }, picture) {
    this.known.set(sha256, picture)
    if (picture.is !== 'reading') this.host.requestUpdate()
  }
}

/** @type {WeakMap<object, Pictures>} */
const shown = new WeakMap()

/** The pictures of a screen. @param {import('../../../vendor/lit.js').LitElement} screen */
export function picturesOf(screen) {
  const found = shown.get(screen) ?? new Pictures(screen)
  shown.set(screen, found)
  return found
}

/** @param {Handwriting} handwriting @param {Uint8Array} data @returns {Picture} */
function pictureOf(handwriting, data) {
  if (wayOf(handwriting) === 'photo') return { is: 'photo', url: URL.createObjectURL(new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (data)], { type: handwriting.type })) }
  try {
    const drawing = drawingIn(JSON.parse(new TextDecoder().decode(data)))
    return drawing ? { is: 'drawn', drawing } : { is: 'damaged' }
  } catch {
    return { is: 'damaged' }
  }
}
