/** A dose: what blocks, and the body that is signed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NOW, PARIS } from '../../charts.js'
import { bodyOf, givenAt, judge } from '../../../../../frontend/static/js/screens/watch/dose-rules.js'

const AROUND = { now_ms: NOW, offsets: PARIS }
const EARLIER = { dose_number: '2', dose_when: 'earlier', dose_day: '20', dose_month: '11', dose_year: '2026', dose_time: '10:00' }
const faults = some => judge({ ...EARLIER, ...some }, AROUND).map(({ field, error }) => `${field} ${error}`)
const instant = ms => new Date(ms).toISOString()

test('nothing has a default', () => assert.deepEqual(judge({}, AROUND).map(({ field }) => field), ['dose_number', 'dose_when']))
test('a dose of now needs no date', () => assert.deepEqual(judge({ dose_number: '1', dose_when: 'now' }, AROUND), []))
test('an earlier one needs date and time', () => assert.deepEqual(faults({ dose_month: '', dose_time: '' }), ['dose_month needed', 'dose_time needed']))
test('a whole form has nothing against it', () => assert.deepEqual(faults({}), []))
test('it is not given in the future', () => assert.deepEqual(faults({ dose_day: '22' }), ['dose_day given-future']))
test('the calendar has the day', () => assert.deepEqual(faults({ dose_day: '31' }), ['dose_day no-such-instant']))
for (const number of ['0', '1.5', 'two', '100']) test(`${number} is no number of a dose`, () => assert.deepEqual(faults({ dose_number: number }), ['dose_number dose-number']))
test('what is signed: product, number, when', () => assert.deepEqual(bodyOf(EARLIER, AROUND, 'teclistamab', instant), { product: 'teclistamab', number: 2, from: '2026-11-20T09:00:00.000Z' }))
test('a product that nobody knows is left out', () => assert.deepEqual(bodyOf({ dose_number: '1', dose_when: 'now' }, AROUND, null, instant), { number: 1, from: instant(NOW) }))
test('given now is now, whatever date was typed before', () => assert.equal(givenAt({ ...EARLIER, dose_when: 'now' }, AROUND), NOW))
