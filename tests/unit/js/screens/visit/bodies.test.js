import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toSign } from '../../../../../frontend/static/js/screens/visit/model/bodies.js'
import { correcting } from '../../../../../frontend/static/js/screens/visit/model/resume.js'
import { NOW, WELL, allItems, capd, crs, draftOf, ice, icans, icansChild } from './visits.js'

const tables = { icans, crs, instrument: ice, sha256: code => `sha of ${code}` }
const answered = {
  ...draftOf(['neuro', 'crs']), identity: 'wristband', first_answer_ms: NOW, items: allItems('correct'), bulk: ['year', 'month'],
  neuro: WELL, crs: { hypotension: 'none', oxygen: 'room_air', episode_open: 'no', fever_masked: 'no' },
  measured: { temperature: 384, oxygen_device: 'room_air' }, sources: { episode_open: 'chart', fever_masked: 'chart' },
  grades: { icans: { signed: null }, crs: { signed: 2, reason: 'looks_worse' } }, seconds: { orientation: 14, naming: 9 },
}

test('one visit is two entries that share the time and the identity', () => {
  const [neuro, vital] = toSign(answered, tables)
  assert.deepEqual([neuro.kind, vital.kind, neuro.at_ms, vital.at_ms, neuro.amends], ['neuro_check', 'crs_check', NOW, NOW, []])
  assert.deepEqual([neuro.criteria, neuro.edition_sha256, neuro.course], ['astct-icans-2019', 'sha of astct-icans-2019', 'c1'])
  assert.deepEqual(neuro.body, {
    tool: 'ice', instrument: 'ice', instrument_sha256: 'sha of ice', baseline: 'no', items: allItems('correct'),
    rotation: { objects: 'a', command: 'a' }, answers: WELL,
    grade: { floor: 0, ceiling: 0, status: 'complete', worst: 0, signed: null },
    identity: 'wristband', entry: { bulk: ['year', 'month'], seconds: 23 }, handwriting: null,
  })
  assert.deepEqual(vital.body, {
    measured: { temperature: 384, oxygen_device: 'room_air' }, vasopressors: [],
    answers: { hypotension: 'none', oxygen: 'room_air', episode_open: 'no', fever_masked: 'no', temperature: 384 },
    sources: { episode_open: 'chart', fever_masked: 'chart' },
    grade: { floor: 1, ceiling: 1, status: 'complete', worst: 1, signed: 2, reason: 'looks_worse' }, identity: 'wristband',
  })
})

test('what was not asked is not in the body', () => {
  const [only] = toSign({ ...draftOf(), identity: 'not_confirmed', items: { year: 'correct' }, neuro: { seizure: 'none' } }, tables)
  assert.deepEqual([only.body.items, only.body.answers, only.body.identity], [{ year: 'correct' }, { seizure: 'none' }, 'not_confirmed'])
})

test('a corrected time carries its reason', () => {
  const [neuro] = toSign({ ...answered, corrected: { at_ms: NOW - 3_600_000, reason: 'called_away' } }, tables)
  assert.deepEqual([neuro.at_ms, neuro.body.at_reason], [NOW - 3_600_000, 'called_away'])
})

test('why its time was set stays with a check whose answers are corrected', () => {
  const signed = toSign({ ...answered, parts: ['neuro', 'crs'], corrected: { at_ms: NOW - 3_600_000, reason: 'called_away' } }, tables)
  const [neuro, crs] = signed.map((one, index) => ({ id: `e${index}`, heads: [`e${index}`], kind: one.kind, at_ms: one.at_ms, body: one.body }))
  const entries = toSign(correcting(draftOf(['neuro', 'crs']), { neuro, crs }, { reason: 'wrong_value' }, NOW), tables)
  assert.deepEqual(entries.map(({ body }) => body.body.at_reason), ['called_away', 'called_away'])
})

test('an excluded domain carries its reason only while it is excluded', () => {
  const reasons = { consciousness_other_cause: 'sedation' }
  const out = toSign({ ...answered, neuro: { ...WELL, consciousness_other_cause: 'yes' }, reasons }, tables)[0]
  assert.deepEqual(out.body.reasons, reasons)
  assert.equal('reasons' in toSign({ ...answered, reasons }, tables)[0].body, false)
})

test('a correction is the whole new body and names every version it replaces', () => {
  const signed = toSign(answered, tables)[0]
  const view = { id: 'e1', heads: ['e1', 'e2'], kind: 'neuro_check', at_ms: NOW, body: signed.body }
  const draft = correcting({ ...draftOf(), id: 'd2' }, { neuro: view }, { reason: 'wrong_value', text: 'misheard' }, NOW + 60_000)
  assert.deepEqual([draft.items, draft.neuro, draft.grades.icans], [allItems('correct'), WELL, { signed: null }])
  const [entry] = toSign({ ...draft, identity: 'read_aloud', items: { ...draft.items, attention: 'incorrect' } }, tables)
  assert.deepEqual([entry.kind, entry.amends, entry.at_ms, entry.body.reason, entry.body.text],
    ['amendment', ['e1', 'e2'], NOW + 60_000, 'wrong_value', 'misheard'])
  assert.deepEqual([entry.body.body.items.attention, entry.body.body.grade.floor, entry.body.body.entry.bulk], ['incorrect', 1, ['year', 'month']])
})

test('what was before therapy rides with the baseline alone, and a correction keeps it', () => {
  const background = { handicaps: ['hearing'], languages: ['it'] }
  const bodyOf = some => toSign({ ...answered, ...some }, tables)[0].body
  assert.deepEqual([bodyOf({ background, baseline: 'yes' }).background, 'background' in bodyOf({ background }), 'background' in bodyOf({ background: {}, baseline: 'yes' })], [background, false, false])
  const neuro = { id: 'n', heads: ['n'], at_ms: NOW, body: bodyOf({ background, baseline: 'yes' }) }
  const draft = correcting(draftOf(), { neuro }, { reason: 'misheard' }, NOW)
  assert.deepEqual([draft.baseline, draft.background], ['yes', background])
})

test('the sentence and what was seen of it are in the body, and stay in a correction that changes neither', () => {
  const handwriting = { sha256: 'ab', type: 'application/vnd.tenpoint.strokes+json', bytes: 90, duration_ms: 21_000, pen_lifts: 23 }
  const [signed] = toSign({ ...answered, handwriting, writing_signs: ['repeats'] }, tables)
  assert.deepEqual([signed.body.handwriting, signed.body.writing_signs], [handwriting, ['repeats']])
  const view = { id: 'e1', heads: ['e1'], kind: 'neuro_check', at_ms: NOW, body: signed.body }
  const draft = correcting({ ...draftOf(), id: 'd2' }, { neuro: view }, { reason: 'wrong_value' }, NOW)
  const [entry] = toSign(draft, tables)
  assert.deepEqual([entry.body.body.handwriting, entry.body.body.writing_signs], [handwriting, ['repeats']])
})

test('signs may be ticked without a picture, and a tool without a sentence has neither', () => {
  const seen = { ...answered, writing_signs: ['unfinished'] }
  assert.deepEqual([toSign(seen, tables)[0].body.handwriting, toSign(seen, tables)[0].body.writing_signs], [null, ['unfinished']])
  const child = toSign({ ...seen, items: {}, handwriting: { sha256: 'ab', type: 'image/jpeg', bytes: 9 } }, { ...tables, icans: icansChild, instrument: capd })[0].body
  assert.deepEqual([child.handwriting, 'writing_signs' in child], [null, false])
})
