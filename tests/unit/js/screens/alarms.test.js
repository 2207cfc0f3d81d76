/** Alarms on the phone: which wait on a ward, how often they come, what an answer signs, what the pill says. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { speakIn } from '../browser.js'
import { HOUR, NOW, patient, slot } from '../charts.js'
import { answeredIn, answering, mayAnswer, openIn, openOf, othersThan, rateIn } from '../../../../frontend/static/js/screens/alarms/model.js'

const { alarmWords } = await import('../../../../frontend/static/js/elements/sync-pill.js')
const { gradeWords, whyWords } = await import('../../../../frontend/static/js/screens/alarms/words.js')

const WHERE = { patient: 'p', ward: '3b', course: 'c', at_ms: 7 }
const SEEN = { id: 's', author: 'leroy', at_ms: NOW - HOUR }
const alarm = (of, some = {}) => ({ id: of, of, kind: 'neuro_check', at_ms: NOW - 2 * HOUR, author: 'bernard', why: ['rise'], was: 0, now: 1, seen: null, calls: [], ...some })
const ids = list => list.map(({ alarm: { of } }) => of)

before(() => speakIn('en'))

test('the highest grade stands first, then the one that waits longest, of patients who are here', () => {
  const ward = [
    patient({ id: 'a', alarms: [alarm('young', { at_ms: NOW - HOUR }), alarm('old')] }), patient({ id: 'b', alarms: [alarm('high', { now: 3 }), alarm('seen', { seen: SEEN })] }),
    patient({ id: 'c', present: false, alarms: [alarm('gone', { now: 4 })] }), patient({ id: 'd', ward: '5a', alarms: [alarm('elsewhere', { now: 4 })] }),
  ]
  assert.deepEqual(ids(openIn(ward, '3b')), ['high', 'old', 'young'])
  assert.deepEqual(ids(answeredIn(ward, '3b', NOW)), ['seen'])
  assert.deepEqual(answeredIn(ward, '3b', SEEN.at_ms + 24 * HOUR), [])
})
test('a second person answers each alarm of somebody else, and the call is said of the last', () => {
  const open = openOf(patient({ alarms: [alarm('first'), alarm('mine', { author: 'leroy' }), alarm('last')] }))
  assert.deepEqual(open.map(({ of }) => of), ['last', 'mine', 'first'])
  assert.deepEqual(answering(open, 'leroy', ['physician'], WHERE).map(({ kind, body }) => [kind, body]), [
    ['acknowledgement', { of: 'last' }], ['acknowledgement', { of: 'first' }], ['escalation', { of: 'last', to: 'physician' }]])
})
test('of one visit the higher grade stands first, whichever record has the later name', () => {
  const both = [alarm('icans', { now: 3 }), alarm('crs', { kind: 'crs_check', now: 2 })]
  const first = alarms => openOf(patient({ alarms })).map(({ of }) => of)
  assert.deepEqual([first(both), first([...both].reverse())], [['icans', 'crs'], ['icans', 'crs']])
})
test('who signed the check acknowledges nothing, but can say whom she called', () => {
  const open = [alarm('mine')]
  assert.deepEqual([othersThan(open, 'bernard'), answering(open, 'bernard', [], WHERE)], [[], []])
  assert.deepEqual(answering(open, 'bernard', ['neurologist'], WHERE).map(({ kind, course }) => [kind, course]), [['escalation', 'c']])
})
test('nurses and physicians answer', () => assert.deepEqual(['nurse', 'physician', 'pharmacist', 'admin'].filter(mayAnswer), ['nurse', 'physician']))
test('alarms are counted against the days on watch, of the last week only', () => {
  const long = patient({ id: 'a', slots: [slot({ at_ms: NOW - 20 * 24 * HOUR })], alarms: [alarm('a', { at_ms: NOW - 8 * 24 * HOUR }), alarm('b')] })
  const fresh = patient({ id: 'b', slots: [slot({ at_ms: NOW - 46 * HOUR })], alarms: [alarm('c')] })
  assert.deepEqual(rateIn([long, fresh, patient({ id: 'c', alarms: [alarm('unwatched')] })], '3b', NOW), { alarms: 2, days: 9 })
})
test('the pill names the bed, and still says where the records are', () => {
  const safe = { state: /** @type {const} */ ('phone'), first: '2 on phone', second: 'offline 28 min' }
  assert.deepEqual(alarmWords([], safe), { ...safe, path: '/app/sync' })
  assert.deepEqual(alarmWords(['12'], safe), { state: 'alarm', first: 'Alarm: bed\u00a012', second: '2 on phone', path: '/app/alarms' })
  assert.equal(alarmWords(['12', null], safe).first, '2 beds: alarm')
  assert.equal(alarmWords([null], safe).first, '1 bed: alarm')
})
test('an alarm says what rose, from what, and what was found', () => {
  assert.deepEqual([gradeWords(alarm('a', { now: 3, was: 1 })), gradeWords(alarm('a', { was: null })), gradeWords(alarm('a', { kind: 'crs_check', was: 1 }))].map(words => words.replaceAll('\u00a0', ' ')), ['ICANS 3, was 1', 'ICANS 1', 'CRS 1'])
  assert.equal(whyWords(alarm('a', { why: ['steep', 'seizure'] })), 'rose by two grades or more, seizure')
})
