/** What the app kept a second time, in the cache, in the form of a file: the way back when IndexedDB is gone. Only read. store/spare.js writes it. */

/** @typedef {import('./kept.js').Unsent} Unsent
 *  @typedef {import('./kept.js').Attached} Attached
 *  @typedef {{ database: string, unsent: Unsent[], attached: Attached[] }} Spare */

const NAME = 'unsent.tenpoint'
const ADDRESS = /\/unsent\/([^/]+)\/[^/]+\/([0-9a-f]{64})$/

/** One for each entry; nothing where the browser has no cache or cannot read it. @returns {Promise<Spare[]>} */
export async function sparesHere() {
  try {
    if (!await caches.has(NAME)) return []
    const cache = await caches.open(NAME)
    const found = await Promise.all((await cache.keys()).map(request => spareOf(cache, request).catch(() => null)))
    return found.filter(one => one !== null)
  } catch {
    return []
  }
}

/** Throws where it cannot be read. @param {Cache} cache @param {Request} request @returns {Promise<Spare | null>} null: it is not one */
async function spareOf(cache, request) {
  const [, database, hash] = ADDRESS.exec(request.url) ?? []
  const file = hash ? await (await cache.match(request))?.json() : null
  const kept = file?.entries?.find((/** @type {any} */ row) => row.hash === hash)
  if (!kept) return null
  const row = { ...JSON.parse(kept.text), hash, text: kept.text }
  const attached = (file.attachments ?? []).map((/** @type {any} */ one) => ({ sha256: one.sha256, type: one.type, data: bytes(one.data), named: [row] }))
  return { database, unsent: [row], attached }
}

/** @param {string} base64 */
const bytes = base64 => Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
