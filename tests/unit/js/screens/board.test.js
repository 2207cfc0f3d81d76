/** What a ward board makes of the server's answer, and when it says that there is none. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speakIn, textOf } from '../browser.js'

const { STALE_MS, crowd, groups, isAllDone, isStale, next, serverNow } = await import('../../../../frontend/static/js/screens/board/model.js')
const { beds } = await import('../../../../frontend/static/js/screens/board/beds.js')
const { Format } = await import('../../../../frontend/static/js/lib/format.js')
const { t } = await import('../../../../frontend/static/js/lib/i18n.js')

const NOW = Date.parse('2026-11-21T01:10:00Z')
const HOUR = 3_600_000
const bed = (name, state, more = {}) => ({ bed: name, state, at_ms: NOW - 5 * HOUR, late_ms: NOW - 3 * HOUR, missed_ms: null, alarm: 'no', ...more })
const later = (name, hours) => bed(name, 'later', { at_ms: NOW + hours * HOUR })
const board = (rows, more = {}) => ({ ward: { id: '3b', name: '3B', offsets: [['2026-10-25T01:00:00Z', 60]] }, server_time: '2026-11-21T01:10:00Z', rows, silent: 0, owed: 0, ...more })
const told = { board: board([]), wall_ms: 1000, steady_ms: 50 }
const words = async (language, told) => { await speakIn(language); return textOf(beds(told, NOW, new Format(t, told.ward.offsets))) }

test('a board that never heard the server is stale', () => assert.equal(isStale(null, 1000, 50), true))

test('two minutes without an answer are the most, by whichever clock says more', () => {
  assert.equal(isStale(told, 1000 + STALE_MS, 50 + STALE_MS), false)
  assert.equal(isStale(told, 1000 + STALE_MS + 1, 50), true)
  assert.equal(isStale(told, 1000 - HOUR, 50 + STALE_MS + 1), true)
})

test('the clock is the server’s and goes on; of a stale board it stands where it stopped', () => {
  assert.equal(serverNow(told, 1000 + HOUR / 60, 50 + HOUR / 60), NOW + HOUR / 60)
  assert.equal(serverNow(told, 1000 + HOUR, 50 + HOUR), NOW)
})

test('all is done when nothing is owed, somebody is watched and every record could be read', () => {
  const done = (...rows) => isAllDone(groups(rows))
  assert.deepEqual([done(later('3', 6)), done(later('3', 6), bed('4', 'due')), done(later('3', 6), bed(null, 'unreadable')), done()], [true, false, false, false])
})

test('beds that owe something are smaller the more there are', () =>
  assert.deepEqual([6, 7, 20, 21].map(many => crowd(groups(Array.from({ length: many }, (_, n) => bed(String(n), n % 2 ? 'due' : 'overdue'))))), ['few', 'some', 'some', 'many']))

test('the next check is the earliest, with every bed of that time', () => {
  assert.deepEqual(next([later('3', 6), later('7', 6), later('9', 8), bed('2', 'paused')]), { at_ms: NOW + 6 * HOUR, beds: ['3', '7'] })
  assert.equal(next([bed('2', 'paused')]), null)
})

test('an overdue bed says how late, what was missed before and that nobody has seen its alarm', async () => {
  const rows = [bed('12', 'overdue', { missed_ms: NOW - 17 * HOUR, alarm: 'yes' })]
  const said = await words('en', board(rows))
  for (const part of ['1 check is overdue: bed 12', '3 h 00 late', 'planned 21:10', 'alarm nobody else has seen', 'check before not done, no reason 09:10']) assert.ok(said.includes(part), `${part}: ${said}`)
})

test('all done, nobody on watch, what may be missing: in both languages', async () => {
  const doubts = board([later('3', 6), bed('8', 'paused')], { silent: 2, owed: 1 })
  assert.ok((await words('en', doubts)).startsWith('All done Next check 08:10: bed 3'))
  assert.ok((await words('en', doubts)).endsWith('2 phones were not heard for a while: what was done on them is missing here1 record was signed on a phone and has not arrived'))
  assert.ok((await words('fr', doubts)).startsWith('Tout est fait Prochaine évaluation 08:10 : lit 3'))
  assert.equal(await words('en', board([], { unset: 2 })), 'Nobody is on watch 2 beds have no day 0: no check is asked for there')
  assert.equal(await words('en', board([])), 'Nobody is on watch')
  assert.equal(await words('fr', board([])), 'Personne n’est sous surveillance')
  assert.ok((await words('en', board([bed(null, 'unreadable')]))).endsWith('1 record cannot be followed here: look at the ward list on a phone'))
})
