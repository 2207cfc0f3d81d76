/** The rows of the other systems as somebody reads them, and what stands above them. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { load } from '../../../../../frontend/static/js/store/contract.js'
import { sided } from '../../../../../frontend/static/js/screens/systems/model.js'
import { speakIn, textOf } from '../../browser.js'
import { HOUR, NOW, PARIS } from '../../charts.js'

const { never, systemRows } = await import('../../../../../frontend/static/js/screens/systems/rows.js')
const { regrade } = await import('../../../../../frontend/static/js/store/rules.js')
const { Format } = await import('../../../../../frontend/static/js/lib/format.js')
const { t } = await import('../../../../../frontend/static/js/lib/i18n.js')

const root = new URL('../../../../../frontend/static/contract/', import.meta.url)
const files = await load(async path => JSON.parse(readFileSync(new URL(path, root), 'utf8')))
const SUPPORT = { temperature: 385, hypotension: 'none', oxygen: 'low_flow' }
const CANNULA = { oxygen_device: 'nasal_cannula', oxygen_flow: 60 }
const ITEMS = Object.fromEntries(files.instrument('ice').items.map(({ code }) => [code, 'correct']))
const WELL = { consciousness: 'alert', seizure: 'none', motor: 'none', raised_icp: 'none' }

before(() => speakIn('en'))
after(() => speakIn('en'))

/** The text of the row that begins with a title. @param {string} criteria @param {Record<string, any>} body @param {string} title */
function row(criteria, body, title, drugs = []) {
  const shown = textOf(systemRows(files, new Format(t, PARIS), sided(files, { criteria, body, at_ms: NOW }, drugs), { floor: 2, ceiling: 2 }, 'signed: A. Leroy'))
  const from = shown.indexOf(title)
  const end = shown.indexOf('Source', from)
  return shown.slice(from, end < 0 ? undefined : end).trim()
}

test('the signed row says by whom, and what decided', () => {
  assert.match(row('astct-crs-2019', { answers: SUPPORT, measured: CANNULA }, 'signed'), /^signed: A\. Leroy Decided by: Oxygen: Low flow, up to 6 L\/min/)
})
test('a row names its source’s confidence, the estimated fact that decided, and what it lacks', () => {
  assert.match(row('astct-crs-2019', { answers: SUPPORT, measured: CANNULA }, 'unsigned'),
    /^unsigned · confidence of the source A Decided by: FiO₂: 44 %, estimated Lacks: highest CTCAE grade of an organ, transaminases apart$/)
})
test('a reading that the source leaves open is lacking, and never decided here', () => {
  const body = { answers: { ...SUPPORT, oxygen: 'bipap' }, measured: { oxygen_device: 'bipap', fio2: 50 } }
  assert.match(row('astct-crs-2019', body, 'unsigned'), /Decided by: FiO₂: 50 % Lacks: whether CPAP or BiPAP is a ventilator: the source does not say/)
})
test('what the check sets aside for another cause is set aside here too, and says so', () => {
  const body = { answers: { ...SUPPORT, oxygen_other_cause: 'yes' }, measured: CANNULA }
  assert.match(row('astct-crs-2019', body, 'signed'), /Decided by: Temperature: 38\.5 °C Set aside for another cause: Oxygen/)
  assert.match(row('astct-crs-2019', body, 'unsigned'), /Set aside for another cause: Oxygen/)
})
test('CARTOX-10 is a span while nobody asked for the head of government', () => {
  assert.match(row('astct-icans-2019', { tool: 'ice', items: ITEMS, answers: WELL }, 'unsigned'), /No fact here reaches a grade in this system\. Lacks: CARTOX-10 \(Head of government\) · CSF opening pressure, or that it was not measured/)
  const two = { ...ITEMS, month: 'incorrect', city: 'incorrect' }
  assert.match(row('astct-icans-2019', { tool: 'ice', items: two, answers: WELL }, 'unsigned'), /Decided by: CARTOX-10: 7–8 Lacks: CSF opening pressure/)
})
test('a child’s check has the words of the child’s table, and lacks CARTOX-10 as a whole', () => {
  const found = row('astct-icans-2019-child', { tool: 'capd', items: {}, answers: { ...WELL, seizure: 'brief' } }, 'unsigned')
  assert.match(found, /Decided by: Seizure: Seen, over within 5 minutes, back to baseline Lacks: seizure, partial or generalised · CSF opening pressure/)
})
test('a check whose criteria are not here is read in no system', () => {
  for (const criteria of ['astct-crs-2031', null]) assert.equal(sided(files, { criteria, body: { answers: {} }, at_ms: NOW }, []), null)
})
test('why an older edition graded as it did is not told by the present one; the other systems read the facts all the same', () => {
  const found = sided(files, { criteria: 'astct-crs-2019', edition: 'an older one', body: { answers: SUPPORT }, at_ms: NOW }, [])
  assert.deepEqual([found?.result, found?.rows.length], [null, 5])
})
test('hours on a vasopressor come from the record of drugs, and are lacking while a ticked drug is not on it', () => {
  const body = { answers: { ...SUPPORT, hypotension: 'one_vasopressor', oxygen: 'room_air' }, vasopressors: ['norepinephrine'] }
  const since = hours => [{ id: 'd', at_ms: NOW - hours * HOUR, body: { agent: 'norepinephrine', state: 'given' } }]
  const of = drugs => sided(files, { criteria: 'astct-crs-2019', body, at_ms: NOW }, drugs)?.rows.find(({ code }) => code === 'mskcc-crs')
  assert.deepEqual([[], since(23), since(24)].map(of).map(found => [found?.grade.floor, found?.lacks.includes('vasopressor_h')]), [[2, true], [2, false], [3, false]])
})
test('no check is graded by a system that only stands beside the signed one', () => {
  assert.equal(regrade(files, 'lee-crs-2014', { answers: { oxygen: 'low_flow' } }), null)
  assert.equal(regrade(files, 'astct-crs-2019', { answers: SUPPORT })?.floor, 2)
})
test('above them stands that they are never mixed and that one alone is signed, in both languages', async () => {
  assert.match(textOf(never()), /Each system is a series of its own A grade of one says nothing about a grade of another\. They are never mixed.*Only the ASTCT grade is signed/)
  await speakIn('fr')
  assert.match(textOf(never()), /Chaque système est une série à part.*Ils ne se mélangent jamais :.*Seul le grade ASTCT est signé/)
  assert.match(row('astct-crs-2019', { answers: SUPPORT, measured: CANNULA }, 'non signé'), /^non signé · confiance de la source A Décidé par : FiO₂ : 44 %, estimée Il manque : plus haut grade/)
})
