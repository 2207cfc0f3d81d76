/** Waking this phone when something is due, by its browser's push service: a bonus. Nothing travels but that there is something. */
import { currentSession } from '../store/session.js'
import { fact, remember } from '../store/meta.js'
import { isObject } from './answer.js'
import { isJson } from './http.js'

/** What a phone can say of it; `failed`: the browser, its push service or the server refused.
 *  @typedef {'asking' | 'unsupported' | 'not_offered' | 'offline' | 'denied' | 'failed' | 'off' | 'on'} Wake */

const TIMEOUT_MS = 10_000
const KEY = /^[\w-]{87}$/
const REFUSED = 400

/** The session that the server was last told of, while this page stands. */
let told = ''

const canWake = () => 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis

/** How it stands. @returns {Promise<Wake>} */
export async function wakeNow() {
  if (!canWake()) return 'unsupported'
  const offer = await askOffer()
  if (offer?.offered === 'no') return 'not_offered'
  if (Notification.permission === 'denied') return 'denied'
  const isOn = await isMine() && await subscriptionHere() !== null
  return isOn ? 'on' : offer ? 'off' : 'offline'
}

/** Ask the person, the browser and the server, in this order: browsers take the question only from a tap.
 *  @param {string} language what a notification speaks @returns {Promise<Wake>} */
export async function wakeMe(language) {
  const permission = await Notification.requestPermission()
  if (permission !== 'granted') return permission === 'denied' ? 'denied' : 'off'
  const became = await arrange(language)
  if (became !== 'on') await sleepHere()
  return became
}

/** Wake it no more; a browser that has forgotten is enough when the server is not reached. @returns {Promise<Wake>} */
export async function letMeSleep() {
  await Promise.all([ask('DELETE'), sleepHere()])
  return 'off'
}

/** At the start and after each sign-in: a new session is told of; whoever asked for it and has left is not woken for.
 *  @param {string} language */
export async function renewWake(language) {
  const session = currentSession()
  const now = session?.expires ?? 'nobody'
  if (!canWake() || told === now) return
  told = now
  if (!session || !await isMine()) await sleepHere()
  else if (Notification.permission === 'granted' && await arrange(language) === 'offline') told = ''
}

/** The browser forgets where it is woken: what is still on its way there ends at the push service. */
export async function sleepHere() {
  await (await subscriptionHere())?.unsubscribe().catch(() => {})
  if (currentSession() && await fact('wake')) await remember('wake', null)
}

/** The worker says it in this language from now on. @param {string} language */
export async function wakeIn(language) {
  if ('serviceWorker' in navigator) (await navigator.serviceWorker.getRegistration())?.active?.postMessage(`speak-${language}`)
}

/** Subscribe with the server's key, and tell it where. @param {string} language @returns {Promise<Wake>} */
async function arrange(language) {
  const [offer, registration] = [await askOffer(), await navigator.serviceWorker.getRegistration()]
  if (!offer) return 'offline'
  if (offer.offered === 'no') return 'not_offered'
  const subscription = registration && await subscribe(registration.pushManager, offer.key).catch(() => null)
  if (!subscription) return 'failed'
  const answer = await ask('POST', { endpoint: subscription.endpoint })
  if (answer?.status !== 204) return (answer?.status ?? 0) >= REFUSED ? 'failed' : 'offline'
  await remember('wake', { person: currentSession()?.user.id })
  await wakeIn(language)
  return 'on'
}

/** The subscription that is there, unless it is for another key. @param {PushManager} manager @param {string} key */
async function subscribe(manager, key) {
  const there = await manager.getSubscription()
  if (there && textOf(there.options.applicationServerKey) === key) return there
  await there?.unsubscribe()
  return manager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(key) })
}

/** Whether the person who is signed in asked for it here. */
const isMine = async () => (await fact('wake'))?.person === currentSession()?.user.id

async function subscriptionHere() {
  const registration = canWake() ? await navigator.serviceWorker.getRegistration() : undefined
  return await registration?.pushManager.getSubscription().catch(() => null) ?? null
}

/** What the server offers; null: it was not reached. @returns {Promise<{ offered: 'no' } | { offered: 'yes', key: string } | null>} */
async function askOffer() {
  const answer = await ask('GET')
  const offer = answer?.ok && isJson(answer) ? await answer.json().catch(() => null) : null
  return isObject(offer) && (offer.offered === 'no' || offer.offered === 'yes' && KEY.test(offer.key)) ? offer : null
}

/** @param {string} method @param {any} [body] @returns {Promise<Response | null>} null: the server was not reached */
async function ask(method, body) {
  try {
    return await fetch('/api/push', {
      method, signal: AbortSignal.timeout(TIMEOUT_MS), credentials: 'same-origin', cache: 'no-store', redirect: 'error',
      ...(body ? { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) } : {}),
    })
  } catch {
    return null
  }
}

/** base64url, without padding. @param {ArrayBuffer | null} bytes */
const textOf = bytes => bytes ? btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '') : ''

/** @param {string} text */
const bytesOf = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), letter => letter.charCodeAt(0))
