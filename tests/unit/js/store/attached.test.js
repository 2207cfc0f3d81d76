/** Which entries name what is kept apart from them, and that none of it counts as sent before its own receipt. */
import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import { Server } from '../sync/server.js'
import { checkWith, full, ink, OTHER, PATIENT, phoneOf, until, written } from './phone.js'
import { waitingAttachments } from '../../../../frontend/static/js/store/attached.js'
import { attachment, attachments, dropAttachment, hashOf, keepAttachment, markNamed, markSent } from '../../../../frontend/static/js/store/attachments.js'
import { openDatabase } from '../../../../frontend/static/js/store/database.js'
import { sign } from '../../../../frontend/static/js/store/entries.js'
import { safety } from '../../../../frontend/static/js/store/safety.js'
import { exchange } from '../../../../frontend/static/js/sync/round.js'

mock.method(console, 'error', () => {})
let database = ''
beforeEach(async () => { database = await phoneOf() })

const waits = async () => (await safety()).waiting.map(({ id, part }) => [id, part ?? 'entry'])

test('an entry whose handwriting waits counts once, as itself; when it alone is on the server, as what is still here', async () => {
  const server = new Server()
  const handwriting = await written()
  const [check, note] = await sign([checkWith(handwriting), checkWith(null)])
  assert.deepEqual(await waits(), [[check.id, 'entry'], [note.id, 'entry']])
  assert.equal(await exchange(['3b']), null)
  assert.equal(server.texts.length, 2)
  assert.deepEqual([await waits(), (await safety()).sent.map(one => one.id)], [[[check.id, 'attached']], [note.id]])
  await markSent(handwriting.sha256, Date.now(), 'epoch-one')
  assert.deepEqual([await waits(), (await safety()).sent.map(one => one.id)], [[], [note.id, check.id]])
})

test('what a draft alone names waits for nobody; two entries with one sentence both wait for it', async () => {
  const handwriting = await written()
  assert.deepEqual([await waitingAttachments(), await waits()], [[], []])
  const [one] = await sign([checkWith(handwriting)])
  const [moved] = await sign([checkWith(handwriting, { patient: OTHER })])
  new Server()
  await exchange(['3b'])
  assert.deepEqual(await waits(), [[one.id, 'attached'], [moved.id, 'attached']])
})

test('an amendment names what it puts into the body', async () => {
  const [check] = await sign([checkWith(null)])
  const handwriting = await written()
  const [amendment] = await sign([checkWith(null, { kind: 'amendment', amends: [check.id], body: { reason: 'wrong_value', body: { handwriting } } })])
  new Server()
  await exchange(['3b'])
  assert.deepEqual(await waits(), [[amendment.id, 'attached']])
})

test('killed between the signature and the remembering of whom it names, the next look finds it', async () => {
  const handwriting = await written()
  const broken = full('attachments')
  const [check] = await sign([checkWith(handwriting)])
  broken()
  assert.deepEqual((await attachment(handwriting.sha256))?.named, [])
  assert.deepEqual((await waitingAttachments()).map(({ sha256, named }) => [sha256, named[0].id]), [[handwriting.sha256, check.id]])
  assert.deepEqual((await attachment(handwriting.sha256))?.named.map(one => one.id), [check.id])
})

test('what a signature names is not let go of before the server has it, however it is asked', async () => {
  const handwriting = await written()
  await sign([checkWith(handwriting)])
  await dropAttachment(handwriting.sha256)
  assert.equal((await attachments()).length, 1)
  await markSent(handwriting.sha256, 5)
  await dropAttachment(handwriting.sha256)
  assert.deepEqual([await attachments(), await attachment(handwriting.sha256)], [[], null])
})

test('nothing is let go of that changed since it was looked at', async () => {
  const { sha256 } = await written()
  const [seen] = await attachments()
  mock.timers.enable({ apis: ['Date'], now: Date.now() + 1 })
  await written()
  mock.timers.reset()
  await dropAttachment(sha256, seen)
  assert.deepEqual((await attachments()).map(one => one.sha256), [sha256])
})

test('nobody reads pictures to count what waits', async () => {
  await sign([checkWith(await written())])
  const read = []
  const real = IDBObjectStore.prototype.get
  const all = IDBObjectStore.prototype.getAll
  IDBObjectStore.prototype.get = function (...given) { read.push(this.name); return real.apply(this, given) }
  IDBObjectStore.prototype.getAll = function (...given) { read.push(this.name); return all.apply(this, given) }
  await safety()
  Object.assign(IDBObjectStore.prototype, { get: real, getAll: all })
  assert.deepEqual([read.includes('bytes'), read.includes('entries')], [false, false])
})

test('when what is kept apart cannot be read, what waits is still counted and nothing is known to be sent', async () => {
  const [check] = await sign([checkWith(null)])
  const [real, other] = [indexedDB.open, await phoneOf()]
  indexedDB.open = (name, ...more) => {
    if (String(name).startsWith('tenpoint-attachments-')) throw new DOMException('broken', 'UnknownError')
    return real.call(indexedDB, name, ...more)
  }
  await openDatabase(database)
  assert.deepEqual([(await safety()).attached.unread, await waits()], [true, [[check.id, 'entry']]])
  indexedDB.open = real
  await openDatabase(other)
  await openDatabase(database)
  assert.deepEqual([(await safety()).attached.unread, await waits()], [false, [[check.id, 'entry']]])
})

test('a window that hangs before what is kept apart is given up after five seconds, and what waits is counted', async () => {
  const [check] = await sign([checkWith(null)])
  const [real, other] = [indexedDB.open, await phoneOf()]
  await openDatabase(other)
  await openDatabase(database)
  mock.timers.enable({ apis: ['setTimeout'] })
  let asked = 0
  indexedDB.open = (name, ...more) => {
    if (!String(name).startsWith('tenpoint-attachments-')) return real.call(indexedDB, name, ...more)
    asked += 1
    return new IDBOpenDBRequest() // neither opens nor fails
  }
  const looking = safety()
  await until(() => asked === 1)
  mock.timers.tick(5_000)
  const { waiting, attached } = await looking
  Object.assign(indexedDB, { open: real })
  mock.timers.reset()
  assert.deepEqual([waiting.map(one => one.id), attached.unread], [[check.id], true])
})

test('bytes that hang under another name are found under their own hash alone', async () => {
  const data = ink(3)
  const { sha256 } = await keepAttachment({ patient: PATIENT, type: 'image/png', data })
  assert.equal(sha256, await hashOf(data))
  await markNamed('f'.repeat(64), [{ id: 'x', kind: 'note', patient: PATIENT, author: 'a', recorded_at: '' }])
  assert.equal(await attachment('f'.repeat(64)), null)
})
