/** The server's board, and what is none. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askBoard } from '../../../../frontend/static/js/sync/board.js'

const BOARD = {
  ward: { id: '3b', name: '3B', offsets: [['2026-10-25T01:00:00Z', 60]] }, server_time: '2026-11-21T01:10:00Z', silent: 0, owed: 0,
  rows: [{ bed: null, state: 'overdue', at_ms: 1, late_ms: 2, missed_ms: null, alarm: 'no' }],
}
const json = (body, status = 200) => async () => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

test('the answer is the board of the ward that was asked for', async () => {
  const asked = []
  const found = await askBoard('3/b', async url => { asked.push(url); return json(BOARD)() })
  assert.deepEqual([found, asked], [{ trouble: null, board: BOARD }, ['/api/boards/3%2Fb']])
})

for (const [what, send, trouble] of [
  ['a server that is away', async () => { throw new TypeError('no network') }, 'unreachable'],
  ['a captive portal', async () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }), 'not_ours'],
  ['JSON that is cut off', async () => new Response('{"ward"', { headers: { 'Content-Type': 'application/json' } }), 'not_ours'],
  ['a state that nobody knows', json({ ...BOARD, rows: [{ ...BOARD.rows[0], state: 'fine' }] }), 'not_ours'],
  ['a time that is text', json({ ...BOARD, rows: [{ ...BOARD.rows[0], at_ms: '20:00' }] }), 'not_ours'],
  ['a count that is none', json({ ...BOARD, unset: 'two' }), 'not_ours'],
  ['a board without rows', json({ ...BOARD, rows: undefined }), 'not_ours'],
  ['a session that has ended', json({}, 401), 'sign_in'],
  ['a board of others', json({}, 404), 'refused'],
  ['a server that is ill', json({}, 503), 'server_ill'],
]) test(`${what} is no board`, async () => assert.deepEqual(await askBoard('3b', /** @type {any} */ (send)), { trouble }))
