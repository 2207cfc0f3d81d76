/** Another rhythm: who may set it, what it needs, and what is signed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NOW, patient } from '../../charts.js'
import { isComplete, maySet, setBy, setting } from '../../../../../frontend/static/js/screens/watch/rules.js'

const REASONS = { reasons: ['worsening', 'other'], explained: ['other'] }
const COURSE = { id: 'c', entry: 'e' }

test('a physician sets it, nobody else', () =>
  assert.deepEqual(['nurse', 'physician', 'pharmacist', 'admin'].filter(maySet), ['physician']))
test('it needs a rhythm and a reason', () =>
  assert.deepEqual([{}, { protocol: 'melbourne' }, { reason: 'worsening' }, { protocol: 'melbourne', reason: 'worsening' }].map(chosen => isComplete(REASONS, chosen)), [false, false, false, true]))
test('another reason needs words, and blanks are none', () =>
  assert.deepEqual(['', '  ', 'by phone'].map(text => isComplete(REASONS, { protocol: 'melbourne', reason: 'other', text })), [false, false, true]))
test('it is signed for the course, with the edition, and no words where nobody wrote any', () =>
  assert.deepEqual(setting(patient({ course: COURSE }), '3b', NOW, { protocol: 'melbourne', reason: 'worsening', text: ' ' }, 'sha'), {
    kind: 'monitoring', patient: 'p', ward: '3b', course: 'c', amends: [], at_ms: NOW, body: { protocol: 'melbourne', protocol_sha256: 'sha', reason: 'worsening' },
  }))
test('the words are kept as they were written', () =>
  assert.equal(setting(patient({ course: COURSE }), '3b', NOW, { protocol: 'melbourne', reason: 'other', text: ' by phone ' }, 'sha').body.text, 'by phone'))
test('who set it is found by the rhythm in force; a rhythm of the course was set by nobody', () => {
  const records = [{ id: 'e', kind: 'course' }, { id: 'm', kind: 'monitoring' }]
  assert.equal(setBy(patient({ course: COURSE, records, rhythm: { entry: 'm' } }))?.id, 'm')
  assert.equal(setBy(patient({ course: COURSE, records, rhythm: { entry: 'e' } })), null)
  assert.equal(setBy(patient({ course: COURSE, records })), null)
})
