/** The only opener of transactions. What is awaited inside one are its own requests, nothing else. */
import { Blocked, closeDatabase, connection } from './database.js'

const records = { connection, close: closeDatabase }

/** @typedef {'entries' | 'outbox' | 'feed' | 'held' | 'drafts' | 'meta' | 'phone' | 'attachments' | 'bytes'} StoreName
 *  @typedef {Record<StoreName, any>} Stores
 *  @typedef {{ connection: () => Promise<any>, close: () => Promise<void> }} Database */

/** Nothing was saved. `kind`: the phone is `full`, the connection was `lost` twice or another window has `blocked` it, the transaction was `aborted`,
 *  what was to be signed had been signed or given up elsewhere (`gone`), or this phone is another person's by now (`left`). */
export class SaveError extends Error {
  /** @param {'full' | 'lost' | 'blocked' | 'aborted' | 'gone' | 'left'} kind @param {unknown} [cause] */
  constructor(kind, cause) {
    super(`not saved: ${kind}`, { cause })
    this.kind = kind
  }
}

/** Run `work` in one transaction; resolves with its result only when everything is on the disk (`oncomplete`).
 *  A browser that cut the connection (iOS does) gets one new one.
 *  @template T
 *  @param {StoreName[]} names @param {'readonly' | 'readwrite'} mode @param {(stores: Stores) => Promise<T> | T} work
 *  @param {{ durability?: 'strict' | 'relaxed', database?: Database }} [options] @returns {Promise<T>} */
export async function transact(names, mode, work, { durability = 'strict', database = records } = {}) {
  const transaction = await begin(database, names, mode, durability)
  const stores = /** @type {Stores} */ (Object.fromEntries(names.map(name => [name, transaction.objectStore(name)])))
  const finished = transaction.done
  finished.catch(() => {})
  try {
    const result = await Promise.race([work(stores), finished.then(endedEarly)])
    await finished
    return result
  } catch (wrong) {
    throw await failure(transaction, wrong)
  }
}

/** A transaction, on a second connection when the first is gone. @param {Database} database @param {StoreName[]} names
 *  @param {'readonly' | 'readwrite'} mode @param {'strict' | 'relaxed'} durability @returns {Promise<any>} */
async function begin(database, names, mode, durability) {
  const open = async () => (await database.connection()).transaction(names, mode, { durability })
  try {
    return await open().catch(wrong => database.close().then(() => wrong instanceof Blocked ? Promise.reject(wrong) : open()))
  } catch (wrong) {
    throw new SaveError(wrong instanceof Blocked ? 'blocked' : 'lost', wrong)
  }
}

/** @returns {never} */
function endedEarly() {
  throw new SaveError('aborted', 'the transaction ended before its work did')
}

/** What to tell: a full phone says so in several ways, and in WebKit not at all. @param {any} transaction @param {any} wrong */
async function failure(transaction, wrong) {
  try { transaction.abort() } catch { /* it had ended by itself */ }
  const reason = await transaction.done.catch((/** @type {any} */ ended) => ended)
  const names = [wrong?.name, reason?.name, transaction.error?.name]
  if (names.includes('QuotaExceededError')) return new SaveError('full', wrong)
  return wrong instanceof Error && !(wrong instanceof DOMException) ? wrong : new SaveError('aborted', wrong)
}
