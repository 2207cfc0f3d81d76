/** Faults of the phone's storage: "saved" is said of what is on the disk, and of nothing else. */
import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import { note, onPut, PATIENT, phoneOf, rowsOf, until } from '../store/phone.js'
import { closeDatabase, connection } from '../../../../frontend/static/js/store/database.js'
import { draftOf, keepDraft } from '../../../../frontend/static/js/store/drafts.js'
import { entriesOf, sign } from '../../../../frontend/static/js/store/entries.js'
import { fact } from '../../../../frontend/static/js/store/meta.js'
import { safety } from '../../../../frontend/static/js/store/safety.js'
import { Server } from '../sync/server.js'
import { exchange } from '../../../../frontend/static/js/sync/round.js'

const DRAFT = { id: 'd', patient: PATIENT, touched_ms: 1 }
let database = ''

mock.method(console, 'error', () => {})
beforeEach(async () => {
  navigator.storage = undefined
  database = await phoneOf()
})

/** What a refused save says. @param {Promise<any>} saving */
const kindOf = saving => saving.then(() => 'saved', wrong => wrong.kind ?? String(wrong))

test('F03 a transaction that is aborted after every request in it succeeded saved nothing, and the draft stays', async () => {
  await keepDraft(DRAFT)
  let puts = 0
  const usual = onPut('outbox', (put, row) => {
    const request = put(row)
    request.addEventListener('success', () => { puts += 1; request.transaction.abort() })
    return request
  })
  const said = await kindOf(sign([note('one')], { dropDraft: 'd' }))
  usual()
  assert.deepEqual([said, puts, await rowsOf('entries'), await rowsOf('outbox'), (await safety()).waiting], ['aborted', 1, [], [], []])
  assert.deepEqual(await draftOf(PATIENT), DRAFT)
  await sign([note('one')], { dropDraft: 'd' })
  assert.deepEqual([(await safety()).waiting.length, await draftOf(PATIENT)], [1, null])
})

test('F06 another version that wants in while somebody types waits for the tap, and the tap is kept', async () => {
  const tap = keepDraft({ ...DRAFT, touched_ms: 2 })
  const { name } = await connection()
  const upgraded = new Promise((done, failed) => {
    const asked = indexedDB.open(name, 2)
    asked.onsuccess = () => done(asked.result)
    asked.onerror = () => failed(asked.error)
  })
  await tap
  const next = await upgraded
  const kept = await new Promise(done => { next.transaction('drafts').objectStore('drafts').get('d').onsuccess = found => done(found.target.result) })
  next.close()
  assert.equal(kept.touched_ms, 2)
})

test('F08 a phone that the browser has emptied numbers anew, so that the server misses what was never sent', async () => {
  const server = new Server()
  await sign([note('sent')])
  await exchange(['3b'])
  await sign([note('never sent')])
  await new Promise(done => { closeDatabase().then(() => { indexedDB.deleteDatabase(`tenpoint-${database}`).onsuccess = done }) })
  await phoneOf({ database })
  new Server().change = same => same
  await exchange(['3b'])
  const [before, after] = [server.requests[0], (await fact('counters'))]
  assert.deepEqual([after.next_n, after.incarnation === before.incarnation, await entriesOf('3b')], [1, false, []])
})

test('F04 a connection that the browser closes while a check is signed is opened again, or the check is not called saved', async () => {
  const cut = onPut('entries', (put, row) => {
    cut()
    const request = put(row)
    request.transaction.db.close()
    request.transaction.abort()
    return request
  })
  assert.equal(await kindOf(sign([note('one')])), 'aborted')
  assert.deepEqual(await rowsOf('outbox'), [])
  await sign([note('one')])
  await until(async () => (await rowsOf('outbox')).length === 1)
})
