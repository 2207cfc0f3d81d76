/** What looks on while the app starts: a browser that is too old is told so before anything is asked of it. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { createContext, runInContext } from 'node:vm'

const SOURCE = await readFile(new URL('../../../frontend/static/js/boot.js', import.meta.url), 'utf8')
const MISSING = [
  'delete Object.hasOwn', 'delete Array.prototype.at', 'delete Array.prototype.findLast', 'delete Array.prototype.toSorted',
  'delete globalThis.structuredClone', 'delete AbortSignal.timeout', 'delete globalThis.AbortSignal',
]

/** What was read ahead in the last start. @type {{ rel: string, href: string }[]} */
const read = []

/** Where a page goes that starts in a browser without something, when these events come. @param {{ without?: string, events?: string[], controller?: object | null }} [how] */
function wayOf({ without = '', events = [], controller = null } = {}) {
  const ways = /** @type {string[]} */ ([])
  read.length = 0
  const listening = /** @type {Map<string, (event: any) => void>} */ (new Map())
  const kept = /** @type {Record<string, string>} */ ({})
  const world = createContext({
    structuredClone, AbortSignal: { timeout: AbortSignal.timeout }, navigator: { serviceWorker: { controller } }, clearTimeout, setTimeout: () => 0,
    document: { currentScript: { dataset: { sealed: '/a.js /b.js' } }, createElement: () => ({}), head: { append: (/** @type {any} */ link) => read.push(link) } },
    location: { replace: (/** @type {string} */ url) => ways.push(url), reload: () => ways.push('again') },
    localStorage: {
      getItem: (/** @type {string} */ name) => kept[name] ?? null,
      setItem: (/** @type {string} */ name, /** @type {string} */ value) => { kept[name] = value },
    },
    addEventListener: (/** @type {string} */ name, /** @type {any} */ hear) => listening.set(name, hear),
    removeEventListener: (/** @type {string} */ name) => listening.delete(name),
  })
  world.window = runInContext('globalThis', world)
  runInContext(without, world)
  runInContext(SOURCE, world)
  for (const name of events) listening.get(name)?.({ target: world.window })
  return ways
}

test('a browser that has everything goes on', () => assert.deepEqual(wayOf(), []))

for (const without of MISSING) {
  test(`a browser told to ${without} is too old, and says so`, () => assert.deepEqual(wayOf({ without }), ['/app/rescue?old']))
}

test('a start that fails is tried once more', () => assert.deepEqual(wayOf({ events: ['error', 'error'] }), ['again']))

for (const [what, first] of [['what breaks once the app stands is no failed start', 'tenpoint-started'],
  ['who leaves while the app starts is not called back', 'beforeunload']]) {
  test(what, () => assert.deepEqual(wayOf({ events: [first, 'error', 'unhandledrejection'] }), []))
}

test('a phone that has the app itself reads the modules of the ward list ahead, another one does not', () => {
  wayOf({ controller: {} })
  assert.deepEqual(read, [{ rel: 'modulepreload', href: '/a.js' }, { rel: 'modulepreload', href: '/b.js' }])
  wayOf()
  assert.deepEqual(read, [])
})
