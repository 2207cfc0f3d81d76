/** A drug read from its form: what blocks, what is asked once, when who ordered it is asked, and what is signed. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { HOUR, NOW, PARIS, patient } from '../../charts.js'
import { amountOf, bodyOf, broken, judge, needsWhy, viewOf } from '../../../../../frontend/static/js/screens/drugs/rules.js'

const file = path => JSON.parse(readFileSync(new URL(`../../../../../frontend/static/contract/${path}.json`, import.meta.url), 'utf8'))
const [TOCI, ANAKINRA, NORADRENALINE] = ['tocilizumab', 'anakinra', 'norepinephrine'].map(code => file(`formulary/${code}`))
const ASKS = file('protocols/medication')
const GIVEN = { drug_state: 'given', amount: '560', drug_when: 'now' }
const seen = (drug, some = {}) => ({ ...viewOf(patient(), drug), ...some })
const around = (drug = TOCI, view = seen(drug), more = {}) => ({ now_ms: NOW, offsets: PARIS, asks: ASKS, drug, view, paper: false, edition: 'sha', say: ug => `${ug / 1000} mg`, ...more })
const given = (...hours) => hours.map(ago => ({ id: String(ago), at_ms: NOW - ago * HOUR, ug: 560_000, broke: [] }))
const faults = (form, where = around()) => judge(form, where).map(({ field, error }) => `${field} ${error}`)
const instant = ms => new Date(ms).toISOString()

test('nothing has a default', () => assert.deepEqual(faults({}), ['drug_state needed', 'drug_when needed']))
test('a whole form has nothing against it', () => assert.deepEqual(faults(GIVEN), []))
test('a dose has an amount', () => assert.deepEqual(faults({ ...GIVEN, amount: '' }), ['amount needed']))
test('what is not given has a reason and no amount', () => assert.deepEqual(faults({ drug_state: 'not_given', drug_when: 'now' }), ['drug_reason needed']))
test('another reason needs words', () => assert.deepEqual(faults({ drug_state: 'stopped', drug_reason: 'other', drug_when: 'now' }), ['drug_words needed']))
test('a drug that runs may be begun without a rate', () => assert.deepEqual(faults({ drug_state: 'given', drug_when: 'now' }, around(NORADRENALINE)), []))
test('one of two routes is said', () => assert.deepEqual(faults({ ...GIVEN, amount: '100' }, around(ANAKINRA)), ['route needed']))
test('long without the network, the paper chart is asked for', () => assert.deepEqual(faults(GIVEN, around(TOCI, seen(TOCI), { paper: true })), ['paper needed']))
test('it is not given in the future', () => assert.deepEqual(faults({ ...GIVEN, drug_when: 'earlier', drug_day: '22', drug_month: '11', drug_year: '2026', drug_time: '10:00' }), ['drug_day given-future']))
for (const amount of ['0', 'ten', '-5', '1e3', '560.25']) test(`${amount} is no amount`, () => assert.deepEqual(faults({ ...GIVEN, amount }), ['amount amount-form']))
for (const [typed, signed] of [['358,8', '358.8'], ['0560.0', '560'], ['0.5', '0.5']]) test(`${typed} is signed as ${signed}`, () => assert.equal(amountOf({ amount: typed }, TOCI), signed))

test('micrograms written for milligrams are asked about once', () => {
  const form = { ...GIVEN, amount: '0.1', route: 'iv' }
  assert.deepEqual([faults(form, around(ANAKINRA)), faults({ ...form, amount_sure: '0.1' }, around(ANAKINRA)), faults({ ...form, amount: '0.2', amount_sure: '0.1' }, around(ANAKINRA))],
    [['amount amount-unusual'], [], ['amount amount-unusual']])
})

test('a dose outside the limits asks who ordered it and why, and is never blocked', () => {
  const early = around(TOCI, seen(TOCI, { given: given(7.9), count: 1 }))
  assert.deepEqual([broken(GIVEN, early), faults(GIVEN, early), faults({ ...GIVEN, ordered_by: 'Dr Benali', drug_words: 'still febrile' }, early)],
    [['interval'], ['ordered_by needed', 'drug_words needed'], []])
})

test('eight hours are enough, four are the last, a day is rolling', () => {
  const asked = (...hours) => broken(GIVEN, around(TOCI, seen(TOCI, { given: given(...hours), count: hours.length })))
  assert.deepEqual([asked(8), asked(7.99), asked(24, 16, 8), asked(23.9, 16, 8), asked(96, 72, 48, 24)], [[], ['interval'], [], ['window'], ['all']])
})

test('more than the limit of one dose, and ICANS without CRS, ask who and why', () => {
  const alone = around(TOCI, seen(TOCI, { concerns: ['alone'] }))
  assert.deepEqual([needsWhy({ ...GIVEN, amount: '800' }, around()), needsWhy({ ...GIVEN, amount: '800.1' }, around()), needsWhy(GIVEN, alone), needsWhy({ ...GIVEN, drug_state: 'stopped' }, alone)],
    [false, true, true, false])
})

test('what is signed: drug, edition, state, amount in its unit, route, when, brand and batch, and what was calculated', () => {
  const dose = { state: 'calculated', weight_g: 70_000, dose_ug: 560_000 }
  const form = { ...GIVEN, brand: ' Tyenne ', batch: 'A1', drug_reason: 'left over' }
  assert.deepEqual(bodyOf(form, around(TOCI, seen(TOCI, { dose })), instant), {
    agent: 'tocilizumab', agent_sha256: 'sha', state: 'given', amount: '560', unit: 'mg', route: 'iv', from: instant(NOW), brand: 'Tyenne', batch: 'A1', weight_g: 70_000, calculated_ug: 560_000,
  })
})

test('what was not given has no amount, whatever was typed before', () => {
  assert.deepEqual(bodyOf({ ...GIVEN, drug_state: 'not_given', drug_reason: 'refused', brand: 'x' }, around(), instant), {
    agent: 'tocilizumab', agent_sha256: 'sha', state: 'not_given', from: instant(NOW), reason: 'refused',
  })
})
