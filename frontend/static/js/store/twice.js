/** The second place of what is signed (spare.js), read when it is needed: nobody waits for it longer than a moment, and nothing fails with it. */

// Not `tenpoint-…`: those are the app's own files, which the rescue page and the kill switch let go of.
export const PLACE = 'unsent.tenpoint'
const PATIENCE_MS = 5_000

/** Keep what was saved a second time. @param {import('./spare.js').Row[]} rows */
export const keepTwice = rows => soon(async () => (await import('./spare.js')).keepSpare(rows))

/** Take in what this phone's memory has lost and its second place has not. */
export const regain = () => soon(async () => (await import('./spare.js')).mirror())

/** How many entries stand there, of all databases; none where the browser has no cache. @returns {Promise<number>} */
export const spareCount = async () => await globalThis.caches?.has(PLACE) ? (await (await caches.open(PLACE)).keys()).length : 0

/** @param {() => Promise<unknown>} work */
async function soon(work) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  const patience = new Promise(done => { timer = setTimeout(done, PATIENCE_MS) })
  await Promise.race([work().catch(wrong => console.error('spare', wrong)), patience])
  clearTimeout(timer)
}
