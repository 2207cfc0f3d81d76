/** A browser's cache in Node: names, addresses and answers in memory. */

const ORIGIN = 'https://ward.example'

/** Give this phone a cache; `full`: it takes nothing any more; `silent`: it never says whether it did.
 *  @returns {{ full: boolean, silent: boolean, urls: (name: string) => string[], spoil: (name: string, how?: (text: string) => string) => void }} */
export function withCache() {
  /** @type {Map<string, Map<string, string>>} */
  const all = new Map()
  const phone = {
    full: false,
    silent: false,
    urls: (/** @type {string} */ name) => [...all.get(name)?.keys() ?? []],
    spoil: (/** @type {string} */ name, how = (/** @type {string} */ text) => text.slice(0, 13)) => {
      const [first] = all.get(name) ?? []
      if (first) all.get(name)?.set(first[0], how(first[1]))
    },
  }
  const open = (/** @type {string} */ name) => {
    const kept = all.get(name) ?? all.set(name, new Map()).get(name)
    const key = (/** @type {any} */ asked) => new URL(asked.url ?? asked, ORIGIN).href
    return {
      put: async (/** @type {any} */ asked, /** @type {Response} */ answer) => {
        if (phone.full) throw new DOMException('no space', 'QuotaExceededError')
        if (phone.silent) await new Promise(() => {})
        kept?.set(key(asked), await answer.text())
      },
      match: async (/** @type {any} */ asked) => kept?.has(key(asked)) ? new Response(kept.get(key(asked))) : undefined,
      delete: async (/** @type {any} */ asked) => kept?.delete(key(asked)),
      keys: async () => phone.urls(name).map(url => ({ url })),
    }
  }
  Object.assign(globalThis, { caches: { open: async (/** @type {string} */ name) => open(name), has: async (/** @type {string} */ name) => all.has(name) } })
  return phone
}

/** A browser without one. */
export const withoutCache = () => { Reflect.deleteProperty(globalThis, 'caches') }
