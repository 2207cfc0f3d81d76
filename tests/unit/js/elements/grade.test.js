/** One grade, shown as what it is: signed, computed, open, or not assessed. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { speakIn, textOf } from '../browser.js'
import { check } from '../charts.js'

const { bar, gradeText, hiddenWords, isOpen, shownGrade, tone } = await import('../../../../frontend/static/js/elements/grade.js')
const { GradeBadge } = await import('../../../../frontend/static/js/elements/grade-badge.js')
const { groupsOf, pointsText } = await import('../../../../frontend/static/js/elements/ten-points.js')
const { sparkText } = await import('../../../../frontend/static/js/elements/spark-line.js')

before(() => speakIn('en'))

const badge = grade => textOf(Object.assign(new GradeBadge(), { label: 'ICANS', grade }).render())
const parts = grade => bar(grade).values

test('a signed grade stands for the check', () => assert.deepEqual(shownGrade(check({ floor: 2, signed: 3 })), { floor: 3, ceiling: 3 }))
test('agreeing to an interval keeps the interval', () => assert.deepEqual(shownGrade(check({ floor: 0, ceiling: 1 })), { floor: 0, ceiling: 1 }))
test('what cannot be graded is not a zero', () => assert.equal(shownGrade(check({ status: 'not_gradable' })), null))
test('a grade signed where none could be calculated stands', () => assert.deepEqual(shownGrade(check({ status: 'not_gradable', signed: 2 })), { floor: 2, ceiling: 2 }))
test('a grade that a person lowered says what was calculated, and speaks of no exclusion', () =>
  assert.equal(hiddenWords(check({ floor: 2, severity: 2, signed: 1 })), 'calculated 2'))
test('what an exclusion sets aside is said', () => assert.equal(hiddenWords(check({ floor: 0, severity: 3 })), '3 if the excluded is counted'))
test('without a grade it is said what one answer alone gives', () =>
  assert.equal(hiddenWords(check({ status: 'not_gradable', ceiling: 4, severity: 3 })), 'one answer alone gives 3'))
test('nothing is hidden where the badge says all', () =>
  assert.deepEqual([null, check(), check({ floor: 2, signed: 3 }), check({ status: 'not_gradable', ceiling: 4 })].map(hiddenWords), ['', '', '', '']))
test('no check is not a zero', () => assert.equal(gradeText(shownGrade(null)), 'not assessed'))
test('a zero is a zero', () => assert.equal(gradeText(shownGrade(check())), '0'))
test('an interval takes the colour of what it could be', () => assert.equal(tone({ floor: 1, ceiling: 3 }), '3'))
test('an interval is drawn open', () => assert.deepEqual([isOpen({ floor: 1, ceiling: 3 }), isOpen({ floor: 3, ceiling: 3 }), isOpen(null)], [true, false, true]))
test('the badge says word and digit', () => assert.equal(badge({ floor: 2, ceiling: 2 }), '2 ICANS'))
test('the badge of an interval says both ends', () => assert.equal(badge({ floor: 1, ceiling: 2 }), '1–2 ICANS'))
test('the badge without a grade says so', () => assert.equal(badge(null), 'ICANS not assessed'))
test('the bar fills to the floor and is dashed to the ceiling', () => assert.deepEqual(parts({ floor: 1, ceiling: 3 }), ['on', 'maybe', 'maybe', '']))

const ICE = { order: ['a', 'b'], items: [{ code: 'b1', group: 'b' }, { code: 'a1', group: 'a' }, { code: 'a2', group: 'a' }] }
test('the points stand in the order of asking', () => assert.deepEqual(groupsOf(ICE), [['a1', 'a2'], ['b1']]))
test('the points are said in words', () =>
  assert.equal(pointsText([['a1', 'a2'], ['b1', 'b2']], { a1: 'correct', a2: 'incorrect', b1: 'not_testable' }), '1 correct, 1 wrong, 1 can’t be tested, 1 not asked'))
test('the dots are said in words, and a gap is said too', () =>
  assert.equal(sparkText('ice', [{ x: 0, total: { floor: 10, ceiling: 10 } }, { x: 0.5, total: null }, { x: 1, total: { floor: 6, ceiling: 8 } }]), 'ICE, last 48 hours: 10, missed, 6–8'))
test('dots that rise when it gets worse say so', () =>
  assert.equal(sparkText('capd', [{ x: 0, total: { floor: 4, ceiling: 4 } }]), 'CAPD, more is worse, last 48 hours: 4'))
