/** J and T against the phone: what a server, a proxy or a portal may answer. It is no answer, nothing is forgotten, and the nurse signs on. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { json, network, note, OTHER, phoneOf, rowsOf } from '../store/phone.js'
import { foreign, Server } from '../sync/server.js'
import { cases, spoilt } from './corpus.js'
import { sign } from '../../../../frontend/static/js/store/entries.js'
import { fact } from '../../../../frontend/static/js/store/meta.js'
import { checkSession, currentSession } from '../../../../frontend/static/js/store/session.js'
import { exchange } from '../../../../frontend/static/js/sync/round.js'

/** @type {Server} */
let server
beforeEach(async () => {
  await phoneOf()
  server = new Server()
  server.held = [{ id: null, hash: 'a'.repeat(64), reason: 'no_right', author: null, at: null }]
  await server.add(foreign(OTHER))
})

const named = cases('J', 'outer').filter(([, one]) => !['digest', 'packed', 'fields'].some(carrier => carrier in one))
/** What JSON.parse does not show, and what a newer server may add, is taken as it is. */
const TAKEN = new Set(['J29', 'J31', 'J33', 'J34', 'J35', 'J36', 'J37', 'J46', 'J54'])

for (const [id, one] of named) {
  if (TAKEN.has(id) || (id === 'J53' && 'member' in one)) continue
  test(`${id} is no answer: ${JSON.stringify(one).slice(0, 50)}`, async () => {
    const clock = await fact('clock')
    await sign([note('one')])
    const good = await server.answer(await requested())
    for (const text of spoilt(good, one).filter((_, index, all) => index % Math.ceil(all.length / 3) === 0)) {
      if (text === null) continue
      network.answer = () => json(text)
      assert.equal(await exchange(['3b']), 'not_ours')
    }
    assert.deepEqual([(await rowsOf('outbox')).length, await fact('cursors'), await fact('clock')], [1, undefined, clock])
  })
}

/** A request of this phone, which nobody answers. */
async function requested() {
  /** @type {any} */
  let request = null
  server.change = (_answer, asked) => { request = asked; return json({}, 503) }
  await exchange(['3b'])
  server.change = answer => answer
  return request
}

/** Every place in an answer and every thing of another type to put there. */
const PLACES = [
  [['v'], [0, '1', null]], [['batch'], [null, 7, '']], [['epoch'], [null, 7, {}, '']],
  [['server_time'], [null, 7, '', 'soon', [], {}, '2026-13-45T99:99:99Z', '21/11/2026', '1795000000000']],
  [['receipts'], [null, {}, 'x', [], [null], [{}], [7]]], [['receipts', 0, 'hash'], [null, 7, {}]], [['receipts', 0, 'state'], [null, 'lost', 'stored ', 1]],
  [['wards'], [null, [], 'x', 7, { '3b': null }, { '3b': [] }, { '3b': 7 }]],
  [['wards', '3b', 'entries'], [null, {}, 'x', [null], [7], ['x'], [[]], [{}], [{ seq: 1 }], [{ seq: '1', text: 'x' }], [{ seq: 1.5, id: 'x' }], [{ seq: 1, id: 7 }], [{ seq: 1, forget: {} }]]],
  [['wards', '3b', 'entries', 0, 'received_at'], [7, {}, 'soon', '24:00']],
  [['wards', '3b', 'cursor'], [null, '1', 1.5, {}, [1]]], [['wards', '3b', 'head'], [null, '1', NaN]],
  [['wards', '3b', 'digest'], [null, 7, '', '0', 'g'.repeat(64)]],
  [['wards', '3b', 'offsets'], [null, {}, 'x', [null], [[]], [['soon', 60]], [['2026-10-25T01:00:00Z', '60']], [['2026-10-25T01:00:00Z', 1e9]], [[7, 60]]]],
  [['held'], [null, {}, 'x', [null], [7], [{}], [{ hash: 7 }], [{ hash: null }]]],
]

for (const [place, instead] of PLACES) {
  test(`an answer whose ${place.join('.')} is something else is none, and the nurse signs on`, async () => {
    const clock = await fact('clock')
    await sign([note('one')])
    for (const value of instead) {
      server.change = answer => { put(answer, place, value); return answer }
      assert.equal(await exchange(['3b']), 'not_ours', JSON.stringify(value))
    }
    assert.deepEqual([(await rowsOf('outbox')).length, await fact('cursors'), await fact('clock')], [1, undefined, clock])
    assert.equal((await sign([note('two')])).length, 1)
    server.change = answer => answer
    assert.deepEqual([await exchange(['3b']), (await rowsOf('outbox')).length], [null, 0])
  })
}

/** @param {any} found @param {(string | number)[]} place @param {any} value */
function put(found, place, value) {
  const last = place.at(-1) ?? ''
  place.slice(0, -1).reduce((part, step) => part[step], found)[last] = value
}

const SESSION = [
  [['user'], [null, 7, {}, { id: 7, name: 'x' }, { id: 'x' }]], [['wards'], [null, {}, 'x', [null], [7], [{}]]], [['wards', 0, 'id'], [null, 7]], [['wards', 0, 'zone'], [null, 7]],
  [['wards', 0, 'offsets'], [null, {}, [['soon', 60]], [[]]]], [['people'], [null, 7, []]], [['database'], [null, 7, '']], [['expires'], [null, 7, 'soon']], [['offline_until'], [null, 7, 'soon', '1795000000000']],
]

for (const [place, instead] of SESSION) {
  test(`a session whose ${place.join('.')} is something else is none, and the one before it stands`, async () => {
    const before = JSON.stringify(currentSession())
    for (const value of instead) {
      const answer = JSON.parse(before)
      put(answer, place, value)
      network.answer = () => json(answer)
      assert.equal(await checkSession(), 'unknown', JSON.stringify(value))
    }
    assert.equal(JSON.stringify(currentSession()), before)
  })
}

for (const [id, one] of cases('J', 'whole')) {
  test(`${id} is no session`, async () => {
    const before = JSON.stringify(currentSession())
    for (const text of spoilt({}, one)) network.answer = () => json(text ?? '\ufffd')
    assert.deepEqual([await checkSession(), JSON.stringify(currentSession())], ['unknown', before])
  })
}
