import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterChange, isDone, resumeAt, stepAfter, stepBefore, stepsOf } from '../../../../../frontend/static/js/screens/visit/model/steps.js'
import { WELL, allItems, draftOf, visitOf } from './visits.js'

const some = changes => visitOf({ ...draftOf(), identity: 'wristband', ...changes })

test('the steps follow the parts of the visit', () => {
  assert.deepEqual(stepsOf(visitOf(draftOf())),
    ['identity', 'orientation', 'naming', 'command', 'attention', 'writing', 'neuro', 'grade', 'review'])
  assert.deepEqual(stepsOf(visitOf(draftOf(['crs']))), ['identity', 'crs', 'crs-grade', 'review'])
  assert.deepEqual(stepsOf(visitOf(draftOf(['neuro', 'crs']), true)), ['identity', 'neuro', 'grade', 'crs', 'crs-grade', 'review'])
})

test('an item that could not be tested is settled only with its reason', () => {
  assert.equal(isDone(some({ items: { command: 'not_testable' } }), 'command'), false)
  assert.equal(isDone(some({ items: { command: 'not_testable', command_reason: 'hearing' } }), 'command'), true)
})

test('a visit goes on at the first open screen', () => {
  assert.equal(resumeAt(some({ items: { year: 'correct', month: 'correct', city: 'correct' } })), 'orientation')
  assert.equal(resumeAt(some({ items: allItems('correct') })), 'neuro')
  assert.equal(resumeAt(some({ items: allItems('correct'), neuro: WELL })), 'grade')
  assert.equal(resumeAt(some({ items: allItems('correct'), neuro: WELL, grades: { icans: { signed: null } } })), 'review')
})

test('the next screen passes over what is answered, and never goes back', () => {
  assert.equal(stepAfter(some({ items: {} }), 'naming'), 'command')
  assert.equal(stepAfter(some({ items: { command: 'correct' } }), 'naming'), 'attention')
  assert.equal(stepAfter(some({ neuro: WELL }), 'neuro'), 'grade')
})

test('back is the screen before, and nowhere from the first', () => {
  assert.deepEqual([stepBefore(some({}), 'naming'), stepBefore(some({}), 'identity')], ['orientation', null])
})

test('after a change from the review a grade that fell is agreed again first', () => {
  assert.equal(afterChange(some({ grades: {} })), 'grade')
  assert.equal(afterChange(some({ grades: { icans: { signed: null } } })), 'review')
})
