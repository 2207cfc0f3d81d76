/** Every tap is one row that outlives the browser, whoever holds the phone. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { full, leave, OTHER, PATIENT, phoneOf, rowsOf } from './phone.js'
import { answerItem, newDraft } from '../../../../frontend/static/js/screens/visit/model/draft.js'
import { resumed } from '../../../../frontend/static/js/screens/visit/model/resume.js'
import { closeDatabase } from '../../../../frontend/static/js/store/database.js'
import { draftOf, drafts, dropDraft, keepDraft, keepWords, wordsOf } from '../../../../frontend/static/js/store/drafts.js'

const MINUTE = 60_000
let database = ''

beforeEach(async () => { database = await phoneOf() })

/** @param {any} [more] @param {number} [now_ms] */
const draft = (more = {}, now_ms = 1000) => newDraft({
  id: 'a', patient: PATIENT, ward: '3b', course: null, author: 'bernard', parts: ['neuro'], rotation: { objects: 'a', command: 'b' }, ...more,
}, now_ms)

test('a hundred taps are one row, which holds the last of them', async () => {
  let now = draft()
  for (let tap = 1; tap <= 100; tap++) {
    now = answerItem(now, `item_${tap}`, 'correct', 1000 + tap)
    await keepDraft(now)
  }
  assert.deepEqual(await rowsOf('drafts'), [now])
  assert.equal(Object.keys((await draftOf(PATIENT)).items).length, 100)
})

test('a draft survives the end of the browser', async () => {
  const kept = answerItem(draft(), 'year', 'incorrect', 2000)
  await keepDraft(kept)
  await closeDatabase()
  assert.deepEqual(await draftOf(PATIENT), kept)
})

test('of two drafts of a patient the one touched last is offered', async () => {
  await keepDraft(draft({ id: 'z' }, 3000))
  await keepDraft(draft({ id: 'a' }, 2000))
  await keepDraft(draft({ id: 'm', patient: OTHER }, 4000))
  assert.deepEqual([(await draftOf(PATIENT)).id, (await drafts()).map(one => one.id)], ['z', ['m', 'z', 'a']])
})

test('the next nurse on the phone finds the draft of the first, with its author', async () => {
  await keepDraft(draft())
  await leave()
  await phoneOf({ user: 'leroy', database })
  assert.deepEqual([(await draftOf(PATIENT)).author, await draftOf(OTHER)], ['bernard', null])
})

test('after an hour the ICE answers fall and everything else stays', async () => {
  const old = { ...answerItem(draft(), 'year', 'correct', 1000), neuro: { seizure: 'none' }, measured: { temperature: 384 } }
  await keepDraft(old)
  const found = await draftOf(PATIENT)
  assert.equal(resumed(found, { minutes: 60 }, 1000 + 60 * MINUTE).expired, false)
  const { draft: now, expired } = resumed(found, { minutes: 60 }, 1001 + 60 * MINUTE)
  assert.deepEqual([expired, now.items, now.neuro, now.measured], [true, {}, { seizure: 'none' }, { temperature: 384 }])
})

test('a tap that finds no space is told, and the answer before it stays', async () => {
  const before = answerItem(draft(), 'year', 'correct', 1000)
  await keepDraft(before)
  const empty = full('drafts')
  await assert.rejects(keepDraft(answerItem(before, 'month', 'correct', 2000)), { kind: 'full' })
  empty()
  assert.deepEqual(await draftOf(PATIENT), before)
})

test('a draft that was given up is gone, the others are not', async () => {
  await keepDraft(draft())
  await keepDraft(draft({ id: 'b', patient: OTHER }))
  await dropDraft('a')
  assert.deepEqual((await drafts()).map(one => one.id), ['b'])
})

test('what is written for a handover outlives the browser, and is never taken for a visit of the patient', async () => {
  const kept = { id: 'handover/bernard/p/give', about: PATIENT, author: 'bernard', touched_ms: 1000, expected: { fever: 'cultures are taken' }, words: '', said: '' }
  await keepWords(kept)
  await closeDatabase()
  assert.deepEqual([await wordsOf(kept.id), await wordsOf('handover/leroy/p/give'), await draftOf(PATIENT)], [kept, null, null])
})
