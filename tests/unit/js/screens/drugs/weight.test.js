/** A weight as it is typed, and how long other phones may be silent. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import '../../browser.js'
import { NOW } from '../../charts.js'
import { gramsOf, judge } from '../../../../../frontend/static/js/screens/drugs/weight-rules.js'

const { unknownSince } = await import('../../../../../frontend/static/js/screens/drugs/others.js')

const MINUTE = 60_000
const faults = weight => judge({ weight }, [1000, 350_000], grams => `${grams}`).map(({ error }) => error)

for (const [typed, grams] of [['69.4', 69_400], ['69,4', 69_400], [' 70 ', 70_000], ['29.999', 29_999], ['70 kg', null], ['', null], ['1e2', null], ['69.4444', null]]) {
  test(`${JSON.stringify(typed)} is ${grams} grams`, () => assert.equal(gramsOf(typed), grams))
}
test('a weight is asked for, is a number, and is one that somebody can have', () =>
  assert.deepEqual(['', 'much', '0.9', '350.001', '1', '350'].map(faults), [['needed'], ['weight-form'], ['weight-impossible'], ['weight-impossible'], [], []]))
test('for a quarter of an hour the other phones are believed', () => {
  const since = minutes => unknownSince({ last_contact_ms: NOW - minutes * MINUTE }, NOW, 15).isLong
  assert.deepEqual([since(0), since(15), since(16), unknownSince({ last_contact_ms: null }, NOW, 15).isLong, unknownSince(null, NOW, 15).isLong], [false, false, true, true, true])
})
