/** When phone and server differ: another epoch, another digest. Nothing is thrown away, nothing is believed unchecked. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { note, OTHER, PATIENT, phoneOf, rowsOf } from '../store/phone.js'
import { foreign, Server } from './server.js'
import { entriesOf, sign } from '../../../../frontend/static/js/store/entries.js'
import { fact } from '../../../../frontend/static/js/store/meta.js'
import { transact } from '../../../../frontend/static/js/store/transact.js'
import { safety } from '../../../../frontend/static/js/store/safety.js'
import { ownReading } from '../../../../frontend/static/js/sync/request.js'
import { exchange } from '../../../../frontend/static/js/sync/round.js'

const MINUTE = 60_000
const DAY = 24 * 3600_000

/** @type {Server} */
let server
beforeEach(async () => {
  await phoneOf()
  server = new Server()
})

const at = now_ms => ({ now: () => now_ms })
const texts = async () => (await entriesOf('3b')).map(entry => entry.body.text).sort()

/** Take a row out of what the phone believes it has read. @param {string} id */
const loseRow = id => transact(['feed'], 'readwrite', ({ feed }) => feed.delete(['3b', id]))

test('a restored server is offered the last seven days again, held ones too, and nothing older', async () => {
  const now = Date.now()
  server.holds = text => text.includes('"held"') ? 'no_right' : null
  for (const [text, age] of [['old', 8], ['held', 2], ['recent', 6]]) {
    await sign([note(text)])
    server.now_ms = now - age * DAY
    await exchange(['3b'])
  }
  const restored = Object.assign(new Server(), { epoch: 'epoch-two' })
  assert.equal(await exchange(['3b']), null)
  assert.equal(await exchange(['3b']), null)
  assert.deepEqual(restored.texts.map(text => JSON.parse(text).body.text).sort(), ['held', 'recent'])
  assert.deepEqual([await rowsOf('outbox'), await texts(), await fact('epoch')], [[], ['held', 'old', 'recent'], 'epoch-two'])
  assert.deepEqual([(await fact('cursors'))['3b'].digest, (await safety()).incidents], [restored.digestAt(2), []])
})

for (const [when, wrong] of [['sent by a clock that was behind', [-400 * DAY, 0]], ['offered again by a clock that is ahead', [0, 10 * DAY]]]) {
  test(`what was ${when} is offered to a restored server all the same`, async () => {
    await sign([note('one')])
    await exchange(['3b'], at(Date.now() + wrong[0]))
    const restored = Object.assign(new Server(), { epoch: 'epoch-two' })
    await exchange(['3b'], at(Date.now() + wrong[1]))
    await exchange(['3b'], at(Date.now() + wrong[1]))
    assert.deepEqual(restored.texts.map(text => JSON.parse(text).body.text), ['one'])
  })
}

test('what this phone sent about a patient who has left is offered again too, and is forgotten after seven days', async () => {
  server.now_ms = Date.now() - 8 * DAY
  await server.add(foreign(PATIENT, { text: 'theirs' }))
  await sign([note('mine')])
  await exchange(['3b'])
  server.forget(PATIENT)
  await exchange(['3b'])
  assert.deepEqual([await texts(), (await rowsOf('entries')).map(row => JSON.parse(row.text).body.text)], [[], ['mine']])
  const restored = Object.assign(new Server(), { epoch: 'epoch-two', now_ms: server.now_ms + 6 * DAY })
  await exchange(['3b'])
  await exchange(['3b'])
  assert.deepEqual([restored.texts.map(text => JSON.parse(text).body.text), await texts()], [['mine'], ['mine']])
  restored.forget(PATIENT)
  restored.now_ms += 8 * DAY
  await exchange(['3b'])
  assert.deepEqual([await texts(), await rowsOf('entries'), await fact('left')], [[], [], []])
})

test('the same epoch offers nothing again', async () => {
  await sign([note('one')])
  await exchange(['3b'])
  await exchange(['3b'])
  assert.deepEqual(server.requests.map(one => one.entries.length), [1, 0])
})

test('a ward whose digest differs is read again beside the first set, and swapped when it is right', async () => {
  for (let turn = 0; turn < 5; turn++) await server.add(foreign(OTHER, { text: `${turn}` }))
  await exchange(['3b'])
  await sign([note('mine')])
  await loseRow(JSON.parse(server.texts[2]).id)
  server.most = 2
  assert.equal(await exchange(['3b']), null)
  assert.deepEqual([await texts(), (await ownReading('3b')).digest], [['0', '1', '2', '3', '4', 'mine'], server.digestAt(6)])
  assert.deepEqual([(await safety()).incidents.length, (await fact('cursors'))['3b'].cursor], [1, 6])
})

test("a figure of the server's that its own rows do not give is never adopted", async () => {
  await server.add(foreign(OTHER, { text: 'one' }))
  server.change = answer => ({ ...answer, wards: { '3b': { ...answer.wards['3b'], digest: 'f'.repeat(64) } } })
  await exchange(['3b'])
  const own = (await ownReading('3b')).digest
  assert.deepEqual([own, await texts(), (await safety()).incidents.length], [server.digestAt(1), ['one'], 1])
})

test('a ward that stays wrong is read again from the beginning every ten minutes, not every half', async () => {
  const now = Date.now()
  server.change = answer => ({ ...answer, wards: { '3b': { ...answer.wards['3b'], digest: 'f'.repeat(64) } } })
  const asked = async later => {
    const before = server.requests.length
    server.now_ms = now + later
    await exchange(['3b'], at(now + later))
    return server.requests.length - before
  }
  assert.deepEqual([await asked(0), await asked(MINUTE / 2), await asked(11 * MINUTE)], [2, 1, 2])
})

test('a network that goes away while a ward is read again leaves the first set', async () => {
  for (let turn = 0; turn < 3; turn++) await server.add(foreign(OTHER, { text: `${turn}` }))
  await exchange(['3b'])
  await loseRow(JSON.parse(server.texts[0]).id)
  server.most = 1
  server.change = (answer, request) => {
    if (request.wards['3b'].cursor === 2) throw new TypeError('gone')
    return answer
  }
  await exchange(['3b'])
  assert.deepEqual([await texts(), (await rowsOf('feed')).length], [['0', '1', '2'], 2])
})

test('reading again forgets who left meanwhile, and nobody else', async () => {
  await server.add(foreign(PATIENT, { text: 'left' }))
  await server.add(foreign(OTHER, { text: 'stays' }))
  await exchange(['3b'])
  server.forget(PATIENT)
  const real = server.answer.bind(server)
  server.answer = async request => {
    const answer = await real(request)
    if (request.wards['3b'].cursor !== null) answer.wards['3b'].entries = []
    return answer
  }
  await exchange(['3b'])
  assert.deepEqual([await texts(), (await ownReading('3b')).digest, (await rowsOf('entries')).length], [['stays'], server.digestAt(3), 1])
})

test('a row of our own whose text is gone is no reason to believe the server', async () => {
  const [entry] = await sign([note('mine')])
  await server.add(foreign(OTHER, { text: 'theirs' }))
  await exchange(['3b'])
  await transact(['entries'], 'readwrite', ({ entries }) => entries.delete(entry.id))
  await loseRow(entry.id)
  server.most = 1
  assert.equal(await exchange(['3b']), null)
  assert.deepEqual([await texts(), (await safety()).incidents.length], [['theirs'], 1])
})
