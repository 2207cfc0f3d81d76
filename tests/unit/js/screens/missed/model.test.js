/** What explaining, correcting, pausing and resuming sign, and who may. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { patient, slot } from '../../charts.js'
import { correcting, explaining, maySign, pathOf, placeOf, slotAt, turning, why } from '../../../../../frontend/static/js/screens/missed/model.js'

const WHERE = { patient: 'p', ward: '3b', course: 'c', at_ms: 1 }
const SLOT = slot({ key: 'c/2026-11-20/20:00' })

test('a nurse and a physician give reasons and pause, nobody else', () => {
  assert.deepEqual(['nurse', 'physician', 'pharmacist', 'data_manager', 'admin'].filter(maySign), ['nurse', 'physician'])
})

test('the reason names its slot, with words only where somebody wrote some', () => {
  assert.deepEqual(explaining(SLOT, why('refused', '  '), WHERE), {
    kind: 'slot_missed', patient: 'p', ward: '3b', course: 'c', at_ms: 1, amends: [], body: { slot: 'c/2026-11-20/20:00', reason: 'refused' },
  })
  assert.deepEqual(explaining(SLOT, why('other', ' in the chapel '), { ...WHERE, course: null }), {
    kind: 'slot_missed', patient: 'p', ward: '3b', at_ms: 1, amends: [], body: { slot: 'c/2026-11-20/20:00', reason: 'other', text: 'in the chapel' },
  })
})

test('a corrected reason names every head and stays with its slot', () => {
  const record = { heads: ['a', 'b'], body: { slot: SLOT.key, reason: 'refused', text: 'old words' } }
  assert.deepEqual(correcting(record, why('staffing'), 'learned_later', WHERE), {
    kind: 'amendment', patient: 'p', ward: '3b', course: 'c', at_ms: 1, amends: ['a', 'b'],
    body: { reason: 'learned_later', body: { slot: SLOT.key, reason: 'staffing' } },
  })
})

test('a pause and its end are entries of their own', () => {
  assert.deepEqual([turning('pause', why('imaging'), WHERE), turning('resume', why('back'), WHERE)].map(({ kind, amends, body }) => ({ kind, amends, body })), [
    { kind: 'pause', amends: [], body: { reason: 'imaging' } }, { kind: 'resume', amends: [], body: { reason: 'back' } },
  ])
})

test('a slot is found again by the path that leads to it', () => {
  const path = pathOf('p', SLOT)
  assert.equal(path, '/app/patients/p/missed/2026-11-20/20:00')
  assert.equal(slotAt(patient({ slots: [slot({ key: 'c/2026-11-20/08:00' }), SLOT] }), { date: '2026-11-20', time: '20:00' }), SLOT)
  assert.equal(slotAt(patient(), { date: '2026-11-20', time: '20:00' }), null)
})

test('what is no slot has no place', () => {
  assert.deepEqual([null, 7, '', 'c/2026-11-20', 'c/2026-11-20/8:00'].map(placeOf), [null, null, null, null, null])
  assert.deepEqual(placeOf('c/2026-11-20/20:00'), { date: '2026-11-20', time: '20:00' })
  assert.deepEqual(placeOf('c/2026-11-20/20:00/crs_check'), { date: '2026-11-20', time: '20:00', kind: 'crs_check' })
})
