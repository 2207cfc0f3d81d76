/** A phone of PouchDB: a document an entry, in memory, replicated both ways for as long as it is online. */
import { EventEmitter } from 'node:events'
import PouchDB from 'pouchdb'
import memory from 'pouchdb-adapter-memory'

PouchDB.plugin(memory)
EventEmitter.defaultMaxListeners = 0
let made = 0

/** @param {string} url @param {number} number */
export async function phone(url, number) {
  const ward = `${url}/ward`
  if (number === 0) await new PouchDB(ward).info()
  const database = new PouchDB(`phone-${number}`, { adapter: 'memory' })
  let count = 0
  database.changes({ live: true, since: 0 }).on('change', () => { count++ })
  return {
    add: entries => database.bulkDocs(entries.map(entry => ({ _id: String(++made).padStart(36, '0'), ...entry }))),
    count: () => count,
    online: () => { database.sync(ward, { live: true, retry: true }) },
  }
}
