/** Reasons, pauses and counts as a nurse reads them. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { speakIn, textOf } from '../../browser.js'
import { HOUR, NOW, PARIS, patient, slot } from '../../charts.js'

const { countFacts, explainedWords, pauseLines, pauseRow, reasonWords, slotWords } = await import('../../../../../frontend/static/js/screens/missed/said.js')
const { marksOf } = await import('../../../../../frontend/static/js/screens/missed/checks.js')
const { saysOf } = await import('../../../../../frontend/static/js/screens/history-stops.js')
const { Format } = await import('../../../../../frontend/static/js/lib/format.js')
const { t } = await import('../../../../../frontend/static/js/lib/i18n.js')

before(() => speakIn('en'))

const screen = () => ({ nameOf: () => 'M. Bernard', format: new Format(t, PARIS), now_ms: NOW })
const pause = hours => ({ record: 'r', since_ms: NOW - hours * HOUR, author: 'bernard', reason: 'imaging', text: null })

test('a reason stands in words, with what was written beside it', () => {
  assert.equal(reasonWords('missed', { reason: 'asleep_by_order' }), 'Asleep, by order')
  assert.equal(reasonWords('pause', { reason: 'other', text: 'dialysis' }), 'Another reason: dialysis')
  assert.equal(reasonWords('resume', { reason: 'back' }), 'Back on the ward')
})
test('a reason of a newer app stands in its own letters, none says so', () => {
  assert.equal(reasonWords('missed', { reason: 'moon_walk' }), 'moon walk')
  assert.equal(reasonWords('missed', {}), 'no reason given')
})
test('a pause says since when, why, by whom and how long', () => {
  assert.deepEqual(pauseLines(screen(), pause(3), 24), { isLong: false, since: 'Paused since 20-Nov 23:09 (Imaging)', by: `by M. Bernard, ${screen().format.duration(3 * HOUR)} ago` })
})
test('a pause that began within the minute began just now', () =>
  assert.equal(pauseLines(screen(), pause(0), 24).by, 'by M. Bernard, just now'))
test('a pause longer than the site wants is asked about, and only such a one', () => {
  assert.deepEqual([24, 25].map(hours => pauseLines(screen(), pause(hours), 24).isLong), [false, true])
  assert.match(textOf(pauseRow(screen(), pause(25), 24)), /ago.*Is that still so\?/)
  assert.doesNotMatch(textOf(pauseRow(screen(), pause(24), 24)), /still so/)
})
test('an explained slot that is open says its time and reason', () => {
  const one = slot({ state: 'missed', reason: 'other' })
  const records = [{ id: 'r', kind: 'slot_missed', state: 'stands', body: { slot: one.key, reason: 'other', text: 'in the chapel' } }]
  assert.equal(explainedWords(screen(), patient({ records }), one), '20:09 not done: Another reason: in the chapel')
})
test('the history names the slot, not the hour of the reason', () => {
  assert.equal(saysOf('slot_missed', { slot: 'c/2026-11-20/20:00', reason: 'refused' }, screen().format).join(', '), '20-Nov-2026 20:00, Refused')
  assert.equal(slotWords({}, screen().format), '')
})
test('counts of 0 are left out but what was due and done in time', () => {
  const counts = { due: 3, on_time: 0, late: 1, explained: 0, unexplained: 2, open: 0, paused: 0 }
  assert.equal(textOf(countFacts(counts)), 'Due 3On time 0Late 1Missed, no reason 2')
})
test('each slot that has opened stands at its place in the window', () => {
  const course = { day0_ms: NOW - 10 * HOUR, ends_ms: NOW + 10 * HOUR }
  const slots = [slot({ at_ms: NOW - 5 * HOUR, state: 'done' }), slot({ at_ms: NOW, state: 'missed' }), slot({ at_ms: NOW + 9 * HOUR, state: 'later' })]
  assert.deepEqual(marksOf(patient({ course, slots: slots.map(one => ({ kind: 'neuro_check', ...one })) }), NOW, 'neuro_check'), [{ x: 0.25, is: 'on_time' }, { x: 0.5, is: 'unexplained' }])
})
