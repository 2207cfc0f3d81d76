/** Laboratory values as they are typed: what is impossible, what is asked once, what is signed. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { NOW, PARIS } from '../../charts.js'
import { actsOf, formOf, judge, sureOf, valueOf, verdict } from '../../../../../frontend/static/js/screens/labs/rules.js'

const file = JSON.parse(readFileSync(new URL('../../../../../frontend/static/contract/laboratory/laboratory.json', import.meta.url), 'utf8'))
const analyte = code => file.analytes.find(one => one.code === code)
const around = (some = {}) => ({
  now_ms: NOW, offsets: PARIS, analytes: file.analytes, edition: 'sha', record: null, say: (steps, unit) => `${steps / 1000} ${unit}`, name: code => code, unit: code => code, ...some,
})
const where = { patient: 'p', ward: '3b', course: 'c', at_ms: NOW }
const faults = (form, some) => judge({ lab_when: 'now', ...form }, around(some)).map(({ field, error, args }) => [field, error, ...['least', 'most', 'other'].flatMap(name => args?.[name] ?? [])])
const crp = (value, unit) => ({ value_crp: value, ...(unit && { unit_crp: unit }) })

for (const [typed, value] of [['4,2', '4.2'], [' 9.0 ', '9.0'], ['007', '7'], ['0', '0'], ['<3', ''], ['1e2', ''], ['4.2345', ''], ['-1', ''], ['12345678', '']]) {
  test(`${JSON.stringify(typed)} is signed as ${JSON.stringify(value)}`, () => assert.equal(valueOf(typed), value))
}
test('a value without its unit is no value, a unit without a value asks nothing', () =>
  assert.deepEqual([faults(crp('42')), faults({ unit_ldh: 'u_per_l', ...crp('42', 'mg_per_l') })], [[['value_crp', 'lab-unit']], []]))
test('nothing is signed while nothing is written, or while it is no number', () =>
  assert.deepEqual([faults({}), faults(crp('much', 'mg_per_l'))], [[['value_neutrophils', 'lab-nothing']], [['value_crp', 'lab-form']]]))
test('possible, plausible, worth a second look: on the edges, in either unit', () => {
  const of = (code, unit, ...values) => values.map(value => verdict(analyte(code), value, unit))
  assert.deepEqual(of('neutrophils', 'per_ul', '29', '30', '30000', '30001', '100000', '100001'), ['unlikely', 'ok', 'ok', 'unlikely', 'unlikely', 'impossible'])
  assert.deepEqual(of('neutrophils', 'giga_per_l', '0.029', '0.03', '30', '30.001', '100', '100.001'), ['unlikely', 'ok', 'ok', 'unlikely', 'unlikely', 'impossible'])
  assert.deepEqual(of('creatinine', 'umol_per_l', '8.83', '8.84', '2652', '2652.001'), ['impossible', 'ok', 'ok', 'impossible'])
  assert.deepEqual([of('ast', 'u_per_l', '0', '9999999'), of('triglycerides_fasting', 'mmol_per_l', '9999')], [['ok', 'ok'], ['ok']])
})
test('what is impossible says the range in the unit that was chosen, and in which other unit it would be usual', () =>
  assert.deepEqual([faults({ value_haemoglobin: '101', unit_haemoglobin: 'g_per_dl' }), faults({ value_creatinine: '3000', unit_creatinine: 'umol_per_l' })],
    [[['value_haemoglobin', 'lab-impossible-but', '1 g_per_dl', '25 g_per_dl', 'g_per_l']], [['value_creatinine', 'lab-impossible', '8.84 umol_per_l', '2652 umol_per_l']]]))
test('an unlikely value is asked about once; another number is asked about again', () => {
  const low = { value_neutrophils: '20', unit_neutrophils: 'per_ul' }
  assert.deepEqual(faults(low), [['value_neutrophils', 'lab-unlikely-but', '30 per_ul', '30000 per_ul', 'giga_per_l']])
  assert.deepEqual([faults({ ...low, sure_neutrophils: sureOf('20', 'per_ul') }), faults({ ...low, sure_neutrophils: sureOf('2', 'per_ul') }).length], [[], 1])
})
test('when the sample was taken is asked, and is not in the future', () => {
  const earlier = { lab_when: 'earlier', lab_day: '21', lab_month: '11', lab_year: '2026', lab_time: '02:30' }
  assert.deepEqual([faults({ ...crp('4', 'mg_per_dl'), lab_when: '' }), faults({ ...crp('4', 'mg_per_dl'), ...earlier }), faults({ ...crp('4', 'mg_per_dl'), ...earlier, lab_time: '02:00' })],
    [[['lab_when', 'needed']], [['lab_day', 'lab-future']], []])
})
test('several values are signed together, each its own entry at the time of the sample', () => {
  const form = { ...crp('42', 'mg_per_l'), value_ldh: '250', unit_ldh: 'u_per_l', unit_ferritin: 'ng_per_ml', lab_when: 'earlier', lab_day: '20', lab_month: '11', lab_year: '2026', lab_time: '06:00' }
  const at_ms = Date.parse('2026-11-20T06:00:00+01:00')
  assert.deepEqual(actsOf(form, around(), where, String), [
    { kind: 'lab', patient: 'p', ward: '3b', course: 'c', amends: [], at_ms, body: { code: 'crp', value: '42', unit: 'mg_per_l', laboratory_sha256: 'sha' } },
    { kind: 'lab', patient: 'p', ward: '3b', course: 'c', amends: [], at_ms, body: { code: 'ldh', value: '250', unit: 'u_per_l', laboratory_sha256: 'sha' } },
  ])
})
test('a correction begins as it was signed, needs a reason, and names every version it replaces', () => {
  const record = { id: 'r', heads: ['a', 'b'], at_ms: NOW - 1000, body: { code: 'crp', value: '42', unit: 'mg_per_dl', laboratory_sha256: 'old' } }
  const some = { record, analytes: [analyte('crp')] }
  const format = { wardDate: () => '2026-11-21', clock: () => '02:08', offsets: [] }
  const form = formOf(record, format)
  assert.deepEqual(faults(form, some), [['value_crp', 'lab-same'], ['lab_reason', 'needed']])
  const right = { ...form, unit_crp: 'mg_per_l', lab_reason: 'entered_in_error' }
  assert.deepEqual([faults(right, some), faults({ ...right, lab_reason: 'other' }, some)], [[], [['lab_words', 'needed']]])
  assert.deepEqual(actsOf(right, around(some), where, String), [{
    kind: 'amendment', patient: 'p', ward: '3b', course: 'c', amends: ['a', 'b'], at_ms: NOW,
    body: { reason: 'entered_in_error', body: { code: 'crp', value: '42', unit: 'mg_per_l', laboratory_sha256: 'sha' } },
  }])
})
