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

/** Where a page goes that starts in a browser without something. @param {string} [without] */
function wayOf(without = '') {
  const ways = /** @type {string[]} */ ([])
  const world = createContext({
    structuredClone, AbortSignal: { timeout: AbortSignal.timeout }, navigator: {}, location: { replace: url => ways.push(url) },
    addEventListener: () => {}, removeEventListener: () => {},
  })
  runInContext(without, world)
  runInContext(SOURCE, world)
  return ways
}

test('a browser that has everything goes on', () => assert.deepEqual(wayOf(), []))

for (const without of MISSING) {
  test(`a browser told to ${without} is too old, and says so`, () => assert.deepEqual(wayOf(without), ['/app/rescue?old']))
}
