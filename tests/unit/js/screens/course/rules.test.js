/** A treatment that is corrected or added: what the form begins with, what is signed, and what stays as it was written. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NOW, PARIS, patient } from '../../charts.js'
import { Format } from '../../../../../frontend/static/js/lib/format.js'
import { another, corrected, correction, formOf, isExplained, isSame, judge, mayWrite, recordOf } from '../../../../../frontend/static/js/screens/course/rules.js'

const AXI = 'axicabtagene ciloleucel'
const PRODUCTS = { [AXI]: { name: AXI, class: 'car_t' }, teclistamab: { name: 'teclistamab', class: 'bispecific' } }
const BODY = {
  product: AXI, class: 'car_t', indication: 'lymphoma', line: '2', setting: 'standard', day0: '2026-11-17T10:30:42+01:00', window_days: 30,
  protocol: 'twice-daily', protocol_sha256: 'old', developmental_delay: 'no', later_field: 'kept',
}
const format = new Format(id => id, PARIS)
const FIRST = formOf(BODY, PRODUCTS, format)
const around = (protocol = 'twice-daily') => ({ now_ms: NOW, offsets: PARIS, protocol, edition: 'new', products: PRODUCTS })
const made = (some, body = BODY) => corrected(body, FIRST, { ...FIRST, ...some }, around(some.protocol), ms => new Date(ms).toISOString())
const WHERE = { patient: 'p', ward: '3b', course: 'c', at_ms: NOW }

test('the form begins with what is signed, to the minute', () => assert.deepEqual(FIRST, {
  product: AXI, indication: 'lymphoma', line: '2', setting: 'standard', protocol: 'twice-daily', developmental_delay: 'no', window_days: '30',
  day0: 'known', day0_day: '17', day0_month: '11', day0_year: '2026', day0_time: '10:30',
}))
test('a product that no list has stands as it was written', () =>
  assert.deepEqual(Object.entries(formOf({ ...BODY, product: 'trial cells' }, PRODUCTS, format)).slice(0, 3), [['product', 'other'], ['product_name', 'trial cells'], ['class', 'car_t']]))
test('a treatment without a day 0 begins as not known yet', () => assert.equal(formOf({ ...BODY, day0: null }, PRODUCTS, format).day0, 'not_known'))
test('nothing changed is the same, to the second of day 0, the edition of the rhythm and what a newer app wrote', () => {
  assert.deepEqual(made({}), BODY)
  assert.equal(isSame(BODY, made({})), true)
})
test('day 0 that is moved is the only thing that changes', () => assert.deepEqual(made({ day0_day: '18' }), { ...BODY, day0: '2026-11-18T09:30:00.000Z' }))
test('day 0 that nobody knows after all is null', () => assert.equal(made({ day0: 'not_known' }).day0, null))
test('another rhythm names its own edition', () => {
  const { protocol, protocol_sha256 } = made({ protocol: 'melbourne' })
  assert.deepEqual([protocol, protocol_sha256], ['melbourne', 'new'])
})
test('another product brings its class', () => assert.deepEqual([made({ product: 'teclistamab' }).product, made({ product: 'teclistamab' }).class], ['teclistamab', 'bispecific']))
test('a trial that it is not loses its name', () => assert.equal('trial' in made({}, { ...BODY, setting: 'trial', trial: 'X' }), false))
test('more days than a chart can read are impossible, and so is what is not answered', () => {
  const faults = some => judge({ ...FIRST, ...some }, around()).impossible.map(({ field, error }) => `${field} ${error}`)
  assert.deepEqual([faults({ window_days: '401' }), faults({ window_days: '400' }), faults({ developmental_delay: '' })], [['window_days whole-days'], [], ['developmental_delay needed']])
})
test('a correction names every head that was seen, and says why', () =>
  assert.deepEqual(correction({ heads: ['a', 'b'] }, WHERE, BODY, { reason: 'day0_moved', text: ' cells came late ' }), {
    kind: 'amendment', patient: 'p', ward: '3b', course: 'c', amends: ['a', 'b'], at_ms: NOW, body: { reason: 'day0_moved', text: 'cells came late', body: BODY },
  }))
test('one more treatment is a course of its own and replaces nothing', () => {
  const { kind, course, amends } = another(WHERE, BODY, 'fresh')
  assert.deepEqual([kind, course, amends], ['course', 'fresh', []])
})
test('a reason is needed, with words where it says too little', () =>
  assert.deepEqual([{}, { reason: 'day0_moved' }, { reason: 'other', text: ' ' }, { reason: 'other', text: 'x' }].map(isExplained), [false, true, false, true]))
test('nurse and physician correct and add, as the server allows; nobody else', () =>
  assert.deepEqual(['nurse', 'physician', 'pharmacist', 'admin'].filter(role => mayWrite(role, 'c') && mayWrite(role, 'new')), ['nurse', 'physician']))
test('the record of a course is that of its last entry', () => {
  const records = [{ id: 'e1' }, { id: 'e2' }]
  assert.equal(recordOf(patient({ courses: [{ id: 'c', entry: 'e2' }], records }), 'c'), records[1])
  assert.equal(recordOf(patient(), 'c'), null)
})
