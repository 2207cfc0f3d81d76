/** How what guidelines describe is laid out: per grade, alike as one, unlike marked, the site's own lines first. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { speakIn, textOf } from '../../browser.js'
import { NOW } from '../../charts.js'
import { Format } from '../../../../../frontend/static/js/lib/format.js'
import { load } from '../../../../../frontend/static/js/store/contract.js'

const { t } = await import('../../../../../frontend/static/js/lib/i18n.js')
const { partsOf } = await import('../../../../../frontend/static/js/screens/guidance/model.js')
const { guidancePage } = await import('../../../../../frontend/static/js/screens/guidance/page.js')
await speakIn('en')

const mg = value => ({ dose: { value, unit: 'mg' } })
const line = (some = {}) => ({ of: 'crs', from: 2, to: 3, topic: 'x', aspect: 'dose', says: 'iv', with: mg(10), confidence: 'A', at: 'a', ...some })
const by = (code, ...lines) => ({ code, rank: 1, edition: 1, title: '', cites: [], printed: {}, read: { a: { cite: '' } }, lines })
const aspects = (guidelines, grade = 2) => partsOf(guidelines, 'crs', [grade, grade])[0].topics.flatMap(({ aspects: all }) => all)
const heard = guidelines => aspects(guidelines).map(({ aspect, differ, statements }) => [aspect, differ, statements.map(one => one.by.map(({ guideline }) => guideline.code).join(' '))])

test('what two say alike is one line with both, whatever the order of its numbers in the file', () => {
  const one = line({ with: { dose: { value: 10, unit: 'mg' }, time: { value: 6, unit: 'h' } } })
  const other = line({ with: { time: { unit: 'h', value: 6 }, dose: { decimals: 0, unit: 'mg', value: 10 } } })
  assert.deepEqual(heard([by('a', one), by('b', other)]), [['dose', false, ['a b']]])
})

test('what two say unlike stands twice and is marked; a unit makes a difference too', () => {
  assert.deepEqual(heard([by('a', line()), by('b', line({ with: mg(20) }))]), [['dose', true, ['a', 'b']]])
  assert.deepEqual(heard([by('a', line()), by('b', line({ with: { dose: { value: 10, unit: 'g' } } }))]), [['dose', true, ['a', 'b']]])
  assert.deepEqual(heard([by('a', line()), by('b', line({ says: 'plain' }))]), [['dose', true, ['a', 'b']]])
})

test('who is silent differs from nobody, nor who says more of the same, nor one source from itself', () => {
  assert.deepEqual(heard([by('a', line(), line({ with: mg(20) })), by('b', line())]), [['dose', false, ['a b', 'a']]])
  assert.deepEqual(heard([by('a', line(), line({ with: mg(20) })), by('b')]), [['dose', false, ['a', 'a']]])
})

test('what is described beside it adds up and is never set against one another', () => {
  assert.deepEqual(heard([by('a', line({ aspect: 'more' })), by('b', line({ aspect: 'more', says: 'plain' }))]), [['more', false, ['a', 'b']]])
})

test('an interval has a part for each of its grades, then what is said whatever the grade', () => {
  const guidelines = [by('a', line()), by('b', line({ from: 4, to: 4 }), line({ from: undefined, to: undefined, topic: 'y' })), by('c', line({ of: 'icans' }))]
  const told = (of, between) => partsOf(guidelines, of, between).map(({ grade, topics, silent }) => [grade, topics.map(({ topic }) => topic).join(), silent.map(({ code }) => code).join()])
  assert.deepEqual(told('crs', [1, 3]), [[1, '', ''], [2, 'x', 'b'], [3, 'x', 'b'], [null, 'y', '']])
  assert.deepEqual(told('crs', [0, 0]), [[0, '', '']])
  assert.deepEqual([told('crs', null), told('icans', null)], [[], []])
  assert.deepEqual(told('icaht', null), [[null, '', '']])
})

const read = path => JSON.parse(readFileSync(new URL(`../../../../../frontend/static/contract/${path}`, import.meta.url), 'utf8'))
const guidelines = (await load(async path => read(path))).guidance()
const CARD = {
  site: 'made up', documents: { p: { title: 'Folder A', edition: '7', date: '2026-09-12', signed_by: 'Nobody' } },
  wards: { '*': { lines: [{ criteria: 'astct-icans-2019', grade: 2, text: 'line of the ward', document: 'p' }] } },
}
const screen = card => /** @type {any} */ ({ site: card && { sha256: 'a', card, as_of_ms: NOW }, ward: { id: '3b' }, now_ms: NOW, format: new Format(t, []) })
const page = (between, { of = 'icans', card = CARD, tool = 'ice' } = {}) =>
  textOf(guidancePage(screen(card), guidelines, /** @type {any} */ ({ of, criteria: 'astct-icans-2019', between, tool })))

test('it is a reference, then come the site’s own lines, then the guidelines', () => {
  const shown = page([2, 2])
  const places = ['Reference, not an order; the ward’s own protocol comes first.', 'line of the ward', 'dexamethasone', 'sources differ', 'ASCO'].map(words => shown.indexOf(words))
  assert.equal(places.includes(-1), false)
  assert.deepEqual(places, [...places].sort((one, other) => one - other))
})

test('without a line of the site that is said, and the guidelines still stand', () => {
  assert.match(page([1, 1]), /No line of this site for this grade.*Ferreri/)
  assert.match(page([2, 2], { card: null }), /has not reached this phone yet.*ASCO/)
})

test('without a known grade nothing is shown, and that is said', () => {
  const shown = page(null)
  assert.match(shown, /No ICANS grade is known of this patient/)
  assert.deepEqual([/ASCO/.test(shown), /line of the ward/.test(shown)], [false, false])
})

test('at grade 0 no source describes anything, which is said', () => {
  const shown = page([0, 0])
  assert.match(shown, /No source in this app describes anything for ICANS 0\./)
  assert.equal(/ASCO|dexamethasone/.test(shown), false)
})

test('what this app does not grade is shown whole, and a child’s page says what the lines do not', () => {
  assert.match(page(null, { of: 'iec-hs' }), /No check grades IEC\u2011HS, so every line is shown\..*anakinra/)
  assert.match(page([2, 2], { tool: 'capd' }), /for which age or weight they hold only where they name it/)
  assert.equal(/for which age or weight/.test(page([2, 2])), false)
})
