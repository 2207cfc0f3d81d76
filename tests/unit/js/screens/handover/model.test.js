/** Handing over: which shift it is, whose turn it is, who is next, what is signed, what is kept of what was written. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HOUR, NOW, PARIS, patient } from '../../charts.js'
import { emptyDraft, givenBy, isFresh, toggled } from '../../../../../frontend/static/js/screens/handover/draft.js'
import {
  changeAt, choices, correcting, giving, isOfNow, mayHandOver, nextAfter, sinceOf, speaking, turnOf, turnsOf, usual, wasLeft,
} from '../../../../../frontend/static/js/screens/handover/model.js'

const RULE = { shifts: ['07:00', '19:00'], handing_h: 3, offsets: PARIS }
const WHERE = { patient: 'p', ward: '3b', course: 'c', at_ms: 7 }
const ms = (/** @type {string} */ time, day = 21) => Date.parse(`2026-11-${day}T${time}:00+01:00`)
const given = (some = {}) => ({
  id: 'h', of: 'h', at_ms: ms('18:50', 20), author: 'leroy', shift: '19:00', to: null, contingency: null, accepted: null, talk: [], asked: false, since: 0, ...some,
})
const said = (author, some = {}) => ({ id: 'n', author, at_ms: ms('18:55', 20), text: 'Since when?', ...some })
const turn = (some, me = 'bernard', now = NOW) => turnOf(patient({ handover: some && given(some) }), me, now, RULE)

