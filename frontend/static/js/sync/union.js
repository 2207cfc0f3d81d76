/** Syncing is the union of two sets of entries. Pure; its twin is sync/union.py. */

/** What becomes of an offered entry: new, already there, or the same id with another text.
 *  @param {Map<string, string>} kept @param {string} id @param {string} hash @returns {'stored' | 'duplicate' | 'held'} */
export function verdict(kept, id, hash) {
  if (!kept.has(id)) return 'stored'
  return kept.get(id) === hash ? 'duplicate' : 'held'
}

/** All entries of both sets, id -> hash; where an id has two hashes, mine stays and theirs is held.
 *  @param {Map<string, string>} mine @param {Map<string, string>} theirs */
export const union = (mine, theirs) => new Map([...theirs, ...mine])

/** The numbers from 1 to `last` that are not there: entries a phone made and the server has not seen.
 *  @param {Set<number>} have @param {number} last */
export const missing = (have, last) => Array.from({ length: last }, (_, index) => index + 1).filter(number => !have.has(number))
