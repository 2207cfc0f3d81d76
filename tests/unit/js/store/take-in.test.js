/** What one phone saves, another takes in: the same texts, each once, sent under the names of who signed them. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { foreign, Server } from '../sync/server.js'
import { checkWith, full, network, note, OTHER, PATIENT, phoneOf, rowsOf, written } from './phone.js'
import { waitingAttachments } from '../../../../frontend/static/js/store/attached.js'
import { entriesOf, sign } from '../../../../frontend/static/js/store/entries.js'
import { takeIn, unsentFile } from '../../../../frontend/static/js/store/take-in.js'
import { safety } from '../../../../frontend/static/js/store/safety.js'
import { sendAttachments } from '../../../../frontend/static/js/sync/attachments.js'
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

test('a file holds the sentences that are only here, also of entries that the server has, and another phone sends them', async () => {
  const server = new Server()
  const { answer } = network
  const [early, late] = [await written(1), await written(2)]
  const [sent] = await sign([checkWith(early)])
  await exchange(['3b'])
  const [unsent] = await sign([checkWith(late)])
  const { text, count } = await unsentFile()
  const file = await read(text)
  assert.deepEqual([count, file.attachments.map(one => one.sha256).sort(), file.damaged], [2, [early.sha256, late.sha256].sort(), []])

  await phoneOf({ user: 'leroy' })
  network.answer = answer
  await exchange(['3b'])
  assert.deepEqual(await takeIn(file.texts, file.attachments), { taken: 2, known: 0, left: 0 })
  assert.deepEqual(await takeIn(file.texts, file.attachments), { taken: 0, known: 2, left: 0 })
  assert.deepEqual(new Map((await safety()).waiting.map(({ id, part }) => [id, part])), new Map([[sent.id, 'attached'], [unsent.id, undefined]]))
  await exchange(['3b'])
  assert.deepEqual([await sendAttachments(), (await safety()).waiting, server.attachments.size, server.texts.length], [null, [], 2, 2])
})

test('a phone without room for a sentence takes in nothing of the file, and all of it another time', async () => {
  await sign([checkWith(await written(3))])
  const { texts, attachments } = await read((await unsentFile()).text)
  await phoneOf({ user: 'leroy' })
  const undo = full('bytes')
  await assert.rejects(takeIn(texts, attachments), { kind: 'full' })
  undo()
  assert.deepEqual([await rowsOf('entries'), await rowsOf('outbox')], [[], []])
  assert.deepEqual(await takeIn(texts, attachments), { taken: 1, known: 0, left: 0 })
})

test('a sentence that no entry of the file names is left', async () => {
  await sign([checkWith(await written(4))])
  const { attachments } = await read((await unsentFile()).text)
  await phoneOf({ user: 'leroy' })
  assert.deepEqual([await takeIn([], attachments), await waitingAttachments()], [{ taken: 0, known: 0, left: 1 }, []])
})
