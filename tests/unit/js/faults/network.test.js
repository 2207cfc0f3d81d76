/** Faults of the network: what was not answered whole was not answered; what is asked to wait waits; a slow link gets on. */
import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import { dead, json, leave, network, note, phoneOf, rowsOf, until } from '../store/phone.js'
import { during, listeners, rest, SECOND, started, tab } from '../sync/moved.js'
import { Server } from '../sync/server.js'
import { wardClock } from '../../../../frontend/static/js/store/clock.js'
import { sign } from '../../../../frontend/static/js/store/entries.js'
import { safety } from '../../../../frontend/static/js/store/safety.js'
import { post } from '../../../../frontend/static/js/sync/http.js'
import { makeRequest } from '../../../../frontend/static/js/sync/request.js'
import { exchange } from '../../../../frontend/static/js/sync/round.js'

const YEAR = 365 * 24 * 3600 * SECOND

/** @type {Server} */
let server
beforeEach(async () => {
  navigator.locks = undefined
  await phoneOf({ now_ms: Date.now() })
  server = new Server()
})

test('F30 an answer that ends at any byte is none', async () => {
  await sign([note('é')])
  const { request } = await makeRequest(['3b'], Date.now())
  const whole = new TextEncoder().encode(JSON.stringify(await server.answer(request)))
  const said = new Set()
  for (let size = 0; size < whole.length; size++) {
    const cut = new Response(whole.slice(0, size), { headers: { 'Content-Type': 'application/json' } })
    said.add((await post(request, { fetch: async () => cut })).trouble)
  }
  assert.deepEqual([...said], ['not_ours'])
  assert.equal((await post(request, { fetch: async () => new Response(whole, { headers: { 'Content-Type': 'application/json' } }) })).trouble, null)
})

test('F34 over a link that is too slow for all of it, fewer go at once until they fit, and then all of them go', async () => {
  for (let turn = 0; turn < 2; turn++) await sign(Array.from({ length: 50 }, (_, index) => note(`${index}`)))
  const tooLong = new DOMException('too long', 'TimeoutError')
  server.change = (answer, request) => {
    if (request.entries.length > 8) throw tooLong
    return answer
  }
  const said = []
  for (let tries = 0; tries < 20 && (await rowsOf('outbox')).length; tries++) said.push(await exchange(['3b']))
  assert.deepEqual([(await rowsOf('outbox')).length, new Set(server.texts).size, server.texts.length], [0, 100, 100])
  assert.ok(said.length <= 20 && said.includes('silent'))
})

test('F34 what is small goes with the next request, however much waits behind it', async () => {
  server.change = () => { throw new DOMException('too long', 'TimeoutError') }
  await sign(Array.from({ length: 40 }, (_, index) => note(`${index}`)))
  for (let tries = 0; tries < 4; tries++) await exchange(['3b'])
  assert.deepEqual(server.requests.map(request => request.entries.length), [40, 10, 3, 1])
  server.change = answer => answer
  assert.deepEqual([await exchange(['3b']), (await rowsOf('outbox')).length], [null, 0])
})

test('F35 a network that comes and goes every two seconds is tried once each time, never twice at once', async () => {
  let [open, most] = [0, 0]
  server.change = async () => {
    most = Math.max(most, ++open)
    await new Promise(setImmediate)
    open -= 1
    throw new TypeError('gone again')
  }
  const { stop } = await started()
  const before = network.asked
  for (let flaps = 0; flaps < 30; flaps++) {
    listeners.get('online')()
    await during(2 * SECOND)
  }
  assert.deepEqual([most, network.asked - before <= 60], [1, true])
  stop()
})

for (const [status, type] of [[502, 'text/html'], [503, 'application/problem+json'], [504, 'text/plain'], [429, 'application/problem+json']]) {
  test(`F37 a ${status} that asks to wait two minutes is left alone for two minutes, and the order stays`, async () => {
    await sign([note('one')])
    server.change = () => new Response('{}', { status, headers: { 'Content-Type': type, 'Retry-After': '120' } })
    const { stop } = await started()
    await sign([note('two')])
    await rest()
    server.change = answer => answer
    const waits = [await during(60 * SECOND), await during(59 * SECOND)]
    assert.deepEqual([waits, await during(2 * SECOND) > 0], [[0, 0], true])
    assert.deepEqual(server.texts.slice(-2).map(text => JSON.parse(text).body.text), ['one', 'two'])
    stop()
  })
}

test('F16 an answer that comes after the phone has changed hands frees what it was about, and nothing else', async () => {
  const [mine] = await sign([note('of the first')])
  let arrive = () => {}
  server.change = answer => new Promise(done => { arrive = () => done(answer) })
  const round = exchange(['3b'])
  await until(() => server.requests.length === 1)
  const database = (await rowsOf('meta')).find(row => row.name === 'session')?.value.session.database
  const { answer } = network
  await leave()
  await phoneOf({ user: 'leroy', database, now_ms: Date.now() })
  const [theirs] = await sign([note('of the second')])
  network.answer = answer
  server.change = same => same
  dead()
  arrive()
  await round
  const { waiting, sent } = await safety()
  assert.deepEqual([waiting.map(one => [one.id, one.author]), sent.map(one => one.id)], [[[theirs.id, 'leroy']], [mine.id]])
})

