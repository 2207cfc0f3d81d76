/** The app's own files, seen from outside: start the build before, or fetch everything anew. IndexedDB is never touched. */

import { uuid7 } from './send.js'

const SCOPE = '/app/'
const CACHE = 'tenpoint-app'
const KEPT = '/app/kept.json'
const TIMEOUT_MS = 5000

/** Whether the build before is on this phone. */
export async function hasBefore() {
  const found = await globalThis.caches?.match(KEPT, { cacheName: CACHE })
  return found ? (await found.json()).before !== null : false
}

/** Ask the worker to serve the build before. @returns {Promise<boolean>} */
export async function useBefore() {
  const worker = (await registration())?.active
  if (!worker) return false
  const { port1, port2 } = new MessageChannel()
  return new Promise(resolve => {
    setTimeout(() => resolve(false), TIMEOUT_MS)
    port1.onmessage = ({ data }) => resolve(data)
    worker.postMessage('use-before', [port2])
  })
}

export const hasWorker = async () => await registration() !== undefined

/** Without the server the app's files are all there is: they only go while it answers. @returns {Promise<boolean>} */
export async function fetchAnew() {
  const echo = uuid7()
  const answer = await fetch(`/api/reach/${echo}`, { cache: 'no-store', signal: AbortSignal.timeout?.(TIMEOUT_MS) }).then(found => found.json()).catch(() => null)
  if (answer?.echo !== echo) return false
  await (await registration())?.unregister()
  for (const name of await caches.keys()) if (name.startsWith('tenpoint-')) await caches.delete(name)
  return true
}

const registration = async () => navigator.serviceWorker?.getRegistration(SCOPE)
