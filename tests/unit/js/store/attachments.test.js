/** Bytes that an entry names by their hash: kept once, apart from the ward's records, for each server's database its own. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { full, PATIENT, phoneOf } from './phone.js'
import { attachment, attachments, dropAttachment, keepAttachment, markSent } from '../../../../frontend/static/js/store/attachments.js'

const SHA256 = 'afbf9d0f3560b0fd7795e81c42a0a79ee6b6fc67e064f77826aee642cad28d91'
const what = { patient: PATIENT, type: 'image/jpeg', data: new TextEncoder().encode('{"v":1}') }
let database = ''

beforeEach(async () => { database = await phoneOf() })

test('what is kept is found under its hash, with its size, and is not sent', async () => {
  assert.deepEqual(await keepAttachment(what), { sha256: SHA256, type: 'image/jpeg', bytes: 7 })
  const row = await attachment(SHA256)
  assert.deepEqual([row?.patient, row?.type, Buffer.from(row?.data ?? []).toString(), row?.sent_ms], [PATIENT, 'image/jpeg', '{"v":1}', null])
})

test('kept twice it is one, and what the server has stays sent', async () => {
  await keepAttachment(what)
  await markSent(SHA256, 5)
  await keepAttachment(what)
  assert.deepEqual((await attachments()).map(row => [row.sha256, row.sent_ms]), [[SHA256, 5]])
})

test('what is let go of is gone, and what was never here cannot be marked', async () => {
  await keepAttachment(what)
  await dropAttachment(SHA256)
  await markSent(SHA256, 5)
  assert.equal(await attachment(SHA256), null)
})

test('another server\'s database has none of it', async () => {
  await keepAttachment(what)
  await phoneOf()
  assert.equal(await attachment(SHA256), null)
  await phoneOf({ database })
  assert.equal((await attachment(SHA256))?.sha256, SHA256)
})

test('a full phone says so, and nothing is kept', async () => {
  const undo = full('attachments')
  await assert.rejects(keepAttachment(what), { kind: 'full' })
  undo()
  assert.equal(await attachment(SHA256), null)
})
