import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerItem, answerNeuro, notAhead } from '../../../../../frontend/static/js/screens/visit/model/draft.js'
import { correcting, nextRotation, ownTotal, resumed } from '../../../../../frontend/static/js/screens/visit/model/resume.js'
import { NOW, WELL, allItems, capd, draftOf, ice } from './visits.js'

const MINUTE = 60_000
const interrupted = { ...draftOf(['neuro', 'crs']), first_answer_ms: NOW, ice_ms: NOW, items: allItems('correct'), bulk: ['year', 'motor'], neuro: WELL,
  measured: { temperature: 384 }, grades: { icans: { signed: null }, crs: { signed: null } } }

test('within the hour nothing is lost', () => {
  assert.deepEqual(resumed(interrupted, ice, NOW + 60 * MINUTE), { draft: interrupted, expired: false })
})

test('after the hour only the ICE answers fall, and the grade that stood on them', () => {
  const { draft, expired } = resumed(interrupted, ice, NOW + 60 * MINUTE + 1)
  assert.equal(expired, true)
  assert.deepEqual([draft.items, draft.bulk, draft.neuro, draft.measured, draft.grades], [{}, ['motor'], WELL, { temperature: 384 }, { crs: { signed: null } }])
})

test('the hour counts from the first ICE answer, not from what was asked before it', () => {
  const vitalsFirst = { ...interrupted, first_answer_ms: NOW - 50 * MINUTE }
  assert.deepEqual(resumed(vitalsFirst, ice, NOW + 60 * MINUTE), { draft: vitalsFirst, expired: false })
  assert.equal(resumed(vitalsFirst, ice, NOW + 61 * MINUTE).expired, true)
})

test('ICE that was begun by a clock far ahead, which was set since, is not of this hour either', () => {
  assert.deepEqual(resumed(interrupted, ice, NOW - 60 * MINUTE), { draft: interrupted, expired: false })
  assert.equal(resumed(interrupted, ice, NOW - 60 * MINUTE - 1).expired, true)
})

test('a tap that lies ahead, since the clock was set right, is taken for now; what the nurse said herself and what is past stays', () => {
  const ahead = { ...interrupted, touched_ms: NOW + MINUTE, first_answer_ms: NOW - MINUTE, corrected: { at_ms: NOW - 30 * MINUTE, reason: 'called_away' } }
  assert.deepEqual(notAhead(ahead, NOW - 2 * MINUTE), { ...ahead, touched_ms: NOW - 2 * MINUTE, first_answer_ms: NOW - 2 * MINUTE, ice_ms: NOW - 2 * MINUTE })
  assert.deepEqual(notAhead(ahead, NOW), { ...ahead, touched_ms: NOW })
  assert.equal(notAhead(ahead, NOW + MINUTE), ahead)
  const vitals = { ...draftOf(['crs']), touched_ms: NOW + MINUTE }
  assert.deepEqual(notAhead(vitals, NOW), { ...vitals, touched_ms: NOW })
})

test('an ICE answer taken back and given again begins the hour anew', () => {
  const first = answerItem(answerNeuro(draftOf(), 'seizure', 'none', NOW), 'year', 'correct', NOW + MINUTE)
  const again = answerItem(answerItem(first, 'year', 'correct', NOW + 2 * MINUTE), 'month', 'correct', NOW + 3 * MINUTE)
  assert.deepEqual([first.ice_ms, again.ice_ms, again.first_answer_ms], [NOW + MINUTE, NOW + 3 * MINUTE, NOW])
})

test('a draft of an app that did not keep the first ICE answer expires by its first answer', () => {
  const { ice_ms: _, ...older } = interrupted
  assert.equal(resumed(older, ice, NOW + 61 * MINUTE).expired, true)
})

test('a visit without ICE answers never expires', () => {
  const vitals = { ...interrupted, items: {}, ice_ms: null }
  assert.deepEqual(resumed(vitals, ice, NOW + 600 * MINUTE), { draft: vitals, expired: false })
})

test('objects and command rotate', () => {
  assert.deepEqual(nextRotation(ice, undefined), { objects: 'a', command: 'a' })
  assert.deepEqual(nextRotation(ice, { objects: 'a', command: 'a' }), { objects: 'b', command: 'b' })
  assert.deepEqual(nextRotation(ice, { objects: 'c', command: 'b' }), { objects: 'a', command: 'a' })
})

test('what was seen over a shift does not expire', () => {
  const items = { aware: 'always' }
  assert.equal(resumed({ ...draftOf(), items, ice_ms: NOW }, capd, NOW + 12 * 60 * MINUTE).expired, false)
})

test('the child’s own total is the baseline’s, and no other tool’s', () => {
  const based = total => ownTotal({ baseline: total && { total } })
  assert.deepEqual([based(null), based({ tool: 'ice', floor: 9, ceiling: 9 }), based({ tool: 'capd', floor: 3, ceiling: 5 }), based({ tool: 'capd', floor: 3, ceiling: 3 })], [null, null, null, 3])
})

test('a signed child’s check is corrected with its tool, its reason and the total it was compared with', () => {
  const check = { at_ms: NOW, body: { tool: 'capd', tool_reason: 'other', items: { aware: 'often', baseline: 4 }, answers: {}, grade: { signed: null } } }
  const { tool, own, items } = correcting(draftOf(), { neuro: check }, { reason: '' }, NOW)
  assert.deepEqual({ tool, own, items }, { tool: { code: 'capd', reason: 'other' }, own: 4, items: { aware: 'often' } })
})

test('after the hour the sentence of that sitting falls too, even when nothing else was asked', () => {
  const written = { ...draftOf(), first_answer_ms: NOW, ice_ms: NOW, handwriting: { sha256: 'ab', type: 'image/jpeg', bytes: 9 }, writing_signs: ['smaller'] }
  const { draft, expired } = resumed(written, ice, NOW + 60 * MINUTE + 1)
  assert.deepEqual([expired, 'handwriting' in draft, 'writing_signs' in draft], [true, false, false])
  assert.deepEqual(resumed(written, ice, NOW + 60 * MINUTE), { draft: written, expired: false })
})
