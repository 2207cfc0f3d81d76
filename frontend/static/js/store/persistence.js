/** Ask the browser not to evict what was signed, and remember what it said. */
import { fact, remember } from './meta.js'

/** At the first save, once; a browser without `navigator.storage` gives no answer, which is shown as such. */
export async function protectStorage() {
  if (await fact('persisted') !== undefined) return
  await remember('persisted', await askToPersist())
}

/** @returns {Promise<boolean | null>} */
async function askToPersist() {
  try {
    return await navigator.storage?.persist?.() ?? null
  } catch {
    return null
  }
}

/** What the browser says now: protected, not, or no answer. @returns {Promise<boolean | null>} */
export async function persisted() {
  try {
    return await navigator.storage?.persisted?.() ?? null
  } catch {
    return null
  }
}
