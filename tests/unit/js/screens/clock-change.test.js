/** The night the clock changes is told a day before, and until no time comes twice any more. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { speakIn, textOf } from '../browser.js'

const { clockChange } = await import('../../../../frontend/static/js/screens/clock-change.js')
const { Format } = await import('../../../../frontend/static/js/lib/format.js')
const { t } = await import('../../../../frontend/static/js/lib/i18n.js')

const PARIS = [['2026-01-01T00:00:00Z', 60], ['2026-03-29T01:00:00Z', 120], ['2026-10-25T01:00:00Z', 60]]
const LORD_HOWE = [['2026-01-01T00:00:00Z', 660], ['2026-04-04T15:00:00Z', 630]]
const said = (at, offsets) => textOf(clockChange({ format: new Format(t, offsets), now_ms: Date.parse(at) }, offsets))

before(() => speakIn('en'))

test('a day before it is set back it says from when to when, how such times read, and that the night is longer', () => {
  assert.match(said('2026-10-24T03:00:00+02:00', PARIS), /goes back from 03:00 to 02:00.*02:00 \(1st\).*02:00 \(2nd\).*1 h 00 more between two/)
})
test('it says so until no time comes twice any more, and not earlier than a day before', () => {
  const quiet = ['2026-10-24T02:59:00+02:00', '2026-10-25T03:00:00+01:00'].map(at => said(at, PARIS))
  assert.deepEqual([quiet, /goes back/.test(said('2026-10-25T02:59:00+01:00', PARIS))], [['', ''], true])
})
test('forward it says that the night is shorter; the hour after the change is silent', () => {
  assert.match(said('2026-03-28T20:00:00+01:00', PARIS), /goes forward from 02:00 to 03:00.*1 h 00 less between two/)
  assert.equal(said('2026-03-29T03:01:00+02:00', PARIS), '')
})
test('on Lord Howe it is half an hour', () => {
  assert.match(said('2026-04-04T20:00:00+11:00', LORD_HOWE), /goes back from 02:00 to 01:30.*30 min more/)
})