test('F15 a tab that is frozen with the lock in its hand keeps another from asking for half a minute at most', async () => {
  const limits = []
  const silence = new AbortController()
  const real = AbortSignal.timeout
  AbortSignal.timeout = ms => { limits.push(ms); return silence.signal }
  navigator.locks = { request: (_name, { signal }) => new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason))) }
  await sign([note('one')])
  const { syncNow } = await tab('engine')
  const round = syncNow()
  await until(() => limits.length === 1)
  AbortSignal.timeout = real
  assert.deepEqual([limits, server.requests.length], [[30 * SECOND], 0])
  silence.abort(new DOMException('too long', 'TimeoutError'))
  await round
  assert.deepEqual([server.requests.length, await rowsOf('outbox')], [1, []])
})

for (const years of [-10, 10]) {
  test(`F62 a phone whose clock is ${years} years off signs and sends; the time it claims is the server's, and both are kept`, async () => {
    const true_ms = Date.now()
    mock.timers.setTime(true_ms + years * YEAR)
    await phoneOf({ now_ms: true_ms })
    server = new Server()
    server.now_ms = true_ms
    await exchange(['3b'])
    const [entry] = await sign([note('one', { at_ms: true_ms })])
    assert.equal(await exchange(['3b']), null)
    const { offset_ms } = wardClock()
    assert.deepEqual([Math.abs(Date.parse(entry.recorded_at) - true_ms) < 2 * SECOND, entry.clock_offset_ms, offset_ms], [true, -years * YEAR, -years * YEAR])
    assert.deepEqual([server.texts.length, (await safety()).waiting], [1, []])
    mock.timers.setTime(true_ms)
  })
}

/** What the screen counts: what waits here, and what is called sent. */
const counted = async () => { const { waiting, sent } = await safety(); return [waiting.map(one => one.id), sent.map(one => one.id)] }

const PORTALS = {
  'a page of a hotel': () => new Response('<p>Welcome</p>', { status: 200, headers: { 'Content-Type': 'text/html' } }),
  'its page as if it were ours': () => new Response('<p>Welcome</p>', { status: 200, headers: { 'Content-Type': 'application/json' } }),
  'JSON of something else': () => json({ ok: true }),
  'a demand to sign in to the network': () => new Response('<p>511</p>', { status: 511, headers: { 'Content-Type': 'text/html' } }),
  'nothing at all': () => new Response('', { status: 200, headers: { 'Content-Type': 'application/json' } }),
}
for (const [name, answer] of Object.entries(PORTALS)) {
  test(`F19 ${name} in the server's place: nothing is called sent, all waits, and goes once the server is there`, async () => {
    const [entry] = await sign([note('one')])
    const { answer: real } = network
    network.answer = answer
    const said = await exchange(['3b'])
    assert.deepEqual([said !== null, await counted()], [true, [[entry.id], []]])
    network.answer = real
    assert.deepEqual([await exchange(['3b']), await counted(), server.texts.length], [null, [[], [entry.id]], 1])
  })
}

test('F20 a redirect to a sign-in page is not followed: it is no server of ours, and all waits', async () => {
  const [entry] = await sign([note('one')])
  let how
  network.answer = (_url, options) => { how = options.redirect; return Response.error() } // as opaque as a redirect that is not followed
  const said = await exchange(['3b'])
  assert.deepEqual([how, said, await counted()], ['manual', 'not_ours', [[entry.id], []]])
})

test('F27 a request that never reaches the server is made again with the same text, which is stored once', async () => {
  const [entry] = await sign([note('one')])
  const { answer: real } = network
  let [tries, bodies] = [0, []]
  network.answer = (url, options) => {
    bodies.push(JSON.parse(options.body ?? '{}').entries)
    if ((tries += 1) <= 3) throw new TypeError('gone')
    return real(url, options)
  }
  for (let lost = 0; lost < 3; lost++) assert.deepEqual([await exchange(['3b']), await counted(), server.texts.length], ['unreachable', [[entry.id], []], 0])
  assert.deepEqual([await exchange(['3b']), await counted(), server.texts.length], [null, [[], [entry.id]], 1])
  assert.equal(new Set(bodies.map(texts => JSON.stringify(texts))).size, 1)
})

test('F39 no name, no address, no route: each is a server that was not reached, and all waits', async () => {
  await sign([note('one')])
  for (const reason of ['ENOTFOUND', 'ENETUNREACH', 'ECONNREFUSED', 'ECONNRESET']) {
    network.answer = () => { throw new TypeError('fetch failed', { cause: { code: reason } }) }
    assert.deepEqual([await exchange(['3b']), (await rowsOf('outbox')).length], ['unreachable', 1])
  }
  network.answer = () => json({ v: 1 })
  assert.equal(await exchange(['3b']), 'not_ours')
})
