/** When the phone exchanges: saves at once, half minutes, back-off, one round for all tabs; with a clock that the test moves. */
import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import { checkWith, json, network, note, onPut, phoneOf, rowsOf, until, written } from '../store/phone.js'
import { during, listeners, page, rest, SECOND, started, tab } from './moved.js'
import { Server } from './server.js'
import { onChange } from '../../../../frontend/static/js/store/changes.js'
import { sign } from '../../../../frontend/static/js/store/entries.js'
import { remember } from '../../../../frontend/static/js/store/meta.js'
import { currentSession } from '../../../../frontend/static/js/store/session.js'
import { safety } from '../../../../frontend/static/js/store/safety.js'

const HOUR = 3600 * SECOND

/** @type {Server} */
let server

beforeEach(async () => {
  navigator.locks = undefined
  page.visibilityState = 'visible'
  await phoneOf({ now_ms: Date.now() })
  server = new Server()
})

test('a visible phone asks every half minute, a hidden one never, and at once when it is looked at', async () => {
  const { stop } = await started()
  assert.deepEqual([await during(29 * SECOND), await during(SECOND), await during(30 * SECOND)], [0, 1, 1])
  page.visibilityState = 'hidden'
  assert.equal(await during(10 * 60 * SECOND), 0)
  page.visibilityState = 'visible'
  const before = network.asked
  listeners.get('visibilitychange')()
  await rest()
  assert.equal(network.asked - before, 1)
  stop()
})

test('a save is sent at once; one that falls into a round, right after it', async () => {
  const { stop } = await started()
  await sign([note('one')])
  await rest()
  assert.deepEqual(await rowsOf('outbox'), [])
  const slow = later()
  server.change = async answer => { await slow.promise; return answer }
  await sign([note('two')])
  await until(() => server.texts.length === 2)
  await sign([note('three')])
  await rest()
  slow.resolve()
  await rest()
  assert.equal(await during(SECOND), 1)
  assert.deepEqual([server.texts.length, await rowsOf('outbox')], [3, []])
  stop()
})

test('a written sentence goes right after the round that brought its entry; a round that fails sends none', async () => {
  const { stop } = await started()
  server.change = () => json({ title: 'busy' }, 503)
  await sign([checkWith(await written())])
  await rest()
  assert.deepEqual([server.attached.length, (await safety()).waiting.map(one => one.part)], [0, [undefined]])
  server.change = answer => answer
  await during(4 * SECOND)
  assert.deepEqual([server.attached.length, (await safety()).waiting], [1, []])
  stop()
})

test('a dead server is asked again after 2, 4, 8, 16 and then every 30 seconds, and everything waits on the phone', async () => {
  server.change = server.reached = () => { throw new TypeError('dead') }
  const { stop } = await started()
  const waits = []
  for (const wait of [2, 4, 8, 16, 30, 30]) waits.push(await during(wait * SECOND - SECOND), await during(SECOND))
  assert.deepEqual(waits, [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1])
  await sign([note('signed meanwhile')])
  await rest()
  assert.deepEqual([(await safety()).trouble, (await safety()).waiting.length], ['unreachable', 1])
  server.change = answer => answer
  await during(30 * SECOND)
  assert.deepEqual([(await safety()).trouble, (await safety()).waiting.length, server.texts.length], [null, 0, 1])
  stop()
})

test('a server that is connected but silent is given up after 25 seconds, and after 8 more when it is asked whether it is there', async () => {
  const asked = []
  const silence = new AbortController()
  const real = AbortSignal.timeout
  AbortSignal.timeout = ms => { asked.push(ms); return silence.signal }
  network.answer = (_url, { signal }) => new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason)))
  const { syncNow } = await tab('engine')
  const round = syncNow()
  await until(() => asked.length === 1)
  assert.equal((await safety()).sending, true)
  silence.abort(new DOMException('too long', 'TimeoutError'))
  network.answer = () => { throw silence.signal.reason }
  await round
  AbortSignal.timeout = real
  assert.deepEqual([asked, (await safety()).trouble, (await safety()).sending], [[25 * SECOND, 8 * SECOND], 'silent', false])
})

