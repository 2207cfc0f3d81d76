import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changesOf } from '../../../../../frontend/static/js/screens/visit/model/changes.js'
import { moving, noting, voiding } from '../../../../../frontend/static/js/screens/visit/model/withdraw.js'
import { NOW } from './visits.js'

const grade = (floor, ceiling, signed = null) => ({ floor, ceiling, status: 'complete', worst: floor, signed })

test('a correction shows each changed value once, the grade last', () => {
  const was = { items: { writing: 'not_testable', writing_reason: 'hand', year: 'correct' }, answers: { motor: 'none' }, grade: grade(0, 1) }
  const is = { items: { writing: 'incorrect', year: 'correct' }, answers: { motor: 'none', seizure: 'none' }, grade: grade(1, 1) }
  assert.deepEqual(changesOf(was, is), [
    { group: 'items', field: 'writing', was: 'not_testable', is: 'incorrect' },
    { group: 'answers', field: 'seizure', was: undefined, is: 'none' },
    { group: 'grade', field: 'icans', was: { floor: 0, ceiling: 1 }, is: { floor: 1, ceiling: 1 } },
  ])
})

test('another reason for the same untested item is a change', () => {
  const items = reason => ({ items: { writing: 'not_testable', writing_reason: reason }, grade: grade(0, 1) })
  assert.deepEqual(changesOf(items('hand'), items('vision')), [{ group: 'items', field: 'writing_reason', was: 'hand', is: 'vision' }])
})

test('the temperature is named once and the order of drugs is no change', () => {
  const body = (temperature, vasopressors) => ({ measured: { temperature }, answers: { temperature }, vasopressors, grade: grade(1, 1) })
  assert.deepEqual(changesOf(body(384, ['a', 'b']), body(383, ['b', 'a'])), [{ group: 'measured', field: 'temperature', was: 384, is: 383 }])
  assert.deepEqual(changesOf(body(384, ['a']), body(384, [])), [{ group: 'vasopressors', field: 'vasopressors', was: ['a'], is: [] }])
})

const record = { id: 'e1', heads: ['e1', 'e2'] }
const here = { patient: 'p1', ward: '3b', course: 'c1', at_ms: NOW }

test('withdrawing names every version', () => {
  assert.deepEqual(voiding(record, here, 'duplicate'), { kind: 'void', patient: 'p1', ward: '3b', course: 'c1', amends: ['e1', 'e2'], at_ms: NOW, body: { reason: 'duplicate' } })
})

test('a check of the wrong patient is withdrawn here and signed there as it was taken', () => {
  const check = { id: 'e1', kind: 'neuro_check', at_ms: NOW - 60_000, criteria: 'astct-icans-2019', edition_sha256: 'abc', body: { items: { year: 'correct' } } }
  const [gone, moved] = moving(record, check, here, { patient: 'p2', ward: '3b', course: null, at_ms: NOW })
  assert.deepEqual([gone.kind, gone.patient, gone.body], ['void', 'p1', { reason: 'wrong_patient' }])
  assert.deepEqual(moved, { kind: 'neuro_check', patient: 'p2', ward: '3b', amends: [], at_ms: NOW - 60_000, criteria: 'astct-icans-2019',
    edition_sha256: 'abc', body: { items: { year: 'correct' }, moved_from: 'e1' } })
})

test('a note changes nothing it is about', () => {
  assert.deepEqual(noting(record, here, 'seen asleep').amends, [])
  assert.deepEqual(noting(record, here, 'seen asleep').body, { text: 'seen asleep', of: 'e1' })
})

test('what was noted beside a baseline is compared list by list', () => {
  const was = { items: {}, grade: {}, background: { handicaps: ['hearing'], languages: ['it'] } }
  assert.deepEqual(changesOf(was, { ...was, background: { handicaps: ['hearing', 'hand'], languages: ['it'] } }),
    [{ group: 'background', field: 'handicaps', was: ['hearing'], is: ['hearing', 'hand'] }])
})

test('another sentence is told by its hash, what was seen of it in full', () => {
  const [one, other] = ['ab', 'cd'].map(sha256 => ({ sha256, type: 'image/jpeg', bytes: 9 }))
  const was = { handwriting: one, writing_signs: ['repeats'], grade: grade(0, 0) }
  assert.deepEqual(changesOf(was, { ...was, handwriting: { ...one } }), [])
  assert.deepEqual(changesOf(was, { handwriting: other, grade: grade(0, 0) }), [
    { group: 'writing', field: 'handwriting', was: one, is: other }, { group: 'writing', field: 'writing_signs', was: ['repeats'], is: [] },
  ])
  assert.deepEqual(changesOf({ handwriting: null, grade: grade(0, 0) }, { handwriting: one, grade: grade(0, 0) }).map(({ was: before }) => before), [undefined])
})
