import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawingIn, facts } from '../../../../../frontend/static/js/chart/ink.js'
import { bytesOf, compact, textOf } from '../../../../../frontend/static/js/screens/handwriting/model/strokes.js'

const BEGAN = 1_795_000_000_000
const PAD = { width: 390, height: 600 }
const point = (x, y, ms) => ({ x, y, time: BEGAN + ms, pressure: 0.5 })
const read = bytes => drawingIn(JSON.parse(new TextDecoder().decode(bytes)))
const long = Array.from({ length: 20 }, (_, stroke) => ({ points: Array.from({ length: 1000 }, (_, index) => point(index % 390, stroke * 20, stroke * 2000 + index)) }))

test('strokes become whole numbers with times since the first touch, in the form that every reader takes', () => {
  const drawing = compact([{ points: [point(1.4, 2.6, 0), point(10.5, 20, 16)] }, { points: [point(30, 40, 900)] }], PAD)
  assert.deepEqual(drawing, { ...PAD, strokes: [[[1, 3, 0], [11, 20, 16]], [[30, 40, 900]]] })
  assert.equal(textOf(drawing), '{"v":1,"width":390,"height":600,"strokes":[[[1,3,0],[11,20,16]],[[30,40,900]]]}')
  assert.deepEqual(read(bytesOf(drawing)), drawing)
  assert.deepEqual(facts(drawing), { duration_ms: 900, pen_lifts: 1 })
})

test('nothing written is no drawing', () => {
  assert.deepEqual([compact([], PAD), compact([{ points: [] }], PAD)], [null, null])
})

test('a pen beyond the rim is at the rim, a clock set back stands still, a forgotten pad ends after an hour', () => {
  const drawing = compact([{ points: [point(-3, 700, 0), point(500, 5, -50), point(5, 5, 4_000_000)] }], PAD)
  assert.deepEqual(drawing.strokes, [[[0, 600, 0], [390, 5, 0], [5, 5, 3_600_000]]])
  assert.deepEqual(read(bytesOf(drawing)), drawing)
})

test('too many points are thinned; duration, lifts and the ends of each stroke stay', () => {
  const drawing = compact(long, PAD)
  assert.ok(new TextEncoder().encode(textOf(drawing)).length > 200_000)
  const bytes = bytesOf(drawing)
  const thinned = read(bytes)
  assert.ok(bytes.length <= 200_000)
  assert.ok(bytes.length > 50_000)
  assert.deepEqual(facts(thinned), facts(drawing))
  assert.deepEqual(thinned.strokes.map(stroke => [stroke[0], stroke.at(-1)]), drawing.strokes.map(stroke => [stroke[0], stroke.at(-1)]))
})

test('what fits with no point left out is kept whole, what never fits is not kept', () => {
  const small = compact(long.slice(0, 1), PAD)
  assert.equal(read(bytesOf(small)).strokes[0].length, 1000)
  const dots = compact(Array.from({ length: 20_000 }, (_, index) => ({ points: [point(1, 1, index)] })), PAD)
  assert.equal(bytesOf(dots), null)
})
