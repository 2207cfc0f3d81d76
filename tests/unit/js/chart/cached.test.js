/** A function that remembers what it answered. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cached } from '../../../../frontend/static/js/chart/cached.js'

test('each answer is made once until there are too many, and then anew', () => {
  /** @type {number[]} */
  const made = []
  const double = cached(2, (/** @type {number} */ key) => { made.push(key); return key * 2 })
  assert.deepEqual([1, 2, 1, 2, 3, 3, 1].map(double), [2, 4, 2, 4, 6, 6, 2])
  assert.deepEqual(made, [1, 2, 3, 1])
})

test('an answer that is nothing is remembered, and a question that fails is asked again', () => {
  let asked = 0
  const half = cached(9, (/** @type {string} */ text) => {
    asked += 1
    if (text === '') throw new RangeError('no text')
    return 0
  })
  assert.deepEqual([half('a'), half('a'), asked], [0, 0, 1])
  for (const _ of [1, 2]) assert.throws(() => half(''), RangeError)
  assert.equal(asked, 3)
})
