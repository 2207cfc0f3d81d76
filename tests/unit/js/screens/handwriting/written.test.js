import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frameOf, inkOf, viewOf } from '../../../../../frontend/static/js/screens/handwriting/model/frame.js'
import { before, otherWay, wayOf, writtenOf } from '../../../../../frontend/static/js/screens/handwriting/model/written.js'

const DRAWN = { sha256: 'd', type: 'application/vnd.tenpoint.strokes+json', bytes: 9, duration_ms: 6000, pen_lifts: 9 }
const PHOTO = { sha256: 'p', type: 'image/jpeg', bytes: 9 }
const check = (id, at_ms, handwriting, more = {}) => ({ id, kind: 'neuro_check', at_ms, body: { handwriting, ...more } })
const first = check('b', 1, PHOTO)
const paper = check('x', 2, null)
const ticked = check('t', 3, null, { writing_signs: ['smaller'] })
const crs = { id: 'c', kind: 'crs_check', at_ms: 4, body: {} }
const last = check('l', 5, DRAWN)
const patient = { checks: [first, paper, ticked, crs, last], baseline: first }

test('the way is a photograph, drawn, or without a picture', () => {
  assert.deepEqual([PHOTO, DRAWN, null, undefined].map(wayOf), ['photo', 'drawn', 'none', 'none'])
})

test('beside the sentence of now stand the baseline and the last one with a picture', () => {
  assert.deepEqual(before(patient, { at_ms: 9, not: undefined }).map(({ which, id }) => [which, id]), [['baseline', 'b'], ['last', 'l']])
  assert.deepEqual(before({ checks: [paper], baseline: null }, { at_ms: 9, not: undefined }), [])
})

test('a check that is corrected never stands beside itself, nor does a later one', () => {
  assert.deepEqual(before(patient, { at_ms: 5, not: 'l' }).map(({ id }) => id), ['b'])
  assert.deepEqual(before(patient, { at_ms: 4, not: undefined }).map(({ id }) => id), ['b'])
  assert.deepEqual(before(patient, { at_ms: 1, not: 'b' }), [])
})

test('a baseline of the other way is named, the same way or none is not', () => {
  const others = before(patient, { at_ms: 9, not: undefined })
  assert.deepEqual([otherWay(others, DRAWN), otherWay(others, PHOTO), otherWay(others, null), otherWay([], DRAWN)], ['photo', '', '', ''])
})

test('the page has the baseline first, then the newest, ticked ones without a picture too', () => {
  assert.deepEqual(writtenOf(patient).map(({ which, id, signs }) => [which, id, signs]), [['baseline', 'b', []], ['last', 'l', []], ['then', 't', ['smaller']]])
  assert.deepEqual(writtenOf({ checks: [], baseline: null }), [])
})

test('drawings of different papers are seen at one scale, each from where its ink begins', () => {
  const [large, small] = [[[10, 50, 0], [310, 150, 90]], [[100, 400, 0], [200, 420, 80]]].map(stroke => ({ width: 390, height: 600, strokes: [stroke] }))
  const frame = frameOf([large, small])
  assert.deepEqual([inkOf(small), frame], [{ left: 100, right: 200, top: 400, bottom: 420 }, { width: 320, height: 120 }])
  assert.deepEqual([viewOf(large, frame), viewOf(small, frame)], ['0 40 320 120', '90 350 320 120'])
  assert.deepEqual(frameOf([]), { width: 21, height: 21 })
})
