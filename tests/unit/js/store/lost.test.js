/** A memory that is gone is noticed by what the server remembers, said until somebody has read it, and said once. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { json, network, phoneOf } from './phone.js'
import { lostHere, lostOf, noteLost, recallDevice, seenLost } from '../../../../frontend/static/js/store/lost.js'
import { counters, deviceId } from '../../../../frontend/static/js/store/meta.js'
import { phoneFact } from '../../../../frontend/static/js/store/phone.js'
import { safety } from '../../../../frontend/static/js/store/safety.js'

const DEVICE = '01a0aa00-0000-7000-8000-0000000000dd'
const NOW = Date.now()
const was = (some = {}) => ({ incarnation: 'cd'.repeat(8), made: 57, arrived: 54, heard_at: new Date(NOW - 3_600_000).toISOString(), ...some })
const remembers = (device, ...databases) => { network.answer = () => json({ device, databases }) }

test('a browser that has forgotten which device it is takes its old one again', async () => {
  remembers(DEVICE, was())
  assert.deepEqual(await lostHere(), [was()])
  await recallDevice()
  assert.deepEqual([await phoneFact('device'), await deviceId()], [DEVICE, DEVICE])
})

test('what is gone is told until it was read, then never again; this phone’s own database is not gone', async () => {
  await phoneOf()
  const { incarnation } = await counters()
  remembers(DEVICE, was({ incarnation }), was())
  await noteLost()
  assert.deepEqual((await safety()).lost, [was()])
  await seenLost()
  await noteLost()
  assert.deepEqual((await safety()).lost, [])
})

test('nothing is told of a database that had made nothing, or was not heard for a month', () => {
  const old = new Date(NOW - 31 * 24 * 3_600_000).toISOString()
  assert.deepEqual(lostOf([was({ made: 0 }), was({ heard_at: old }), was()], [], NOW), [was()])
})

for (const [name, answer] of Object.entries({
  'no server': () => { throw new TypeError('no network') }, 'a portal': () => json('<html>', 200, 'text/html'),
  'a server before this one': () => json({ title: 'not found' }, 404),
})) {
  test(`${name} says nothing of it, and nothing is forgotten`, async () => {
    await phoneOf()
    remembers(DEVICE, was())
    await noteLost()
    network.answer = answer
    await noteLost()
    assert.deepEqual([await lostHere(), (await safety()).lost], [null, [was()]])
  })
}
