/** A drug's record written anew: what the form begins with, which limits it meets, and what is signed. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { HOUR, NOW, PARIS, patient } from '../../charts.js'
import { amending, formOf, judgeAnew, without } from '../../../../../frontend/static/js/screens/drugs/correction.js'
import { broken, viewOf } from '../../../../../frontend/static/js/screens/drugs/rules.js'

const file = path => JSON.parse(readFileSync(new URL(`../../../../../frontend/static/contract/${path}.json`, import.meta.url), 'utf8'))
const TOCI = file('formulary/tocilizumab')
const instant = ms => new Date(ms).toISOString()
const GIVEN_MS = NOW - 2 * HOUR
const record = (body = {}) => ({
  id: 'r1', heads: ['h1'], kind: 'medication', course: 'c', at_ms: GIVEN_MS,
  body: { agent: 'tocilizumab', agent_sha256: 'old', state: 'given', amount: '560', unit: 'mg', route: 'iv', from: instant(GIVEN_MS), brand: 'Tyenne', weight_g: 70_000, calculated_ug: 560_000, later: 'x', ...body },
})
const words = { wardDate: ms => instant(ms).slice(0, 10), clock: ms => instant(ms).slice(11, 16), offsets: [] }
const around = (view = viewOf(patient(), TOCI)) => ({
  now_ms: NOW, offsets: PARIS, asks: file('protocols/medication'), drug: TOCI, view, paper: false, edition: 'sha', say: ug => `${ug}`, same_ms: GIVEN_MS,
})
const WHERE = { patient: 'p', ward: '3b', course: 'c', at_ms: NOW }
const faults = form => judgeAnew(form, around(), record()).map(({ field, error }) => `${field} ${error}`)
const begun = () => formOf(record(), words)

test('the form begins with what is signed, and signing it unchanged is no correction', () => {
  assert.deepEqual(faults({ ...begun(), correct_reason: 'learned_later' }), ['drug_state drug-same'])
})

test('a correction says why, another reason in words', () => {
  const changed = { ...begun(), amount: '480' }
  assert.deepEqual([faults(changed), faults({ ...changed, correct_reason: 'other' }), faults({ ...changed, correct_reason: 'other', correct_words: 'pump' })],
    [['correct_reason needed'], ['correct_words needed'], []])
})

test('a new amount is signed with the time, the weight of then, and what this app does not know', () => {
  const form = { ...begun(), amount: '480', correct_reason: 'entered_in_error' }
  assert.deepEqual(amending(form, around(), record(), WHERE, instant), {
    kind: 'amendment', ...WHERE, amends: ['h1'],
    body: { reason: 'entered_in_error', body: { ...record().body, agent_sha256: 'sha', amount: '480' } },
  })
})

test('a new time moves the record and its dose', () => {
  const form = { ...begun(), drug_when: 'earlier', correct_reason: 'entered_in_error', drug_day: '21', drug_month: '11', drug_year: '2026', drug_time: '01:00' }
  const { at, body } = amending(form, around(), record(), WHERE, instant).body
  assert.deepEqual([at, body.from], ['2026-11-21T00:00:00.000Z', '2026-11-21T00:00:00.000Z'])
})

test('what was not given after all has no amount and no calculation', () => {
  const form = { ...begun(), drug_state: 'not_given', drug_reason: 'refused', correct_reason: 'entered_in_error' }
  const { body } = amending(form, around(), record(), WHERE, instant).body
  assert.deepEqual(body, { agent: 'tocilizumab', agent_sha256: 'sha', state: 'not_given', reason: 'refused', from: instant(GIVEN_MS), later: 'x' })
})

test('its own dose breaks none of its limits, that of another does', () => {
  const view = (...ids) => ({ ...viewOf(patient(), TOCI), given: ids.map(id => ({ id, at_ms: GIVEN_MS, ug: 560_000, broke: [] })), count: ids.length })
  const alone = without(view('r1'), record(), patient())
  const beside = without(view('r0', 'r1'), record(), patient())
  assert.deepEqual([[alone.count, broken(begun(), around(alone))], [beside.count, broken(begun(), around(beside))]], [[0, []], [1, ['interval']]])
})
