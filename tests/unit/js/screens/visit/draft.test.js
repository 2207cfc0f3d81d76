import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as change from '../../../../../frontend/static/js/screens/visit/model/draft.js'
import { NOW, WELL, capd, draftOf, ice } from './visits.js'

const LATER = NOW + 60_000

test('a new visit has no answer and no identity', () => {
  const { items, neuro, crs, measured, grades, identity, first_answer_ms } = draftOf()
  assert.deepEqual({ items, neuro, crs, measured, grades, identity, first_answer_ms },
    { items: {}, neuro: {}, crs: {}, measured: {}, grades: {}, identity: null, first_answer_ms: null })
})

test('the first answer sets the time of the check and no later one moves it', () => {
  const once = change.answerItem(draftOf(), 'year', 'correct', NOW)
  const twice = change.answerItem(once, 'month', 'incorrect', LATER)
  assert.deepEqual([twice.first_answer_ms, twice.touched_ms, twice.items], [NOW, LATER, { year: 'correct', month: 'incorrect' }])
})

test('the same answer twice takes it back, its reason with it', () => {
  const untested = change.giveReason(change.answerItem(draftOf(), 'writing', 'not_testable', NOW), ['writing'], 'hand', NOW)
  assert.deepEqual(untested.items, { writing: 'not_testable', writing_reason: 'hand' })
  assert.deepEqual(change.answerItem(untested, 'writing', 'not_testable', LATER).items, {})
  assert.deepEqual(change.answerItem(untested, 'writing', 'incorrect', LATER).items, { writing: 'incorrect' })
})

test('a reason goes only to items that could not be tested', () => {
  const draft = change.answerItem(change.answerItem(draftOf(), 'year', 'correct', NOW), 'city', 'not_testable', NOW)
  assert.deepEqual(change.giveReason(draft, ['year', 'month', 'city'], 'hearing', NOW).items,
    { year: 'correct', city: 'not_testable', city_reason: 'hearing' })
})

test('the bulk button fills only what is open, and says so', () => {
  const one = change.answerItem(draftOf(), 'month', 'incorrect', NOW)
  const rest = change.answerRest(one, ['year', 'month', 'city', 'hospital'], NOW)
  assert.deepEqual(rest.items, { month: 'incorrect', year: 'correct', city: 'correct', hospital: 'correct' })
  assert.deepEqual(rest.bulk, ['year', 'city', 'hospital'])
  assert.deepEqual(change.answerItem(rest, 'city', 'incorrect', NOW).bulk, ['year', 'hospital'])
})

test('one tap for all of the neuro step is marked as such, answer by answer', () => {
  const well = change.answerAllNeuro(draftOf(), { consciousness: 'alert', motor: 'none' }, NOW)
  assert.deepEqual([well.neuro, well.bulk], [{ consciousness: 'alert', motor: 'none' }, ['consciousness', 'motor']])
  assert.deepEqual(change.answerNeuro(well, 'motor', 'deep_focal_weakness', NOW).bulk, ['consciousness'])
})

test('a changed answer takes back the grade of its own syndrome alone', () => {
  const agreed = change.settle(change.settle(draftOf(), 'icans', { signed: null }, NOW), 'crs', { signed: null }, NOW)
  assert.deepEqual(change.answerNeuro(agreed, 'motor', 'none', NOW).grades, { crs: { signed: null } })
  assert.deepEqual(change.measure(agreed, 'systolic', 88, NOW).grades, { icans: { signed: null } })
})

test('an exclusion stands with its reason and leaves with it', () => {
  const out = change.exclude(change.answerNeuro(draftOf(), 'consciousness', 'awakens_to_touch', NOW), 'neuro', 'consciousness_other_cause', 'sedation', NOW)
  assert.deepEqual([out.neuro.consciousness_other_cause, out.reasons], ['yes', { consciousness_other_cause: 'sedation' }])
  const back = change.exclude(out, 'neuro', 'consciousness_other_cause', null, NOW)
  assert.deepEqual([back.neuro, back.reasons], [{ consciousness: 'awakens_to_touch' }, {}])
  assert.deepEqual(change.answerAllNeuro(out, WELL, NOW).neuro, WELL)
})

