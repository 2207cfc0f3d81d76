/** Waking a phone: asked for by a tap, told to the server with each session, ended with it; every way in which it does not work has a word. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { dead, json, network, phoneOf } from '../store/phone.js'
import { fact } from '../../../../frontend/static/js/store/meta.js'
import { signOut } from '../../../../frontend/static/js/store/session.js'
import { letMeSleep, renewWake, sleepHere, wakeIn, wakeMe, wakeNow } from '../../../../frontend/static/js/sync/wake.js'

const KEY = `B${'a'.repeat(85)}A`
const OTHER = `B${'b'.repeat(85)}g`
const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0))

/** The browser, and what it was asked. */
let browser
/** What the server was asked: [method, body]. */
let asked

/** A browser that can be woken. @param {{ permission?: string, answer?: string, refuses?: boolean }} [some] */
function play({ permission = 'default', answer = 'granted', refuses = false } = {}) {
  browser = { subscription: null, made: 0, told: [] }
  const pushManager = {
    getSubscription: async () => browser.subscription,
    subscribe: async options => {
      if (refuses) throw new DOMException('no push service', 'AbortError')
      assert.equal(options.userVisibleOnly, true)
      browser.made += 1
      browser.subscription = { endpoint: `https://push.example/${browser.made}`, options: { applicationServerKey: options.applicationServerKey.buffer },
        unsubscribe: async () => { browser.subscription = null; return true } }
      return browser.subscription
    },
  }
  const registration = { pushManager, active: { postMessage: word => browser.told.push(word) } }
  navigator.serviceWorker = { getRegistration: async () => registration }
  globalThis.PushManager = class {}
  globalThis.Notification = { permission, requestPermission: async () => Notification.permission = answer }
}

/** A server that offers it. @param {{ offer?: any, status?: number }} [some] */
function serve({ offer = { offered: 'yes', key: KEY }, status = 204 } = {}) {
  asked = []
  network.answer = (url, { method, body }) => {
    assert.equal(url, '/api/push')
    asked.push(body ? [method, JSON.parse(body)] : [method])
    return method === 'GET' ? json(offer) : new Response(status === 204 ? null : '{}', { status })
  }
}

beforeEach(async () => {
  await phoneOf()
  play()
  serve()
})

test('a tap asks the person, subscribes with the key of the server, and tells it where; the worker learns the language', async () => {
  assert.equal(await wakeNow(), 'off')
  assert.equal(await wakeMe('fr'), 'on')
  assert.deepEqual(asked, [['GET'], ['GET'], ['POST', { endpoint: 'https://push.example/1' }]])
  assert.deepEqual([...new Uint8Array(browser.subscription.options.applicationServerKey)], [...bytes(KEY)])
  assert.deepEqual(browser.told, ['speak-fr'])
  assert.equal(await wakeNow(), 'on')
  await wakeIn('en')
  assert.deepEqual(browser.told, ['speak-fr', 'speak-en'])
})

test('off again: the server is told, and the browser forgets even when it is not reached', async () => {
  await wakeMe('en')
  assert.equal(await letMeSleep(), 'off')
  assert.deepEqual([asked.at(-1), browser.subscription, await fact('wake')], [['DELETE'], null, null])
  await wakeMe('en')
  dead()
  assert.deepEqual([await letMeSleep(), browser.subscription], ['off', null])
})

test('what stands in the way is told apart, and nothing is half on', async () => {
  const now = {}
  dead()
  now.offline = [await wakeNow(), await wakeMe('en')]
  serve({ offer: { offered: 'no', key: null } })
  now.not_offered = [await wakeNow(), await wakeMe('en')]
  serve({ status: 400 })
  now.refused = [await wakeNow(), await wakeMe('en'), browser.subscription]
  play({ refuses: true })
  now.no_service = [await wakeNow(), await wakeMe('en')]
  play({ answer: 'denied' })
  now.denied = [await wakeNow(), await wakeMe('en'), await wakeNow()]
  play({ answer: 'default' })
  now.closed = [await wakeMe('en')]
  delete globalThis.PushManager
  now.unsupported = [await wakeNow()]
  assert.deepEqual(now, {
    offline: ['offline', 'offline'], not_offered: ['not_offered', 'not_offered'], refused: ['off', 'failed', null], no_service: ['off', 'failed'],
    denied: ['off', 'denied', 'denied'], closed: ['off'], unsupported: ['unsupported'],
  })
})

for (const [what, answer] of [
  ['a portal’s page', () => json('<html>sign in to Wi-Fi</html>', 200, 'text/html')],
  ['a key that is none', () => json({ offered: 'yes', key: 'short' })],
  ['another form', () => json([])],
]) {
  test(`${what} is no offer`, async () => {
    network.answer = answer
    assert.equal(await wakeNow(), 'offline')
  })
}

test('a phone that is on says so without a network, and a portal is not taken for the server', async () => {
  await wakeMe('en')
  dead()
  assert.equal(await wakeNow(), 'on')
  await letMeSleep()
  serve({ status: 200 })
  assert.deepEqual([await wakeMe('en'), browser.subscription], ['offline', null])
})

test('each new session is told of once, with the same subscription; one for another key is made anew', async () => {
  await wakeMe('en')
  const database = (await import('../../../../frontend/static/js/store/session.js')).currentSession().database
  await phoneOf({ database, now_ms: Date.now() + 1000 })
  serve()
  await renewWake('en')
  await renewWake('en')
  assert.deepEqual([asked, browser.made], [[['GET'], ['POST', { endpoint: 'https://push.example/1' }]], 1])
  await phoneOf({ database, now_ms: Date.now() + 2000 })
  serve({ offer: { offered: 'yes', key: OTHER } })
  await renewWake('en')
  assert.deepEqual([asked.at(-1), browser.made], [['POST', { endpoint: 'https://push.example/2' }], 2])
})

test('without a network it is told at the next change', async () => {
  await wakeMe('en')
  const { database } = (await import('../../../../frontend/static/js/store/session.js')).currentSession()
  await phoneOf({ database, now_ms: Date.now() + 1000 })
  await renewWake('en')
  serve()
  await renewWake('en')
  assert.deepEqual(asked.map(([method]) => method), ['GET', 'POST'])
})

test('whoever signs out is woken no more, and the next person is not woken in their place', async () => {
  await wakeMe('en')
  const { database } = (await import('../../../../frontend/static/js/store/session.js')).currentSession()
  dead()
  await signOut()
  await sleepHere()
  assert.equal(browser.subscription, null)
  await phoneOf({ database })
  serve()
  await wakeMe('en')
  await phoneOf({ user: 'leroy', database, now_ms: Date.now() + 1000 })
  serve()
  await renewWake('en')
  assert.deepEqual([[...asked], browser.subscription, await wakeNow()], [[], null, 'off'])
})

test('a phone that nobody turned on asks nobody', async () => {
  serve()
  await renewWake('en')
  assert.deepEqual(asked, [])
})
