/** Small facts about this phone's database, by name. */
import { hex, uuid7 } from '../sync/envelope.js'
import { wardNow } from './clock.js'
import { phoneFactOr } from './phone.js'
import { transact } from './transact.js'

/** A fact, or `undefined`. @param {string} name @returns {Promise<any>} */
export const fact = name => transact(['meta'], 'readonly', async ({ meta }) => (await meta.get(name))?.value)

/** Remember a fact. @param {string} name @param {any} value */
export const remember = (name, value) => transact(['meta'], 'readwrite', ({ meta }) => meta.put({ name, value }))

/** The device: stable for this browser, sent with sign-in and signed into each entry. @returns {Promise<string>} */
export const deviceId = () => phoneFactOr('device', newId(wardNow()))

/** A new UUIDv7. @param {number} ms */
export const newId = ms => uuid7(ms, crypto.getRandomValues(new Uint8Array(10)))

/** What every signature needs: incarnation and next number of this local database.
 *  @returns {Promise<{ incarnation: string, next_n: number }>} */
export const counters = async () => await fact('counters') ?? begin()

/** Give a new local database its incarnation; two tabs agree on the first one. */
async function begin() {
  const made = { incarnation: hex(crypto.getRandomValues(new Uint8Array(8))), next_n: 1 }
  return transact(['meta'], 'readwrite', async ({ meta }) => {
    const kept = await meta.get('counters')
    if (!kept) await meta.put({ name: 'counters', value: made })
    return kept?.value ?? made
  })
}
