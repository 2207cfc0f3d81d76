/** Whose names can be taken for one another. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fullName, similarNames, unbroken } from '../../../../frontend/static/js/lib/names.js'

const called = (family, given = 'A') => ({ family, given })
const alike = (one, other) => similarNames(one, [one, other]).length === 1

test('the family name stands in capitals, as on a wristband', () => {
  assert.equal(fullName(called('Hébert', 'Zoé')), 'HÉBERT, Zoé')
})

test('the name of who signs is never torn apart', () => {
  assert.equal(unbroken('Dr S. Benali'), 'Dr\u00a0S.\u00a0Benali')
})

test('nobody is similar to himself', () => {
  const one = called('MARTIN')
  assert.deepEqual(similarNames(one, [one]), [])
})

for (const [first, second, expected] of [
  [called('MARTIN', 'Léa'), called('Martin', 'Luc'), true],
  [called('MARTIN', 'Léa'), called('MARTIN', 'Paul'), false],
  [called('MARTIN'), called('MARTINS', 'Z'), true],
  [called('MARTIN'), called('MARIN', 'Z'), true],
  [called('MARTIN'), called('MARTON', 'Z'), true],
  [called('MARTIN'), called('MATRIN', 'Z'), true],
  [called('MARTIN'), called('MARTEAU', 'Z'), false],
  [called('LI'), called('LU', 'Z'), false],
  [called('HÉBERT'), called('HEBERT'), true],
  [called('MUSTERFRAU'), called('MUSTERMANN', 'Z'), true],
  [called('EXEMPLE'), called('ESEMPIO', 'Z'), false],
  [called('PROVA'), called('SAMPLE', 'Z'), false],
]) {
  test(`${fullName(first)} and ${fullName(second)} are ${expected ? 'flagged' : 'told apart'}`, () => {
    assert.equal(alike(first, second), expected)
    assert.equal(alike(second, first), expected)
  })
}
