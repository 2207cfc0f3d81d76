/** What the server holds in the wards of who is signed in: asked while it is reached, its last answer kept. */
import { announce } from '../store/changes.js'
import { wardNow } from '../store/clock.js'
import { fact, remember } from '../store/meta.js'
import { currentSession } from '../store/session.js'
import { isJson, troubleIn, troubleOf } from './http.js'

/** @typedef {import('./http.js').Trouble} Trouble
 *  @typedef {import('../types.d.ts').HeldEntry} HeldEntry
 *  @typedef {{ user: string, at_ms: number, list: HeldEntry[] }} Known  what this person was told last
 *  @typedef {{ outcome: 'accept' | 'keep_apart', reason: string, text?: string }} Decision
 *  @typedef {{ trouble: Trouble | null, answer?: any }} Reply  `refused`: the answer is the server's problem */

const EVERY_MS = 60_000
const TIMEOUT_MS = 15_000
const NAME = 'held_list'

/** @type {Promise<Trouble | null> | null} */
let asking = null
let asked_ms = -Infinity

/** What this person was told last, or null. @returns {Promise<Known | null>} */
export async function heldKnown() {
  const kept = await fact(NAME)
  return kept && kept.user === currentSession()?.user.id ? kept : null
}

/** The same at once; the server is asked behind it, once a minute and not while it is known to be away. */
export async function heldSoon() {
  const [known, contact] = [await heldKnown(), await fact('contact')]
  const isOld = Math.abs(wardNow() - asked_ms) >= EVERY_MS
  if (!contact?.trouble && (isOld || !known)) askHeld()
  return known
}

/** Ask now; one request at a time. @returns {Promise<Trouble | null>} what was in the way */
export function askHeld() {
  asking ??= list().catch(notKept).finally(() => { asking = null })
  return asking
}

/** One held entry with its text. @param {string} hash @returns {Promise<Reply>} */
export const askOne = hash => ask(`/api/held/${hash}`)

/** A physician's decision; only the server makes it one.
 *  @param {string} hash @param {Decision} decision @returns {Promise<Reply>} */
export const decide = (hash, decision) => ask(`/api/held/${hash}/resolution`, {
  method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(decision),
})

/** @returns {Promise<Trouble | null>} */
async function list() {
  const user = currentSession()?.user.id
  if (!user) return 'sign_in'
  asked_ms = wardNow()
  const { trouble, answer } = await ask('/api/held')
  if (trouble) return trouble
  if (!Array.isArray(answer?.held)) return 'not_ours'
  if (currentSession()?.user.id !== user) return 'sign_in'
  const before = await heldKnown()
  await remember(NAME, { user, at_ms: wardNow(), list: answer.held })
  if (JSON.stringify(before?.list) !== JSON.stringify(answer.held)) announce()
  return null
}

/** @param {unknown} wrong @returns {Trouble} */
function notKept(wrong) {
  console.error('held', wrong)
  return 'not_kept'
}

/** @param {string} path @param {RequestInit} [options] @returns {Promise<Reply>} */
async function ask(path, options = {}) {
  try {
    const response = await fetch(path, {
      credentials: 'same-origin', cache: 'no-store', redirect: 'manual', ...options,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const trouble = troubleOf(response)
    if (trouble !== null && trouble !== 'refused') return { trouble }
    return isJson(response) ? { trouble, answer: await response.json() } : { trouble: 'not_ours' }
  } catch (wrong) {
    return { trouble: troubleIn(wrong) }
  }
}
