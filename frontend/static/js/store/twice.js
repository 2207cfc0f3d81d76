/** The second place of what is signed (spare.js), read when it is needed: nobody waits for it longer than a moment, and nothing fails with it. */

const PATIENCE_MS = 5_000

/** Keep what was saved a second time. @param {import('./spare.js').Row[]} rows */
export const keepTwice = rows => soon(async () => (await import('./spare.js')).keepSpare(rows))

/** Take in what this phone's memory has lost and its second place has not. */
export const regain = () => soon(async () => (await import('./spare.js')).mirror())

/** @param {() => Promise<unknown>} work */
async function soon(work) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  const patience = new Promise(done => { timer = setTimeout(done, PATIENCE_MS) })
  await Promise.race([work().catch(wrong => console.error('spare', wrong)), patience])
  clearTimeout(timer)
}
