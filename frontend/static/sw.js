/* The worker: one classic script. The server prepends __PRECACHE (url, integrity, revision) and __VERSION.
   It seals the app's files and nothing else; no answer of the API is ever kept. */

const policy = self.trustedTypes?.createPolicy('sw-url', { createScriptURL: url => url })
importScripts(policy ? policy.createScriptURL('/static/vendor/workbox.js') : '/static/vendor/workbox.js')

const controller = new workbox.PrecacheController({ cacheName: 'tenpoint-app' })
controller.addToCacheList(self.__PRECACHE)

// A file whose bytes are not those of the list makes the installation fail; the old version stays.
self.addEventListener('install', event => controller.install(event))

self.addEventListener('activate', event => {
  event.waitUntil(Promise.all([controller.activate(event), self.clients.claim()]))
})

self.addEventListener('message', event => {
  if (event.data === 'let-in') self.skipWaiting()
})

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== self.location.origin || url.pathname.startsWith('/api/')) return
  const sealed = event.request.mode === 'navigate' && url.pathname.startsWith('/app/') ? '/app/' : url.pathname
  const key = controller.getCacheKeyForURL(sealed)
  if (key) event.respondWith(fromSeal(key, event.request))
})

/** The sealed bytes; the network only if the browser threw the cache away. */
async function fromSeal(key, request) {
  return await caches.match(key, { cacheName: 'tenpoint-app' }) ?? fetch(request)
}
