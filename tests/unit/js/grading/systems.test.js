/** The same facts in every system, as the phone reads them: frozen files, frozen checks, nothing changed by reading. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { facts, sideBySide } from '../../../../frontend/static/js/grading/systems.js'
import { load } from '../../../../frontend/static/js/store/contract.js'

const root = new URL('../../../../frontend/static/contract/', import.meta.url)
const read = (/** @type {string | URL} */ path) => freeze(JSON.parse(readFileSync(new URL(path, root), 'utf8')))
const { criteria, instrument, protocol } = await load(async path => read(path))
const { base, vectors } = read(new URL('../../../vectors/systems.json', import.meta.url))
const files = { rules: protocol('systems'), criteria, instrument }
const SIGNED = { crs: criteria('astct-crs-2019'), neuro: criteria('astct-icans-2019') }

/** @param {any} value @returns {any} */
function freeze(value) {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze)
  return Object.freeze(value)
}

/** What the vector says over what is normal, less what is not known. @param {any} vector */
function checked({ kind, answers, unknown = [], items, measured, vasopressors }) {
  const all = Object.entries({ ...base[kind].answers, ...answers }).filter(([name]) => !unknown.includes(name))
  return freeze({ ...base[kind], ...(items && { items }), ...(measured && { measured }), ...(vasopressors && { vasopressors }), answers: Object.fromEntries(all) })
}

for (const vector of vectors) {
  test(`${vector.id} ${vector.facts}`, () => {
    const signed = SIGNED[vector.kind]
    const rows = sideBySide(files, signed, checked(vector))
    const { [signed.code]: _, ...beside } = vector.expected
    assert.deepEqual(Object.fromEntries(rows.map(({ code, grade }) => [code, [grade.floor, grade.ceiling, grade.status]])), beside)
    if (vector.cartox_10) assert.deepEqual(rows.filter(row => row.total).map(({ total }) => [total.floor, total.ceiling])[0], vector.cartox_10)
  })
}

test('all forty-eight cases were read', () => assert.equal(vectors.length, 48))

test('an FiO2 that was measured stands, one of a cannula is estimated and named so, any other device says nothing', () => {
  const of = measured => facts(files.rules, SIGNED.crs, { measured }).map((part, index) => index ? part : part.fio2)
  const cannula = { oxygen_device: 'nasal_cannula', oxygen_flow: 60 }
  assert.deepEqual([of(cannula), of({ ...cannula, fio2: 35 }), of({ ...cannula, oxygen_device: 'high_flow' }), of({ ...cannula, oxygen_flow: 9 })],
    [[44, ['fio2']], [35, []], [undefined, []], [undefined, []]])
})

test('a child is never read as if ICE had been asked', () => {
  const items = Object.fromEntries(instrument('ice').items.map(({ code }) => [code, 'correct']))
  const rows = sideBySide(files, criteria('astct-icans-2019-child'), { tool: 'capd', items, answers: { consciousness: 'awakens_to_voice' } })
  assert.deepEqual(rows.map(({ total, lacks }) => [total, lacks[0]]), [[null, 'cartox_10'], [null, 'ice']])
})
