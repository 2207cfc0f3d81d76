/** What one phone saves, another takes in: the same texts, each once, sent under the names of who signed them. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { foreign, Server } from '../sync/server.js'
import { note, OTHER, PATIENT, phoneOf, rowsOf } from './phone.js'
import { entriesOf, sign } from '../../../../frontend/static/js/store/entries.js'
import { takeIn, unsentFile } from '../../../../frontend/static/js/store/take-in.js'
import { read } from '../../../../frontend/static/js/sync/entries_file.js'
import { exchange } from '../../../../frontend/static/js/sync/round.js'

beforeEach(() => phoneOf())

test('a file holds what is only here, to the letter, and another phone sends exactly that', async () => {
  await sign([note('one'), note('two', { patient: OTHER })])
  const texts = (await rowsOf('outbox')).map(row => row.text).sort()
  const { text, count } = await unsentFile()
  const file = await read(text)
  assert.deepEqual([count, [...file.texts].sort(), file.damaged], [2, texts, []])

  await phoneOf({ user: 'leroy' })
  assert.deepEqual(await takeIn(file.texts), { taken: 2, known: 0, left: 0 })
  assert.equal((await entriesOf('3b')).length, 2)
  const server = new Server()
  assert.equal(await exchange(['3b']), null)
  assert.deepEqual([[...server.texts].sort(), await rowsOf('outbox')], [texts, []])
})

test('taken in twice it is there once; what the server has already is not sent again', async () => {
  const [here, there] = [foreign(PATIENT), foreign(PATIENT)]
  const server = new Server()
  await server.add(there)
  await exchange(['3b'])
  assert.deepEqual(await takeIn([here, there]), { taken: 1, known: 1, left: 0 })
  assert.deepEqual(await takeIn([here, there]), { taken: 0, known: 2, left: 0 })
  await exchange(['3b'])
  assert.deepEqual(await takeIn([here, there]), { taken: 0, known: 2, left: 0 })
  assert.deepEqual(server.texts, [there, here])
})

test('a text that is no entry, or another one’s identifier, stays out and changes nothing', async () => {
  const [entry] = await sign([note('mine')])
  const before = [await rowsOf('entries'), await rowsOf('outbox')]
  const same = foreign(PATIENT, { text: 'another' }, { id: entry.id })
  assert.deepEqual(await takeIn(['no entry', same]), { taken: 0, known: 0, left: 2 })
  assert.deepEqual([await rowsOf('entries'), await rowsOf('outbox')], before)
})
