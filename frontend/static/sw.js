/* The worker: one classic script. The server prepends __PRECACHE (url, integrity, revision), __VERSION and __BUILD.
   It seals the app's files and nothing else; no answer of the API is ever kept. Two builds stay on the phone: this one,
   and the one before, which the rescue page can ask for.
   A push wakes it: it carries nothing, and what is shown are fixed words, __WORDS by language. */

const policy = self.trustedTypes?.createPolicy('sw-url', { createScriptURL: url => url })
importScripts(policy ? policy.createScriptURL('/static/vendor/workbox.js') : '/static/vendor/workbox.js')

const CACHE = 'tenpoint-app'
const KEPT = '/app/kept.json' // which builds are here: {now, before, use, speaks}, a build is {build, keys: url -> key in the cache}

const controller = new workbox.PrecacheController({ cacheName: CACHE })
controller.addToCacheList(self.__PRECACHE)
const mine = { build: self.__BUILD, keys: Object.fromEntries([...controller.getURLsToCacheKeys()].map(([url, key]) => [new URL(url).pathname, key])) }

/** What is kept, read once. */
let kept = null

// A file whose bytes are not those of the list makes the installation fail; the old version stays.
self.addEventListener('install', event => controller.install(event))

self.addEventListener('activate', event => event.waitUntil(Promise.all([takeOver(), self.clients.claim()])))

self.addEventListener('message', event => {
  if (event.data === 'let-in') self.skipWaiting()
  if (String(event.data).startsWith('speak-')) event.waitUntil(speak(event.data.slice(6)))
  if (event.data === 'use-before' || event.data === 'use-now') event.waitUntil(use(event.data.slice(4)).then(done => event.ports[0]?.postMessage(done)))
})

self.addEventListener('push', event => event.waitUntil(wake()))

self.addEventListener('notificationclick', event => {
  event.notification.close()
  event.waitUntil(open())
})

self.addEventListener('fetch', event => {
  const { pathname, origin } = new URL(event.request.url)
  if (event.request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return
  event.respondWith(answer(event.request, pathname))
})

/** The sealed bytes; the network for what is not sealed, or if the browser threw the cache away or cannot read it. */
async function answer(request, pathname) {
  return await sealed(request.mode === 'navigate' ? pageOf(pathname) : pathname).catch(() => null) ?? fetch(request)
}

/** What is kept under a path, if anything is. */
async function sealed(pathname) {
  const key = (await keysInUse())[pathname]
  return key ? caches.match(key, { cacheName: CACHE }) : null
}

/** The rescue page stands on its own; every other path of the app is its shell. */
const pageOf = pathname => pathname === '/app/rescue' ? '/rescue' : pathname.startsWith('/app/') ? '/app/' : pathname

async function keysInUse() {
  const { before, use: chosen } = await read()
  return chosen === 'before' && before ? before.keys : mine.keys
}

/** This build is in use from here on; the one before stays, older ones go. */
async function takeOver() {
  const { now, before, speaks } = await read()
  const last = now && now.build !== mine.build ? now : before
  await write({ now: mine, before: last ?? null, use: 'now', speaks })
  const cache = await caches.open(CACHE)
  const wanted = new Set([KEPT, ...Object.values(mine.keys), ...Object.values(last?.keys ?? {})].map(url => new URL(url, self.location.origin).href))
  for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request)
}

/** Serve the build before, or this one again; whether it is here. */
async function use(chosen) {
  const found = await read()
  if (chosen === 'before' && !found.before) return false
  await write({ ...found, use: chosen })
  return true
}

/** The language of the words to show. */
const speak = async language => write({ ...await read(), speaks: language })

/** Show that something is due; the next one takes its place. Who looks at the app already is not told, but a push that shows
 *  nothing costs an iPhone its permission: it is shown without a sound and taken away. */
async function wake() {
  const { title, text, lang } = await wordsToShow()
  const looks = (await windows()).some(one => one.visibilityState === 'visible')
  await self.registration.showNotification(title, { body: text, lang, tag: 'due', renotify: !looks, silent: looks, icon: '/static/icons/icon-192.png' })
  if (looks) for (const one of await self.registration.getNotifications({ tag: 'due' })) one.close()
  else await self.navigator.setAppBadge?.().catch(() => {}) // a dot: how many there are the app shows when it opens
}

/** The words of the phone's language: what the app last spoke, else the browser's, else the first. */
async function wordsToShow() {
  const { speaks } = await read().catch(() => ({}))
  const lang = [speaks, self.navigator.language?.slice(0, 2)].find(one => Object.hasOwn(self.__WORDS, one)) ?? Object.keys(self.__WORDS)[0]
  return { ...self.__WORDS[lang], lang }
}

/** The app as it stands, so that nothing typed is left; a new window where there is none. */
async function open() {
  const [there] = await windows()
  return there ? there.focus() : self.clients.openWindow('/app/')
}

const windows = async () => (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).filter(one => new URL(one.url).pathname.startsWith('/app/'))

async function read() {
  kept ??= await caches.match(KEPT, { cacheName: CACHE }).then(found => found?.json()) ?? { now: null, before: null, use: 'now' }
  return kept
}

async function write(value) {
  kept = value
  await (await caches.open(CACHE)).put(KEPT, new Response(JSON.stringify(value), { headers: { 'Content-Type': 'application/json' } }))
}