test('who knew it stands beside a proposed answer', () => {
  const agreed = change.answerProposed(draftOf(), 'fever_masked', 'yes', 'yes', NOW)
  const against = change.answerProposed(agreed, 'episode_open', 'no', 'yes', NOW)
  const unknown = change.answerProposed(against, 'fever_masked', 'not_known', 'no', NOW)
  assert.deepEqual(against.sources, { fever_masked: 'chart', episode_open: 'nurse' })
  assert.deepEqual([unknown.crs.fever_masked, unknown.sources.fever_masked], ['yes', 'not_known'])
})

test('another value must be confirmed again', () => {
  const sure = change.confirm(change.measure(draftOf(), 'heart_rate', 190, NOW), 'heart_rate', NOW)
  assert.deepEqual(sure.confirmed, ['heart_rate'])
  assert.deepEqual(change.measure(sure, 'heart_rate', 200, NOW).confirmed, [])
  assert.deepEqual(change.measure(sure, 'heart_rate', null, NOW).measured, {})
})

test('another tool, and a baseline that a tool is compared with, take back what was agreed', () => {
  const agreed = { ...draftOf(), grades: { icans: { signed: null }, crs: { signed: null } } }
  const left = draft => Object.keys(draft.grades)
  assert.deepEqual(left(change.chooseTool(agreed, { code: 'capd', reason: 'physician_decided' }, NOW)), ['crs'])
  assert.deepEqual([left(change.markBaseline(agreed, 'yes', capd, NOW)), left(change.markBaseline(agreed, 'yes', ice, NOW))], [['crs'], ['icans', 'crs']])
})

test('what is noted beside a baseline is kept tap by tap; nothing known excludes what is, and empty is not asked', () => {
  const tap = (draft, code) => change.toggleBefore(draft, 'handicaps', code, ['none_known'], LATER)
  const two = tap(tap(draftOf(), 'hearing'), 'hand')
  assert.deepEqual([two, tap(two, 'none_known'), tap(tap(two, 'none_known'), 'vision')].map(({ background }) => background.handicaps), [['hearing', 'hand'], ['none_known'], ['vision']])
  assert.deepEqual(tap(tap(two, 'hearing'), 'hand').background, {})
  assert.deepEqual(change.noteBefore(change.noteBefore(two, 'hand', 'left', LATER), 'text', '', LATER).background, { handicaps: ['hearing', 'hand'], hand: 'left' })
})

const SENTENCE = { sha256: 'ab', type: 'image/jpeg', bytes: 9 }
const SIGNS = ['repeats', 'smaller', 'unfinished']

test('the sentence begins the sitting and takes back no grade; taken back it leaves nothing', () => {
  const agreed = change.settle(draftOf(), 'icans', { signed: null }, NOW)
  const kept = change.keepWriting(agreed, SENTENCE, LATER)
  assert.deepEqual([kept.handwriting, kept.ice_ms, kept.first_answer_ms, kept.grades], [SENTENCE, LATER, LATER, { icans: { signed: null } }])
  const none = change.keepWriting(kept, null, LATER + 1)
  assert.deepEqual(['handwriting' in none, none.ice_ms], [false, null])
})

test('the sitting lasts while a sentence or an answer of it is there', () => {
  const both = change.answerItem(change.keepWriting(draftOf(), SENTENCE, NOW), 'writing', 'correct', LATER)
  assert.deepEqual([both.ice_ms, change.answerItem(both, 'writing', 'correct', LATER).ice_ms, change.keepWriting(both, null, LATER).ice_ms], [NOW, NOW, NOW])
})

test('what is seen of the sentence is ticked in its order, and a second tap takes it back', () => {
  const two = ['unfinished', 'repeats'].reduce((draft, sign) => change.toggleSign(draft, sign, SIGNS, NOW), draftOf())
  assert.deepEqual(two.writing_signs, ['repeats', 'unfinished'])
  const none = ['unfinished', 'repeats'].reduce((draft, sign) => change.toggleSign(draft, sign, SIGNS, NOW), two)
  assert.equal('writing_signs' in none, false)
})
