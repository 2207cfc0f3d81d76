/** One POST /api/sync over the network, and what its answer is worth. */
import { phoneNow } from '../store/clock.js'
import { isAnswer } from './answer.js'

/** `silent`: no answer in time; `cut_off`: the server is there, but what was sent did not get through.
 *  @typedef {'unreachable' | 'silent' | 'cut_off' | 'sign_in' | 'server_ill' | 'not_ours' | 'refused' | 'too_large' | 'not_kept'} Trouble
 *  @typedef {{ trouble: Trouble, answer?: undefined } | { trouble: null, answer: any, rtt_ms: number, at_ms: number }} Outcome */

const TIMEOUT_MS = 25_000
const LONGEST_WAIT_MS = 15 * 60_000
const TOO_LATE = ['TimeoutError', 'AbortError'] // WebKit says the second; nothing but time aborts these requests

let asked_until_ms = 0

/** How long the server, or a proxy before it, has asked to be left alone. @param {number} now_ms by this phone's own clock */
export const askedToWait = now_ms => Math.max(0, Math.min(asked_until_ms - now_ms, LONGEST_WAIT_MS))

/** Send a request; only JSON that echoes the batch and has a receipt for each entry is an answer.
 *  @param {any} request @param {{ fetch?: typeof fetch, now?: () => number }} [world] @returns {Promise<Outcome>} */
export async function post(request, world = {}) {
  const send = world.fetch ?? fetch
  const now = world.now ?? phoneNow
  const body = JSON.stringify(request)
  const digest = await contentDigest(body)
  const started = now()
  let response
  try {
    response = await send('/api/sync', {
      method: 'POST', body, credentials: 'same-origin', cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { 'Content-Type': 'application/json', 'Content-Digest': digest },
    })
  } catch (wrong) {
    return { trouble: troubleIn(wrong) }
  }
  asked_until_ms = now() + (response.ok ? 0 : 1000 * (Number(response.headers.get('Retry-After')) || 0))
  const trouble = troubleOf(response)
  if (trouble) return { trouble }
  let answer
  try {
    answer = await response.json()
  } catch (wrong) {
    return { trouble: troubleIn(wrong) }
  }
  const ended = now()
  if (!isAnswer(answer, request)) return { trouble: 'not_ours' }
  return { trouble: null, answer, rtt_ms: ended - started, at_ms: (started + ended) / 2 }
}

/** What an answer says of the way to the server; `refused` is its own no. @param {Response} response @returns {Trouble | null} */
export function troubleOf(response) {
  if (response.ok) return isJson(response) ? null : 'not_ours'
  if (!isJson(response)) return response.status >= 500 ? 'server_ill' : 'not_ours'
  if (response.status === 401) return 'sign_in'
  if (response.status === 413) return 'too_large'
  return response.status >= 500 || response.status === 429 ? 'server_ill' : 'refused'
}

/** What is in the way when asking or reading failed: something that is no JSON, no answer in time, or no way there.
 *  @param {unknown} wrong @returns {Trouble} */
export const troubleIn = wrong => wrong instanceof SyntaxError ? 'not_ours' : TOO_LATE.includes(/** @type {any} */ (wrong)?.name) ? 'silent' : 'unreachable'

/** @param {Response} response */
export const isJson = response => /^application\/(problem\+)?json\b/.test(response.headers.get('Content-Type') ?? '')

/** RFC 9530. @param {string} body */
async function contentDigest(body) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body)))
  return `sha-256=:${btoa(String.fromCharCode(...bytes))}:`
}
