/** The answer to "Is my work safe?": never "on the server" before a server was reached. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { speakIn, textOf } from '../browser.js'
import { NOW, PARIS } from '../charts.js'

const { safeAnswer } = await import('../../../../frontend/static/js/elements/safe-answer.js')
const { Format } = await import('../../../../frontend/static/js/lib/format.js')
const { t } = await import('../../../../frontend/static/js/lib/i18n.js')

const MINUTE = 60_000
const SAFE = { waiting: [], sending: false, held: [], sent: [], last_contact_ms: NOW - MINUTE, last_try_ms: NOW, trouble: null, persisted: true, incidents: [], attached: { unread: false, trouble: null, refused: [] } }
const one = { id: '1', kind: 'neuro_check', patient: 'p', author: 'bernard', recorded_at: new Date(NOW - 28 * MINUTE).toISOString() }
const said = some => textOf(safeAnswer({ ...SAFE, ...some }, NOW, new Format(t, PARIS), 'EXEMPLE, Marie')).replaceAll('\u00a0', ' ')

before(() => speakIn('en'))

test('nothing waits: everything signed is on the server, and since when that is known', () =>
  assert.equal(said({}), 'Everything signed on this phone is on the server Last contact 02:08'))
test('something waits: how many, whose the oldest is and how old, and what to do', () =>
  assert.equal(said({ waiting: [one] }), '1 record is only on this phone Oldest: EXEMPLE, Marie, 01:41, 28 min ago. Keep the phone charged and on the ward.'))
test('what was signed within the minute is not 0 minutes old', () =>
  assert.equal(said({ waiting: [{ ...one, recorded_at: new Date(NOW - 20_000).toISOString() }] }), '1 record is only on this phone Oldest: EXEMPLE, Marie, 02:08, just now. Keep the phone charged and on the ward.'))
test('a phone that never reached the server does not say that its records are there', () =>
  assert.equal(said({ last_contact_ms: null }), 'Nothing was signed on this phone yet The server has not been reached from this phone yet.'))
test('what waits is the handwriting alone, or for some of them: it says so', () => {
  const rest = { ...one, part: 'attached' }
  assert.match(said({ waiting: [rest] }), /^1 record is on the server, its handwriting still on this phone Oldest: EXEMPLE, Marie, 01:41, 28 min ago/)
  assert.match(said({ waiting: [rest, one] }), /^2 records are not yet whole on the server; of 1 the handwriting alone is still on this phone/)
})
test('handwriting that cannot be read is not said to be on the server', () =>
  assert.match(said({ attached: { unread: true, trouble: null, refused: [] } }), /^The handwriting on this phone cannot be read just now/))
