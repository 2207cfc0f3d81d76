import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf, judgeTime, rightMonths } from '../../../../../frontend/static/js/screens/visit/model/time.js'
import { NOW, PARIS } from './visits.js'

const at = text => Date.parse(text)

test('a wall time is read on the ward’s day', () => {
  assert.equal(instantOf('0155', 0, NOW, PARIS), at('2026-11-21T01:55:00+01:00'))
  assert.equal(instantOf('2350', 1, NOW, PARIS), at('2026-11-20T23:50:00+01:00'))
})

test('no clock shows 25 o’clock, nor an hour that the clock left out', () => {
  assert.deepEqual([instantOf('2500', 0, NOW, PARIS), instantOf('021', 0, NOW, PARIS), instantOf('0260', 0, NOW, PARIS)], [null, null, null])
  assert.equal(instantOf('0230', 0, at('2026-03-29T12:00:00+02:00'), [['2025-10-26T01:00:00Z', 60], ...PARIS]), null)
})

test('of two half past twos the first is taken unless the second is meant; a time that comes once has no second', () => {
  const noon = at('2026-10-25T12:00:00+01:00')
  const said = (digits, which) => instantOf(digits, 0, noon, PARIS, which)
  assert.deepEqual([said('0230'), said('0230', 'second')], [at('2026-10-25T02:30:00+02:00'), at('2026-10-25T02:30:00+01:00')])
  assert.equal(said('0330', 'second'), at('2026-10-25T03:30:00+01:00'))
})

test('the future is refused and more than a quarter of an hour back needs a reason', () => {
  const minutes = n => judgeTime(NOW + n * 60_000, NOW)
  assert.deepEqual([minutes(1), minutes(0), minutes(-15), minutes(-16), judgeTime(null, NOW)], ['future', 'ok', 'ok', 'reason', 'not_a_time'])
})

test('in the night the calendar turns both months are right', () => {
  const months = text => rightMonths(at(text), PARIS)
  assert.deepEqual(months('2026-11-30T23:40:00+01:00'), [{ year: 2026, month: 11 }, { year: 2026, month: 12 }])
  assert.deepEqual(months('2027-01-01T05:00:00+01:00'), [{ year: 2026, month: 12 }, { year: 2027, month: 1 }])
  assert.deepEqual(months('2026-11-30T22:00:00+01:00'), [{ year: 2026, month: 11 }])
  assert.deepEqual(months('2026-11-21T02:10:00+01:00'), [{ year: 2026, month: 11 }])
})
