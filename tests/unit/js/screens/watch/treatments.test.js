/** S05: without a day 0 no check is asked for, and patient page and ward list say so with the way to set it. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { speakIn, textOf } from '../../browser.js'
import { NOW, PARIS, patient, slot } from '../../charts.js'

const { lacksDay0 } = await import('../../../../../frontend/static/js/screens/watch/begun.js')
const { day0Notice } = await import('../../../../../frontend/static/js/screens/watch/treatments.js')
const { bedRow } = await import('../../../../../frontend/static/js/screens/ward-rows.js')
const { Format } = await import('../../../../../frontend/static/js/lib/format.js')
const { t } = await import('../../../../../frontend/static/js/lib/i18n.js')

const WAITING = patient({ course: { id: 'c', day0_ms: null }, due: { state: 'off', slot: null, next: null } })
const screenOf = role => ({ format: new Format(t, PARIS), now_ms: NOW, session: { user: { role } }, patients: [] })

before(() => speakIn('en'))

test('S05: a treatment without a day 0 lacks it; one with a day, none, or of somebody who left does not', () =>
  assert.deepEqual([WAITING, { ...WAITING, day: 2 }, patient(), { ...WAITING, present: false }].map(lacksDay0), [true, false, false, false]))
test('S05: the patient page says that no check is asked for, and whoever may set day 0 has the way to it', () => {
  assert.match(textOf(day0Notice(screenOf('nurse'), WAITING)), /Day 0 not set.*no check is asked for.*Set day 0/)
  assert.doesNotMatch(textOf(day0Notice(screenOf('pharmacist'), WAITING)), /Set day 0/)
})
test('S05: the ward list says it on the row', () => assert.match(textOf(bedRow(screenOf('nurse'), 'off', WAITING)), /Day 0 not set: no check is asked for/))
test('a row says which check is owed where CRS has a rhythm of its own, and leads to CRS where only it is', () => {
  const [neuro, crs] = ['neuro_check', 'crs_check'].map(kind => slot({ kind, state: 'due', at_ms: NOW }))
  const told = (state, ...owed) => bedRow(screenOf('nurse'), state, patient({ slots: [neuro, crs], due: { state, slot: owed[0] ?? crs, next: null, owed } }))
  assert.match(textOf(told('due', neuro, crs)), /until 04:09 Neuro and CRS check/)
  assert.match(textOf(told('due', crs)), /until 04:09 CRS check/)
  assert.doesNotMatch(textOf(told('later')), /CRS check/)
  assert.doesNotMatch(textOf(bedRow(screenOf('nurse'), 'due', patient({ slots: [neuro], due: { state: 'due', slot: neuro, next: null, owed: [neuro] } }))), /check,/)
})
