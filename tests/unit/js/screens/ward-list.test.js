/** The order of need, and the dots of the last 48 hours. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOUR, NOW, check, patient, slot } from '../charts.js'
import { sections, sparkPoints } from '../../../../frontend/static/js/screens/ward-list.js'

const late = (id, hours, alert, bed = id) => patient({ id, bed, alert, due: { state: 'overdue', slot: slot({ at_ms: NOW - (hours + 2) * HOUR }), next: null } })
const due = (id, alert, bed) => patient({ id, bed, alert, due: { state: 'due', slot: slot(), next: null } })
const ids = list => list.map(({ id }) => id)

test('of two equally late, the worse comes first', () => assert.deepEqual(ids(sections([late('a', 2, 0), late('b', 2, 2)], NOW).overdue), ['b', 'a']))
test('lateness weighs with severity', () => assert.deepEqual(ids(sections([late('a', 5, 0), late('b', 2, 2)], NOW).overdue), ['b', 'a']))
test('without a grade the later one comes first', () => assert.deepEqual(ids(sections([late('a', 1, null), late('b', 4, null)], NOW).overdue), ['b', 'a']))
test('what an exclusion hides still lifts a patient in the list', () => assert.deepEqual(ids(sections([due('a', 1, '1'), due('b', 3, '2')], NOW).due), ['b', 'a']))
test('beds count as numbers', () => assert.deepEqual(ids(sections([due('a', 0, '12'), due('b', 0, '7'), due('c', 0, null)], NOW).due), ['b', 'a', 'c']))
test('who was discharged is nowhere', () => assert.deepEqual(sections([patient({ present: false })], NOW), { overdue: [], due: [], paused: [], later: [], off: [] }))
test('nobody falls between the sections', () => {
  const all = ['overdue', 'due', 'paused', 'later', 'off'].map(state => patient({ id: state, due: { state, slot: null, next: null } }))
  assert.deepEqual(Object.entries(sections(all, NOW)).map(([name, list]) => [name, ids(list)]), [['overdue', ['overdue']], ['due', ['due']], ['paused', ['paused']], ['later', ['later']], ['off', ['off']]])
})
test('who is paused longest comes first', () => {
  const paused = (id, hours) => patient({ id, due: { state: 'paused', slot: null, next: null }, pause: { since_ms: NOW - hours * HOUR } })
  assert.deepEqual(ids(sections([paused('a', 2), paused('b', 30)], NOW).paused), ['b', 'a'])
})
test('later means the next check first', () => {
  const at = (id, hours) => patient({ id, due: { state: 'later', slot: null, next: slot({ at_ms: NOW + hours * HOUR }) } })
  assert.deepEqual(ids(sections([at('a', 18), at('b', 6)], NOW).later), ['b', 'a'])
})

test('dots stand where the checks were, a missed slot has no value', () => {
  const one = patient({
    checks: [check({ at_ms: NOW - 24 * HOUR, total: { tool: 'ice', floor: 9, ceiling: 9 } }), check({ kind: 'crs_check', total: null }), check({ at_ms: NOW - 23 * HOUR, total: { tool: 'capd', floor: 9, ceiling: 9 } })],
    slots: [slot({ at_ms: NOW - 12 * HOUR, state: 'missed' }), slot({ at_ms: NOW - 6 * HOUR, state: 'done' })],
  })
  assert.deepEqual(sparkPoints(one, 'ice', NOW), [{ x: 0.5, total: { floor: 9, ceiling: 9 } }, { x: 0.75, total: null }])
})
test('what is older than 48 hours is left out', () => assert.deepEqual(sparkPoints(patient({ checks: [check({ at_ms: NOW - 49 * HOUR })] }), 'ice', NOW), []))
