/** What an exclusion says: which finding, what was answered, which cause; and in which words people and times stand. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { speakIn, textOf } from '../../browser.js'
import { NOW, PARIS, patient } from '../../charts.js'
import { capd, crs, ice, icans, icansChild, vitals } from '../visit/visits.js'

const { CASES } = await import('../../../../../frontend/static/js/screens/decide/cases.js')
const { Format } = await import('../../../../../frontend/static/js/lib/format.js')
const { t } = await import('../../../../../frontend/static/js/lib/i18n.js')

const files = {
  criteria: code => ({ 'astct-icans-2019': icans, 'astct-icans-2019-child': icansChild, 'astct-crs-2019': crs })[code],
  instrument: code => ({ ice, capd, 'crs-vitals': vitals })[code],
  protocol: () => ({ levels: [{ level: 'unstable', from: 3 }, { level: 'stable', from: 0 }] }),
  editionOf: code => code,
}
const screen = { files, patient: patient(), now_ms: NOW, format: new Format(t, PARIS), names: { leroy: 'A. Leroy' }, nameOf(id) { return this.names[id] ?? id } }
const factsOf = body => textOf(CASES.exclusion.facts({ screen, dispute: {}, record: { id: 'r', body } })).replaceAll('\u00a0', ' ')

before(() => speakIn('en'))

test('an excluded domain says what was answered and which cause', () => assert.equal(
  factsOf({ answers: { consciousness: 'awakens_to_voice', consciousness_other_cause: 'yes' }, reasons: { consciousness_other_cause: 'sedation' } }),
  'Consciousness: another cause Wakes to voice. Not counted: sedation'))
test('an excluded finding that no single answer holds is named, and never called not recorded', () => assert.equal(
  factsOf({ answers: { fever_other_cause: 'yes', temperature: 39.2 } }), 'Fever: another cause Not counted: no reason given'))
test('a field that this phone does not know is named by its own letters', () => assert.match(
  factsOf({ answers: { swelling_other_cause: 'yes' } }), /^swelling other cause Not counted/))
test('who chooses between two corrections reads who made each, when, and why', () => {
  const version = { kind: 'amendment', id: 'two', author: 'leroy', recorded_at: '2026-11-21T02:01:00+01:00', reason: 'misheard', text: 'she coughed', body: {} }
  const [one] = CASES.amendment.options({ screen, dispute: {}, record: { heads: ['two'], versions: [version] } })
  assert.deepEqual([one.label.replaceAll('\u00a0', ' '), one.note], ['A. Leroy, 02:01', 'Answer misheard: she coughed'])
})

const plain = text => text.replaceAll('\u00a0', ' ')
const gave = (id, author, minute, body = {}) => ({
  id, heads: [id], kind: 'medication', author, at_ms: NOW, recorded_at: `2026-11-21T02:0${minute}:00+01:00`,
  body: { agent: 'tocilizumab', state: 'given', amount: 560, unit: 'mg', route: 'iv', from: `2026-11-21T02:0${minute}:00+01:00`, ...body },
})
const about = (question, records) => ({ screen: { ...screen, patient: patient({ records }) }, dispute: { question, heads: records.flatMap(one => one.heads) }, record: records[0] })

test('of two doses the screen says who gave what when, and offers that both were given or that one was', () => {
  const one = about('one_or_two', [gave('a', 'leroy', 1), gave('b', 'haas', 4, { amount: '555.2', route: undefined })])
  assert.equal(plain(textOf(CASES.one_or_two.facts(one))), 'A. Leroy, 02:01 tocilizumab 560 mg, into a vein given 02:01haas, 02:04 tocilizumab 555.2 mg given 02:04')
  assert.deepEqual(CASES.one_or_two.options(one).map(({ code, label, note }) => [code, plain(label), plain(note)]), [
    ['two', 'More than one', 'each was given, each counts'],
    ['a', 'One: 560 mg, into a vein', 'as A. Leroy recorded it, 02:01'],
    ['b', 'One: 555.2 mg', 'as haas recorded it, 02:04'],
  ])
})
test('an amount reads in the marks of the language, as on every other page', async () => {
  await speakIn('fr')
  const [, one] = CASES.one_or_two.options(about('one_or_two', [gave('a', 'leroy', 1, { amount: '358.8', route: undefined })]))
  await speakIn('en')
  assert.equal(plain(one.label), 'Une seule : 358,8 mg')
})
test('a dose without its amount is offered as one without an amount, never as zero', () => {
  const [, one] = CASES.one_or_two.options(about('one_or_two', [gave('a', 'leroy', 1, { amount: undefined })]))
  assert.equal(one.label, 'One: no amount, into a vein')
})
test('of two weights each is offered with who measured it', () => {
  const weighed = (id, author, minute, body) => ({ ...gave(id, author, minute), kind: 'weight', body })
  const one = about('weight', [weighed('a', 'leroy', 1, { weight_g: 69400 }), { ...weighed('b', 'haas', 4, { measured: { weight_g: 74000 } }), kind: 'crs_check' }])
  assert.deepEqual(CASES.weight.options(one).map(({ code, label, note }) => [code, plain(label), plain(note)]),
    [['a', '69.4 kg', 'A. Leroy, 02:01'], ['b', '74 kg', 'haas, 02:04']])
  assert.equal(plain(textOf(CASES.weight.facts(one))), 'A. Leroy, 02:01 69.4 kg Weight 02:09haas, 02:04 74 kg CRS check 02:09')
})
