/** A function that remembers what it answered, as `lru_cache` does in the Python twins. Pure. */

/** The same function of one text or number, whose answer is never undefined; at `most` answers it begins to remember anew.
 *  @template {string | number} K @template V @param {number} most @param {(key: K) => V} make @returns {(key: K) => V} */
export function cached(most, make) {
  /** @type {Map<K, V>} */
  const known = new Map()
  return key => {
    const found = known.get(key)
    if (found !== undefined) return found
    if (known.size === most) known.clear()
    const made = make(key)
    known.set(key, made)
    return made
  }
}
