/** A tab of the app in Node: the app's own modules, made afresh for each tab, in a world that the test plays. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { SourceTextModule, SyntheticModule } from 'node:vm'
import { planted } from './bugs.mjs'

const ROOT = new URL('../../../../frontend/static/', import.meta.url)
const SHARED = ['js/chart/', 'js/grading/']
const ENTRANCES = ['store/session', 'store/entries', 'store/safety', 'store/ward', 'store/database', 'sync/engine', 'sync/carry', 'sync/held'].map(name => `js/${name}.js`)
const IDB = ['IDBDatabase', 'IDBObjectStore', 'IDBIndex', 'IDBCursor', 'IDBTransaction', 'IDBRequest', 'IDBKeyRange']

const { files } = JSON.parse(readFileSync(new URL('contract/index.json', ROOT), 'utf8'))
const read = path => JSON.parse(readFileSync(new URL(`contract/${path}`, ROOT), 'utf8'))
const CONTRACT = JSON.stringify(Object.fromEntries(['index.json', ...files.map(file => file.path)].map(path => [path, read(path)])))

export class Tab {
  dead = false
  /** Writing transactions it lives through; null: it lives. @type {number | null} */
  fuse = null
  /** @type {Set<any>} */
  open = new Set()
  /** @type {any[]} */
  connections = []
  /** What the app complained about. @type {string[]} */
  reports = []
  /** @type {Record<string, any>} */
  app = {}
  /** A module of this tab, evaluated. @type {(url: URL) => Promise<any>} */
  load = () => NEVER

  /** @param {any} phone @param {(request: any) => Promise<Response>} ask @param {() => void} onDeath */
  constructor(phone, ask, onDeath) {
    this.phone = phone
    this.ask = ask
    this.onDeath = onDeath
  }

  /** Load the app as a browser does. */
  async start() {
    const modules = new Map()
    const world = synthetic('world', this.world())
    const of = url => {
      if (!modules.has(url.href)) modules.set(url.href, this.module(url))
      return modules.get(url.href)
    }
    const link = (specifier, from) => specifier === 'world' ? world : of(new URL(specifier, from.identifier))
    this.load = async (/** @type {URL} */ url) => {
      const module = await of(url)
      if (module.status === 'unlinked') await module.link(link)
      await module.evaluate()
      return module
    }
    for (const path of ENTRANCES) Object.assign(this.app, (await this.load(new URL(path, ROOT))).namespace)
    return this
  }

  /** @param {URL} url @returns {Promise<any>} */
  async module(url) {
    const path = url.href.slice(ROOT.href.length)
    if (SHARED.some(folder => path.startsWith(folder))) return synthetic(url.href, await import(url.href))
    const source = planted(this.phone.bug, path, readFileSync(url, 'utf8'))
    return new SourceTextModule(`import { ${WORLD.join(', ')} } from 'world';${source}`, {
      identifier: url.href, importModuleDynamically: specifier => this.load(new URL(specifier, url)),
    })
  }

  /** What a tab finds around it. */
  world() {
    const { phone } = this
    const now = () => phone.now()
    const RealDate = Date
    const things = {
      Date: class extends RealDate {
        /** @param {any[]} words */
        constructor(...words) { super(.../** @type {[any]} */ (words.length ? words : [now()])) }
        static now() { return now() }
      },
      fetch: (path, options) => path === '/app/contract.json' ? Promise.resolve(new Response(CONTRACT)) : this.ask({ path, ...options }),
      crypto: {
        subtle: { digest: async (_name, bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()).buffer },
        getRandomValues: bytes => { bytes.set(phone.chance().subarray(0, bytes.length)); return bytes },
      },
      indexedDB: { open: (name, version) => this.dead ? NEVER : this.tagged(phone.disk.factory.open(name, version)) },
      BroadcastChannel: phone.Channel,
      console: { error: (...words) => { this.reports.push(words.map(String).join(' ')) } },
      AbortSignal: { timeout: () => undefined },
      performance: { now: () => phone.steady() },
      setTimeout: () => 0, clearTimeout: () => {}, navigator: {},
      ...Object.fromEntries(IDB.map(name => [name, globalThis[name]])),
    }
    return { ...things, globalThis: things }
  }

  /** @param {any} request */
  tagged(request) {
    request.addEventListener('success', () => {
      request.result.tab = this
      this.connections.push(request.result)
      if (this.dead) request.result.close()
    })
    return request
  }

  /** A transaction of this tab begins. @param {any} transaction */
  began(transaction) {
    this.open.add(transaction)
    transaction.addEventListener('abort', () => this.open.delete(transaction))
    transaction.addEventListener('complete', () => {
      this.open.delete(transaction)
      if (transaction.mode === 'readwrite') this.wrote(transaction)
    })
    if (transaction.mode !== 'readwrite') return
    this.phone.disk.before(transaction)
    if (this.fuse === 0) setImmediate(() => this.die())
  }

  /** @param {any} transaction */
  wrote(transaction) {
    this.phone.disk.after(transaction)
    if (this.fuse !== null && this.fuse > 0 && --this.fuse === 0) this.die()
  }

  /** Nothing of this tab runs any more; what it had not committed never was. */
  die() {
    if (this.dead) return
    this.dead = true
    for (const transaction of this.open) {
      try { transaction.abort() } catch { /* it has committed */ }
    }
    for (const connection of this.connections) connection.close()
    this.onDeath()
  }
}

/** A request that nothing answers. */
const NEVER = new EventTarget()
const WORLD = ['Date', 'fetch', 'crypto', 'indexedDB', 'BroadcastChannel', 'console', 'AbortSignal', 'performance', 'setTimeout', 'clearTimeout', 'navigator', 'globalThis', ...IDB]

/** @param {string} identifier @param {Record<string, any>} values */
function synthetic(identifier, values) {
  const names = Object.keys(values)
  return new SyntheticModule(names, function () {
    for (const name of names) this.setExport(name, values[name])
  }, { identifier })
}
