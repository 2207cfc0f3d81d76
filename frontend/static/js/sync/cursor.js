/** The digest of a ward up to a cursor: the XOR of the hashes of its entries. Pure; its twin is sync/cursor.py. */

export const ZERO = '0'.repeat(64)

/** Two hashes (64 hex digits) XORed: adding a hash and taking it away again are the same act.
 *  @param {string} one @param {string} other */
export const xor = (one, other) => (BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(16).padStart(64, '0')

/** The digest of a set of entries; 64 zeros when it is empty. The order does not matter. @param {Iterable<string>} hashes */
export function digest(hashes) {
  let sum = 0n
  for (const hash of hashes) sum ^= BigInt(`0x${hash}`)
  return sum.toString(16).padStart(64, '0')
}
