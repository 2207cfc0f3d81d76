/** Faults of the phone's storage: "saved" is said of what is on the disk, and of nothing else. */
import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import { json, network, note, onPut, PATIENT, phoneOf, rowsOf, until } from '../store/phone.js'
import { closeDatabase, connection, openDatabase } from '../../../../frontend/static/js/store/database.js'
import { draftOf, keepDraft } from '../../../../frontend/static/js/store/drafts.js'
import { entriesOf, sign } from '../../../../frontend/static/js/store/entries.js'
import { noteLost } from '../../../../frontend/static/js/store/lost.js'
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

test('F08 a phone that the browser has emptied numbers anew, and is told what the server never had of the one before', async () => {
  const server = new Server()
  await sign([note('sent')])
  await exchange(['3b'])
  await sign([note('never sent')])
  const before = server.requests[0]
  await new Promise(done => { closeDatabase().then(() => { indexedDB.deleteDatabase(`tenpoint-${database}`).onsuccess = done }) })
  await phoneOf({ database })
  const had = { incarnation: before.incarnation, made: 2, arrived: 1, heard_at: new Date().toISOString() }
  network.answer = () => json({ device: before.device, databases: [had] })
  await noteLost()
  const { waiting, sent, lost } = await safety()
  assert.deepEqual([waiting, sent, lost], [[], [], [had]])
  const after = await fact('counters')
  assert.deepEqual([after.next_n, after.incarnation === before.incarnation, await entriesOf('3b')], [1, false, []])
})

test('F02 a store that is full after the other one took its row keeps neither, and with space both are kept', async () => {
  await keepDraft(DRAFT)
  const taken = []
  const seen = onPut('entries', (put, row) => { taken.push(row.id); return put(row) })
  const full = onPut('outbox', () => { throw new DOMException('full', 'QuotaExceededError') })
  const said = await kindOf(sign([note('one')], { dropDraft: 'd' }))
  full()
  seen()
  const { waiting, sent } = await safety()
  assert.deepEqual([said, taken.length, await rowsOf('entries'), await rowsOf('outbox'), waiting, sent], ['full', 1, [], [], [], []])
  assert.deepEqual(await draftOf(PATIENT), DRAFT)
  const [entry] = await sign([note('one')], { dropDraft: 'd' })
  assert.deepEqual([(await safety()).waiting.map(one => one.id), entry.n, await draftOf(PATIENT)], [[entry.id], 1, null])
})

test('F05 another window that holds the database is named after five seconds, nothing is called saved, and closed it is as before', async () => {
  const [kept] = await sign([note('before')])
  await closeDatabase()
  mock.timers.enable({ apis: ['setTimeout'] })
  const real = indexedDB.open
  let asked = 0
  indexedDB.open = () => { asked += 1; return new IDBOpenDBRequest() } // neither opens nor fails, as behind a window that hangs
  const said = kindOf(sign([note('while it hangs')]))
  await until(() => asked === 1)
  mock.timers.tick(4_999)
  const early = await Promise.race([said, new Promise(done => setImmediate(() => done('waits')))])
  mock.timers.tick(1)
  assert.deepEqual([early, await said, asked], ['waits', 'blocked', 1])
  indexedDB.open = real
  mock.timers.reset()
  assert.deepEqual((await safety()).waiting.map(one => one.id), [kept.id])
  assert.equal((await sign([note('after')]))[0].n, 2)
})

/** The making of a database ends at a step, as when the browser is killed. @param {number} step @returns {() => number} how many steps were left */
function killedAt(step) {
  const [open, made] = [indexedDB.open, [['createObjectStore', IDBDatabase.prototype], ['createIndex', IDBObjectStore.prototype]].map(([act, owner]) => [act, owner, owner[act]])]
  let request
  indexedDB.open = (...given) => { request = open.apply(indexedDB, given); return request }
  for (const [act, owner, real] of made) owner[act] = function (...given) {
    if ((step -= 1) > 0) return real.apply(this, given)
    if (step === 0) request.transaction.abort()
    return { createIndex() {} } // nothing of it is on the disk any more
  }
  return () => {
    indexedDB.open = open
    for (const [act, owner, real] of made) owner[act] = real
    return step
  }
}

for (let step = 1; step <= 10; step++) {
  test(`F07 killed at step ${step} while the database is made, the next start makes all of it`, async () => {
    const name = crypto.randomUUID()
    const alive = killedAt(step)
    await assert.rejects(openDatabase(name))
    assert.equal(alive() <= 0, true)
    assert.deepEqual((await indexedDB.databases()).filter(one => one.name === `tenpoint-${name}` && one.version), [])
    await phoneOf({ database: name })
    const [entry] = await sign([note('one')])
    assert.deepEqual((await safety()).waiting.map(one => one.id), [entry.id])
  })
}

test('F07 a newer version that is killed while it changes the database leaves it as it was, with all that is unsent', async () => {
  const [entry] = await sign([note('one')])
  await keepDraft(DRAFT)
  await closeDatabase()
  await new Promise(done => {
    const asked = indexedDB.open(`tenpoint-${database}`, 2)
    asked.onupgradeneeded = () => {
      asked.result.deleteObjectStore('outbox')
      asked.result.createObjectStore('newer')
      asked.transaction.abort()
    }
    asked.onerror = done
  })
  assert.deepEqual([(await safety()).waiting.map(one => one.id), await draftOf(PATIENT), (await connection()).version], [[entry.id], DRAFT, 1])
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
