/** What stands above the form of a drug: what was given before, what is still too early, what no rule leaves. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { speakIn, textOf } from '../../browser.js'
import { HOUR, NOW, PARIS, patient } from '../../charts.js'
import { Format } from '../../../../../frontend/static/js/lib/format.js'

const { t } = await import('../../../../../frontend/static/js/lib/i18n.js')
const { soFar, warnings } = await import('../../../../../frontend/static/js/screens/drugs/calculator.js')
const { viewOf } = await import('../../../../../frontend/static/js/screens/drugs/rules.js')
await speakIn('en')

const [TOCI, DEXA, NORADRENALINE] = ['tocilizumab', 'dexamethasone', 'norepinephrine'].map(code => JSON.parse(readFileSync(new URL(`../../../../../frontend/static/contract/formulary/${code}.json`, import.meta.url), 'utf8')))
const screen = { format: new Format(t, PARIS), now_ms: NOW }
const plain = words => textOf(words).replaceAll('\u00a0', ' ')
const given = ago => ({ given: [{ id: 'a', at_ms: NOW - ago * HOUR, ug: 1, broke: [] }], last_ms: NOW - ago * HOUR, count: 1 })
const before = (drug, some, body = {}, more = {}) =>
  plain(soFar(screen, patient({ medications: [{ id: 'a', body: { agent: drug.code, unit: 'mg', route: 'iv', ...body } }], ...more }), { ...viewOf(patient(), drug), ...some }, drug))
const told = (earliest, broken = [], isAhead = true) => plain(warnings(screen, { ...viewOf(patient(), TOCI), ...given(3), most_in_all: 4, earliest }, TOCI, broken, isAhead))

test('the last dose stands above the form of the next, with its amount and how long ago it was', () => {
  assert.match(before(DEXA, given(3), { amount: '10' }), /Last: 10 mg, into a vein, .*, 3 h 00 ago/)
  assert.match(before(DEXA, given(0), { amount: '10' }), /Last: 10 mg, into a vein, .*, just now$/)
  assert.equal(before(TOCI, given(3), { amount: '560' }), 'Last dose: 560 mg, into a vein') // the bar says when
  assert.equal(before(TOCI, {}), '')
})

test('a steroid says what all steroids came to', () => {
  const steroids = { doses: 2, not_counted: 0, since_ms: NOW - 20 * HOUR, dexamethasone_ug: 19_900 }
  assert.match(before(DEXA, given(8), { amount: '10' }, { steroids }), /about 19\.9 mg as dexamethasone, from 2 doses/)
  assert.doesNotMatch(before(TOCI, given(8), { amount: '560' }, { steroids }), /dexamethasone/)
})

test('what runs says since when, and a dose without an amount says so', () => {
  assert.match(before(NORADRENALINE, { ...given(5), running_ms: NOW - 5 * HOUR }, { unit: undefined, route: undefined }), /Running since .*Last: amount not recorded/)
})

test('before the interval is over the screen says so, and how long it still is', () => {
  assert.match(told({ at_ms: NOW + 5 * HOUR, why: 'interval' }), /Too early by rule, 5 h 00 to go.*never blocked/)
  assert.equal(told({ at_ms: NOW, why: 'interval' }), '')
  assert.match(told({ at_ms: null, why: 'all' }), /no more by rule.*1 of 4 in this course/)
})

test('once a dose is written that breaks a rule, or the drug was stopped, it is not said twice', () => {
  assert.doesNotMatch(told({ at_ms: NOW + HOUR, why: 'interval' }, ['interval']), /Too early/)
  assert.equal(told({ at_ms: NOW + HOUR, why: 'interval' }, [], false), '')
})
