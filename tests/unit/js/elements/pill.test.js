/** The pill: never "on server" while something waits, never without its age. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { speakIn } from '../browser.js'
import { NOW, PARIS } from '../charts.js'

const { pillWords } = await import('../../../../frontend/static/js/elements/sync-pill.js')
const { Format } = await import('../../../../frontend/static/js/lib/format.js')
const { t } = await import('../../../../frontend/static/js/lib/i18n.js')

const MINUTE = 60_000
const SAFE = { waiting: [], sending: false, held: [], sent: [], last_contact_ms: NOW - MINUTE, last_try_ms: NOW, trouble: null, persisted: true, incidents: [], attached: { unread: false, trouble: null, refused: [] } }
const one = { id: '1', kind: 'neuro_check', patient: 'p', author: 'bernard', recorded_at: '' }
const said = some => Object.values(pillWords({ ...SAFE, ...some }, NOW, new Format(t, PARIS))).join(' | ').replaceAll('\u00a0', ' ')

before(() => speakIn('en'))

test('everything sent: on the server, and when', () => assert.equal(said({}), 'server | On server | 02:08'))
test('something waits: how many, and for how long no contact', () =>
  assert.equal(said({ waiting: [one, one], trouble: 'unreachable', last_contact_ms: NOW - 28 * MINUTE }), 'phone | 2 on phone | offline 28 min'))
test('something is on its way: still on the phone', () => assert.equal(said({ waiting: [one], sending: true }), 'phone | 1 on phone | sending'))
test('nothing waits but the server is not reached: not "on server"', () =>
  assert.equal(said({ trouble: 'unreachable', last_contact_ms: NOW - 90 * MINUTE }), 'away | Offline | for 1 h 30'))
test('the session ended: what to do', () => assert.equal(said({ waiting: [one], trouble: 'sign_in' }), 'phone | 1 on phone | sign in to send'))
test('the server was never reached', () => assert.equal(said({ last_contact_ms: null }), 'away | Offline | no contact yet'))
test('the server keeps something apart: that comes first', () =>
  assert.equal(said({ waiting: [one], held: [{ id: '2', reason: 'no_right', author: 'leroy', at: '' }] }), 'held | Needs you: 1 | 02:08'))
test('handwriting that waits or cannot be read is never "on server"', () => {
  assert.equal(said({ waiting: [{ ...one, part: 'attached' }] }), 'phone | 1 on phone | 02:08')
  assert.equal(said({ attached: { unread: true, trouble: null, refused: [] } }), 'away | Not readable | 02:08')
})
