/** How many held entries are counted where, and in which words. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { speakIn, textOf } from '../../browser.js'
import { HOUR, NOW, PARIS } from '../../charts.js'

const words = await import('../../../../../frontend/static/js/screens/held/words.js')
const { Format } = await import('../../../../../frontend/static/js/lib/format.js')
const { t } = await import('../../../../../frontend/static/js/lib/i18n.js')

const RESOLUTION = {
  outcome: 'keep_apart', reason: 'other', text: 'seen', person: 'benali', at: '2026-11-21T01:00:00Z',
}
const held = (hash, some = {}) => ({
  id: null, hash, reason: 'no_right', author: 'leroy', at: '2026-11-21T01:05:00+01:00', kind: 'note', ward: '3b',
  patient: 'p', received_at: '', sent_from: [], obstacle: null, ...some,
})
const LIST = [
  held('a'), held('b', { patient: 'q' }), held('c', { ward: '5a' }), held('d', { ward: null, patient: null }),
  held('e', { resolution: RESOLUTION }),
]
const KNOWN = { user: 'bernard', at_ms: NOW, list: LIST }
const NAMES = { leroy: 'A. Leroy', benali: 'Dr S. Benali' }
const screen = (some = {}) => ({
  session: { user: { id: 'bernard', role: 'nurse' }, wards: [{ id: '3b' }, { id: '5a' }] }, ward: { id: '3b' },
  safe: { trouble: null }, now_ms: NOW, format: new Format(t, PARIS), chart: null, nameOf: id => NAMES[id] ?? id,
  ...some,
})
const hashes = list => list.map(({ hash }) => hash)
const said = template => textOf(template).replaceAll('\u00a0', ' ')

before(() => speakIn('en'))

test('a ward counts what waits for it or names no ward, never another ward’s or what was decided', () =>
  assert.deepEqual(hashes(words.waitingHere(screen(), KNOWN)), ['a', 'b', 'd']))
test('a patient counts their own', () => assert.deepEqual(hashes(words.waitingFor(KNOWN, 'p')), ['a', 'c']))
test('where nothing waits, or nothing is known, nothing is said', () =>
  assert.deepEqual([words.heldRow(screen(), null), words.heldNotice(screen(), KNOWN, 'nobody')].map(textOf), ['', '']))
test('the ward list says how many in one line', () => assert.equal(
  said(words.heldRow(screen(), KNOWN)), '3 entries wait for a decision Not in the record yet: a physician decides.'))
test('without the server it says since when that is known', () => {
  const offline = screen({ safe: { trouble: 'unreachable' }, now_ms: NOW + HOUR })
  assert.match(said(words.heldRow(offline, KNOWN)), /As of 02:09: the server is not reached\.$/)
})
test('a physician is told that the decision is theirs', () => {
  const doctor = screen({ session: { user: { id: 'benali', role: 'physician' }, wards: [] } })
  assert.match(said(words.heldNotice(doctor, KNOWN, 'p')), /until you or another physician has decided/)
  assert.match(said(words.heldNotice(screen(), KNOWN, 'p')), /until a physician has decided/)
})
test('who signed and when is said, and what cannot be read is said too', () => {
  assert.equal(words.signedWords(screen(), LIST[0]).replaceAll('\u00a0', ' '), 'A. Leroy, 01:05')
  assert.equal(words.signedWords(screen(), held('x', { author: null, at: null })), 'Not readable, Not readable')
})
test('a decision says who, when, why and what follows', () => assert.match(
  said(words.decidedNotice(screen(), LIST[4])),
  /Kept apart by Dr S\. Benali, 02:00 Another reason: seen It does not count\. If it should, sign it again\.$/))
