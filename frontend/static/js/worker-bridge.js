/** The page's side of the worker: register it, and offer a new version when no check is under way. */
import { WENT } from './lib/dom.js'
import { wardNow } from './store/clock.js'
import { drafts } from './store/drafts.js'
import { hasDatabase } from './store/database.js'
import { offerUpdate } from './store/update.js'

const YOUNG_MS = 60 * 60_000
const ASK_EVERY_MS = 60 * 60_000
const WORKER = '/app/sw.js'
const AT_REST = '/app/'
const BOARD = '/app/board'

/** @typedef {{ createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => { createScriptURL: (url: string) => any } }} Policies */

/** Register the worker; browsers without one go on without offline use. A new version is offered on the ward list, where nothing
 *  is being typed; once somebody said yes, each tab starts with it on its own ward list. */
export async function registerWorker() {
  if (!('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  const registration = await serviceWorker.register(trusted(WORKER), { scope: AT_REST, updateViaCache: 'none' }).catch(notNow)
  if (!registration) return
  let [isOld, hadOne, asked_ms] = [false, serviceWorker.controller !== null, wardNow()]
  const rest = async () => {
    if (location.pathname !== AT_REST && location.pathname !== BOARD) return
    if (isOld) location.reload()
    else if (registration.waiting && hadOne) await offer(registration.waiting)
    else if (wardNow() - asked_ms > ASK_EVERY_MS) {
      asked_ms = wardNow()
      await registration.update().catch(() => {})
    }
  }
  serviceWorker.addEventListener('controllerchange', () => {
    isOld = hadOne
    hadOne = true
    rest()
  })
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', rest))
  for (const event of [WENT, 'popstate']) addEventListener(event, rest)
  await rest()
}

/** The server went away meanwhile, or the browser keeps no workers: the next start tries again. @param {unknown} wrong @returns {null} */
function notNow(wrong) {
  console.warn('worker', wrong)
  return null
}

/** The waiting version is offered, unless a draft younger than an hour is open. @param {ServiceWorker} waiting */
async function offer(waiting) {
  const open = hasDatabase() ? await drafts().catch(() => null) : []
  const isQuiet = open?.every(draft => wardNow() - draft.touched_ms >= YOUNG_MS)
  offerUpdate(isQuiet ? () => waiting.postMessage('let-in') : null)
}

/** @param {string} url @returns {any} */
function trusted(url) {
  const policies = /** @type {{ trustedTypes?: Policies }} */ (/** @type {unknown} */ (globalThis)).trustedTypes
  return policies ? policies.createPolicy('sw-url', { createScriptURL: same => same }).createScriptURL(url) : url
}
