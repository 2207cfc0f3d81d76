import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EDGES, WHOLE, moved, nudged, pixelsOf, proposal } from '../../../../../frontend/static/js/screens/handwriting/model/crop.js'

const [WIDTH, HEIGHT] = [240, 320]

/** A picture of one light, with rectangles of another. */
function picture(light, ...rectangles) {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4).fill(255)
  const paint = ([left, top, right, bottom], value) => {
    for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) data.fill(value, (y * WIDTH + x) * 4, (y * WIDTH + x) * 4 + 3)
  }
  paint([0, 0, WIDTH, HEIGHT], light)
  for (const [where, value] of rectangles) paint(where, value)
  return { data, width: WIDTH, height: HEIGHT }
}

const letters = Array.from({ length: 12 }, (_, index) => [[60 + 10 * index, 150, 63 + 10 * index, 165], 30])
const holds = (box, left, top, right, bottom) => box.left * WIDTH <= left && box.top * HEIGHT <= top && box.right * WIDTH >= right && box.bottom * HEIGHT >= bottom
const area = box => (box.right - box.left) * (box.bottom - box.top)

test('the proposal holds the ink with a small margin', () => {
  const box = proposal(picture(230, ...letters))
  assert.ok(holds(box, 60, 150, 173, 165))
  assert.ok(area(box) < 0.13)
})

test('a dark table around the paper is no ink', () => {
  const box = proposal(picture(40, [[20, 20, 220, 300], 235], ...letters))
  assert.ok(holds(box, 60, 150, 173, 165))
  assert.ok(area(box) < 0.2)
})

test('a shadow over half of the paper changes nothing, nor does dust', () => {
  const shade = [[0, 0, 120, HEIGHT], 170]
  const box = proposal(picture(235, shade, ...letters, [[5, 5, 6, 6], 20]))
  assert.ok(holds(box, 60, 150, 173, 165))
  assert.ok(area(box) < 0.2)
})

test('an empty page, a black one and no picture at all stay whole', () => {
  assert.deepEqual([proposal(picture(235)), proposal(picture(0)), proposal({ data: new Uint8ClampedArray(), width: 0, height: 0 })], [WHOLE, WHOLE, WHOLE])
})

test('an edge moves a step, stays inside the picture, and never meets the other', () => {
  assert.equal(nudged(WHOLE, 'top', 1).top, 0.02)
  assert.equal(nudged(WHOLE, 'right', 1).right, 0.98)
  for (const edge of EDGES) assert.deepEqual(nudged(WHOLE, edge, -1), WHOLE)
  assert.equal(moved(WHOLE, 'left', 2).left, 0.9)
  assert.equal(moved({ ...WHOLE, top: 0.5 }, 'bottom', 0).bottom, 0.6)
})

test('the box in pixels has at least one', () => {
  assert.deepEqual(pixelsOf({ left: 0.25, top: 0.5, right: 0.75, bottom: 0.6 }, { width: 1000, height: 500 }), { x: 250, y: 250, width: 500, height: 50 })
  assert.deepEqual(pixelsOf({ left: 0.1, top: 0, right: 0.2, bottom: 0.1 }, { width: 1, height: 1 }), { x: 0, y: 0, width: 1, height: 1 })
})
