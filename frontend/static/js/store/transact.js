/** The only opener of transactions. What is awaited inside one are its own requests, nothing else. */
import { closeDatabase, connection } from './database.js'

const records = { connection, close: closeDatabase }

/** @typedef {'entries' | 'outbox' | 'feed' | 'held' | 'drafts' | 'meta' | 'phone'} StoreName
 *  @typedef {Record<StoreName, any>} Stores
 *  @typedef {{ connection: () => Promise<any>, close: () => Promise<void> }} Database */

/** Nothing was saved. `kind`: the phone is `full`, the connection was `lost` twice, or the transaction was `aborted`. */
export class SaveError extends Error {
  /** @param {'full' | 'lost' | 'aborted'} kind @param {unknown} [cause] */
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
  const first = await begin(database, names, mode, durability)
  const transaction = first ?? await begin(database, names, mode, durability)
  if (!transaction) throw new SaveError('lost')
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

/** A transaction, or null when the connection is gone. @param {Database} database @param {StoreName[]} names @param {'readonly' | 'readwrite'} mode
 *  @param {'strict' | 'relaxed'} durability @returns {Promise<any>} */
async function begin(database, names, mode, durability) {
  const connected = await database.connection()
  try {
    return connected.transaction(names, mode, { durability })
  } catch {
    await database.close()
    return null
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
