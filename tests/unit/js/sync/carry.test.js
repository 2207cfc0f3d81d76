/** Beside the exchange: what a ward will want to look at comes to the phone, and what nobody needs any more is let go of. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { beforeEach, mock, test } from 'node:test'
import { checkWith, full, ink, json, network, note, OTHER, PATIENT, phoneOf, until, written } from '../store/phone.js'
import { foreign, id, Server } from './server.js'
import { attachments, hashOf, keepAttachment, markSent } from '../../../../frontend/static/js/store/attachments.js'
import { onChange } from '../../../../frontend/static/js/store/changes.js'
import { keepDraft } from '../../../../frontend/static/js/store/drafts.js'
import { sign } from '../../../../frontend/static/js/store/entries.js'
import { safety } from '../../../../frontend/static/js/store/safety.js'
import { exchange } from '../../../../frontend/static/js/sync/round.js'

const told = mock.method(console, 'error', () => {})
const TYPE = 'application/vnd.tenpoint.strokes+json'
const HOUR = 3600_000
const DAY = 24 * HOUR
const CONTRACT = new URL('../../../../frontend/static/contract/', import.meta.url)
const read = (/** @type {string} */ path) => JSON.parse(readFileSync(new URL(path, CONTRACT), 'utf8'))
const SEALED = Object.fromEntries([['index.json', read('index.json')], ...read('index.json').files.map((/** @type {any} */ { path }) => [path, read(path)])])
let copies = 0
let asked = 0
/** @type {Server} */
let server
/** @type {typeof import('../../../../frontend/static/js/sync/carry.js').carry} */
let carry

beforeEach(async () => {
  navigator.locks = undefined
  await phoneOf()
  server = new Server()
  asked = 0
  const real = network.answer
  network.answer = async (url, options) => url === '/app/contract.json' ? json(SEALED) : real(url, options)
  const tab = await import(`../../../../frontend/static/js/sync/carry.js?${copies++}`)
  carry = (wards, world) => { asked += 1; return tab.carry(wards, world) }
})

const here = async () => (await attachments()).map(one => one.sha256).sort()
const got = () => server.attached.filter(one => one.startsWith('GET')).length

/** A check of another phone whose sentence the server has; its hash. @param {number} strokes @param {any} [more] */
async function there(strokes, { patient = PATIENT, baseline = 'no', at = '2026-11-21T02:12:00+01:00', ...more } = {}) {
  const data = ink(strokes)
  const handwriting = { sha256: await hashOf(data), type: TYPE, bytes: data.length }
  server.attachments.set(handwriting.sha256, { type: TYPE, data })
  await server.add(foreign(patient, checkWith(handwriting, {}, { baseline }).body, { kind: 'neuro_check', at, recorded_at: at, ...more }))
  return handwriting.sha256
}

/** A patient on the ward. @param {string} [patient] */
async function admitted(patient = PATIENT) {
  await server.add(foreign(patient, { family: 'EXEMPLE', given: 'Marie', born: '1957-07-14', sex: 'female', number: '1' }, { kind: 'patient' }))
  await server.add(foreign(patient, { bed: '12', from: '2026-11-20T08:00:00+01:00' }, { kind: 'stay' }))
}

test('of each patient the baseline and the last sentence come, and none in between', async () => {
  await admitted()
  const [first] = [await there(1, { baseline: 'yes', at: '2026-11-20T10:00:00+01:00' }), await there(2, { at: '2026-11-20T20:00:00+01:00' })]
  const last = await there(3, { at: '2026-11-21T02:00:00+01:00' })
  await server.add(foreign(PATIENT, checkWith(null).body, { kind: 'neuro_check', at: '2026-11-21T08:00:00+01:00' }))
  await exchange(['3b'])
  await carry(['3b'])
  assert.deepEqual(await here(), [first, last].sort())
  await carry(['3b'])
  assert.equal(got(), 2)
})

