/** A tab whose clock the test moves: timers, a page that is looked at, a hash that takes no time of its own. Imported before what it tests. */
import { createHash } from 'node:crypto'
import { mock } from 'node:test'
import { network } from '../store/phone.js'

export const SECOND = 1000
const NEVER_EARLY = 0.999

/** event -> what the app does on it @type {Map<string, () => void>} */
export const listeners = new Map()
export const page = { visibilityState: 'visible', addEventListener: (name, act) => listeners.set(name, act), removeEventListener: () => {} }
Object.assign(globalThis, { document: page, addEventListener: page.addEventListener, removeEventListener: () => {} })

mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.now() })
mock.method(console, 'error', () => {})
mock.method(Math, 'random', () => NEVER_EARLY)
mock.method(crypto.subtle, 'digest', async (_name, bytes) => createHash('sha256').update(bytes).digest())

let copies = 0

/** A tab's own copy of a module of sync/, as another tab has it. @param {string} name */
export const tab = name => import(`../../../../frontend/static/js/sync/${name}.js?${copies++}`)

/** A started tab whose first round is over. */
export async function started() {
  const engine = await tab('engine')
  const stop = engine.startSync()
  await rest()
  return { ...engine, stop }
}

/** Until no round runs any more: nothing here waits for anything but turns of the loop. */
export async function rest() {
  for (let turn = 0; turn < 500; turn++) await new Promise(setImmediate)
}

/** Rounds asked for while the clock moves. @param {number} ms */
export async function during(ms) {
  const before = network.asked
  mock.timers.tick(ms)
  await rest()
  return network.asked - before
}
