/** Ask the browser not to evict what was signed, and remember what it said. */
import { announce } from './changes.js'
import { fact, remember } from './meta.js'

/** At the first save, once; a browser without `navigator.storage` gives no answer, which is shown as such.
 *  Some browsers ask the person first, so no save waits for the answer, and none fails with it. */
export async function protectStorage() {
  try {
    if (await fact('persisted') !== undefined) return
    await remember('persisted', await askToPersist())
    announce()
  } catch (wrong) {
    console.error('storage', wrong)
  }
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
