/** Rounds of exchange: only a receipt frees a row, and no strange answer costs an entry. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { json, network, note, onPut, OTHER, PATIENT, phoneOf, rowsOf, dead, until } from '../store/phone.js'
import { foreign, Server } from './server.js'
import { entriesOf, sign } from '../../../../frontend/static/js/store/entries.js'
import { fact, remember } from '../../../../frontend/static/js/store/meta.js'
import { safety } from '../../../../frontend/static/js/store/safety.js'
import { transact } from '../../../../frontend/static/js/store/transact.js'
import { textHash } from '../../../../frontend/static/js/sync/envelope.js'
import { exchange } from '../../../../frontend/static/js/sync/round.js'

/** @type {Server} */
let server
beforeEach(async () => {
  await phoneOf()
  server = new Server()
})

const waiting = async () => (await rowsOf('outbox')).length

test('what is stored or known already frees its row and is listed as sent', async () => {
  const [entry] = await sign([note('one')])
  assert.deepEqual([await exchange(['3b']), await waiting()], [null, 0])
  assert.deepEqual([server.texts.length, (await safety()).sent.map(one => one.id)], [1, [entry.id]])
})

test('an answer that is lost on its way costs a duplicate, not a second entry', async () => {
  await sign([note('one')])
  server.change = () => { throw new TypeError('the network went away') }
  assert.deepEqual([await exchange(['3b']), await waiting(), server.texts.length], ['unreachable', 1, 1])
  server.change = answer => answer
  assert.deepEqual([await exchange(['3b']), await waiting(), server.texts.length], [null, 0, 1])
})

test('what is held frees the queue, stays listed, and leaves the list once somebody has looked', async () => {
  const [bad, good] = await sign([note('held'), note('stored')])
  server.holds = text => text.includes('"held"') ? 'no_right' : null
  assert.deepEqual([await exchange(['3b']), await waiting()], [null, 0])
  const { held, sent } = await safety()
  assert.deepEqual([held.map(one => [one.id, one.reason]), sent.map(one => one.id)], [[[bad.id, 'no_right']], [good.id]])
  assert.equal((await entriesOf('3b')).length, 2)
  server.held = []
  await exchange(['3b'])
  assert.deepEqual((await safety()).held, [])
})

const STRANGE = {
  'a portal page with 200': [() => json('<html>', 200, 'text/html'), 'not_ours'],
  'JSON that was cut off': [answer => json(JSON.stringify(answer).slice(0, -9)), 'not_ours'],
  'another batch': [answer => ({ ...answer, batch: '01a0aa00-0000-7000-8000-000000000001' }), 'not_ours'],
  'one receipt too few': [answer => ({ ...answer, receipts: answer.receipts.slice(1) }), 'not_ours'],
  'a receipt in a state that does not exist': [answer => ({ ...answer, receipts: answer.receipts.map(one => ({ ...one, state: 'lost' })) }), 'not_ours'],
  'null': [() => json('null'), 'not_ours'],
  'a ward without rows': [answer => ({ ...answer, wards: { '3b': {} } }), 'not_ours'],
  'a later version': [answer => ({ ...answer, v: 2 }), 'not_ours'],
  'a body that ends in the middle': [() => new Response(new ReadableStream({ start: pipe => pipe.error(new TypeError('terminated')) }),
    { headers: { 'Content-Type': 'application/json' } }), 'unreachable'],
  'an ended session': [() => json({ title: 'sign in' }, 401), 'sign_in'],
  'a busy server': [() => json({ title: 'busy' }, 503), 'server_ill'],
  'too many requests': [() => json({ title: 'slower' }, 429), 'server_ill'],
  'a refusal': [() => json({ title: 'bad' }, 400), 'refused'],
  'a proxy that is ill': [() => json('Bad gateway', 502, 'text/plain'), 'server_ill'],
  'a proxy that takes nothing, however little': [() => json({ title: 'large' }, 413), 'refused'],
}

for (const [name, [change, trouble]] of Object.entries(STRANGE)) {
  test(`${name} is no answer, and nothing is forgotten`, async () => {
    const [one, two] = await sign([note('one'), note('two')])
    server.change = change
    assert.equal(await exchange(['3b']), trouble)
    assert.deepEqual([(await rowsOf('outbox')).map(row => row.id).sort(), await fact('cursors')], [[one.id, two.id].sort(), undefined])
  })
}

test('a receipt for another text frees nothing', async () => {
  await sign([note('one')])
  server.change = answer => ({ ...answer, receipts: answer.receipts.map(one => ({ ...one, hash: '0'.repeat(64) })) })
  server.most = 0
  await exchange(['3b']).catch(() => {})
  assert.equal(await waiting(), 1)
})

test('a request that is too large is halved until it fits', async () => {
  await sign(Array.from({ length: 8 }, (_, index) => note(`${index}`)))
  server.change = (answer, request) => request.entries.length > 3 ? json({ title: 'large' }, 413) : answer
  assert.deepEqual([await exchange(['3b']), await waiting()], [null, 0])
  assert.deepEqual(server.requests.map(one => one.entries.length), [8, 4, 2, 2, 2, 2])
})

test('what is sent goes in the order of its numbers, and all of it', async () => {
  for (let turn = 0; turn < 3; turn++) await sign(Array.from({ length: 50 }, () => note('x')))
  assert.equal(await exchange(['3b']), null)
  assert.deepEqual(server.texts.map(text => JSON.parse(text).n), Array.from({ length: 150 }, (_, index) => index + 1))
  assert.deepEqual(server.requests.map(one => one.entries.length), [100, 50])
})

