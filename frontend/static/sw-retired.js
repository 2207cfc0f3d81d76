/* The kill switch: a worker in the place of the app's, served while RETIRE_WORKER is set. It takes over at once, removes the
   app's own files and itself, and serves nothing. It never opens IndexedDB: what was signed stays where it is. */

self.addEventListener('install', () => { self.skipWaiting() })

self.addEventListener('activate', event => event.waitUntil(retire()))

async function retire() {
  for (const name of await caches.keys()) if (name.startsWith('tenpoint-')) await caches.delete(name)
  await self.registration.unregister()
}
