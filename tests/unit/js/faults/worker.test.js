/** Faults of the sealed copy: what is not the worker's own file changes nothing, two versions live side by side, a worker whose cache fails lets the network through. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { mock, test } from 'node:test'
import { runInNewContext } from 'node:vm'
import '../browser.js'
import { acceptUpdate, isUpdateOffered, offerUpdate } from '../../../../frontend/static/js/store/update.js'

const HOUR = 3_600_000
const SOURCE = readFileSync(new URL('../../../../frontend/static/sw.js', import.meta.url), 'utf8')

/** A tab that the worker of a version controls; `went` goes somewhere in the app. @param {{ at?: string, update?: () => Promise<any> }} [some] */
async function tab({ at = '/app/', update = async () => {} } = {}) {
  const [worker, registration, page] = [new EventTarget(), new EventTarget(), new EventTarget()]
  const asked = { updates: 0, reloads: 0 }
  Object.assign(registration, { waiting: null, update: () => { asked.updates += 1; return update() } })
  Object.assign(worker, { controller: {}, register: async () => registration })
  const here = { pathname: at, reload: () => { asked.reloads += 1 } }
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { serviceWorker: worker } })
  Object.assign(globalThis, { location: here, addEventListener: page.addEventListener.bind(page) })
  const { registerWorker } = await import('../../../../frontend/static/js/worker-bridge.js')
  await registerWorker()
  const went = async (/** @type {string} */ path) => {
    here.pathname = path
    globalThis.location = here
    page.dispatchEvent(new Event('tenpoint-went'))
    await new Promise(setImmediate)
  }
  return { asked, went, registration, worker }
}

for (const [status, wrong] of [
  [404, new TypeError('a bad HTTP response code (404) was received when fetching the script')],
  [500, new TypeError('a bad HTTP response code (500) was received when fetching the script')],
  ['portal', new DOMException('unsupported MIME type (text/html)', 'SecurityError')],
]) {
  test(`F17 when the worker's file is a ${status}, the version that runs goes on, and an hour later it is asked for again`, async () => {
    mock.timers.enable({ apis: ['Date'], now: 0 })
    const { asked, went } = await tab({ update: async () => { throw wrong } })
    for (let hour = 1; hour <= 3; hour++) {
      mock.timers.setTime(hour * (HOUR + 1000))
      await went('/app/')
      await went('/app/')
    }
    assert.deepEqual([asked, isUpdateOffered()], [{ updates: 3, reloads: 0 }, false])
    mock.timers.reset()
  })
}

test('F23 of two tabs the one at rest starts with the new version at once, the one in a visit when it is on its ward list', async () => {
  offerUpdate(null)
  const resting = await tab()
  const typing = await tab({ at: '/app/patients/p/check/crs' })
  const told = []
  resting.registration.waiting = { postMessage: (/** @type {string} */ word) => told.push(word) }
  globalThis.location = { pathname: '/app/', reload: () => { resting.asked.reloads += 1 } }
  await resting.went('/app/')
  assert.equal(isUpdateOffered(), true)
  acceptUpdate()
  assert.deepEqual(told, ['let-in'])
  for (const { worker } of [resting, typing]) {
    globalThis.location = worker === typing.worker ? { pathname: '/app/patients/p/check/crs', reload: () => { typing.asked.reloads += 1 } } : { pathname: '/app/', reload: () => { resting.asked.reloads += 1 } }
    worker.dispatchEvent(new Event('controllerchange'))
    await new Promise(setImmediate)
  }
  assert.deepEqual([resting.asked.reloads, typing.asked.reloads], [1, 0])
  await typing.went('/app/')
  assert.equal(typing.asked.reloads, 1)
})

/** The worker's own script, its cache failing or not. @param {() => Promise<any>} match */
function sealed(match) {
  const [listeners, fetched, put] = [new Map(), [], []]
  const location = new URL('https://ward.example/app/')
  const self = { location, __PRECACHE: [], __BUILD: 'new', clients: {}, addEventListener: (name, act) => listeners.set(name, act) }
  class PrecacheController {
    addToCacheList() {}
    getURLsToCacheKeys() { return new Map([['https://ward.example/app/', 'https://ward.example/app/?v'], ['https://ward.example/static/js/app.js', 'https://ward.example/static/js/app.js?v']]) }
  }
  const cache = { put: async (/** @type {any} */ key) => { put.push(key) }, keys: async () => [] }
  runInNewContext(SOURCE, {
    self, importScripts: () => {}, workbox: { PrecacheController }, URL, Map, Promise, Set, Object, Response, JSON,
    caches: { match, open: async () => cache }, fetch: async (/** @type {any} */ request) => { fetched.push(request.url); return 'from the network' },
  })
  /** @param {string} path @param {any} [more] */
  const ask = async (path, more = {}) => {
    let answer
    const request = { method: 'GET', mode: 'cors', url: new URL(path, location).href, ...more }
    listeners.get('fetch')({ request, respondWith: (/** @type {any} */ given) => { answer = given } })
    return answer ?? 'the browser asks by itself'
  }
  return { ask, fetched, put }
}

test('F21 a worker whose cache throws at every question lets the app come from the network', async () => {
  const { ask, fetched } = sealed(async () => { throw new DOMException('broken', 'UnknownError') })
  assert.deepEqual([await ask('/app/ward', { mode: 'navigate' }), await ask('/static/js/app.js')], ['from the network', 'from the network'])
  assert.deepEqual(fetched, ['https://ward.example/app/ward', 'https://ward.example/static/js/app.js'])
})

test('F20 the worker has no hand in what the API answers, and keeps nothing of what it did not install', async () => {
  const { ask, put } = sealed(async () => undefined)
  assert.deepEqual([await ask('/api/session'), await ask('/api/sync', { method: 'POST' })], ['the browser asks by itself', 'the browser asks by itself'])
  assert.deepEqual([await ask('/unknown.js'), put], ['from the network', []])
})
