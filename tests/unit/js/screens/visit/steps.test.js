import assert from 'node:assert/strict'
import { test } from 'node:test'
import { afterChange, isDone, resumeAt, stepAfter, stepBefore, stepsOf, toolStep } from '../../../../../frontend/static/js/screens/visit/model/steps.js'
import { WELL, allItems, capd, draftOf, ice, visitOf } from './visits.js'

const some = changes => visitOf({ ...draftOf(), identity: 'wristband', ...changes })

test('the steps follow the parts of the visit', () => {
  assert.deepEqual(stepsOf(visitOf(draftOf())),
    ['identity', 'orientation', 'naming', 'command', 'attention', 'writing', 'neuro', 'grade', 'review'])
  assert.deepEqual(stepsOf(visitOf(draftOf(['crs']))), ['identity', 'crs', 'crs-grade', 'review'])
  assert.deepEqual(stepsOf(visitOf(draftOf(['neuro', 'crs']), capd)), ['identity', 'capd', 'neuro', 'grade', 'crs', 'crs-grade', 'review'])
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

test('the child’s screen is done when each of its items was answered', () => {
  const answers = Object.fromEntries(capd.items.map(item => [item.code, 'often']))
  const at = items => visitOf({ ...draftOf(), identity: 'wristband', items }, capd)
  assert.equal(isDone(at({}), 'capd'), false)
  const { aware: _, ...rest } = answers
  assert.equal(isDone(at(rest), 'capd'), false)
  assert.equal(resumeAt(at(answers)), 'neuro')
})

test('a total is corrected where a point was lost, else on the first screen of its tool', () => {
  const draft = items => ({ ...draftOf(), items })
  assert.deepEqual([toolStep(ice, draft({ ...allItems('correct'), attention: 'incorrect' })), toolStep(ice, draft(allItems('correct'))), toolStep(capd, draft({}))],
    ['attention', 'orientation', 'capd'])
})

test('a baseline asks for what was before therapy first, and only a neuro check does', () => {
  const marked = (parts, background) => visitOf({ ...draftOf(parts), identity: 'wristband', baseline: 'yes', background })
  assert.deepEqual(stepsOf(marked(['neuro'])).slice(0, 3), ['identity', 'background', 'orientation'])
  assert.equal(stepsOf(marked(['crs'])).includes('background'), false)
  const asked = { handicaps: ['none_known'], languages: ['fr'], hand: 'right' }
  assert.deepEqual([undefined, { handicaps: ['none_known'] }, asked].map(one => resumeAt(marked(['neuro'], one))), ['background', 'background', 'orientation'])
})
