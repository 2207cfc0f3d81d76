import assert from 'node:assert/strict'
import { test } from 'node:test'

/** @type {Record<string, (event: any) => void>} */
const heard = {}
Object.assign(globalThis, {
  Element: class {
    /** @param {string} inside where it stands */
    constructor(inside = '') {
      this.inside = inside
    }

    /** @param {string} selector */
    closest(selector) { return selector.split(', ').includes(this.inside) ? this : selector.includes('button') ? this : null }
  },
  HTMLLabelElement: class {},
  addEventListener: (/** @type {string} */ name, /** @type {(event: any) => void} */ hear) => { heard[name] = hear },
})
let now = 0
performance.now = () => now
const { wearGloves } = await import('../../../../frontend/static/js/lib/glove.js')
wearGloves()

/** One landing and its click; whether the click was let through. @param {number} at @param {any} how */
function tap(at, { target = new Element(), detail = 1, x = 100, y = 100, pointerType = 'touch', lifted = target } = {}) {
  now = at
  if (detail) heard.pointerdown({ clientX: x, clientY: y, pointerType, target })
  let through = true
  heard.click({ detail, target: lifted, preventDefault: () => { through = false }, stopImmediatePropagation: () => {} })
  return through
}

test('a landing that follows another at the same place at once is the same tap, however often; a later one is meant', () => {
  assert.deepEqual([tap(1000), tap(1120), tap(1300), tap(2000)], [true, false, false, true])
})

test('at another place it is another tap, and so is a mouse, a keyboard and a screen reader', () => {
  assert.deepEqual([tap(10_000), tap(10_100, { y: 180 })], [true, true])
  assert.deepEqual([tap(20_000, { pointerType: 'mouse' }), tap(20_100, { pointerType: 'mouse' })], [true, true])
  assert.deepEqual([tap(30_000), tap(30_100), tap(30_150, { detail: 0 })], [true, false, true])
})

test('the same key twice in a row is two digits', () => {
  const key = () => ({ target: new Element('key-pad') })
  assert.deepEqual([tap(40_000, key()), tap(40_100, key())], [true, true])
})

test('who lifts from another thing than the one that was pressed, because that is gone or has moved, has pressed nothing', () => {
  assert.equal(tap(50_000, { lifted: new Element() }), false)
  assert.equal(tap(60_000), true)
})

test('who presses a label has pressed what it is for', () => {
  const [label, field] = [Object.assign(new Element(), { control: {} }), new Element()]
  label.control = field
  Object.defineProperty(HTMLLabelElement, Symbol.hasInstance, { value: (/** @type {unknown} */ one) => one === label })
  assert.deepEqual([tap(70_000, { target: label, lifted: field }), tap(80_000, { lifted: label })], [true, false])
})
