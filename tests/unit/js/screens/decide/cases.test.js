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
