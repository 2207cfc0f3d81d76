import assert from 'node:assert/strict'
import { test } from 'node:test'
import { grade } from '../../../../../frontend/static/js/grading/evaluator.js'
import { crsGrade, itemsIn, neuroGrade, reasons, totalOf, withTotal, withoutDrivers } from '../../../../../frontend/static/js/screens/visit/model/totals.js'
import { WELL, allItems, capd, crs, draftOf, ice, icans, icansChild } from './visits.js'

const draft = changes => ({ ...draftOf(['neuro', 'crs']), ...changes })
const brief = list => list.map(({ field, alone, drives, open, excluded, upTo }) => ({ field, alone, drives, open, excluded, upTo }))

test('writing that cannot be tested for the hand leaves the grade open between nothing and one', () => {
  const items = { ...allItems('correct'), writing: 'not_testable', writing_reason: 'hand' }
  const { floor, ceiling, status } = neuroGrade(icans, ice, draft({ items, neuro: WELL }))
  assert.deepEqual([floor, ceiling, status], [0, 1, 'at_least'])
})

test('the child has no ICE, whatever was tapped', () => {
  const child = draft({ items: allItems('incorrect'), neuro: WELL })
  assert.equal(totalOf(capd, child).answered, 0)
  assert.equal(neuroGrade(icansChild, capd, child).floor, 0)
})

test('the driver comes first, then what else was found, then what is missing', () => {
  const answers = { consciousness: 'awakens_to_touch', seizure: 'none', motor: 'none', ice: 5 }
  const found = reasons(icans, answers, neuroGrade(icans, ice, draft({ items: { ...allItems('incorrect'), year: 'correct', month: 'correct', city: 'correct', hospital: 'correct', name_1: 'correct' }, neuro: { consciousness: 'awakens_to_touch', seizure: 'none', motor: 'none' } })))
  assert.deepEqual(brief(found), [
    { field: 'consciousness', alone: 3, drives: true, open: false, excluded: false, upTo: 4 },
    { field: 'ice', alone: 2, drives: false, open: false, excluded: false, upTo: 3 },
    { field: 'raised_icp', alone: null, drives: false, open: true, excluded: false, upTo: 4 },
  ])
})

test('without what set it the grade is that of the next worst answer', () => {
  const neuro = { ...WELL, consciousness: 'awakens_to_touch', ice: 5 }
  assert.equal(withoutDrivers(icans, neuro, grade(icans, neuro)).floor, 2)
  const vitals = { temperature: 384, hypotension: 'one_vasopressor', oxygen: 'low_flow', episode_open: 'no', fever_masked: 'no' }
  assert.equal(withoutDrivers(crs, vitals, grade(crs, vitals)).floor, 2)
})

test('what is excluded is named with what it would give', () => {
  const neuro = { ...WELL, consciousness: 'awakens_to_touch', consciousness_other_cause: 'yes' }
  const result = neuroGrade(icans, ice, draft({ items: allItems('correct'), neuro }))
  assert.deepEqual([result.floor, result.worst], [0, 3])
  assert.deepEqual(brief(reasons(icans, { ...neuro, ice: 10 }, result)), [{ field: 'consciousness', alone: 3, drives: false, open: false, excluded: true, upTo: 4 }])
})

test('the measured temperature is the one that is graded', () => {
  const answers = { hypotension: 'none', oxygen: 'low_flow', episode_open: 'no', fever_masked: 'no' }
  assert.equal(crsGrade(crs, draft({ crs: answers, measured: { temperature: 380 } })).floor, 2)
  assert.equal(crsGrade(crs, draft({ crs: answers, measured: { temperature: 379 } })).ceiling, 0)
  assert.equal(crsGrade(crs, draft({ crs: answers })).status, 'not_gradable')
})

const seen = points => Object.fromEntries(capd.items.map(({ code, scores }, index) => [code, Object.keys(scores).find(answer => scores[answer] === (points[index] ?? 0))]))

test('a child’s total is compared with the child’s own', () => {
  const child = own => draft({ items: seen([2, 1]), neuro: WELL, own })
  const told = [undefined, 2, 3].map(own => [itemsIn(capd, child(own)).baseline, neuroGrade(icansChild, capd, child(own)).floor])
  assert.deepEqual(told, [[undefined, 1], [2, 1], [3, 0]])
})

test('the baseline itself is the child’s own, as soon as it is whole', () => {
  const child = items => draft({ items, neuro: WELL, baseline: 'yes', own: 1 })
  const { aware: _, ...open } = seen([2, 1])
  assert.deepEqual([itemsIn(capd, child(seen([2, 1]))).baseline, itemsIn(capd, child(open)).baseline], [3, undefined])
  assert.equal(neuroGrade(icansChild, capd, child(seen([4, 4, 4]))).status, 'confirm')
})

test('ICE knows no baseline, whatever the draft carries', () => {
  assert.equal('baseline' in itemsIn(ice, draft({ items: allItems('correct'), baseline: 'yes', own: 3 })), false)
})

test('among the reasons a total stands in its least case: few points of CAPD, many of ICE', () => {
  const { restless: _, ...open } = seen([2, 2, 2, 2])
  assert.equal(withTotal(icansChild, capd, draft({ items: open, neuro: WELL })).capd, 8)
  assert.equal(withTotal(icans, ice, draft({ items: { ...allItems('correct'), writing: 'not_testable', writing_reason: 'hand' }, neuro: WELL })).ice, 10)
  assert.deepEqual(withTotal(icansChild, capd, draft({ neuro: WELL })), WELL)
})
