/** Where a patient lies: who may say so, when it can be signed, what is signed, and who has left a ward. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allowed, goneFrom, inBed, isReady, left, moving } from '../../../../frontend/static/js/screens/move/model.js'
import { HOUR, NOW, patient } from '../charts.js'

const WHERE = { patient: 'p', ward: '3b', course: 'c', at_ms: 7, at: '2026-11-21T02:09:00+01:00' }
const record = (kind, at_ms, some = {}) => ({ id: kind, kind, at_ms, state: 'stands', ...some })

test('a nurse changes the bed, a physician everything, nobody else anything', () =>
  assert.deepEqual(['nurse', 'physician', 'pharmacist', 'data_manager', 'admin'].map(allowed), [['bed'], ['bed', 'ward', 'leave'], [], [], []]))
test('nothing is signed before it is said', () => {
  const forms = [
    {}, { what: 'bed' }, { what: 'bed', bed: '  ' }, { what: 'ward', bed: '4' }, { what: 'leave' }, { what: 'leave', reason: 'other', text: ' ' },
    { what: 'leave', reason: 'died', crs_death: 'no' },
  ]
  assert.deepEqual(forms.map(isReady), forms.map(() => false))
  const ready = [
    { what: 'bed', bed: '4' }, { what: 'ward', ward: '5a' }, { what: 'leave', reason: 'home' }, { what: 'leave', reason: 'other', text: 'own wish' },
    { what: 'leave', reason: 'died', crs_death: 'no', icans_death: 'not_known' },
  ]
  assert.deepEqual(ready.map(isReady), ready.map(() => true))
})
test('a new bed is a stay from now on', () => assert.deepEqual(moving({ what: 'bed', bed: ' 4 ' }, WHERE), [
  { kind: 'stay', patient: 'p', ward: '3b', course: 'c', amends: [], at_ms: 7, body: { bed: '4', from: WHERE.at } }]))
test('a transfer is signed for the ward that is left, and names no bed that nobody knows', () => {
  const [known] = moving({ what: 'ward', ward: '5a', bed: '2' }, WHERE)
  const [unknown] = moving({ what: 'ward', ward: '5a', bed: '' }, { ...WHERE, course: null })
  assert.deepEqual([known.kind, known.ward, known.body], ['transfer', '3b', { to_ward: '5a', bed: '2', from: WHERE.at }])
  assert.deepEqual([unknown.body, 'course' in unknown], [{ to_ward: '5a', from: WHERE.at }, false])
})
test('a death is a discharge and an outcome, both or none', () => {
  const acts = moving({ what: 'leave', reason: 'died', crs_death: 'yes', icans_death: 'not_known', text: '' }, WHERE)
  assert.deepEqual(acts.map(({ kind, body }) => [kind, body]), [['discharge', { reason: 'died' }], ['outcome', { crs_death: 'yes', icans_death: 'not_known' }]])
})
test('causes chosen before another reason was are not signed', () => assert.deepEqual(
  moving({ what: 'leave', reason: 'home', crs_death: 'yes', icans_death: 'yes' }, WHERE).map(({ kind }) => kind), ['discharge']))
test('who lies in a bed is found by its very letters, and nobody who has left', () => {
  const others = [patient({ id: 'a', bed: '12' }), patient({ id: 'b', bed: '4', present: false }), patient({ id: 'c', bed: '5', ward: '5a' })]
  assert.deepEqual(['12 ', '4', '5', '1'].map(bed => inBed(others, '3b', bed, 'p')?.id), ['a', undefined, undefined, undefined])
  assert.equal(inBed(others, '3b', '12', 'a'), null)
})
test('who left is listed for seven days, the last one first, and a withdrawn discharge is none', () => {
  const away = (id, kind, hours, some) => patient({ id, present: kind !== 'discharge', ward: kind === 'transfer' ? '5a' : '3b', records: [record(kind, NOW - hours * HOUR)], ...some })
  const chart = [
    patient({ id: 'here' }), away('moved', 'transfer', 3), away('home', 'discharge', 1), away('long', 'discharge', 7 * 24),
    away('back', 'discharge', 2, { present: true }),
  ]
  assert.deepEqual(left(chart, '3b', NOW).map(({ patient: { id }, how, ward }) => [id, how, ward]), [['home', 'discharge', '3b'], ['moved', 'transfer', '5a']])
  assert.equal(goneFrom(away('void', 'discharge', 1, { records: [record('discharge', NOW, { state: 'voided' })] }), '3b'), null)
})