test('of whom the ward does not have, nothing comes', async () => {
  await there(1)
  await admitted(OTHER)
  await there(2, { patient: OTHER })
  await server.add(foreign(OTHER, { reason: 'home', from: '2026-11-21T03:00:00+01:00' }, { kind: 'discharge', at: '2026-11-21T03:00:00+01:00' }))
  await exchange(['3b'])
  await carry(['3b'])
  assert.deepEqual([await here(), got()], [[], 0])
})

test('a few come at a time, so many in a round, and none while an entry waits', async () => {
  const patients = Array.from({ length: 23 }, id)
  for (const [index, patient] of patients.entries()) {
    await admitted(patient)
    await there(index + 1, { patient })
  }
  await exchange(['3b'])
  let [open, most] = [0, 0]
  server.changeAttached = async answer => {
    most = Math.max(most, ++open)
    await new Promise(setImmediate)
    open -= 1
    return answer
  }
  await carry(['3b'])
  assert.deepEqual([most, got()], [2, 20])
  await sign([note('first')])
  await carry(['3b'])
  assert.equal(got(), 20)
  await exchange(['3b'])
  await carry(['3b'])
  assert.deepEqual([got(), (await here()).length], [23, 23])
})

test('what is not there yet is asked for again after five minutes; a network that is gone ends the round', async () => {
  await admitted()
  await admitted(OTHER)
  const [one] = [await there(1), await there(2, { patient: OTHER })]
  await exchange(['3b'])
  server.changeAttached = (answer, _, sha256) => sha256 === one ? json({ code: 'not-found' }, 404) : answer
  await carry(['3b'])
  await carry(['3b'])
  assert.deepEqual([got(), (await here()).length], [2, 1])
  server.changeAttached = () => { throw new TypeError('no network') }
  const later = { now: () => Date.now() + 5 * 60_000 }
  await carry(['3b'], later)
  server.changeAttached = answer => answer
  await carry(['3b'], later)
  assert.deepEqual([got(), (await here()).length], [4, 2])
})

test('a screen is told once of all the pictures that came, and not when none came', async () => {
  await admitted()
  await there(1, { baseline: 'yes', at: '2026-11-20T10:00:00+01:00' })
  await there(2, { at: '2026-11-20T20:00:00+01:00' })
  await exchange(['3b'])
  let told = 0
  const leave = onChange(() => { told += 1 })
  await carry(['3b'])
  assert.deepEqual([told, got()], [1, 2])
  await carry(['3b'])
  leave()
  assert.deepEqual([told, got()], [1, 2])
})

test('a phone without room for what came gives way in silence, says so in the console, and asks again after five minutes', async () => {
  await admitted()
  await there(1)
  await exchange(['3b'])
  const undo = full('bytes')
  told.mock.resetCalls()
  await carry(['3b'])
  await carry(['3b'])
  undo()
  assert.deepEqual([got(), await here(), told.mock.calls.map(call => call.arguments[1].kind), (await safety()).trouble], [1, [], ['full'], null])
  await carry(['3b'], { now: () => Date.now() + 5 * 60_000 })
  assert.equal((await here()).length, 1)
})

test('of whoever left the ward, what came from the server goes; what this phone sent stays for its seven days, what it has not sent stays', async () => {
  await admitted()
  await there(1, { baseline: 'yes' })
  const [mine, unsent] = [await written(2), await written(3)]
  await sign([checkWith(mine)])
  await exchange(['3b'])
  await carry(['3b'])
  assert.equal((await here()).length, 3)
  server.changeAttached = (answer, _, sha256) => sha256 === unsent.sha256 ? json({}, 503) : answer
  await sign([checkWith(unsent)])
  await exchange(['3b'])
  server.forget(PATIENT)
  await exchange(['3b'])
  await carry(['3b'])
  assert.deepEqual(await here(), [mine.sha256, unsent.sha256].sort())
  server.changeAttached = (answer, _, sha256) => sha256 === unsent.sha256 ? json({ code: 'attachment-unreadable' }, 400) : answer
  await carry(['3b'], { now: () => Date.now() + 15 * 60_000 })
  assert.deepEqual(await here(), [mine.sha256, unsent.sha256].sort())
  await carry(['3b'], { now: () => Date.now() + 8 * DAY })
  assert.deepEqual([await here(), (await safety()).waiting.length], [[unsent.sha256], 1])
})

