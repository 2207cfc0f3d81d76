/** What entries name by its hash goes after them: only a receipt for these very bytes counts, and no strange answer costs them. */
import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import { checkWith, dead, full, ink, json, leave, network, onPut, PATIENT, phoneOf, written } from '../store/phone.js'
import { foreign, Server } from './server.js'
import { attachment, attachments, hashOf } from '../../../../frontend/static/js/store/attachments.js'
import { sign } from '../../../../frontend/static/js/store/entries.js'
import { safety } from '../../../../frontend/static/js/store/safety.js'
import { exchange } from '../../../../frontend/static/js/sync/round.js'

mock.method(console, 'error', () => {})
const HOUR = 3600_000
const DAY = 24 * HOUR
let copies = 0
let database = ''
/** @type {Server} */
let server
/** @type {typeof import('../../../../frontend/static/js/sync/attachments.js')} */
let sync

beforeEach(async () => {
  database = await phoneOf()
  server = new Server()
  sync = await import(`../../../../frontend/static/js/sync/attachments.js?${copies++}`)
})

const waits = async () => (await safety()).waiting.map(({ part }) => part ?? 'entry')

/** A check with a written sentence, signed and on the server, its sentence not. */
async function signed(strokes = 1) {
  const handwriting = await written(strokes)
  await sign([checkWith(handwriting)])
  assert.equal(await exchange(['3b']), null)
  return handwriting
}

test('a sentence goes after its entry, with its type, and is on the server once its receipt is here', async () => {
  const { sha256, type } = await signed()
  assert.deepEqual([await waits(), server.attached], [['attached'], []])
  assert.equal(await sync.sendAttachments(), null)
  assert.deepEqual([await waits(), server.attachments.get(sha256)], [[], { type, data: ink() }])
  assert.equal(await sync.sendAttachments(), null)
  assert.equal(server.attached.length, 1)
})

test('what no signed entry names is not sent', async () => {
  await written()
  assert.deepEqual([await sync.sendAttachments(), server.attached, (await attachments()).length], [null, [], 1])
})

test('a receipt that is lost on its way costs a duplicate', async () => {
  await signed()
  server.changeAttached = () => { throw new TypeError('the network went away') }
  assert.deepEqual([await sync.sendAttachments(), await waits(), server.attachments.size], ['cut_off', ['attached'], 1])
  assert.equal((await safety()).attached.trouble, 'cut_off')
  server.changeAttached = answer => answer
  assert.deepEqual([await sync.sendAttachments(), await waits(), (await safety()).attached.trouble], [null, [], null])
})

const right = { sha256: '', bytes: ink().length, state: 'stored' }
const STRANGE = {
  'a receipt for other bytes': [() => json({ ...right, sha256: 'f'.repeat(64) }, 201), 'not_ours'],
  'a receipt of another size': [sha256 => json({ ...right, sha256, bytes: 3 }, 201), 'not_ours'],
  'a receipt without a size': [sha256 => json({ sha256 }, 201), 'not_ours'],
  'null': [() => json('null'), 'not_ours'],
  'a portal page with 200': [() => json('<html>', 200, 'text/html'), 'not_ours'],
  'a receipt that was cut off': [sha256 => json(`{"sha256":"${sha256}","by`, 201), 'not_ours'],
  'a body that ends in the middle': [() => new Response(new ReadableStream({ start: pipe => pipe.error(new TypeError('terminated')) }),
    { headers: { 'Content-Type': 'application/json' } }), 'cut_off'],
  'no answer in time': [() => { throw new DOMException('too long', 'TimeoutError') }, 'cut_off'],
  'an ended session': [() => json({ title: 'sign in' }, 401), 'sign_in'],
  'a busy server': [() => json({ title: 'busy' }, 503), 'server_ill'],
  'a server before this one, which knows no attachments': [() => json({ title: 'not found' }, 404), 'refused'],
  'a portal that refuses': [() => json('<html>', 413, 'text/html'), 'not_ours'],
  'bytes that were changed on their way': [() => json({ code: 'attachment-differs' }, 400), 'cut_off'],
}

for (const [name, [answer, trouble]] of Object.entries(STRANGE)) {
  test(`${name} is no receipt, and the sentence stays`, async () => {
    const { sha256 } = await signed()
    server.changeAttached = (_, _method, hash) => answer(hash)
    assert.deepEqual([await sync.sendAttachments(), await waits(), (await safety()).attached.refused], [trouble, ['attached'], []])
    assert.deepEqual((await attachment(sha256))?.data, ink())
  })
}

test('when the server is gone in the middle, that is said', async () => {
  await signed()
  server.changeAttached = server.reached = () => { throw new TypeError('no network') }
  assert.equal(await sync.sendAttachments(), 'unreachable')
})

test('what the server does not take is told with its reason, is not sent again for a day, and keeps nothing else back', async () => {
  const { sha256 } = await signed(1)
  await signed(2)
  const refuses = (/** @type {any} */ answer, /** @type {string} */ _, /** @type {string} */ hash) => hash === sha256 ? json({ code: 'attachment-unreadable' }, 400) : answer
  server.changeAttached = refuses
  assert.equal(await sync.sendAttachments(), null)
  const { waiting, attached } = await safety()
  assert.deepEqual([waiting.map(one => one.part), attached.refused.map(one => [one.patient, one.kind, one.reason])], [['attached'], [[PATIENT, 'neuro_check', 'attachment-unreadable']]])
  await sync.sendAttachments()
  await sync.sendAttachments({ now: () => Date.now() + 23 * HOUR })
  assert.equal(server.attached.length, 2)
  server.changeAttached = answer => answer
  assert.equal(await sync.sendAttachments({ now: () => Date.now() + 25 * HOUR }), null)
  assert.deepEqual([server.attached.length, await waits(), (await safety()).attached.refused], [3, [], []])
})

