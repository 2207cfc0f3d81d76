/** The phone's clock beside the server's. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withSample } from '../../../../frontend/static/js/sync/clock.js'

const HOUR = 3600_000
const sample = (at_ms, offset_ms, rtt_ms = 100) => ({ at_ms, offset_ms, rtt_ms })

test('samples of a day are kept, older ones fall', () => {
  const [old, young] = [sample(0, 40), sample(2 * HOUR, 45)]
  assert.deepEqual(withSample([old, young], sample(24 * HOUR, 50)), [young, sample(24 * HOUR, 50)])
})

test('a clock that was set makes what was measured before worthless', () => {
  assert.deepEqual(withSample([sample(0, 40), sample(HOUR, 45)], sample(2 * HOUR, -HOUR)), [sample(2 * HOUR, -HOUR)])
})

test('a sample from the future, before the clock was set back a little, falls', () => {
  assert.deepEqual(withSample([sample(HOUR, 40)], sample(0, 50)), [sample(0, 50)])
})

test('fifty are enough', () => {
  const many = Array.from({ length: 60 }, (_, index) => sample(index, 40))
  assert.deepEqual(many.reduce(withSample, []).map(one => one.at_ms), Array.from({ length: 50 }, (_, index) => index + 10))
})