test('what was sent and is neither the baseline nor the last is let go of after seven days, not before', async () => {
  await admitted()
  const sheets = [await written(1), await written(2), await written(3)]
  for (const [index, handwriting] of sheets.entries()) await sign([checkWith(handwriting, { at_ms: Date.now() - (3 - index) * 1000 }, { baseline: index ? 'no' : 'yes' })])
  await exchange(['3b'])
  await carry(['3b'])
  await carry(['3b'], { now: () => Date.now() + 6 * DAY })
  assert.equal((await here()).length, 3)
  await carry(['3b'], { now: () => Date.now() + 8 * DAY })
  assert.deepEqual(await here(), [sheets[0].sha256, sheets[2].sha256].sort())
})

test('what was kept and never signed goes after a day, unless a draft names it; what is signed after a kill stays', async () => {
  const [given, drafted, taken] = [await written(1), await written(2), await written(3)]
  await keepDraft(/** @type {any} */ ({ id: 'd', patient: PATIENT, touched_ms: 1, handwriting: drafted }))
  const broken = full('attachments')
  await sign([checkWith(taken)])
  broken()
  await exchange(['3b'])
  server.changeAttached = () => json({ code: 'attachment-unreadable' }, 400)
  await carry(['3b'], { now: () => Date.now() + 23 * HOUR })
  assert.equal((await here()).length, 3)
  await carry(['3b'], { now: () => Date.now() + 25 * HOUR })
  assert.deepEqual([await here(), (await here()).includes(given.sha256)], [[drafted.sha256, taken.sha256].sort(), false])
})

test('kept again it is as young as new', async () => {
  const handwriting = await written(1)
  await markSent(handwriting.sha256, Date.now() - 20 * DAY, 'epoch-one')
  await sign([note('of the ward')])
  await exchange(['3b'])
  await keepAttachment({ patient: PATIENT, type: TYPE, data: ink(1) })
  await carry(['3b'])
  assert.equal((await here()).length, 1)
})

test('entries never wait for it, and what is asked for meanwhile is done afterwards', async () => {
  const [one, other] = [await written(1), await written(2)]
  await sign([checkWith(one)])
  await exchange(['3b'])
  let answered = () => {}
  server.changeAttached = answer => new Promise(done => { answered = () => done(answer) })
  const first = carry(['3b'])
  await until(() => server.attached.length === 1)
  await sign([checkWith(other)])
  assert.equal(await exchange(['3b']), null)
  assert.equal(server.texts.length, 2)
  carry(['3b'])
  server.changeAttached = answer => answer
  answered()
  await first
  await until(async () => (await safety()).waiting.length === 0)
  assert.deepEqual([server.attached.length, asked], [2, 2])
})

test('of two tabs one sends at a time; one that is frozen with the lock keeps the other from it for half a minute at most', async () => {
  await sign([checkWith(await written(1))])
  await exchange(['3b'])
  let last = Promise.resolve()
  navigator.locks = { request: (_name, _options, act) => last = last.then(act) }
  const tabs = await Promise.all([1, 2].map(() => import(`../../../../frontend/static/js/sync/carry.js?${copies++}`)))
  await Promise.all(tabs.map(tab => tab.carry(['3b'])))
  assert.equal(server.attached.length, 1)
  await sign([checkWith(await written(2))])
  await exchange(['3b'])
  navigator.locks = { request: async () => { throw new DOMException('too long', 'TimeoutError') } }
  await tabs[0].carry(['3b'])
  assert.equal((await safety()).waiting.length, 0)
})
