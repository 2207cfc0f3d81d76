/** What this browser remembers beside any ward's records: which device it is, and which database it used last.
 *  In IndexedDB, strictly: a browser that is killed forgets what it has just put into localStorage. */
import { openDB } from '../../vendor/idb.js'
import { transact } from './transact.js'

/** @type {Promise<any> | null} */
let opened = null

const phone = {
  connection: () => opened ??= openDB('tenpoint', 1, {
    upgrade: made => { made.createObjectStore('phone', { keyPath: 'name' }) },
    blocking: () => { phone.close() },
    terminated: () => { opened = null },
  }),
  async close() {
    const old = opened
    opened = null
    if (old) (await old.catch(() => null))?.close()
  },
}

/** A fact about this browser, or `undefined`. @param {'device' | 'database'} name @returns {Promise<string | undefined>} */
export const phoneFact = name =>
  transact(['phone'], 'readonly', async stores => (await stores.phone.get(name))?.value, { database: phone })

/** Remember a fact. @param {'device' | 'database'} name @param {string} value */
export const rememberOnPhone = (name, value) =>
  transact(['phone'], 'readwrite', stores => stores.phone.put({ name, value }), { database: phone })

/** What is remembered under a name, else `made` from now on; two tabs agree on the first one.
 *  @param {'device' | 'database'} name @param {string} made @returns {Promise<string>} */
export const phoneFactOr = (name, made) =>
  transact(['phone'], 'readwrite', async stores => {
    const kept = await stores.phone.get(name)
    if (!kept) await stores.phone.put({ name, value: made })
    return kept?.value ?? made
  }, { database: phone })
