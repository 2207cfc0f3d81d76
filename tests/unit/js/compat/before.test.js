/** What the version before left on a phone's disk and heard from its server, met by today's app; and today's disk, should the phone
 *  go back to the version before. Recorded by tests/unit/compat/versions.py. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { checkWith, json, network, note, phoneOf, rowsOf, written } from '../store/phone.js'
import { Server } from '../sync/server.js'
import { connection, openDatabase } from '../../../../frontend/static/js/store/database.js'
import { drafts } from '../../../../frontend/static/js/store/drafts.js'
import { entriesOf, sign } from '../../../../frontend/static/js/store/entries.js'
import { rememberOnPhone } from '../../../../frontend/static/js/store/phone.js'
import { safety } from '../../../../frontend/static/js/store/safety.js'
import { resumeSession } from '../../../../frontend/static/js/store/session.js'
import { transact } from '../../../../frontend/static/js/store/transact.js'
import { sendAttachments } from '../../../../frontend/static/js/sync/attachments.js'
import { exchange } from '../../../../frontend/static/js/sync/round.js'

const before = JSON.parse(readFileSync(new URL('../../compat/before.json', import.meta.url), 'utf8'))
const STORES = Object.keys(before.disk)
const [, , , last] = before.wire

/** The phone as the version before left it. */
async function oldPhone() {
  const { database } = before.wire[0].answer
  await openDatabase(database)
  await transact(/** @type {any} */ (STORES), 'readwrite', stores => Promise.all(STORES.flatMap(name => before.disk[name].map(row => stores[name].put(row)))))
  await rememberOnPhone('database', database)
  await rememberOnPhone('device', before.wire[0].request.device)
  await resumeSession()
}

test('an entry that the version before left unsent is sent to the letter, and its server’s answer is taken', async () => {
  await oldPhone()
  assert.deepEqual([(await safety()).waiting.length, (await drafts()).length], [2, 1])
  let asked = null
  network.answer = (_url, { body }) => {
    asked = JSON.parse(body)
    return json({ ...last.answer, batch: asked.batch })
  }
  assert.equal(await exchange(['3b']), null)
  const same = { batch: asked.batch, now: asked.now }
  assert.deepEqual({ ...asked, ...same }, { ...last.request, ...same })
  const { waiting, held, incidents } = await safety()
  assert.deepEqual([waiting, held.map(one => one.reason), incidents], [[], ['no_right'], []])
  assert.deepEqual((await entriesOf('3b')).map(entry => entry.id).sort(), before.entries)
})

test('the version before can open what today’s app writes: no newer database, and no field it reads is gone', async () => {
  await phoneOf()
  assert.equal((await connection()).version, before.version)
  await sign([note('one')])
  const outbox = await rowsOf('outbox')
  new Server().change = answer => ({ ...answer, site: last.answer.site })
  await exchange(['3b'])
  const now = { outbox, entries: await rowsOf('entries'), feed: await rowsOf('feed') }
  for (const [name, rows] of Object.entries(now)) {
    const fields = new Set(rows.flatMap(row => Object.keys(row)))
    assert.deepEqual(before.disk[name].flatMap(row => Object.keys(row)).filter(field => !fields.has(field)), [], name)
  }
  const facts = new Set((await rowsOf('meta')).map(row => row.name))
  assert.deepEqual(before.disk.meta.map(row => row.name).filter(name => !facts.has(name)), [])
})

test('a sentence that is kept apart changes nothing that the version before opens, and waits there until this one is back', async () => {
  await phoneOf()
  const handwriting = await written()
  const [check] = await sign([checkWith(handwriting)])
  const { version, objectStoreNames } = await connection()
  assert.deepEqual([version, [...objectStoreNames].sort(), Object.keys((await rowsOf('outbox'))[0]).sort()],
    [before.version, [...STORES].sort(), Object.keys(before.disk.outbox[0]).sort()])
  new Server()
  await exchange(['3b'])   // as the version before does it: entries alone
  assert.deepEqual((await safety()).waiting.map(({ id, part }) => [id, part]), [[check.id, 'attached']])
  assert.deepEqual([await sendAttachments(), (await safety()).waiting], [null, []])
})
