/** Signing: all or nothing, read back, numbered without a gap. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { textOf, speakIn } from '../browser.js'
import { full, leave, note, onPut, OTHER, PATIENT, phoneOf, rowsOf, until } from './phone.js'
import { keepDraft } from '../../../../frontend/static/js/store/drafts.js'
import { entriesOf, sign } from '../../../../frontend/static/js/store/entries.js'
import { counters, fact, remember } from '../../../../frontend/static/js/store/meta.js'
import { persisted } from '../../../../frontend/static/js/store/persistence.js'
import { SaveError } from '../../../../frontend/static/js/store/transact.js'
import { safety } from '../../../../frontend/static/js/store/safety.js'
import { textHash } from '../../../../frontend/static/js/sync/envelope.js'
import { fault } from '../../../../frontend/static/js/screens/visit/fault.js'

let database = ''
beforeEach(async () => {
  navigator.storage = undefined
  database = await phoneOf()
})

const numbers = async () => (await rowsOf('outbox')).map(row => row.n).sort((one, other) => one - other)

test('an entry and its outbox row hold the same text, and its hash', async () => {
  const [entry] = await sign([note('seen')])
  const [kept, waiting] = [(await rowsOf('entries'))[0], (await rowsOf('outbox'))[0]]
  assert.deepEqual([kept.id, kept.text, kept.hash], [waiting.id, waiting.text, waiting.hash])
  assert.deepEqual([JSON.parse(kept.text), kept.hash], [entry, await textHash(kept.text)])
  assert.deepEqual([kept.wards, kept.patient, entry.author, entry.n], [['3b'], PATIENT, 'bernard', 1])
})

for (const store of ['entries', 'outbox', 'meta']) {
  test(`with no space for ${store} nothing is signed, the draft stays, and the next numbers have no gap`, async () => {
    await sign([note('first')])
    await keepDraft({ id: 'd', patient: PATIENT, touched_ms: 1 })
    const empty = full(store)
    await assert.rejects(sign([note('neuro'), note('crs')], { dropDraft: 'd' }), { kind: 'full' })
    empty()
    assert.deepEqual([(await rowsOf('entries')).length, await numbers(), (await rowsOf('drafts')).length], [1, [1], 1])
    await sign([note('neuro'), note('crs')], { dropDraft: 'd' })
    assert.deepEqual([await numbers(), await rowsOf('drafts')], [[1, 2, 3], []])
  })
}

test('a full phone is told in the words of the ward', async () => {
  await speakIn('en')
  assert.equal(textOf(fault(new SaveError('full'))).replace(/^.*Not saved/, 'Not saved'),
    'Not saved This phone is full. What stands here is still on the screen: free some space, or write it on paper.')
  for (const kind of ['lost', 'aborted', 'gone', 'left']) assert.match(textOf(fault(new SaveError(kind))), /Not saved \S/)
})

test('what reads back differently was not saved', async () => {
  const honest = onPut('entries', (put, row) => put({ ...row, text: row.text.replace('seen', 'sEen') }))
  await assert.rejects(sign([note('seen')]), { kind: 'lost' })
  honest()
})

test('four tabs that sign at once make four numbers and four ids', async () => {
  const signed = await Promise.all(Array.from({ length: 4 }, (_, index) => sign([note(`${index}`)])))
  assert.deepEqual(signed.flat().map(entry => entry.n).sort(), [1, 2, 3, 4])
  assert.equal(new Set((await rowsOf('entries')).map(row => row.id)).size, 4)
})

test('a draft is signed once, however many tabs hold the button', async () => {
  await keepDraft({ id: 'd', patient: PATIENT, touched_ms: 1 })
  const outcomes = await Promise.allSettled([sign([note('one')], { dropDraft: 'd' }), sign([note('two')], { dropDraft: 'd' })])
  assert.deepEqual(outcomes.map(one => one.status === 'fulfilled' ? 'signed' : one.reason.kind).sort(), ['gone', 'signed'])
  assert.deepEqual([await numbers(), (await counters()).next_n], [[1], 2])
})

test('two users of a phone share its numbers and see the count of both', async () => {
  await sign([note('of the first')])
  await leave()
  await phoneOf({ user: 'leroy', database })
  await sign([note('of the second', { patient: OTHER })])
  const { waiting } = await safety()
  assert.deepEqual(waiting.map(row => row.author).sort(), ['bernard', 'leroy'])
  assert.deepEqual([await numbers(), (await entriesOf('3b')).length], [[1, 2], 2])
})

test('nobody signs for a ward that is not theirs, or after signing out', async () => {
  await assert.rejects(sign([note('elsewhere', { ward: '9z' })]), /ward 9z/)
  await leave()
  await assert.rejects(sign([note('signed out')]), /ward 3b/)
  assert.deepEqual(await rowsOf('outbox'), [])
})

test('entries of one database are never offered to another', async () => {
  await sign([note('demo')])
  await phoneOf()
  assert.deepEqual([await rowsOf('outbox'), await entriesOf('3b')], [[], []])
})

test('storage is asked for at the first signature, once; an answer that never comes delays nothing', async () => {
  let asked = 0
  navigator.storage = { persist: () => { asked += 1; return new Promise(() => {}) } }
  await sign([note('first')])
  await until(() => asked === 1)
  assert.deepEqual([(await safety()).waiting.length, (await safety()).persisted], [1, null])
})

const refused = async () => { throw new Error('refused') }
for (const [name, said, storage] of [
  ['yes', true, { persist: async () => true }], ['no', false, { persist: async () => false }], ['an error', null, { persist: refused, persisted: refused }],
  ['nothing, without the question', null, {}], ['nothing, without storage at all', null, undefined],
]) {
  test(`what the browser says about its storage, ${name}, is kept, and asked for once`, async () => {
    navigator.storage = storage
    await sign([note('first')])
    await until(async () => await fact('persisted') !== undefined)
    navigator.storage = { persist: () => { throw new Error('asked twice') } }
    await sign([note('second')])
    assert.equal((await safety()).persisted, said)
    navigator.storage = storage
    assert.equal(await persisted(), null)
  })
}

test('a signature stands although the answer about the storage finds no space', async () => {
  navigator.storage = { persist: async () => { full('meta'); return true } }
  const real = IDBObjectStore.prototype.put
  const [entry] = await sign([note('first')])
  await until(() => IDBObjectStore.prototype.put !== real)
  IDBObjectStore.prototype.put = real
  assert.deepEqual((await rowsOf('outbox')).map(row => row.id), [entry.id])
})

test('nobody signs in the name of who was here before another tab was signed in', async () => {
  await remember('session', { ...await fact('session'), session: { ...(await fact('session')).session, user: { id: 'leroy', name: 'A. Leroy' } } })
  await assert.rejects(sign([note('seen')]), { kind: 'left' })
  await remember('session', null)
  await assert.rejects(sign([note('seen')]), { kind: 'left' })
  assert.deepEqual([await rowsOf('entries'), await rowsOf('outbox')], [[], []])
})

test('an id that is taken is not signed again: the entry that has it stays as it is, here and unsent', async () => {
  const [entry] = await sign([note('first')])
  await assert.rejects(sign([note('second'), note('another', { id: entry.id })]), { kind: 'gone' })
  assert.deepEqual([(await rowsOf('entries')).map(row => row.text), await numbers()], [[JSON.stringify(entry)], [1]])
  assert.deepEqual((await rowsOf('outbox')).map(row => row.text), [JSON.stringify(entry)])
})
