/** The hand-worked cases, graded as the phone grades them: frozen tables, frozen answers, nothing changed by grading. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { grade } from '../../../../frontend/static/js/grading/evaluator.js'
import { gradeCheck, score } from '../../../../frontend/static/js/grading/instrument.js'
import { load } from '../../../../frontend/static/js/store/contract.js'

const root = new URL('../../../../frontend/static/contract/', import.meta.url)
const read = (/** @type {string | URL} */ path) => freeze(JSON.parse(readFileSync(new URL(path, root), 'utf8')))
const contract = await load(async path => read(path))
const vectors = read(new URL('../../../vectors/grading.json', import.meta.url))
const ice = contract.instrument('ice')
const icans = contract.criteria(ice.criteria)
const WELL = { consciousness: 'alert', seizure: 'none', motor: 'none', raised_icp: 'none' }
/** @type {string[]} */
const ITEMS = ice.items.map((/** @type {any} */ item) => item.code)

/** @param {any} value @returns {any} */
function freeze(value) {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze)
  return Object.freeze(value)
}

/** @param {string[]} codes @param {string} answer @param {string} [reason] */
const all = (codes, answer, reason) =>
  Object.fromEntries(codes.flatMap(code => [[code, answer], ...(reason ? [[`${code}_reason`, reason]] : [])]))

/** @param {Record<string, string>} items */
function checked(items) {
  const { floor, ceiling, status } = gradeCheck(icans, ice, freeze(items), freeze(WELL))
  return { floor, ceiling, status }
}

for (const { id, why, criteria, answers, floor, ceiling, status, worst } of vectors) {
  test(`${id} ${why}`, () => {
    const found = grade(contract.criteria(criteria), answers)
    assert.deepEqual([found.floor, found.ceiling, found.status, found.worst], [floor, ceiling, status, worst])
  })
}

test('all eighty cases were graded', () => assert.equal(vectors.length, 80))

test('eight wrong and two refused is grade 3, whatever the two would have been', () => {
  const items = { ...all(ITEMS.slice(0, 8), 'incorrect'), ...all(ITEMS.slice(8), 'not_testable', 'refused') }
  assert.deepEqual(checked(items), { floor: 3, ceiling: 3, status: 'complete' })
})

test('nine right and a hand that cannot write is nothing or grade 1', () => {
  const items = { ...all(ITEMS, 'correct'), writing: 'not_testable', writing_reason: 'hand' }
  assert.deepEqual(checked(items), { floor: 0, ceiling: 1, status: 'at_least' })
  assert.deepEqual(score(ice, items), { floor: 9, ceiling: 10, answered: 9, of: 10, not_testable: ['writing'] })
})

test('nine right and one not testable for neurotoxicity is nine', () => {
  const items = { ...all(ITEMS, 'correct'), writing: 'not_testable', writing_reason: 'neurotoxicity' }
  assert.equal(score(ice, items).value, 9)
  assert.deepEqual(checked(items), { floor: 1, ceiling: 1, status: 'complete' })
})

test('ten refused items leave ICE absent: never 0, never 10', () => {
  assert.deepEqual(checked(all(ITEMS, 'not_testable', 'refused')), { floor: 0, ceiling: 3, status: 'at_least' })
})
