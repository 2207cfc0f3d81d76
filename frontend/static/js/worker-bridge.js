/** The page's side of the worker: register it, and let a new version in when no check is under way. */
import { drafts } from './store/drafts.js'
import { hasDatabase } from './store/database.js'

const YOUNG_MS = 60 * 60_000
const WORKER = '/app/sw.js'

/** @typedef {{ createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => { createScriptURL: (url: string) => any } }} Policies */

/** Register the worker; browsers without one go on without offline use. @param {(waiting: ServiceWorker) => void} onUpdate */
export async function registerWorker(onUpdate = () => {}) {
  if (!('serviceWorker' in navigator)) return
  const registration = await navigator.serviceWorker.register(trusted(WORKER), { scope: '/app/', updateViaCache: 'none' })
  const offer = () => { if (registration.waiting && navigator.serviceWorker.controller) onUpdate(registration.waiting) }
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer))
  offer()
}

/** Let the waiting version take over and start it, unless a draft younger than an hour is open. @param {ServiceWorker} waiting
 *  @returns {Promise<boolean>} whether it was let in */
export async function letIn(waiting) {
  if (hasDatabase() && (await drafts()).some(draft => Date.now() - draft.touched_ms < YOUNG_MS)) return false
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.postMessage('let-in')
  return true
}

/** @param {string} url @returns {any} */
function trusted(url) {
  const policies = /** @type {{ trustedTypes?: Policies }} */ (/** @type {unknown} */ (globalThis)).trustedTypes
  return policies ? policies.createPolicy('sw-url', { createScriptURL: same => same }).createScriptURL(url) : url
}
