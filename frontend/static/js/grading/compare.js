/** How many points worse than before. Pure; its twin is backend/grading/compare.py. */
import { isJudged, itemBounds } from './instrument.js'

/** @typedef {import('../types.d.ts').Table} Table
 *  @typedef {import('./instrument.js').Items} Items */

/** Points worse than before as `floor..ceiling`; an item that neither time was judged says nothing.
 *  `worse` is which way the instrument's points go when it gets worse.
 *  @param {Table} instrument @param {Items} items @param {Items} before @param {'lower' | 'higher'} worse */
export function lost(instrument, items, before, worse) {
  const told = instrument.items.filter((/** @type {any} */ item) => [items, before].some(one => isJudged(instrument, one, item.code)))
  const [was, now] = [before, items].map(one => total(instrument, told, one))
  const [high, low] = worse === 'lower' ? [was, now] : [now, was]
  return { floor: Math.max(0, high[0] - low[1]), ceiling: Math.max(0, high[1] - low[0]) }
}

/** The least and the most that some items count together. @param {Table} instrument @param {any[]} told @param {Items} items */
function total(instrument, told, items) {
  const bounds = told.map(item => itemBounds(instrument, item, items))
  return [bounds.reduce((sum, [low]) => sum + low, 0), bounds.reduce((sum, [, high]) => sum + high, 0)]
}
