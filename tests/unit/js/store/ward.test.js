/** The chart of a ward: what has no news is not folded again within the minute. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { beforeEach, mock, test } from 'node:test'
import { json, network, note, OTHER, PATIENT, phoneOf } from './phone.js'
import { entriesOf, sign } from '../../../../frontend/static/js/store/entries.js'
import { transact } from '../../../../frontend/static/js/store/transact.js'
import { wardChart } from '../../../../frontend/static/js/store/ward.js'

const CONTRACT = new URL('../../../../frontend/static/contract/', import.meta.url)
const read = path => JSON.parse(readFileSync(new URL(path, CONTRACT), 'utf8'))
const sealed = () => json(Object.fromEntries([['index.json', read('index.json')], ...read('index.json').files.map(({ path }) => [path, read(path)])]))

let start = Date.parse('2026-11-21T02:09:00Z')
beforeEach(async () => {
  start += 3_600_000
  mock.timers.reset()
  mock.timers.enable({ apis: ['Date'], now: start })
  navigator.storage = undefined
  await phoneOf()
  network.answer = url => url === '/app/contract.json' ? sealed() : Promise.reject(new TypeError('no network'))
  await sign([note('of one'), note('of another', { patient: OTHER })])
})

test('after a signature only the chart of that patient is made again', async () => {
  const { patients: before } = await wardChart('3b')
  mock.timers.tick(20_000)
  await sign([note('more')])
  const { patients: after } = await wardChart('3b')
  assert.equal(after[OTHER], before[OTHER])
  assert.deepEqual([after[PATIENT].records.length, after[PATIENT].now_ms - before[PATIENT].now_ms], [2, 20_000])
})

test('in the next minute every chart is made again', async () => {
  const { patients: before } = await wardChart('3b')
  mock.timers.tick(60_000)
  const { patients: after } = await wardChart('3b')
  assert.deepEqual(Object.keys(after).map(id => after[id].now_ms - before[id].now_ms), [60_000, 60_000])
})

test('a chart says when the server received an entry as soon as that is known', async () => {
  const received = async () => (await wardChart('3b')).patients[PATIENT].records[0].received_at
  const before = await received()
  const { id } = (await entriesOf('3b')).find(entry => entry.patient === PATIENT)
  await transact(['entries'], 'readwrite', async ({ entries }) => entries.put({ ...await entries.get(id), received_at: '2026-11-21T04:00:00Z' }))
  await sign([note('of another again', { patient: OTHER })])
  assert.deepEqual([before, await received()], [null, '2026-11-21T04:00:00Z'])
})
