/** What is held: kept apart here too, asked once a minute, remembered for one person, decided by the server alone. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { dead, json, leave, network, note, phoneOf } from '../store/phone.js'
import { Server } from './server.js'
import { onChange } from '../../../../frontend/static/js/store/changes.js'
import { entriesOf, sign } from '../../../../frontend/static/js/store/entries.js'
import { remember } from '../../../../frontend/static/js/store/meta.js'
import { safety } from '../../../../frontend/static/js/store/safety.js'
import { askHeld, askOne, decide, heldKnown, heldSoon } from '../../../../frontend/static/js/sync/held.js'
import { exchange } from '../../../../frontend/static/js/sync/round.js'

const HASH = 'a'.repeat(64)
const ONE = {
  id: null, hash: HASH, reason: 'not_an_entry', author: null, at: null, kind: null, ward: null, patient: null,
  received_at: '2026-11-21T01:12:00Z', sent_from: ['leroy'], obstacle: 'not_an_entry',
}
const RESOLUTION = { outcome: 'keep_apart', reason: 'author_denies', person: 'benali', at: '2026-11-21T02:00:00Z' }
const DECISION = { outcome: 'accept', reason: 'author_confirms' }

/** @type {string[]} */
let paths = []
/** Answer everything with this. @param {any} body @param {number} [status] @param {string} [type] */
function answering(body, status, type) {
  paths = []
  network.answer = (url, { method = 'GET' }) => {
    paths.push(`${method} ${url}`)
    return json(body, status, type)
  }
}

beforeEach(async () => { await phoneOf() })

test('what a physician keeps apart counts on this phone neither, and is told apart from what waits', async () => {
  const server = new Server()
  const [bad] = await sign([note('held'), note('stored')])
  server.holds = text => text.includes('"held"') ? 'no_right' : null
  await exchange(['3b'])
  assert.equal((await entriesOf('3b')).length, 2)
  server.held = server.held.map(one => ({ ...one, resolution: RESOLUTION }))
  await exchange(['3b'])
  const { held, apart } = await safety()
  assert.deepEqual([held, apart.map(one => [one.id, one.resolution])], [[], [[bad.id, RESOLUTION]]])
  assert.deepEqual((await entriesOf('3b')).map(entry => entry.body.text), ['stored'])
})

test('what the server tells is remembered, and said to the screens when it has changed', async () => {
  let said = 0
  const stop = onChange(() => { said += 1 })
  answering({ held: [ONE] })
  assert.deepEqual([await askHeld(), (await heldKnown())?.list, said], [null, [ONE], 1])
  assert.deepEqual([await askHeld(), said], [null, 1])
  stop()
})

test('asked soon, it answers at once with what it knows and asks the server once a minute', async () => {
  answering({ held: [ONE] })
  await askHeld()
  assert.deepEqual([(await heldSoon())?.list, (await heldSoon())?.list, paths], [[ONE], [ONE], ['GET /api/held']])
})

test('while the server is known to be away it is not asked', async () => {
  answering({ held: [] })
  await remember('contact', { trouble: 'unreachable' })
  assert.deepEqual([await heldSoon(), paths], [null, []])
})

test('without the server what was known stays, with its age', async () => {
  answering({ held: [ONE] })
  await askHeld()
  const before = await heldKnown()
  dead()
  assert.deepEqual([await askHeld(), await heldKnown()], ['unreachable', before])
})

test('the next person on this phone is not told what the last one was', async () => {
  answering({ held: [ONE] })
  await askHeld()
  const database = await phoneOf()
  await remember('held_list', { user: 'bernard', at_ms: 1, list: [ONE] })
  await leave()
  await phoneOf({ user: 'leroy', database })
  assert.equal(await heldKnown(), null)
})

const STRANGE = {
  'a portal page': ['<html>', 200, 'text/html', 'not_ours'],
  'another answer': [{ held: 7 }, 200, undefined, 'not_ours'],
  'JSON that was cut off': ['{"held":[', 200, 'application/json', 'not_ours'],
  'an ended session': [{ title: 'sign in' }, 401, undefined, 'sign_in'],
  'a busy server': [{ title: 'busy' }, 503, undefined, 'server_ill'],
}

for (const [name, [body, status, type, trouble]] of Object.entries(STRANGE)) {
  test(`${name} is no list and no decision`, async () => {
    answering(body, status, type)
    assert.deepEqual([await askHeld(), await heldKnown()], [trouble, null])
    if (name !== 'another answer') assert.deepEqual(await decide(HASH, DECISION), { trouble })
  })
}

test('a decision is one request, and its answer the entry with who, when and why', async () => {
  answering({ ...ONE, text: '{', resolution: RESOLUTION })
  assert.deepEqual((await decide(HASH, DECISION)).answer.resolution, RESOLUTION)
  assert.deepEqual((await askOne(HASH)).trouble, null)
  assert.deepEqual(paths, [`POST /api/held/${HASH}/resolution`, `GET /api/held/${HASH}`])
})

test('a decision that came second learns who was first', async () => {
  answering({ code: 'decided-already', resolution: RESOLUTION }, 409)
  const answer = { code: 'decided-already', resolution: RESOLUTION }
  assert.deepEqual(await decide(HASH, DECISION), { trouble: 'refused', answer })
})
