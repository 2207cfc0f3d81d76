/** What the worker does with a push: fixed words in the phone's language, one notification at a time, none for who looks already. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { runInNewContext } from 'node:vm'

const SOURCE = readFileSync(new URL('../../../../frontend/static/sw.js', import.meta.url), 'utf8')
const WORDS = { en: { title: 'Tenpoint', text: 'due' }, fr: { title: 'Tenpoint', text: 'échéance' } }

/** The worker, with these windows, in a browser of this language. @param {{ windows?: any[], language?: string, kept?: any, badge?: () => any }} [some] */
function worker({ windows = [], language = 'de-CH', kept, badge = async () => {} } = {}) {
  const [listeners, shown, opened, all, store] = [new Map(), new Map(), [], [], new Map(kept ? [['/app/kept.json', kept]] : [])]
  let badges = 0
  const registration = {
    showNotification: async (title, options) => {
      all.push([title, options])
      shown.set(options.tag, { close: () => shown.delete(options.tag) })
    },
    getNotifications: async ({ tag }) => [shown.get(tag)].filter(Boolean),
  }
  const self = {
    location: new URL('https://ward.example/app/'), __PRECACHE: [], __BUILD: 'new', __WORDS: WORDS, registration,
    navigator: { language, setAppBadge: () => { badges += 1; return badge() } },
    clients: { matchAll: async () => windows, openWindow: async path => { opened.push(path) }, claim: async () => {} },
    addEventListener: (name, act) => listeners.set(name, act),
  }
  class PrecacheController {
    addToCacheList() {}
    getURLsToCacheKeys() { return new Map() }
  }
  const cache = { put: async (key, answer) => { store.set(key, await answer.text()) }, keys: async () => [] }
  const caches = { match: async key => store.has(key) ? new Response(store.get(key)) : undefined, open: async () => cache }
  runInNewContext(SOURCE, { self, caches, importScripts: () => {}, workbox: { PrecacheController }, URL, Map, Promise, Set, Object, String, Response, JSON })
  /** @param {string} name @param {any} [event] */
  const event = async (name, event = {}) => {
    let done
    listeners.get(name)({ ...event, waitUntil: promise => { done = promise } })
    await done
  }
  return { event, all, shown, opened, store, badges: () => badges }
}

const windowAt = (path, visibilityState = 'hidden') => {
  const one = { url: `https://ward.example${path}`, visibilityState, focused: 0, focus: async () => { one.focused += 1 } }
  return one
}

test('a push shows the fixed words, whatever it carries, and the next takes its place', async () => {
  const { event, all, shown, badges } = worker({ language: 'en-GB' })
  await event('push', { data: { text: () => { throw new Error('read') }, json: () => { throw new Error('read') } } })
  await event('push')
  assert.deepEqual(all.map(([title, { body, lang, tag, silent, renotify, data }]) => [title, body, lang, tag, silent, renotify, data]),
    [['Tenpoint', 'due', 'en', 'due', false, true, undefined], ['Tenpoint', 'due', 'en', 'due', false, true, undefined]])
  assert.deepEqual([shown.size, badges()], [1, 2])
})

test('the words are of the language that the app last spoke, also after the worker slept and after an update; else the browser’s, else the first', async () => {
  const spoken = async one => { await one.event('push'); return one.all.at(-1)[1].lang }
  const first = worker()
  assert.equal(await spoken(first), 'en')
  assert.equal(await spoken(worker({ language: 'fr-CA' })), 'fr')
  await first.event('message', { data: 'speak-fr' })
  assert.equal(await spoken(first), 'fr')
  const awake = worker({ kept: first.store.get('/app/kept.json') })
  assert.equal(await spoken(awake), 'fr')
  await awake.event('activate')
  assert.equal(await spoken(worker({ kept: awake.store.get('/app/kept.json') })), 'fr')
  await first.event('message', { data: 'speak-xx' })
  assert.equal(await spoken(first), 'en')
})

test('who looks at the app already finds no notification and no dot; a page that is no screen of the app, or is hidden, does not look', async () => {
  for (const [windows, stays] of [[[windowAt('/app/', 'visible')], 0], [[windowAt('/app/settings')], 1], [[windowAt('/rescue', 'visible')], 1]]) {
    const { event, all, shown, badges } = worker({ windows })
    await event('push')
    assert.deepEqual([all.length, all[0][1].silent, shown.size, badges()], [1, stays === 0, stays, stays])
  }
})

test('tapped, it shows the app as it stands, so that nothing typed is left, or opens the ward list', async () => {
  const there = windowAt('/app/patients/p/check/crs')
  let closed = 0
  const tap = { notification: { close: () => { closed += 1 } } }
  const [open, none] = [worker({ windows: [windowAt('/rescue'), there] }), worker()]
  await open.event('notificationclick', tap)
  await none.event('notificationclick', tap)
  assert.deepEqual([there.focused, open.opened, none.opened, closed], [1, [], ['/app/'], 2])
})

test('a phone that may show no dot, and one whose cache fails, still wakes', async () => {
  const refused = worker({ badge: async () => { throw new DOMException('no', 'NotAllowedError') } })
  await refused.event('push')
  const broken = worker({ kept: 'no json' })
  await broken.event('push')
  assert.deepEqual([refused.all.length, broken.all.length], [1, 1])
})
