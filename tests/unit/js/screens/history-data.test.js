/** The days of the watch as cells, and what the trend picture says in words. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { speakIn } from '../browser.js'
import { HOUR, NOW, PARIS, check, patient, slot } from '../charts.js'

const { daysOf, placeOf, placesOf, tallyOf } = await import('../../../../frontend/static/js/screens/history-data.js')
const { trendOf } = await import('../../../../frontend/static/js/screens/trend-data.js')
const { Format } = await import('../../../../frontend/static/js/lib/format.js')
const { t } = await import('../../../../frontend/static/js/lib/i18n.js')

before(() => speakIn('en'))

const SCALES = { ice: { items: 10, top: 10, well: 10 }, capd: { items: 8, top: 32, well: 0 } }
const format = () => new Format(t, PARIS)
const course = { id: 'c', entry: 'c', product: 'x', day0_ms: Date.parse('2026-11-20T11:30:00+01:00'), ends_ms: null, window_days: 2, watch_days: 2, protocol: 'twice-daily' }
const key = (date, time) => ({ key: `c/${date}/${time}` })

test('the days run from day 0 over the window, today is marked, what is to come is empty', () => {
  const days = daysOf(patient({ course }), NOW, format(), 2)
  assert.deepEqual(days.map(({ day, date, today, cells }) => [day, date, today, cells.length]), [[0, '2026-11-20', false, 2], [1, '2026-11-21', true, 2], [2, '2026-11-22', false, 2]])
})
test('without day 0 there are no days', () => assert.deepEqual(daysOf(patient({ course: { ...course, day0_ms: null } }), NOW, format(), 2), []))
test('of two checks in one slot the more severe is shown', () => {
  const one = patient({ course, checks: [check({ id: 'a', severity: 0 }), check({ id: 'b', severity: 2 })], slots: [slot({ ...key('2026-11-20', '20:00'), state: 'done', checks: ['a', 'b'] })] })
  assert.equal(daysOf(one, NOW, format(), 2)[0].cells[0].check?.id, 'b')
})
test('the day of the next slot has the cells of its later slots too', () => {
  const one = patient({ course, slots: [slot({ ...key('2026-11-20', '20:00'), state: 'done' }), slot({ ...key('2026-11-21', '08:00'), state: 'later' })] })
  assert.deepEqual(daysOf(one, NOW, format(), 2).map(({ cells }) => cells.map(({ state }) => state)), [['done'], ['later', 'later'], ['later', 'later']])
})
test('a vital-signs check alone does not fill a slot with an ICE', () => {
  const one = patient({ course, checks: [check({ id: 'a', kind: 'crs_check' })], slots: [slot({ ...key('2026-11-20', '20:00'), state: 'done', checks: ['a'] })] })
  assert.equal(daysOf(one, NOW, format(), 2)[0].cells[0].check, null)
})
test('done late counts as done and as late', () => {
  assert.deepEqual(tallyOf(patient({ slots: ['done', 'done_late', 'missed', 'later'].map(state => slot({ state })) })), { done: 2, late: 1, missed: 1 })
})
test('a record is on the server only when nothing of it waits or is held, its corrections neither', () => {
  const places = placesOf({ waiting: [{ id: 'a' }, { id: 'd', part: 'attached' }], held: [{ id: 'b' }, { id: null }] })
  const of = (...ids) => placeOf({ id: ids[0], versions: ids.map(id => ({ id })) }, places)
  assert.deepEqual([of('a'), of('b'), of('c'), of('c', 'a'), of('c', 'b'), of('b', 'a'), of('d'), of('c', 'd'), of('d', 'a')],
    ['phone', 'held', 'server', 'phone', 'held', 'phone', 'attached', 'attached', 'phone'])
})

test('the trend in words names every check, gap and drug', () => {
  const one = patient({
    checks: [check({ at_ms: NOW - 6 * HOUR, floor: 1, severity: 1, total: { tool: 'ice', floor: 8, ceiling: 9 } }), check({ at_ms: NOW - 5 * HOUR, kind: 'crs_check', floor: 2, total: null })],
    slots: [slot({ at_ms: NOW - 4 * HOUR, state: 'missed' })],
    drugs: [{ agent: 'tocilizumab', given: [{ id: 'dose', at_ms: NOW - 3 * HOUR, ug: null, broke: [] }] }, { agent: 'paracetamol', given: [] }],
  })
  assert.equal(trendOf(one, NOW, format(), SCALES).words,
    'ICE: 20-Nov 20:09 8–9. ICANS: 20-Nov 20:09 1. CRS: 20-Nov 21:09 2. Not done: 20-Nov 22:09. Given: 20-Nov tocilizumab 23:09')
})
test('a check that cannot be graded has no stem', () => {
  assert.deepEqual(trendOf(patient({ checks: [check({ status: 'not_gradable', total: null })] }), NOW, format(), SCALES).icans, [])
})
test('the axis is never longer than seven days', () => {
  const trend = trendOf(patient({ checks: [check({ at_ms: NOW - 400 * HOUR }), check()] }), NOW, format(), SCALES)
  assert.deepEqual([NOW - trend.from_ms, trend.totals.length], [168 * HOUR, 1])
})
test('a child’s trend is of CAPD alone, on its own scale, beside the child’s own', () => {
  const baseline = check({ id: 'base', at_ms: NOW - 9 * HOUR, total: { tool: 'capd', floor: 3, ceiling: 3 } })
  const child = patient({ tool: 'capd', baseline, checks: [check({ at_ms: NOW - 8 * HOUR }), check({ at_ms: NOW - 2 * HOUR, total: { tool: 'capd', floor: 5, ceiling: 7 } })] })
  const { tool, top, totals, base, words } = trendOf(child, NOW, format(), SCALES)
  assert.deepEqual({ tool, top, totals, base }, { tool: 'capd', top: 32, totals: [{ at_ms: NOW - 2 * HOUR, floor: 5, ceiling: 7 }], base: 3 })
  assert.match(words, /^CAPD, more is worse: 21-Nov 00:09 5–7\. /)
})
