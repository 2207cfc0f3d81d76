/** What a thumb in a glove did not mean: it lands twice, and it lifts where something else has come up or moved to meanwhile. */

const TWICE_MS = 400
const SAME_PX = 24
const CONTROL = 'a, button, input, label, select, summary, textarea'

/** The landing before, by the clock that nobody sets; `again` when it was the same tap as the one before it.
 *  @type {{ x: number, y: number, at: number, again: boolean, on: Element | null }} */
let last = { x: 0, y: 0, at: -Infinity, again: false, on: null }

/** From here on such a tap reaches nothing. Keys are let through: a number may have the same digit twice. */
export function wearGloves() {
  addEventListener('pointerdown', land, { capture: true })
  addEventListener('click', lift, { capture: true })
}

/** @param {PointerEvent} event */
function land({ clientX: x, clientY: y, pointerType, target }) {
  const at = performance.now()
  const where = target instanceof Element ? target : null
  const near = at - last.at < TWICE_MS && Math.hypot(x - last.x, y - last.y) < SAME_PX
  last = { x, y, at, again: pointerType === 'touch' && near && !where?.closest('key-pad'), on: where?.closest(CONTROL) ?? null }
}

/** A click without a pointer, by keyboard or screen reader, is meant. @param {MouseEvent} event */
function lift(event) {
  if (event.detail === 0 || (!last.again && wasPressed(event.target))) return
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** A click is on what was pressed, or on what the pressed label is for. @param {EventTarget | null} target */
function wasPressed(target) {
  const control = target instanceof Element ? target.closest(CONTROL) : null
  if (!control || last.at === -Infinity) return true
  return control === last.on || (last.on instanceof HTMLLabelElement && last.on.control === control)
}
