/** The picture over time and its table: the same points, in the ward's days, also where the clock changes. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import { speakIn } from '../browser.js'
import { HOUR, NOW, PARIS, check, patient, slot } from '../charts.js'

const { axisOf } = await import('../../../../frontend/static/js/screens/trends/axis.js')
const { pictureOf } = await import('../../../../frontend/static/js/screens/trends/model.js')
const { stepOf, stepsOf } = await import('../../../../frontend/static/js/screens/trends/support.js')
const { Format } = await import('../../../../frontend/static/js/lib/format.js')
const { t } = await import('../../../../frontend/static/js/lib/i18n.js')
const { load } = await import('../../../../frontend/static/js/store/contract.js')
const { scalesOf } = await import('../../../../frontend/static/js/screens/scales.js')

const root = new URL('../../../../frontend/static/contract/', import.meta.url)
const files = await load(async path => JSON.parse(readFileSync(new URL(path, root), 'utf8')))
const crs = files.criteria('astct-crs-2019')

before(() => speakIn('en'))

const format = () => new Format(t, PARIS)
const how = () => ({ offsets: PARIS, format: format(), files, scales: scalesOf(files) })
const drawn = (one, hours = 48) => pictureOf(one, hours, NOW, how())
const course = { id: 'c', entry: 'course-entry', day0_ms: Date.parse('2026-11-20T11:30:00+01:00'), anchors: [] }
const lane = (picture, code) => picture.lanes.find(one => one.code === code)
const dose = (id, hours, some = {}) => {
  const at_ms = NOW - hours * HOUR
  const record = { id, kind: 'medication', at_ms, recorded_at: new Date(at_ms).toISOString(), received_at: null, author: 'bernard', versions: [{}], state: 'stands' }
  return { ...record, body: { agent: 'norepinephrine', state: 'given', ...some } }
}
const counted = (...records) => [{ agent: 'norepinephrine', given: records.map(({ id, at_ms }) => ({ id, at_ms, ug: null, broke: [] })) }]

test('the days of the axis are the ward’s, numbered from day 0 of the present course', () => {
  const { days, midnights } = axisOf(patient({ course, courses: [course] }), 48, NOW, PARIS, format())
  assert.deepEqual(days.map(({ date, number }) => [date, number]), [['19-Nov', '\u22121'], ['20-Nov', '0'], ['21-Nov', '+1']])
  assert.deepEqual(midnights.map(ms => new Date(ms).toISOString()), ['2026-11-19T23:00:00.000Z', '2026-11-20T23:00:00.000Z'])
})
test('where the clock goes back a day is an hour longer, and noon stays noon', () => {
  const offsets = [['2026-03-29T01:00:00Z', 120], ['2026-10-25T01:00:00Z', 60]]
  const { days, hours } = axisOf(patient(), 48, Date.parse('2026-10-26T01:00:00+01:00'), offsets, new Format(t, offsets))
  assert.equal((days[1].until_ms - days[1].at_ms) / HOUR, 25)
  assert.deepEqual(hours.filter(({ text }) => text).map(({ at_ms, text }) => [new Date(at_ms).toISOString(), text]), [
    ['2026-10-24T10:00:00.000Z', '12:00'], ['2026-10-24T22:00:00.000Z', '00:00'], ['2026-10-25T11:00:00.000Z', '12:00'], ['2026-10-25T23:00:00.000Z', '00:00'],
  ])
})
test('a second treatment numbers the days, and both beginnings are marked', () => {
  const first = { ...course, id: 'a', entry: 'first', day0_ms: NOW - 40 * HOUR }
  const second = { ...course, id: 'b', entry: 'second', day0_ms: NOW - 10 * HOUR, anchors: [{ entry: 'dose', number: 2, at_ms: NOW - 5 * HOUR }] }
  const { starts, days } = axisOf(patient({ course: second, courses: [first, second] }), 48, NOW, PARIS, format())
  assert.deepEqual(starts.map(({ of, is, number }) => [of, is, number]), [['first', 'other', null], ['second', 'present', null], ['dose', 'dose', 2]])
  assert.deepEqual(days.map(({ number }) => number), ['\u22121', '0', '+1'])
})
test('without a day 0 the days have dates and no numbers', () => {
  assert.deepEqual(axisOf(patient(), 168, NOW, PARIS, format()).days.map(({ number }) => number).filter(Boolean), [])
})
test('every mark of the picture has its row in the table, and no row says anything else', () => {
  const given = dose('dose', 3)
  const one = patient({
    checks: [check({ id: 'n' }), check({ id: 'v', kind: 'crs_check', total: null, body: { measured: { temperature: 384 }, answers: { oxygen: 'low_flow' } } }), check({ id: 'old', at_ms: NOW - 49 * HOUR })],
    slots: [slot({ key: 'c/x/20:00', state: 'missed' })], medications: [given], drugs: counted(given),
  })
  const picture = drawn(one)
  const marks = [...picture.lanes.flatMap(({ points }) => points.map(({ id }) => id)), ...picture.drugs.flatMap(drug => drug.given.map(({ id }) => id)), ...picture.found.missed.map(({ key }) => key)]
  assert.deepEqual([...new Set(marks)].sort(), picture.rows.map(({ id }) => id).sort())
  assert.deepEqual(picture.rows.map(({ id, is }) => [id, is]), [['c/x/20:00', 'missed'], ['dose', 'dose'], ['n', 'check'], ['v', 'check']])
})
test('support stands on the step that the criteria give an answer alone; what was not asked is not there', () => {
  assert.deepEqual(['none', 'no_vasopressor', 'one_vasopressor', 'multiple_vasopressors'].map(code => stepOf(crs, 'hypotension', code)), [0, 2, 3, 4])
  assert.deepEqual([undefined, 'telepathy', 3].map(code => stepOf(crs, 'oxygen', code)), [null, null, null])
  assert.deepEqual(stepsOf(crs, 'oxygen').flatMap(({ codes }) => codes).sort(), [...crs.fields.oxygen.codes].sort())
  const picture = drawn(patient({ checks: [check({ kind: 'crs_check', total: null, body: { answers: { hypotension: 'one_vasopressor' } } })] }))
  assert.deepEqual(['hypotension', 'oxygen'].map(code => lane(picture, code).points.map(({ floor }) => floor)), [[3], [null]])
})
test('an infusion runs from its start over a new rate to its stop, and one that nobody stopped until now', () => {
  const [begun, faster, again] = [dose('a', 30), dose('b', 20), dose('d', 6)]
  const stopped = dose('c', 10, { state: 'stopped' })
  const [drug] = drawn(patient({ medications: [begun, faster, stopped, again], drugs: counted(begun, faster, again) })).drugs
  assert.deepEqual(drug.spans, [{ id: 'a', at_ms: NOW - 30 * HOUR, until_ms: NOW - 10 * HOUR }, { id: 'd', at_ms: NOW - 6 * HOUR, until_ms: null }])
  assert.deepEqual(drug.given.map(({ id }) => id), ['a', 'b', 'd'])
})
test('an infusion that began before the axis and still runs is drawn, and has its row with the time it began', () => {
  const begun = dose('a', 60)
  const { drugs: [drug], rows } = drawn(patient({ medications: [begun], drugs: counted(begun) }))
  assert.deepEqual([drug.agent, drug.given, drug.spans], ['norepinephrine', [], [{ id: 'a', at_ms: NOW - 60 * HOUR, until_ms: null }]])
  assert.deepEqual(rows.map(({ id, at_ms, until_ms }) => [id, at_ms, until_ms]), [['a', NOW - 60 * HOUR, null]])
})
test('of one dose from two phones the one that was set aside is not drawn', () => {
  const [one, other] = [dose('a', 3), dose('b', 3)]
  const { rows } = drawn(patient({ medications: [one, other], drugs: counted(one) }))
  assert.deepEqual(rows.map(({ id }) => id), ['a'])
})
test('a pause leads to who paused, a missed check to who said why, and one that nobody explained nowhere', () => {
  const said = { id: 'why', kind: 'slot_missed', state: 'stands', at_ms: NOW - 4 * HOUR, body: { slot: 'c/x/20:00', reason: 'refused' } }
  const paused = { id: 'off', kind: 'pause', state: 'stands', at_ms: NOW - 3 * HOUR, body: { reason: 'imaging' } }
  const { rows } = drawn(patient({ records: [said, paused], slots: [slot({ key: 'c/x/20:00', state: 'missed' }), slot({ key: 'c/y/08:00', at_ms: NOW - 20 * HOUR, state: 'missed' })] }))
  assert.deepEqual(rows.map(({ is, record }) => [is, record]), [['missed', null], ['missed', 'why'], ['pause', 'off']])
})
test('a child is drawn on the scale of CAPD beside the child’s own', () => {
  const baseline = check({ id: 'base', at_ms: NOW - 30 * HOUR, total: { tool: 'capd', floor: 3, ceiling: 3 } })
  const { lanes: [totals] } = drawn(patient({ tool: 'capd', baseline, checks: [baseline, check({ total: { tool: 'capd', floor: 5, ceiling: 7 } })] }))
  assert.deepEqual([totals.high, totals.rule, totals.points.map(({ floor, ceiling }) => [floor, ceiling])], [32, 3, [[3, 3], [5, 7]]])
})
test('a baseline of which not every item was asked is no line to compare with', () => {
  const baseline = check({ id: 'base', at_ms: NOW - 30 * HOUR, total: { tool: 'ice', floor: 6, ceiling: 10 } })
  const { lanes: [totals] } = drawn(patient({ baseline, checks: [baseline] }))
  assert.equal(totals.rule, null)
})
test('of nobody of whom anything is known there are empty lanes and no row', () => {
  const { rows, lanes, drugs } = drawn(patient())
  assert.deepEqual([rows, lanes.map(({ points }) => points.length), drugs], [[], [0, 0, 0, 0, 0, 0], []])
})
