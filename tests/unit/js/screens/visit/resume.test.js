import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextRotation, resumed } from '../../../../../frontend/static/js/screens/visit/model/resume.js'
import { NOW, WELL, allItems, draftOf, ice } from './visits.js'

const MINUTE = 60_000
const interrupted = { ...draftOf(['neuro', 'crs']), first_answer_ms: NOW, items: allItems('correct'), bulk: ['year', 'motor'], neuro: WELL,
  measured: { temperature: 384 }, grades: { icans: { signed: null }, crs: { signed: null } } }

test('within the hour nothing is lost', () => {
  assert.deepEqual(resumed(interrupted, ice, NOW + 60 * MINUTE), { draft: interrupted, expired: false })
})

test('after the hour only the ICE answers fall, and the grade that stood on them', () => {
  const { draft, expired } = resumed(interrupted, ice, NOW + 60 * MINUTE + 1)
  assert.equal(expired, true)
  assert.deepEqual([draft.items, draft.bulk, draft.neuro, draft.measured, draft.grades], [{}, ['motor'], WELL, { temperature: 384 }, { crs: { signed: null } }])
})

test('a visit without ICE answers never expires', () => {
  const vitals = { ...interrupted, items: {} }
  assert.deepEqual(resumed(vitals, ice, NOW + 600 * MINUTE), { draft: vitals, expired: false })
})

test('objects and command rotate', () => {
  assert.deepEqual(nextRotation(ice, undefined), { objects: 'a', command: 'a' })
  assert.deepEqual(nextRotation(ice, { objects: 'a', command: 'a' }), { objects: 'b', command: 'b' })
  assert.deepEqual(nextRotation(ice, { objects: 'c', command: 'b' }), { objects: 'a', command: 'a' })
})
