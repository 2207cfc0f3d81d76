/** Our own question to the server: only an answer that echoes it shows that the server is reached. A page of the Wi-Fi, a proxy,
 *  a dead network and a server that is ill are told apart by what comes instead. */
import { wardNow } from '../store/clock.js'
import { newId } from '../store/meta.js'
import { troubleIn, troubleOf } from './http.js'

/** @typedef {import('./http.js').Trouble} Trouble
 *  @typedef {import('./round.js').World} World */

const TIMEOUT_MS = 8_000

/** What is in the way, when nothing came back: `cut_off` when the server answers this much smaller question.
 *  @param {Trouble | null} trouble @param {World} [world] @returns {Promise<Trouble | null>} */
export async function toldApart(trouble, world) {
  if (trouble !== 'unreachable' && trouble !== 'silent') return trouble
  return await reach(world) ?? 'cut_off'
}

/** Ask; null: the server answers. @param {World} [world] @returns {Promise<Trouble | null>} */
export async function reach(world = {}) {
  const echo = newId(wardNow(world))
  try {
    const response = await (world.fetch ?? fetch)(`/api/reach/${echo}`, {
      credentials: 'same-origin', cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    return troubleOf(response) ?? ((await response.json())?.echo === echo ? null : 'not_ours')
  } catch (wrong) {
    return troubleIn(wrong)
  }
}