test('what was sent got lost on its way while the server is there: the screen says which of the two it is', async () => {
  await sign([note('one')])
  server.change = () => { throw new TypeError('reset') }
  const { syncNow } = await tab('engine')
  await syncNow()
  assert.deepEqual([(await safety()).trouble, (await rowsOf('outbox')).length], ['cut_off', 1])
  server.reached = () => json('<html>', 200, 'text/html')
  await syncNow()
  assert.equal((await safety()).trouble, 'not_ours')
})

test('an ended session leaves everything where it is and asks to sign in', async () => {
  await sign([note('one')])
  server.change = () => json({ title: 'Sign in again' }, 401)
  const { syncNow } = await tab('engine')
  await syncNow()
  assert.deepEqual([(await safety()).trouble, (await rowsOf('outbox')).length, currentSession()?.user.id], ['sign_in', 1, 'bernard'])
})

test('a phone without space for notes about the sending sends all the same', async () => {
  await sign([note('one')])
  const empty = onPut('meta', (put, row) => {
    if (row.name === 'contact') throw new DOMException('no space', 'QuotaExceededError')
    return put(row)
  })
  const { syncNow } = await tab('engine')
  await syncNow()
  empty()
  assert.deepEqual([server.texts.length, await rowsOf('outbox')], [1, []])
})

test('what cannot be kept is said as such, not as a dead network', async () => {
  await sign([note('one')])
  const empty = onPut('feed', () => { throw new DOMException('no space', 'QuotaExceededError') })
  const { syncNow } = await tab('engine')
  await syncNow()
  empty()
  assert.deepEqual([(await safety()).trouble, (await rowsOf('outbox')).length], ['not_kept', 1])
})

/** Web Locks of a browser: one holder, the others in a queue. */
function locks() {
  let last = Promise.resolve()
  return { request: (_name, _options, act) => last = last.catch(() => {}).then(act) }
}

test('tabs that ask while a round runs share the next one', async () => {
  navigator.locks = locks()
  const slow = later()
  server.change = async answer => { await slow.promise; return answer }
  const tabs = await Promise.all([tab('engine'), tab('engine'), tab('engine'), tab('engine')])
  const first = tabs[0].syncNow()
  await until(() => server.requests.length === 1)
  mock.timers.tick(1)
  const others = tabs.slice(1).map(one => one.syncNow())
  mock.timers.tick(1)
  slow.resolve()
  await Promise.all([first, ...others])
  assert.equal(server.requests.length, 2)
})

test('a clock that was set back does not keep a tab from asking', async () => {
  navigator.locks = locks()
  await remember('contact', { last_try_ms: Date.now() + 24 * HOUR, sending: false })
  const { syncNow } = await tab('engine')
  await syncNow()
  assert.equal(server.requests.length, 1)
})

test('tabs without Web Locks each ask, the later one again from where the first has read; each entry is stored once', async () => {
  await sign([note('one')])
  const tabs = await Promise.all([tab('engine'), tab('engine')])
  await Promise.all(tabs.map(one => one.syncNow()))
  assert.deepEqual([server.requests.map(one => one.wards['3b'].cursor), server.texts.length, await rowsOf('outbox')], [[null, null, 1], 1, []])
})

test('Web Locks that fail keep nobody from asking', async () => {
  navigator.locks = { request: async () => { throw new DOMException('not here', 'SecurityError') } }
  await sign([note('one')])
  await (await tab('engine')).syncNow()
  assert.deepEqual([server.texts.length, await rowsOf('outbox')], [1, []])
})

test('nobody signed in: nothing is asked, and nothing is said', async () => {
  const { signOut } = await import('../../../../frontend/static/js/store/session.js')
  network.answer = () => json({}, 204)
  await signOut().catch(() => {})
  const told = onChange(() => assert.fail('nothing changed'))
  const before = network.asked
  await (await tab('engine')).syncNow()
  told()
  assert.equal(network.asked, before)
})

function later() {
  let resolve = () => {}
  const promise = new Promise(done => { resolve = /** @type {any} */ (done) })
  return { promise, resolve }
}
