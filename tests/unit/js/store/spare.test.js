/** What is signed and unsent is kept a second time: a browser that throws its IndexedDB away, or a part of it, loses nothing that was saved. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { Server } from '../sync/server.js'
import { withCache, withoutCache } from './cache.js'
import { checkWith, json, network, note, phoneOf, rowsOf, until, written } from './phone.js'
import { attachment } from '../../../../frontend/static/js/store/attachments.js'
import { entriesOf, sign } from '../../../../frontend/static/js/store/entries.js'
import { seenRegained } from '../../../../frontend/static/js/store/lost.js'
import { safety } from '../../../../frontend/static/js/store/safety.js'
import { mirror } from '../../../../frontend/static/js/store/spare.js'
import { transact } from '../../../../frontend/static/js/store/transact.js'
import { PLACE, spareCount } from '../../../../frontend/static/js/store/twice.js'
import { keptHere } from '../../../../frontend/static/js/rescue/kept.js'
import { sendAttachments } from '../../../../frontend/static/js/sync/attachments.js'
import { exchange } from '../../../../frontend/static/js/sync/round.js'

let cache = withCache()
let database = ''

beforeEach(async () => {
  cache = withCache()
  database = await phoneOf()
})

/** The browser has thrown its IndexedDB away. */
async function thrownAway() {
  for (const name of ['', 'attachments-']) await new Promise(done => { indexedDB.deleteDatabase(`tenpoint-${name}${database}`).onsuccess = done })
}

/** The browser has lost the last rows that it wrote, and nothing else. @param {string} id */
const rolledBack = id => transact(['entries', 'outbox'], 'readwrite', async stores => {
  await stores.entries.delete(id)
  await stores.outbox.delete(id)
})

const texts = async () => (await rowsOf('outbox')).map(row => row.text).sort()

test('what was saved comes back when somebody signs in, and arrives once', async () => {
  await sign([note('one'), note('two')])
  const before = await texts()
  await thrownAway()
  await phoneOf({ database })
  assert.deepEqual([await texts(), (await entriesOf('3b')).length, (await safety()).regained], [before, 2, 2])
  const server = new Server()
  assert.equal(await exchange(['3b']), null)
  assert.deepEqual([[...server.texts].sort(), await mirror(), cache.urls(PLACE)], [before, { found: 0, freed: 2 }, []])
})

test('a written sentence comes back with its check, and the check’s file holds it until the server does', async () => {
  const server = new Server()
  const { answer } = network
  const handwriting = await written(3)
  await sign([checkWith(handwriting)])
  await exchange(['3b'])
  assert.deepEqual([await mirror(), await spareCount()], [{ found: 0, freed: 0 }, 1])
  await thrownAway()
  await phoneOf({ database })
  assert.equal((await attachment(handwriting.sha256))?.sha256, handwriting.sha256)
  network.answer = answer
  await exchange(['3b'])
  await sendAttachments()
  assert.deepEqual([server.texts.length, [...server.attachments.keys()], await mirror(), await spareCount()], [1, [handwriting.sha256], { found: 0, freed: 1 }, 0])
})

test('a part that is lost comes back while the app runs; what is still there stays as it is', async () => {
  const [first, second] = await sign([note('one'), note('two')])
  const before = await texts()
  await rolledBack(second.id)
  assert.deepEqual([await mirror(), await texts()], [{ found: 1, freed: 0 }, before])
  assert.deepEqual([(await safety()).regained, (await rowsOf('outbox')).map(row => row.id).sort()], [1, [first.id, second.id].sort()])
  await seenRegained()
  assert.deepEqual([(await safety()).regained, await mirror()], [0, { found: 0, freed: 0 }])
})

test('what was saved while nothing could be kept twice is, as soon as it can', async () => {
  cache.full = true
  const [entry] = await sign([note('one')])
  assert.equal(await spareCount(), 0)
  cache.full = false
  assert.deepEqual([await mirror(), await spareCount()], [{ found: 0, freed: 0 }, 1])
  await rolledBack(entry.id)
  assert.equal((await mirror()).found, 1)
})

test('what cannot be read stays where it is and nothing else suffers', async () => {
  const [lost] = await sign([note('one')])
  cache.spoil(PLACE)
  await rolledBack(lost.id)
  await sign([note('two')])
  assert.deepEqual([await mirror(), await spareCount(), (await texts()).length], [{ found: 0, freed: 0 }, 2, 1])
})

test('a second place that does not answer holds nobody up', async context => {
  context.mock.timers.enable({ apis: ['setTimeout'] })
  cache.silent = true
  let isSaved = false
  const saving = sign([note('one')]).then(() => { isSaved = true })
  await until(async () => (await rowsOf('outbox')).length === 1)
  await until(() => {
    context.mock.timers.tick(100)
    return isSaved
  })
  await saving
  assert.deepEqual([(await texts()).length, cache.urls(PLACE)], [1, []])
})

test('another database’s entries are neither taken in nor let go of', async () => {
  await sign([note('one')])
  await phoneOf()
  assert.deepEqual([await mirror(), await spareCount(), await texts()], [{ found: 0, freed: 0 }, 1, []])
})

test('a browser without a cache keeps things once, and says nothing else', async () => {
  withoutCache()
  await sign([note('one')])
  assert.deepEqual([await mirror(), await spareCount(), (await texts()).length], [{ found: 0, freed: 0 }, 0, 1])
})

test('the rescue page finds what IndexedDB has lost, with its sentence, each once and nothing that the server has', async () => {
  new Server()
  await sign([note('sent')])
  await exchange(['3b'])
  network.answer = () => json({}, 503)
  const handwriting = await written(2)
  const [check] = await sign([checkWith(handwriting)])
  const here = async () => {
    const kept = (await keptHere()).filter(one => one.unsent.some(row => row.id === check.id))
    return kept.flatMap(one => [...one.unsent.map(row => [row.id, row.author]), ...one.attached.map(({ sha256, named: [row] }) => [sha256, row.id])])
  }
  const all = [[check.id, 'bernard'], [handwriting.sha256, check.id]]
  assert.deepEqual(await here(), all)
  await mirror()
  await thrownAway()
  assert.deepEqual(await here(), all)
})

for (const [what, how] of /** @type {[string, (text: string) => string][]} */ ([
  ['cut off', text => text.slice(0, 40)],
  ['an entry that is no JSON', text => JSON.stringify({ ...JSON.parse(text), entries: JSON.parse(text).entries.map((/** @type {any} */ row) => ({ ...row, text: 'rubbish' })) })],
  ['an attachment that is no base64', text => JSON.stringify({ ...JSON.parse(text), attachments: [{ data: 'é' }] })],
])) {
  test(`the rescue page: ${what} hides none of the others`, async () => {
    const [, second] = await sign([note('one'), note('two')])
    cache.spoil(PLACE, how)
    await thrownAway()
    const found = (await keptHere()).flatMap(one => one.unsent.map(row => row.id))
    assert.ok(found.includes(second.id))
  })
}
