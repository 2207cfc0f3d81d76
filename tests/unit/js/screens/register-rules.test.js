/** A registration: what blocks, what is asked once, what may be left out, and the three bodies. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Format } from '../../../../frontend/static/js/lib/format.js'
import { fieldsOf, instantOf } from '../../../../frontend/static/js/screens/form-times.js'
import { speakIn, textOf } from '../browser.js'
import { NOW, PARIS } from '../charts.js'
import { bodiesOf, judge } from '../../../../frontend/static/js/screens/register-rules.js'

const AROUND = { now_ms: NOW, offsets: PARIS, numbers: { 1234567890: '12' }, protocol: 'by-grade', edition: 'a'.repeat(64), products: { 'axicabtagene ciloleucel': { name: 'axicabtagene ciloleucel', class: 'car_t' } } }
const FORM = {
  family: ' Neuf ', given: 'Aline', born_day: '14', born_month: '7', born_year: '1957', sex: 'female', number: '555 123 4567',
  allergies: 'known', allergies_text: 'penicillin, rash', prompt_language: 'it', bed: '9', product: 'axicabtagene ciloleucel',
  indication: 'lymphoma', line: '2', setting: 'standard', day0: 'known', day0_day: '20', day0_month: '11', day0_year: '2026', day0_time: '11:30',
  window_days: '30', developmental_delay: 'no',
}
const faults = some => judge({ ...FORM, ...some }, AROUND).impossible.map(({ field, error }) => `${field} ${error}`)
const doubts = some => judge({ ...FORM, ...some }, AROUND).unlikely.map(({ error }) => error)
const instant = ms => new Date(ms).toISOString()

test('a whole form has nothing against it', () => assert.deepEqual(judge(FORM, AROUND), { impossible: [], unlikely: [], missing: [] }))
test('nothing has a default: an empty form names every field', () => assert.equal(judge({}, AROUND).impossible.length, 16))
test('the line of treatment may be left out, and that is said', () => assert.deepEqual(judge({ ...FORM, line: '' }, AROUND).missing, ['line']))
test('known allergies need their words', () => assert.deepEqual(faults({ allergies_text: ' ' }), ['allergies_text needed']))
test('no known allergy needs none', () => assert.deepEqual(faults({ allergies: 'none_known', allergies_text: '' }), []))
test('a trial needs its name', () => assert.deepEqual(faults({ setting: 'trial' }), ['trial needed']))
test('day 0 not known yet needs no date', () => assert.deepEqual(faults({ day0: 'not_known', day0_day: '', day0_time: '' }), []))
test('day 0 known needs date and time', () => assert.deepEqual(faults({ day0_month: '', day0_time: '' }), ['day0_month needed', 'day0_time needed']))

for (const [some, fault] of [
  [{ born_day: '31', born_month: '4' }, 'born_day no-such-day'],
  [{ born_day: '29', born_month: '2', born_year: '2025' }, 'born_day no-such-day'],
  [{ born_day: '1e1' }, 'born_day no-such-day'],
  [{ born_day: '0xe' }, 'born_day no-such-day'],
  [{ born_day: '14.0' }, 'born_day no-such-day'],
  [{ born_year: '1957e0' }, 'born_day no-such-day'],
  [{ day0_day: '2e1' }, 'day0_day no-such-day'],
  [{ born_year: '57' }, 'born_day no-such-day'],
  [{ born_year: '2027' }, 'born_year born-future'],
  [{ born_year: '1857' }, 'born_year born-too-long-ago'],
  [{ day0_day: '31' }, 'day0_day no-such-day'],
  [{ day0_time: '24:10' }, 'day0_time no-such-time'],
  [{ day0_time: '11:3' }, 'day0_time no-such-time'],
  [{ window_days: '3.5' }, 'window_days whole-days'],
  [{ window_days: '0' }, 'window_days whole-days'],
]) test(`${JSON.stringify(some)} is impossible`, () => assert.deepEqual(faults(some), [fault]))

test('a leap day is a day', () => assert.deepEqual(faults({ born_day: '29', born_month: '2', born_year: '2024' }), []))
test('very old is asked, not refused', () => assert.deepEqual([faults({ born_year: '1920' }), doubts({ born_year: '1920' })], [[], ['very-old']]))
test('a number that the ward knows is asked, with or without spaces', () => assert.deepEqual(doubts({ number: '123 456 7890' }), ['number-known']))
test('a day 0 far away is asked', () => assert.deepEqual(doubts({ day0_year: '2025' }), ['day0-far']))

test('the bodies say what was written, without what was not', () => {
  const { patient, stay, course } = bodiesOf({ ...FORM, line: '' }, AROUND, instant)
  assert.deepEqual(patient, {
    family: 'Neuf', given: 'Aline', born: '1957-07-14', sex: 'female', number: '5551234567', allergies: { state: 'known', text: 'penicillin, rash' }, prompt_language: 'it',
  })
  assert.deepEqual(stay, { bed: '9', from: instant(NOW) })
  assert.deepEqual(course, {
    product: 'axicabtagene ciloleucel', class: 'car_t', indication: 'lymphoma', setting: 'standard', day0: '2026-11-20T10:30:00.000Z',
    window_days: 30, protocol: 'by-grade', protocol_sha256: 'a'.repeat(64), developmental_delay: 'no',
  })
})
test('a product that is not listed needs its name and its class', () => assert.deepEqual(faults({ product: 'other' }), ['product_name needed', 'class needed']))
test('a product that is not listed is what somebody wrote, and its class what somebody chose', () => {
  const { product, class: kind } = bodiesOf({ ...FORM, product: 'other', product_name: ' new cells ', class: 'bispecific' }, AROUND, instant).course
  assert.deepEqual([product, kind], ['new cells', 'bispecific'])
})
test('the class of a listed product is that of the list', () => assert.equal(bodiesOf({ ...FORM, class: 'bispecific' }, AROUND, instant).course.class, 'car_t'))
test('no product has the name of what every object has', () => assert.equal(bodiesOf({ ...FORM, product: 'constructor', product_name: 'x' }, AROUND, instant).course.product, 'x'))
test('day 0 not known yet is null, as the entry says it', () => assert.equal(bodiesOf({ ...FORM, day0: 'not_known' }, AROUND, instant).course.day0, null))
for (const time of ['9:05', '09:05', '0905', '9h05', '9.05']) {
  test(`${time} is five past nine`, () => assert.equal(bodiesOf({ ...FORM, day0_time: time }, AROUND, instant).course.day0, '2026-11-20T08:05:00.000Z'))
}

const OCTOBER = [['2026-03-29T01:00:00Z', 120], ['2026-10-25T01:00:00Z', 60]]

test('a time that the clock shows twice is asked for and comes back as it was', () => {
  const [first, second] = ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'].map(Date.parse)
  const fields = fieldsOf('day0', second, new Format(id => id, OCTOBER))
  assert.deepEqual([fields.day0_time, fields.day0_turn, instantOf(fields, 'day0', OCTOBER)], ['02:30', 'second', second])
  assert.equal(instantOf({ ...fields, day0_turn: '' }, 'day0', OCTOBER), first)
  assert.equal(instantOf({ ...fields, day0_time: '03:30' }, 'day0', OCTOBER), Date.parse('2026-10-25T03:30:00+01:00'))
})

test('only such a time is asked which of two it is', async () => {
  const { momentFields } = await import('../../../../frontend/static/js/screens/register-fields.js')
  await speakIn('en')
  const asked = time => textOf(momentFields('day0', new Map(), { day0_day: '25', day0_month: '10', day0_year: '2026', day0_time: time }, OCTOBER))
  assert.match(asked('02:30'), /which of the two\? The first: before it was set back.*The second/)
  assert.doesNotMatch(asked('03:30'), /which of the two/)
})
