/** A transaction is saved when it is on the disk, and otherwise not at all. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { full, phoneOf, rowsOf } from './phone.js'
import { closeDatabase, connection } from '../../../../frontend/static/js/store/database.js'
import { fact, remember } from '../../../../frontend/static/js/store/meta.js'
import { SaveError, transact } from '../../../../frontend/static/js/store/transact.js'

beforeEach(async () => { await phoneOf() })

/** What a transaction that is refused says. @param {Promise<any>} refused */
const kindOf = refused => refused.then(() => 'saved', wrong => wrong instanceof SaveError ? wrong.kind : wrong.message)

test('a save is strict, a tap of a draft relaxed', async () => {
  const asked = []
  const real = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (names, mode, options) {
    asked.push(options.durability)
    return real.call(this, names, mode, options)
  }
  await remember('one', 1)
  await transact(['drafts'], 'readwrite', ({ drafts }) => drafts.put({ id: 'a' }), { durability: 'relaxed' })
  IDBDatabase.prototype.transaction = real
  assert.deepEqual(asked, ['strict', 'relaxed'])
})

test('saved is said after the disk has it', async () => {
  const order = []
  await transact(['meta'], 'readwrite', async ({ meta }) => {
    meta.transaction.addEventListener('complete', () => order.push('complete'))
    await meta.put({ name: 'one', value: 1 })
    order.push('put')
  })
  assert.deepEqual([...order, 'saved'], ['put', 'complete', 'saved'])
})

test('an error in the middle undoes what was put before it, and is told as it is', async () => {
  const refused = transact(['meta', 'drafts'], 'readwrite', async ({ meta, drafts }) => {
    await meta.put({ name: 'half', value: 1 })
    await drafts.put({ id: 'half' })
    throw new RangeError('a rule of the ward')
  })
  assert.equal(await kindOf(refused), 'a rule of the ward')
  assert.deepEqual([await fact('half'), await rowsOf('drafts')], [undefined, []])
})

test('a transaction that the browser aborts saved nothing', async () => {
  const refused = transact(['meta'], 'readwrite', async ({ meta }) => {
    await meta.put({ name: 'half', value: 1 })
    meta.transaction.abort()
    await meta.put({ name: 'half', value: 2 })
  })
  assert.deepEqual([await kindOf(refused), await fact('half')], ['aborted', undefined])
})

test('work that waits for something else than its own requests is not called saved', async () => {
  const refused = transact(['meta'], 'readwrite', async ({ meta }) => {
    await meta.put({ name: 'one', value: 1 })
    for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate)
  })
  assert.equal(await kindOf(refused), 'aborted')
})

test('a full phone says so, whichever request met it', async () => {
  const empty = full('meta')
  const refused = await kindOf(remember('one', 1))
  empty()
  assert.deepEqual([refused, await fact('one')], ['full', undefined])
})

test('a connection that the browser cut is opened once more', async () => {
  await remember('one', 1)
  const cut = await connection()
  cut.close()
  assert.equal(await fact('one'), 1)
  assert.notEqual(await connection(), cut)
})

test('a database that does not open is lost for now, and found again by the next save', async () => {
  await closeDatabase()
  const real = indexedDB.open
  indexedDB.open = () => { throw new DOMException('no disk', 'UnknownError') }
  const refused = await kindOf(remember('one', 1))
  indexedDB.open = real
  await remember('two', 2)
  assert.deepEqual([refused, await fact('one'), await fact('two')], ['lost', undefined, 2])
})

test('another version that wants in is let in, and the next save waits for it', async () => {
  await remember('one', 1)
  const { name } = await connection()
  await new Promise((done, failed) => {
    const deleted = indexedDB.deleteDatabase(name)
    deleted.onsuccess = done
    deleted.onerror = failed
  })
  assert.equal(await fact('one'), undefined)
})
