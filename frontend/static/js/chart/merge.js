/** Several versions of one record, merged item by item. Pure; its twin is backend/chart/merge.py. */
import { byText } from './order.js'

/** @typedef {Record<string, any>} Json */

const NOT_ITEMS = ['grade', 'entry']

/** The bodies that may be meant, one for each head, and the items in which heads disagree.
 *  An item that differs from `base` in one way only is taken; one that differs in two ways stays as each head has it.
 *  @param {Json} base @param {Json[]} heads @returns {[Json[], string[]]} */
export function merge(base, heads) {
  const origin = flat(base)
  const changed = heads.map(head => flat(head))
  const names = [...new Set([origin, ...changed].flatMap(items => [...items.keys()]))].sort(byText)
  const taken = new Map()
  /** @type {string[]} */
  const disputed = []
  for (const name of names) {
    const ways = different(changed.map(items => items.get(name)).filter(value => !same(value, origin.get(name))))
    if (ways.length > 1) disputed.push(name)
    else taken.set(name, ways.length ? ways[0] : origin.get(name))
  }
  const bodies = changed.map(items => unflat(new Map([...taken, ...disputed.map(name => /** @type {[string, any]} */ ([name, items.get(name)]))])))
  return [bodies.map((body, index) => ({ ...body, ...rest(heads[index]) })), disputed]
}

/** Leaves by their path; a list is a leaf. @param {Json} body @param {string} [path] @returns {Map<string, any>} */
export function flat(body, path = '') {
  const found = new Map()
  for (const [name, value] of Object.entries(body)) {
    if (!path && NOT_ITEMS.includes(name)) continue
    const inner = isObject(value) ? flat(value, `${path}${name}.`) : new Map([[`${path}${name}`, value]])
    for (const [leaf, one] of inner.size ? inner : [[`${path}${name}`, {}]]) found.set(leaf, one)
  }
  return found
}

/** The body of its leaves; what is undefined or null was absent. @param {Map<string, any>} items @returns {Json} */
function unflat(items) {
  /** @type {Json} */
  const body = {}
  for (const [path, value] of items) {
    const folders = path.split('.')
    const leaf = /** @type {string} */ (folders.pop())
    let place = body
    for (const folder of folders) {
      if (!isObject(own(place, folder))) put(place, folder, {})
      place = place[folder]
    }
    const isEmpty = isObject(value) && Object.keys(value).length === 0
    if (value !== undefined && value !== null && !(isEmpty && isObject(own(place, leaf)))) put(place, leaf, value)
  }
  return body
}

/** What stands under a name, which may be one that every object has. @param {Json} place @param {string} name */
const own = (place, name) => Object.hasOwn(place, name) ? place[name] : undefined

/** A field of any name: assigned, `__proto__` would be none, and what stands in it would reach every object.
 *  @param {Json} place @param {string} name @param {any} value */
const put = (place, name, value) => Object.defineProperty(place, name, { value, configurable: true, enumerable: true, writable: true })

/** @param {Json} head */
const rest = head => Object.fromEntries(NOT_ITEMS.filter(name => name in head).map(name => [name, head[name]]))

/** The values without repetitions, in their order. @param {any[]} values */
function different(values) {
  /** @type {any[]} */
  const found = []
  for (const value of values) if (!found.some(one => same(one, value))) found.push(value)
  return found
}

/** Equal as JSON; absent and null are one. @param {any} one @param {any} other @returns {boolean} */
export function same(one, other) {
  if (one === other || (one ?? null) === (other ?? null)) return true
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((part, index) => same(part, other[index]))
  if (!isObject(one) || !isObject(other)) return false
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every(name => Object.hasOwn(other, name) && same(one[name], other[name]))
}

/** @param {any} value */
const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value)
