/** Where a therapy stands, in words. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { speakIn, textOf } from '../../browser.js'
import { HOUR, NOW, patient } from '../../charts.js'
import { Format } from '../../../../../frontend/static/js/lib/format.js'
import { t } from '../../../../../frontend/static/js/lib/i18n.js'
import { clockWrong } from '../../../../../frontend/static/js/screens/clock-wrong.js'
import { endedWords } from '../../../../../frontend/static/js/screens/watch/begun.js'

const format = new Format(t, [['2026-01-01T00:00:00Z', 60]])
const MINUTE = 60_000

before(() => speakIn('en'))

test('after the last day of the watch it is said that what comes later still counts, not before and not without a day 0', () => {
  const said = (/** @type {any} */ course) => endedWords(patient({ course }), NOW, format)
  const ends_ms = Date.parse('2026-11-18T00:00:00+01:00')
  assert.match(said({ ends_ms: Math.min(ends_ms, NOW) }), /^The watch ended on .+\. Symptoms that come later still count\.$/)
  assert.deepEqual([said({ ends_ms: NOW + HOUR }), said({ ends_ms: null }), said(null)], ['', '', ''])
})

test('a clock that is two minutes off or more is said to be, which way and by how much; one that was never compared, that it was not', () => {
  const said = (/** @type {number | null} */ offset_ms) => textOf(clockWrong({ offset_ms }, format))
  assert.deepEqual([said(0), said(2 * MINUTE - 1), said(1 - 2 * MINUTE)], ['', '', ''])
  assert.match(said(2 * MINUTE), /clock is 2 min behind the server/)
  assert.match(said(-3 * HOUR), /clock is 3 h 00 ahead of the server/)
  assert.match(said(-3 * HOUR), /go by the server’s clock, not by the one this phone shows/)
  assert.match(said(null), /clock was never compared with the server’s.+go by this phone’s clock until/s)
})