test('a feed longer than one answer is read to its head', async () => {
  for (let turn = 0; turn < 7; turn++) await server.add(foreign(OTHER))
  server.most = 3
  assert.deepEqual([await exchange(['3b']), (await entriesOf('3b')).length, server.requests.length], [null, 7, 3])
  assert.deepEqual(await fact('incidents'), undefined)
})

test('rounds that overlap, as in two tabs of a browser without Web Locks, move no cursor back and raise no alarm', async () => {
  await exchange(['3b'])
  for (let turn = 0; turn < 20; turn++) await server.add(foreign(OTHER))
  await sign([note('one'), note('two')])
  server.most = 3
  const held = []
  server.change = answer => held.length === 3 ? answer : new Promise(done => { held.push(() => done(answer)) })
  const rounds = [exchange(['3b']), exchange(['3b']), exchange(['3b'])]
  await until(() => held.length === 3)
  for (const let_go of held) {
    let_go()
    await until(async () => (await fact('cursors'))['3b'].cursor === 22)
  }
  assert.deepEqual(await Promise.all(rounds), [null, null, null])
  assert.deepEqual(server.requests.map(one => one.wards['3b'].cursor), [null, 0, 0, 0, 3, 6, 9, 12, 15, 18, 21])
  assert.deepEqual([await waiting(), server.texts.length, (await fact('cursors'))['3b'].cursor], [0, 22, 22])
  assert.equal(await fact('incidents'), undefined)
})

test('an answer from before a restore that comes after it frees nothing', async () => {
  await exchange(['3b'])
  await sign([note('one')])
  /** @type {any} */
  let late = null
  server.change = answer => new Promise(done => { late = () => done(answer) })
  const before = exchange(['3b'])
  await until(() => late)
  server = new Server()
  server.epoch = 'epoch-two'
  const { answer } = network
  network.answer = (url, options) => JSON.parse(options.body).entries.length ? json({ title: 'busy' }, 503) : answer(url, options)
  await remember('epoch', 'epoch-two')
  late()
  await before
  assert.equal(await waiting(), 1)
})

test('an answer the phone has no space for moves no cursor, and is asked for again', async () => {
  await server.add(foreign(OTHER))
  await sign([note('one')])
  const empty = onPut('feed', () => { throw new DOMException('no space', 'QuotaExceededError') })
  await assert.rejects(exchange(['3b']), { kind: 'full' })
  empty()
  assert.deepEqual([await waiting(), await fact('cursors')], [1, undefined])
  assert.deepEqual([await exchange(['3b']), await waiting(), (await entriesOf('3b')).length, server.texts.length], [null, 0, 2, 2])
})

test('a row that is no entry is named, and the others are taken', async () => {
  await server.add(foreign(OTHER))
  await server.add(foreign(OTHER, { a: 1 }, { v: 1, n: 0 }))
  await exchange(['3b'])
  assert.equal((await entriesOf('3b')).length, 1)
  assert.match((await safety()).incidents[0], /rows that are no entries: 3b 2/)
})

test('a patient who left is forgotten here; what was not sent is not', async () => {
  await server.add(foreign(PATIENT))
  await server.add(foreign(OTHER))
  await exchange(['3b'])
  dead()
  const [mine] = await sign([note('not sent')])
  server.forget(PATIENT)
  const { requests, feed } = server
  server = Object.assign(new Server(), { requests, feed })
  server.change = (answer, request) => request.entries.length ? json({ title: 'busy' }, 503) : answer
  assert.equal(await exchange(['3b']), 'server_ill')
  server.change = answer => answer
  server.holds = () => 'no_right'
  await exchange(['3b'])
  const left = (await entriesOf('3b')).map(entry => entry.id)
  assert.deepEqual([left.length, left.includes(mine.id)], [2, true])
  assert.deepEqual((await safety()).incidents, [])
})

test('what was signed about a patient whom the ward had lost is on this phone no more of the ward than on any other', async () => {
  await server.add(foreign(PATIENT))
  await exchange(['3b'])
  server.forget(PATIENT)
  const real = server.answer.bind(server)
  server.answer = async request => ({ ...await real({ ...request, entries: [] }), receipts: await Promise.all(request.entries.map(
    async text => ({ hash: await textHash(text), id: JSON.parse(text).id, state: 'stored' }))) })
  for (const text of ['signed before it was known', 'signed on a screen that stood open']) {
    await sign([note(text)])
    await exchange(['3b'])
    assert.deepEqual([await entriesOf('3b'), await waiting()], [[], 0])
  }
})

test("the ward's own text takes the place of another under its id, and only in the wards that have it", async () => {
  const theirs = foreign(PATIENT, { text: 'theirs' })
  await sign([note('signed on a copy of the phone', { id: JSON.parse(theirs).id, patient: OTHER })])
  const [copy] = await rowsOf('entries')
  await transact(['entries'], 'readwrite', ({ entries }) => entries.put({ ...copy, wards: ['5a'] }))
  await server.add(theirs)
  server.holds = text => text === theirs ? null : 'same_id'
  await exchange(['3b'])
  const [row] = await rowsOf('entries')
  assert.deepEqual([row.text, row.patient, row.wards, (await safety()).held.map(one => one.reason)], [theirs, PATIENT, ['3b'], ['same_id']])
})
