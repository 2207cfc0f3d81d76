/** A phone's disk: IndexedDB in memory that can be cut from its power, can lie, and can be looked at from outside. */
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'

const realTransaction = IDBDatabase.prototype.transaction
const realPut = IDBObjectStore.prototype.put

/** Whoever opened a connection is told of its transactions. */
IDBDatabase.prototype.transaction = function (...words) {
  const made = realTransaction.apply(this, words)
  this.tab?.began(made)
  return made
}

IDBObjectStore.prototype.put = function (...words) {
  return this.transaction.db.tab?.phone.disk.swallows(this.name) ? this.get(0) : realPut.apply(this, words)
}

export class Disk {
  factory = new IDBFactory()
  /** Stores that keep nothing of what is put into them, and say nothing of it. @type {string[]} */
  lying = []
  /** What survives a power cut while something was written that is not on the disk yet. @type {Map<any, any[]> | null} */
  safe = null

  /** @param {string} name */
  swallows(name) {
    return this.lying.includes(name)
  }

  /** Before a transaction writes: what it writes relaxed may be gone after a power cut. @param {any} transaction */
  before(transaction) {
    if (transaction.durability !== 'strict') this.safe ??= this.copy()
  }

  /** A strict transaction brings everything before it to the disk. @param {any} transaction */
  after(transaction) {
    if (transaction.durability === 'strict') this.safe = null
  }

  /** The power fails. */
  cut() {
    for (const store of this.safe ? this.stores() : []) {
      store.records.clear()
      for (const index of store.rawIndexes.values()) index.records.clear()
      for (const { key, value } of this.safe?.get(store) ?? []) store.storeRecord({ key, value }, false)
    }
    this.safe = null
  }

  copy() {
    return new Map(this.stores().map(store => [store, rowsOf(store)]))
  }

  /** @returns {any[]} */
  stores() {
    return [...this.databases().values()].flatMap(database => [...database.rawObjectStores.values()])
  }

  /** @returns {Map<string, any>} */
  databases() {
    return /** @type {any} */ (this.factory)._databases
  }

  /** Everything in the ward's database, store by store. @returns {Record<string, any[]>} */
  look() {
    const ward = [...this.databases()].find(([name]) => name.startsWith('tenpoint-'))?.[1]
    return Object.fromEntries([...ward?.rawObjectStores ?? []].map(([name, store]) => [name, rowsOf(store).map(row => row.value)]))
  }
}

/** @param {any} store @returns {{ key: any, value: any }[]} */
const rowsOf = store => [...store.records.values()].map(({ key, value }) => ({ key, value: structuredClone(value) }))