test('a shift is handed over from three hours before it begins until the next one is near', () => {
  const found = ['03:59', '04:00', '15:59', '16:00'].map(time => changeAt(ms(time), RULE)).map(({ time, start_ms }) => [time, start_ms])
  assert.deepEqual(found, [['19:00', ms('19:00', 20)], ['07:00', ms('07:00')], ['07:00', ms('07:00')], ['19:00', ms('19:00')]])
  assert.deepEqual(choices(ms('18:50'), RULE).map(({ time, end_ms }) => [time, end_ms]), [['19:00', ms('07:00', 22)], ['07:00', ms('19:00', 22)]])
})
test('where the clock was turned, the shift begins when the ward’s clock says so', () => {
  const rule = { ...RULE, offsets: [['2026-03-29T01:00:00Z', 120], ['2026-10-25T01:00:00Z', 60]] }
  assert.equal(changeAt(Date.parse('2026-10-25T06:30:00+01:00'), rule).start_ms, Date.parse('2026-10-25T07:00:00+01:00'))
  const spring = { ...RULE, offsets: [['2026-10-25T01:00:00Z', 60], ['2027-03-28T01:00:00Z', 120]] }
  for (const [before, now] of [['2027-03-27T06:50:00+01:00', spring], ['2027-03-27T18:50:00+01:00', spring], ['2026-10-24T18:50:00+02:00', rule]]) {
    assert.deepEqual(choices(Date.parse(before), now).map(({ time }) => time).sort(), ['07:00', '19:00'])
  }
})
test('a handover is of now when it is for the shift of now or a later one', () => {
  assert.deepEqual([{}, { shift: '07:00', at_ms: ms('06:50', 20) }, { shift: '07:00', at_ms: ms('02:00') }, { shift: null }, { shift: 'late' }]
    .map(some => isOfNow(given(some), NOW, RULE)), [true, false, true, true, true])
})
test('the giver waits, another takes over, the giver answers, who asked waits, and then it is done', () => {
  assert.deepEqual([turn(null), turn({}), turn({}, 'leroy')], ['give', 'take', 'waits'])
  const asked = { asked: true, talk: [said('bernard')] }
  assert.deepEqual([turn(asked), turn(asked, 'leroy'), turn(asked, 'haas')], ['waits', 'answer', 'take'])
  assert.deepEqual([turn({ talk: [said('bernard'), said('leroy')] }), turn({ accepted: said('bernard') }), turn({ accepted: said('bernard') }, 'leroy')], ['take', 'accepted', 'accepted'])
  assert.equal(turn({ accepted: said('bernard'), asked: true, talk: [said('bernard')] }, 'leroy'), 'answer')
})
test('at the next change everybody is handed over again, and what nobody took over is said', () => {
  assert.equal(turn({}, 'bernard', ms('06:50')), 'give')
  const left = some => wasLeft(patient({ handover: some && given(some) }), ms('06:50'), RULE)
  assert.deepEqual([left(null), left({}), left({ accepted: said('bernard') })], [false, true, false])
  assert.equal(wasLeft(patient({ handover: given() }), NOW, RULE), false)
})
test('a ward is walked bed after bed, and round again', () => {
  const beds = ['12', '3', '07', '30'].map(bed => patient({ id: bed, bed, handover: bed === '30' ? given() : null }))
  const away = [patient({ id: 'gone', present: false }), patient({ id: 'other', ward: '5a' })]
  const turns = turnsOf([...beds, ...away], '3b', 'bernard', NOW, RULE)
  assert.deepEqual(Object.entries(turns).map(([name, list]) => [name, list.map(({ id }) => id)]),
    [['take', ['30']], ['answer', []], ['give', ['3', '07', '12']], ['waits', []], ['accepted', []]])
  const next = (/** @type {any} */ from) => nextAfter(turns.give, from)?.id ?? null
  assert.deepEqual([next(null), next(turns.give[0]), next(turns.give[2]), next(turns.take[0])], ['3', '07', '3', '3'])
  assert.equal(nextAfter([turns.take[0]], turns.take[0]), null)
})
test('the next patient goes where the one before went', () => {
  const others = [given({ author: 'bernard', to: 'haas', at_ms: ms('18:40', 20) }), given({ author: 'bernard', to: 'leroy' }), given({ to: 'benali', at_ms: ms('18:59', 20) })]
  assert.deepEqual(usual(others.map(handover => patient({ handover })), 'bernard', NOW, RULE), { shift: '19:00', to: 'leroy' })
  assert.deepEqual(usual([], 'bernard', ms('06:50'), RULE), { shift: '07:00', to: null })
})
test('no word takes over, words ask or answer, and both name the version they are about', () => {
  assert.deepEqual([' ', ' Since when? '].map(words => speaking(given({ of: 'v2' }), words, WHERE)).map(({ kind, body }) => [kind, body]),
    [['handover_accepted', { of: 'v2' }], ['note', { text: 'Since when?', of: 'v2' }]])
})
test('a handover and its correction carry the whole body', () => {
  const body = { shift: '19:00', contingency: 'call' }
  assert.deepEqual([giving(body, WHERE).kind, giving(body, WHERE).body, giving(body, WHERE).amends], ['handover', body, []])
  const corrected = correcting(/** @type {any} */ ({ heads: ['v1', 'v2'] }), body, 'wrong_value', WHERE)
  assert.deepEqual([corrected.kind, corrected.amends, corrected.body], ['amendment', ['v1', 'v2'], { reason: 'wrong_value', body }])
})
test('nurses and physicians hand over', () => assert.deepEqual(['nurse', 'physician', 'pharmacist', 'admin'].filter(mayHandOver), ['nurse', 'physician']))
test('what was signed since is told by when it was signed, corrections too, the talk not', () => {
  const version = (id, time, kind = 'neuro_check') => ({ id, kind, recorded_at: `2026-11-20T${time}:00+01:00` })
  const record = (id, kind, versions, body = {}) => ({ id, kind, body, versions })
  const records = [
    record('before', 'neuro_check', [version('before', '18:00'), version('fixed', '19:10', 'amendment')]),
    record('h', 'handover', [version('h', '18:50', 'handover')]), record('n', 'note', [version('n', '18:55', 'note')], { of: 'h' }),
    record('a', 'handover_accepted', [version('a', '18:56', 'handover_accepted')], { of: 'h' }), record('late', 'crs_check', [version('late', '19:05', 'crs_check')]),
  ]
  assert.deepEqual(sinceOf(patient({ records }), given()).map(one => one.version.id), ['late', 'fixed'])
})
test('what is written becomes lines; what is empty is not signed', () => {
  const usually = { shift: '19:00', to: 'leroy' }
  let draft = emptyDraft('bernard', 'p')
  assert.deepEqual(givenBy(draft, usually, (code, text) => code + text), { shift: '19:00', to: 'leroy' })
  draft = toggled(toggled(draft, 'fever'), 'grade')
  draft = { ...draft, expected: { ...draft.expected, fever: ' cultures are taken ' }, words: ' Son calls. \n\n Bath at ten.', shift: '07:00', to: null }
  assert.deepEqual(givenBy(draft, usually, (code, text) => `If ${code}: ${text}`), { shift: '07:00', contingency: 'If fever: cultures are taken\nSon calls.\nBath at ten.' })
  assert.deepEqual(Object.keys(toggled(draft, 'fever').expected), ['grade'])
})
test('what was written is kept for a shift, each person’s own, and a correction apart', () => {
  assert.deepEqual([emptyDraft('bernard', 'p').id, emptyDraft('bernard', 'p', 'correct').id, emptyDraft('leroy', 'p').id],
    ['handover/bernard/p/give', 'handover/bernard/p/correct', 'handover/leroy/p/give'])
  const draft = { ...emptyDraft('bernard', 'p'), touched_ms: NOW }
  assert.deepEqual([isFresh(draft, NOW + 12 * HOUR - 1), isFresh(draft, NOW + 12 * HOUR)], [true, false])
})
