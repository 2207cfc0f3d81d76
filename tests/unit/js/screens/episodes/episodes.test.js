/** Episodes, what masks the fever and what was before therapy, as a nurse reads them; what a physician signs. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import { load } from '../../../../../frontend/static/js/store/contract.js'
import { isComplete, needsWords, reasonsOf, settling, turnOf } from '../../../../../frontend/static/js/screens/episodes/model.js'
import { speakIn, textOf } from '../../browser.js'
import { HOUR, NOW, PARIS, check, patient } from '../../charts.js'

const { besideGrades, episodeSection } = await import('../../../../../frontend/static/js/screens/episodes/section.js')
const { wouldDiffer, wouldNotice } = await import('../../../../../frontend/static/js/screens/episodes/would.js')
const { baselineNotice, baselineSection } = await import('../../../../../frontend/static/js/screens/baseline/section.js')
const { missingWords } = await import('../../../../../frontend/static/js/screens/ward-words.js')
const { itemBefore, knownBefore, lostItems, lostWords } = await import('../../../../../frontend/static/js/screens/baseline/words.js')
const { Format } = await import('../../../../../frontend/static/js/lib/format.js')
const { t } = await import('../../../../../frontend/static/js/lib/i18n.js')

const root = new URL('../../../../../frontend/static/contract/', import.meta.url)
const files = await load(async path => JSON.parse(readFileSync(new URL(path, root), 'utf8')))
const rule = files.protocol('episodes')
const format = new Format(t, PARIS)
const screenOf = (role = 'nurse') => ({ format, now_ms: NOW, session: { user: { role } }, nameOf: () => 'Dr Benali' })
const moment = (hours, day = 3, of = 'check') => ({ at_ms: NOW - hours * HOUR, of, day })
const graded = (hours, floor, ceiling = floor) => ({ ...moment(hours), floor, ceiling })
const episode = some => ({ syndrome: 'crs', open: true, onset: moment(30, 2), reopened: [], resolved: [], peak: graded(26, 2), current: graded(2, 1), delayed: 'no', rare: null, ...some })
const masking = since_ms => ({ proposals: { episode_open: { answer: 'yes', because: 'c' }, fever_masked: { answer: 'yes', because: 'd', since_ms, agent: 'paracetamol' } } })
const OPEN = { current: check({ kind: 'crs_check', heads: ['h1', 'h2'] }), previous: null, peak: null, since_ms: null, onset_ms: NOW - 30 * HOUR, direction: null, open: true }
const COURSE = { id: 'c', day0_ms: NOW + HOUR }

before(() => speakIn('en'))

test('an open episode says its days of onset, peak and now, and since when no sign was found', () => {
  const shown = textOf(episodeSection(screenOf(), patient({ crs: OPEN, episodes: [episode()], clear_ms: NOW - HOUR }), rule))
  assert.match(shown, /CRS, open.*Onset Day \+2, 19-Nov 20:09.*Peak 2 · Day \+3, 20-Nov 00:09.*Now 1 · Day \+3, 21-Nov 00:09.*No sign since 01:09\. Closed once 24 h/)
  assert.doesNotMatch(shown, /Resolved|Reopened|Delayed|Close or open/)
})
test('a resolved one says how often it was resolved and reopened, in order, and which physician closed it', () => {
  const closing = { id: 'x', kind: 'decision', author: 'benali', reason: 'other_cause', text: 'E. coli' }
  const found = episode({ open: false, current: null, resolved: [moment(20), moment(5, 4, 'x')], reopened: [moment(10)] })
  const shown = textOf(episodeSection(screenOf(), patient({ episodes: [found], records: [{ versions: [closing] }] }), rule))
  assert.match(shown, /CRS, resolved.*Resolved Day \+3, 20-Nov 06:09.*Reopened Day \+3, 20-Nov 16:09.*Resolved Day \+4, 20-Nov 21:09 by Dr Benali\. Another cause explains it: E\. coli/)
})
test('a delayed one says after how many days its source calls it so; without a day 0 there are no days', () => {
  const late = episode({ syndrome: 'icans', delayed: 'yes', onset: { ...moment(3), day: null } })
  assert.match(textOf(episodeSection(screenOf(), patient({ episodes: [late] }), rule)), /Delayed: it began more than 21 days.*Onset 20-Nov 23:09 Peak/)
})
test('a CRS that began rarely late says after how many days, and how sure its source is', () => {
  const found = episode({ rare: { after_days: 14, confidence: 'C' } })
  assert.match(textOf(episodeSection(screenOf(), patient({ crs: OPEN, episodes: [found] }), rule)), /Late: CRS began more than 14 days after the last infusion, which is rare\. .*another cause \(confidence C\)/)
})
test('a fever is not required since a dose while the episode is open; before any, a drug may hide one', () => {
  const said = some => textOf(besideGrades(screenOf(), patient({ ...masking(NOW - HOUR), ...some })))
  assert.deepEqual([said({ crs: OPEN }), said({})], ['Fever not required since 01:09 (paracetamol)', 'paracetamol of 01:09 may hide a fever'])
  assert.equal(textOf(besideGrades(screenOf(), patient())), '')
})
test('a check that the chart would now grade otherwise says so, one that stays the same does not', () => {
  const answers = { hypotension: 'no_vasopressor', oxygen: 'room_air', temperature: 369 }
  const learned = [{ field: 'episode_open', answer: 'yes' }, { field: 'fever_masked', answer: 'yes' }]
  const view = check({ kind: 'crs_check', criteria: 'astct-crs-2019', body: { answers }, status: 'confirm', would_now: learned })
  assert.match(textOf(wouldNotice(patient({ crs: { ...OPEN, current: view } }), files, format)), /Episode open: yes, Fever masked: yes\. CRS would now be 2\./)
  assert.equal(wouldDiffer({ ...view, would_now: [] }, files), null)
  assert.equal(wouldDiffer({ ...view, body: { answers: { ...answers, temperature: 384 } }, floor: 2, ceiling: 2, status: 'complete' }, files), null)
})
test('a physician closes what is open and opens what is not, with a reason, by the last CRS check', () => {
  const where = { patient: 'p', ward: '3b', course: 'c', at_ms: 7 }
  const signed = settling(patient({ crs: OPEN }), where, { reason: 'other', text: ' sepsis ' })
  assert.deepEqual([signed.kind, signed.amends, signed.body], ['decision', ['h1', 'h2'], { question: 'episode', answer: 'closed', reason: 'other', text: 'sepsis' }])
  assert.deepEqual([turnOf(patient()), reasonsOf(rule, 'open').includes('closed_by_mistake')], ['open', true])
  assert.deepEqual([{}, { reason: 'other' }, { reason: 'other', text: 'x' }, { reason: 'signs_gone' }].map(chosen => isComplete(rule, chosen)), [false, false, true, true])
  assert.equal(needsWords(rule, { reason: 'other' }), true)
  assert.match(textOf(episodeSection(screenOf('physician'), patient({ crs: OPEN, episodes: [episode()] }), rule)), /Close or open the CRS episode/)
})
test('points lost say against what; none lost says so too', () => {
  const base = total => check({ total: { tool: 'ice', floor: total, ceiling: total } })
  assert.deepEqual([[0, 1], [1, 1], [2, 2], [0, 0]].map(([floor, ceiling]) => lostWords({ floor, ceiling }, base(9), format)),
    ['0–1 point below the baseline of 9', '1 point below the baseline of 9', '2 points below the baseline of 9', 'not below the baseline of 9'])
  assert.equal(lostWords({ floor: 3, ceiling: 3 }, check({ total: { tool: 'capd', floor: 2, ceiling: 2 } }), format), '3 points above the baseline of 2')
  assert.equal(lostWords(null, base(9), format), '')
  assert.deepEqual(lostItems({ year: 'correct', month: 'incorrect', city: 'correct' }, { year: 'incorrect', month: 'incorrect' }, 'ice'), ['Year'])
})
test('a missing baseline is asked for before therapy, and differently after it; the ward list says it only before', () => {
  const [early, late] = [COURSE, { ...COURSE, day0_ms: NOW - HOUR }].map(course => patient({ course }))
  assert.deepEqual([early, late].map(one => /Take the baseline$/.test(textOf(baselineNotice(screenOf(), one, null)).trim())), [true, false])
  assert.match(textOf(baselineNotice(screenOf(), late, null)), /No baseline of this treatment.*Mark a check as the baseline/)
  assert.doesNotMatch(textOf(baselineNotice(screenOf('pharmacist'), early, null)), /Take the baseline/)
  assert.deepEqual([missingWords(early, NOW), missingWords(late, NOW), missingWords(patient(), NOW)], ['baseline missing', '', ''])
})
test('the baseline says which items were not right and why, handicaps, languages, hand; what nobody asked is not recorded', () => {
  const items = { year: 'correct', writing: 'not_testable', writing_reason: 'hand' }
  const baseline = check({ at_ms: NOW - 40 * HOUR, body: { tool: 'ice', items, background: { handicaps: ['hearing', 'hand'], languages: ['it'] } } })
  const shown = textOf(baselineSection(screenOf(), patient({ baseline, course: COURSE }), [['year', 'month', 'writing']]))
  assert.match(shown, /ICE 10 on 19-Nov.*Month not recorded.*Sentence can’t test \(hand unusable\).*Handicaps Hearing, Writing hand.*Languages Italian.*Writing hand not recorded/i)
  assert.deepEqual([knownBefore(patient({ baseline })), knownBefore(patient())], ['Before therapy: Hearing, Writing hand', ''])
  assert.deepEqual(['year', 'writing'].map(item => itemBefore(patient({ baseline }), 'ice', item)), [{ words: 'before: correct', plain: true }, { words: 'before: can’t test (hand unusable)', plain: false }])
  assert.equal(itemBefore(patient({ baseline }), 'capd', 'aware'), undefined)
})
