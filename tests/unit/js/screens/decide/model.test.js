/** Open questions: who may settle them, where records differ, what is signed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checksOf, deciding, gramsOf, differences, headsOf, isComplete, mayDecide, openQuestion, recordsOf, rowsOf, settledBy } from '../../../../../frontend/static/js/screens/decide/model.js'

const version = (id, body, kind = 'amendment') => ({ id, kind, author: 'leroy', recorded_at: '2026-11-20T02:12:00+01:00', reason: null, text: null, body })
const FIRST = version('one', { items: { year: 'correct' }, answers: { consciousness: 'alert' } }, 'neuro_check')
const VOICE = version('two', { items: { year: 'correct' }, answers: { consciousness: 'awakens_to_voice' } })
const TOUCH = version('three', { items: { year: 'incorrect' }, answers: {} })
const RECORD = { id: 'one', heads: ['three', 'two'], versions: [FIRST, VOICE, TOUCH] }
const WHERE = { patient: 'p', ward: '3b', course: 'c', at_ms: 1 }

test('a physician settles everything, a nurse which check counts and whether it was one dose, a pharmacist nothing', () => {
  const asked = ['amendment', 'dispute', 'exclusion', 'slot', 'one_or_two', 'weight']
  assert.deepEqual(asked.filter(question => mayDecide('physician', question)), asked)
  assert.deepEqual(asked.filter(question => mayDecide('nurse', question)), ['slot', 'one_or_two'])
  assert.deepEqual(asked.filter(question => mayDecide('pharmacist', question)), [])
})

test('choosing between two people needs words, the other answers do not', () => {
  assert.deepEqual(['amendment', 'dispute', 'exclusion', 'slot'].map(question => isComplete(question, 'x', ' ')), [false, false, true, true])
  assert.equal(isComplete('amendment', 'x', 'heard it myself'), true)
  assert.equal(isComplete('slot', undefined, 'why'), false)
})

test('each disputed item stands as it was first and as each head has it', () => {
  assert.deepEqual(headsOf(RECORD).map(({ id }) => id), ['two', 'three'])
  assert.deepEqual(rowsOf(RECORD, ['answers.consciousness']), [{ path: 'answers.consciousness', values: ['alert', 'awakens_to_voice', undefined] }])
})

test('of two checks only what differs is shown', () => {
  const checks = [FIRST, VOICE].map(({ id, body }) => ({ id, heads: [id], body }))
  assert.deepEqual(differences(checks), [{ path: 'answers.consciousness', values: ['alert', 'awakens_to_voice'] }])
  assert.deepEqual(checksOf({ checks }, { heads: ['two'] }).map(({ id }) => id), ['two'])
})

test('a question about two doses or two weights is about both records, oldest first', () => {
  const records = [{ id: 'a', heads: ['a'] }, { id: 'other', heads: ['other'] }, { id: 'b', heads: ['corrected'] }]
  assert.deepEqual(recordsOf({ records }, { heads: ['corrected', 'a'] }).map(({ id }) => id), ['a', 'b'])
  assert.deepEqual([{ kind: 'weight', body: { weight_g: 70000 } }, { kind: 'crs_check', body: { measured: { weight_g: 71000 } } }].map(gramsOf), [70000, 71000])
})

test('a question is found while it is open, and who settled it afterwards', () => {
  const dispute = { question: 'slot', heads: ['one'], items: [], record: 'one' }
  const decided = version('four', { question: 'slot', answer: 'one' }, 'decision')
  const patient = { disputes: [dispute], records: [{ ...RECORD, versions: [...RECORD.versions, decided] }] }
  assert.equal(openQuestion(patient, 'slot', 'one'), dispute)
  assert.equal(openQuestion(patient, 'amendment', 'one'), null)
  assert.equal(settledBy(patient, 'slot', 'one'), decided)
  assert.equal(settledBy(patient, 'dispute', 'one'), null)
})

test('a decision names every version that it settles, for a withdrawal the withdrawal too', () => {
  const dispute = { question: 'amendment', heads: ['three', 'two'], items: ['answers.consciousness'], record: 'one' }
  assert.deepEqual(deciding(dispute, RECORD, WHERE, 'two', ' heard it '), {
    kind: 'decision', patient: 'p', ward: '3b', course: 'c', amends: ['three', 'two'], at_ms: 1,
    body: { question: 'amendment', answer: 'two', text: 'heard it' },
  })
  const withdrawn = { ...RECORD, heads: ['two'], versions: [FIRST, VOICE, version('gone', {}, 'void')] }
  const signed = deciding({ ...dispute, question: 'dispute', heads: ['two'] }, withdrawn, { ...WHERE, course: null }, 'stands', '')
  assert.deepEqual([signed.amends, signed.body, 'course' in signed], [['two', 'gone'], { question: 'dispute', answer: 'stands' }, false])
})
