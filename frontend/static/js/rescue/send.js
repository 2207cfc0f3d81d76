/** Send what is unsent by the protocol of sync/README.md. Nothing on the phone is changed by it: when the app starts again it
 *  offers the same texts, and the server says `duplicate`. */

/** @typedef {import('./kept.js').Kept} Kept
 *  @typedef {import('./kept.js').Unsent} Unsent
 *  @typedef {import('./kept.js').Attached} Attached
 *  @typedef {'unreachable' | 'silent' | 'sign-in' | 'server-ill' | 'not-ours' | 'refused' | 'wrong'} Trouble */

const MOST = 50
const MOST_CHARACTERS = 200_000
const TIMEOUT_MS = 25_000
const ABOUT_THE_BYTES = [400, 413, 415]

/** Send everything; `told` hears of each receipt. @param {Kept} kept @param {(row: Unsent, state: string) => void} told
 *  @returns {Promise<Trouble | null>} */
export async function sendAll(kept, told) {
  for (let rest = kept.unsent; rest.length;) {
    const rows = firstOf(rest)
    const request = requestOf(kept, rows)
    const { trouble, answer } = await ask('/api/sync', request)
    if (trouble) return trouble
    if (answer?.batch !== request.batch || !Array.isArray(answer.receipts) || answer.receipts.length !== rows.length) return 'not-ours'
    for (const [index, row] of rows.entries()) if (answer.receipts[index]?.hash === row.hash) told(row, answer.receipts[index].state)
    rest = rest.slice(rows.length)
  }
  return null
}

/** Send what entries name by its hash, after them; `told` hears of each receipt and of each no. @param {Kept} kept
 *  @param {(one: Attached, isThere: boolean) => void} told @returns {Promise<Trouble | null>} */
export async function sendAttached(kept, told) {
  for (const one of kept.attached) {
    const { trouble, status, answer } = await reply(`/api/attachments/${one.sha256}`, {
      method: 'PUT', body: /** @type {Uint8Array<ArrayBuffer>} */ (one.data), headers: { 'Content-Type': one.type },
    })
    const isRefused = ABOUT_THE_BYTES.includes(status ?? 0) && trouble === 'refused'
    if (trouble && !isRefused) return trouble
    if (!isRefused && (answer?.sha256 !== one.sha256 || answer.bytes !== one.data.length)) return 'not-ours'
    told(one, !isRefused)
  }
  return null
}

/** @param {string} device @param {string} name @param {string} passphrase @returns {Promise<Trouble | null>} */
export async function signIn(device, name, passphrase) {
  const { trouble } = await ask('/api/session', { name, passphrase, device })
  return trouble === 'sign-in' ? 'wrong' : trouble
}

/** As many as one request takes, one at least. @param {Unsent[]} rows */
function firstOf(rows) {
  let size = 0
  return rows.slice(0, MOST).filter((row, index) => (size += row.text.length) <= MOST_CHARACTERS || index === 0)
}

/** @param {Kept} kept @param {Unsent[]} rows */
const requestOf = ({ device, incarnation, last_n, epoch, cursors }, rows) => ({
  v: 1, batch: uuid7(), device, incarnation, last_n, now: new Date().toISOString(), epoch,
  wards: Object.fromEntries(Object.entries(cursors).map(([ward, { cursor, digest }]) => [ward, { cursor, digest }])),
  entries: rows.map(row => row.text),
})

/** @param {string} path @param {any} content @returns {Promise<{ trouble: Trouble | null, answer?: any }>} */
async function ask(path, content) {
  const body = JSON.stringify(content)
  return reply(path, { method: 'POST', body, headers: { 'Content-Type': 'application/json', 'Content-Digest': await digestOf(body) } })
}

/** @param {string} path @param {RequestInit} what @returns {Promise<{ trouble: Trouble | null, status?: number, answer?: any }>} */
async function reply(path, what) {
  try {
    const response = await fetch(path, { ...what, credentials: 'same-origin', cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout?.(TIMEOUT_MS) })
    const { status } = response
    const isOurs = /^application\/(problem\+)?json\b/.test(response.headers.get('Content-Type') ?? '')
    if (response.ok) return isOurs ? { trouble: null, status, answer: await response.json() } : { trouble: 'not-ours' }
    return { status, trouble: status >= 500 || status === 429 ? 'server-ill' : !isOurs ? 'not-ours' : status === 401 ? 'sign-in' : 'refused' }
  } catch (wrong) {
    const { name } = /** @type {Error} */ (wrong)
    return { trouble: name === 'SyntaxError' ? 'not-ours' : name === 'TimeoutError' || name === 'AbortError' ? 'silent' : 'unreachable' }
  }
}

/** RFC 9530. @param {string} body */
async function digestOf(body) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body)))
  return `sha-256=:${btoa(String.fromCharCode(...bytes))}:`
}

/** A name for a request that nobody else gives. */
export function uuid7() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const digits = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
  const time = Date.now().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`
}
