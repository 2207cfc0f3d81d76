import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contradictions, hypotensionOf, isPressureReversed, onDevice, oxygenOf, withOxygen } from '../../../../../frontend/static/js/screens/visit/model/vitals.js'
import { draftOf, vitals } from './visits.js'

test('vasopressin alone is one and never makes a second', () => {
  const code = (...drugs) => hypotensionOf(vitals, drugs)
  assert.equal(code(), null)
  assert.equal(code('vasopressin'), 'one_vasopressor')
  assert.equal(code('norepinephrine', 'vasopressin'), 'one_vasopressor')
  assert.equal(code('norepinephrine', 'epinephrine'), 'multiple_vasopressors')
})

test('six litres by cannula are low flow, a tenth more is high flow, an unknown flow is asked', () => {
  const code = flow => oxygenOf(vitals, 'nasal_cannula', flow)
  assert.deepEqual([code(60), code(61), code(0), code(undefined)], ['low_flow', 'high_flow', 'low_flow', null])
  assert.deepEqual([oxygenOf(vitals, 'facemask', 20), oxygenOf(vitals, 'high_flow', 20), oxygenOf(vitals, undefined, 20)], ['facemask', 'high_flow', null])
})

test('a cannula whose flow was erased is no longer an answer', () => {
  const on = withOxygen(vitals, { ...draftOf(['crs']), measured: { oxygen_device: 'nasal_cannula', oxygen_flow: 20 } })
  assert.equal(on.crs.oxygen, 'low_flow')
  assert.deepEqual(withOxygen(vitals, { ...on, measured: { oxygen_device: 'nasal_cannula' } }).crs, {})
})

test('a flow goes with its cannula, whether another device is chosen or none', () => {
  const on = onDevice(vitals, { ...draftOf(['crs']), measured: { oxygen_device: 'nasal_cannula', oxygen_flow: 20 } }, 'nasal_cannula', 1)
  assert.deepEqual([on.measured, on.crs], [{ oxygen_device: 'nasal_cannula', oxygen_flow: 20 }, { oxygen: 'low_flow' }])
  const off = onDevice(vitals, on, null, 1)
  assert.deepEqual([off.measured, off.crs], [{}, {}])
  const air = onDevice(vitals, on, 'room_air', 1)
  assert.deepEqual([air.measured, air.crs], [{ oxygen_device: 'room_air' }, { oxygen: 'room_air' }])
})

test('a low number beside nothing needed asks once', () => {
  const draft = { ...draftOf(['crs']), measured: { systolic: 88, spo2: 91 }, crs: { hypotension: 'none', oxygen: 'room_air' } }
  assert.deepEqual(contradictions(vitals, draft), [{ field: 'systolic', asks: 'hypotension' }, { field: 'spo2', asks: 'oxygen' }])
  assert.deepEqual(contradictions(vitals, { ...draft, confirmed: ['low_systolic', 'low_spo2'] }), [])
  assert.deepEqual(contradictions(vitals, { ...draft, measured: { systolic: 90, spo2: 92 } }), [])
  assert.deepEqual(contradictions(vitals, { ...draft, measured: {} }), [])
})

test('the lower pressure must be below the upper one', () => {
  assert.deepEqual([isPressureReversed({ systolic: 88, diastolic: 88 }), isPressureReversed({ systolic: 88, diastolic: 52 }), isPressureReversed({ diastolic: 52 })], [true, false, false])
})