test('a server that asks to wait is left alone for as long, and one that knows no attachments for ten minutes', async () => {
  await signed()
  let now = Date.now()
  const world = { now: () => now }
  server.changeAttached = () => new Response('{}', { status: 503, headers: { 'Content-Type': 'application/json', 'Retry-After': '90' } })
  assert.equal(await sync.sendAttachments(world), 'server_ill')
  now += 89_000
  assert.deepEqual([await sync.sendAttachments(world), server.attached.length], ['server_ill', 1])
  now += 1000
  server.changeAttached = () => json({}, 404)
  assert.deepEqual([await sync.sendAttachments(world), server.attached.length], ['refused', 2])
  now += 599_000
  await sync.sendAttachments(world)
  assert.equal(server.attached.length, 2)
  now += 1000
  server.changeAttached = answer => answer
  assert.deepEqual([await sync.sendAttachments(world), await waits()], [null, []])
})

test('a restored server is offered what this phone sent in the last seven days, nothing older, and nothing that came from there', async () => {
  const old = await signed(1)
  await sync.sendAttachments({ now: () => Date.now() - 8 * DAY })
  const young = await signed(2)
  await sync.sendAttachments({ now: () => Date.now() - 6 * DAY })
  const theirs = ink(3)
  const named = { sha256: await hashOf(theirs), type: 'application/vnd.tenpoint.strokes+json', bytes: theirs.length }
  await server.add(foreign(PATIENT, checkWith(named).body, { kind: 'neuro_check' }))
  server.attachments.set(named.sha256, { type: named.type, data: theirs })
  await exchange(['3b'])
  await sync.obtain(named.sha256)
  server.epoch = 'epoch-two'
  server.attachments.clear()
  assert.equal(await exchange(['3b']), null)
  assert.equal(await sync.sendAttachments(), null)
  assert.deepEqual([[...server.attachments.keys()], (await attachment(old.sha256))?.sent_epoch], [[young.sha256], null])
})

test('what is signed by the one before is sent under the next, whoever signs out or in', async () => {
  const handwriting = await written()
  await sign([checkWith(handwriting)])
  const { answer } = network
  await leave()
  assert.deepEqual(await waits(), ['entry'])
  await phoneOf({ user: 'leroy', database })
  network.answer = answer
  await exchange(['3b'])
  assert.deepEqual([await sync.sendAttachments(), await waits(), server.attachments.has(handwriting.sha256)], [null, [], true])
})

test('bytes that the phone’s own disk has changed are not sent, and said to be lost', async () => {
  await signed()
  const broken = onPut('bytes', (put, row) => put({ ...row, data: ink(9) }))
  await assert.rejects(written(), { kind: 'lost' })
  broken()
  assert.equal(await sync.sendAttachments(), null)
  assert.deepEqual([server.attached, (await safety()).attached.refused.map(one => one.reason)], [[], ['attachment-lost']])
})

/** Another phone's sentence that the server has; its hash. @param {any} [data] */
async function theirs(data = ink(4)) {
  const named = { sha256: await hashOf(ink(4)), type: 'application/vnd.tenpoint.strokes+json', bytes: data.length }
  await server.add(foreign(PATIENT, checkWith(named).body, { kind: 'neuro_check' }))
  server.attachments.set(named.sha256, { type: named.type, data })
  await exchange(['3b'])
  return named.sha256
}

test('what another phone wrote is fetched once, kept, and found without a server', async () => {
  const sha256 = await theirs()
  const [one, other] = await Promise.all([sync.obtain(sha256), sync.obtain(sha256)])
  assert.deepEqual([one?.data, other?.data, one?.patient, server.attached.length], [ink(4), ink(4), PATIENT, 1])
  dead()
  const row = await sync.obtain(sha256)
  assert.deepEqual([row?.data, row?.patient, typeof row?.sent_ms, await waits()], [ink(4), PATIENT, 'number', []])
})

test('bytes that are not what their name says are nothing, and are not kept', async () => {
  const sha256 = await theirs(ink(5))
  assert.deepEqual([await sync.obtain(sha256), await attachments()], [null, []])
})

for (const [name, answer] of /** @type {[string, () => any][]} */ ([
  ['is not there, or not for this person', () => json({ code: 'not-found' }, 404)], ['a portal answers for', () => json('<html>', 200, 'text/html')],
  ['no server answers for', () => { throw new TypeError('no network') }], ['ends in the middle', () => new Response(ink(4).slice(0, 20), { headers: { 'Content-Type': 'image/png' } })],
])) {
  test(`what ${name} is not to be had, and nothing is kept`, async () => {
    const sha256 = await theirs()
    server.changeAttached = answer
    assert.deepEqual([await sync.obtain(sha256), await attachments()], [null, []])
  })
}

test('a phone without room shows what came all the same, and keeps it another time', async () => {
  const sha256 = await theirs()
  const undo = full('bytes')
  const shown = await sync.obtain(sha256)
  undo()
  assert.deepEqual([shown?.data, await attachments()], [ink(4), []])
  await sync.obtain(sha256)
  assert.equal((await attachments()).length, 1)
})

test('what no entry here names is shown and not kept: nobody would know when to let go of it', async () => {
  const [data, type] = [ink(7), 'application/vnd.tenpoint.strokes+json']
  const sha256 = await hashOf(data)
  server.attachments.set(sha256, { type, data })
  assert.deepEqual([(await sync.obtain(sha256))?.data, await attachments()], [data, []])
})
