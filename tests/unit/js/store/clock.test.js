/** The ward's time on a phone whose clock is wrong, is set while it runs, or was never compared. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { beforeEach, mock, test } from 'node:test'
import { dead, json, network, note, PATIENT, phoneOf } from './phone.js'
import { Server } from '../sync/server.js'
import { keptHere } from '../../../../frontend/static/js/rescue/kept.js'
import { heardTime, readClock, wardClock, wardNow } from '../../../../frontend/static/js/store/clock.js'
import { closeDatabase } from '../../../../frontend/static/js/store/database.js'
import { sign } from '../../../../frontend/static/js/store/entries.js'
import { onChange } from '../../../../frontend/static/js/store/changes.js'
import { fact, remember } from '../../../../frontend/static/js/store/meta.js'
import { answerItem, newDraft } from '../../../../frontend/static/js/screens/visit/model/draft.js'
import { resumed } from '../../../../frontend/static/js/screens/visit/model/resume.js'
import { currentSession, resumeSession } from '../../../../frontend/static/js/store/session.js'
import { wardChart } from '../../../../frontend/static/js/store/ward.js'
import { exchange } from '../../../../frontend/static/js/sync/round.js'

const [MINUTE, HOUR] = [60_000, 3_600_000]
const [DAY, SECOND] = [24 * HOUR, 1000]
const WRONG = [['20 minutes ahead', 20 * MINUTE], ['20 minutes behind', -20 * MINUTE], ['a day ahead', DAY], ['a day behind', -DAY]]
const COURSE = '01a0aa00-0000-7000-8000-0000000000cc'
const VISIT = { id: 'd', patient: PATIENT, ward: '3b', course: null, author: 'bernard', parts: ['neuro'], rotation: { objects: 'a', command: 'a' } }
const CONTRACT = new URL('../../../../frontend/static/contract/', import.meta.url)
const read = path => JSON.parse(readFileSync(new URL(path, CONTRACT), 'utf8'))
const sealed = () => json(Object.fromEntries([['index.json', read('index.json')], ...read('index.json').files.map(({ path }) => [path, read(path)])]))

let evening_ms = Date.parse('2026-11-21T19:00:00Z')
let [true_ms, wrong_ms] = [0, 0]
beforeEach(() => {
  evening_ms += 7 * DAY
  ;[true_ms, wrong_ms] = [evening_ms, 0]
  navigator.storage = undefined
  mock.timers.reset()
  mock.timers.enable({ apis: ['Date'], now: true_ms })
})

/** Time passes, on the ward and on the phone. @param {number} ms */
function pass(ms) {
  true_ms += ms
  mock.timers.setTime(true_ms + wrong_ms)
}

/** The phone's clock is so far ahead from now on. @param {number} ms */
function set(ms) {
  wrong_ms = ms
  pass(0)
}

/** Signed in on a phone whose clock is so far ahead, at the ward's true time. @param {number} ms */
async function wrongPhone(ms) {
  set(ms)
  return phoneOf({ now_ms: true_ms })
}

/** An exchange with a server of that time, the ward's. @param {number} [now_ms] */
function exchangeAt(now_ms = true_ms) {
  Object.assign(new Server(), { now_ms })
  return exchange(['3b'])
}

/** A tab of its own, or the app after it was closed. @returns {Promise<typeof import('../../../../frontend/static/js/store/clock.js')>} */
const tab = () => import(`../../../../frontend/static/js/store/clock.js?${tabs++}`)
let tabs = 0

for (const [how, ms] of WRONG) {
  test(`a phone ${how} knows the ward's time from the sign-in on; what it signs is of that time and says what the phone's clock said`, async () => {
    await wrongPhone(ms)
    pass(10 * MINUTE)
    const [entry] = await sign([note('one', { at_ms: wardNow() })])
    assert.deepEqual([wardNow(), wardClock().offset_ms], [true_ms, -ms])
    assert.deepEqual([Date.parse(entry.at), Date.parse(entry.recorded_at), entry.clock_offset_ms], [true_ms, true_ms, -ms])
    assert.equal(Date.parse(entry.recorded_at) - entry.clock_offset_ms, Date.now())
  })

  test(`what is due, and since when, is the same on a phone ${how} as on one that is right`, async () => {
    const seen = []
    for (const off of [0, ms]) {
      await wrongPhone(off)
      network.answer = url => url === '/app/contract.json' ? sealed() : Promise.reject(new TypeError('no network'))
      seen.push(await nightOf())
    }
    assert.deepEqual(seen[1], seen[0])
    assert.deepEqual(seen[0].map(one => one.state), ['due', 'overdue'])
  })

  test(`a phone ${how} has the ward's time when the app starts without a network, and nobody is signed out early or late`, async () => {
    await wrongPhone(ms)
    await closeDatabase()
    pass(71 * HOUR)
    const later = await tab()
    await later.readClock()
    assert.deepEqual([later.wardNow(), (await resumeSession())?.user.id, wardNow()], [true_ms, 'bernard', true_ms])
    pass(2 * HOUR)
    assert.equal(currentSession(), null)
  })

  test(`the rescue page of a phone ${how} says how old a record is by the ward's time`, async () => {
    await wrongPhone(ms)
    const [entry] = await sign([note('one', { at_ms: wardNow() })])
    pass(5 * MINUTE)
    const found = (await keptHere()).find(one => one.unsent.some(({ id }) => id === entry.id))
    assert.deepEqual([(found?.now_ms ?? 0) - Date.parse(entry.recorded_at), found?.people.get('bernard')], [5 * MINUTE, 'bernard'])
  })

  test(`ICE that was begun on a phone ${how} is over after an hour, also when its clock is set right meanwhile`, async () => {
    for (const later of [ms, 0]) {
      await wrongPhone(ms)
      const began = answerItem(newDraft(VISIT, wardNow()), 'year', 'correct', wardNow())
      pass(10 * MINUTE)
      set(later)
      await exchangeAt()
      pass(50 * MINUTE)
      assert.deepEqual(resumed(began, { minutes: 60 }, wardNow()), { draft: began, expired: false })
      pass(1)
      assert.equal(resumed(began, { minutes: 60 }, wardNow()).expired, true)
    }
  })

  test(`a phone that was set ${how} while it ran is right again with the next answer of the server`, async () => {
    await wrongPhone(0)
    set(ms)
    assert.equal(await exchangeAt(), null)
    assert.deepEqual([wardNow(), wardClock().offset_ms, await fact('as_of')], [true_ms, -ms, { '3b': true_ms }])
  })
}

/** The evening's check at two instants: once it may be done, and once it is late. */
async function nightOf() {
  const day0 = new Date(true_ms - 3 * DAY).toISOString()
  const body = { product: 'made up', class: 'car_t', day0, window_days: 30, protocol: 'twice-daily' }
  await sign([note('', { kind: 'patient', at_ms: wardNow(), body: { family: 'EXEMPLE', given: 'Marie' } }),
    note('', { kind: 'stay', at_ms: wardNow(), body: { bed: '12', from: day0 } }), note('', { course: COURSE, kind: 'course', at_ms: wardNow(), body })])
  const due = async () => { const { now_ms, patients } = await wardChart('3b'); return { now_ms, ...patients[PATIENT].due } }
  const first = await due()
  pass(4 * HOUR)
  const found = [first, await due()]
  pass(-4 * HOUR)
  return found
}

test('a clock that is set back while the app runs takes no time away; the server says more', async () => {
  await wrongPhone(0)
  pass(HOUR)
  set(-3 * HOUR)
  assert.equal(true_ms - HOUR <= wardNow() && wardNow() < true_ms, true)
  const [entry] = await sign([note('one', { at_ms: wardNow() })])
  assert.equal(Math.abs(Date.parse(entry.recorded_at) - entry.clock_offset_ms - Date.now()) < SECOND, true)
  await exchangeAt()
  assert.equal(wardNow(), true_ms)
})

test('a clock that was set back while the app was closed does not take the ward back before the server was last heard', async () => {
  await wrongPhone(0)
  const heard_ms = true_ms
  pass(HOUR)
  set(-3 * HOUR)
  const later = await tab()
  await later.readClock()
  assert.equal(heard_ms <= later.wardNow() && later.wardNow() < heard_ms + MINUTE, true)
})

test('the server may itself be set back: its word counts', async () => {
  await wrongPhone(0)
  await exchangeAt(true_ms - HOUR)
  assert.equal(wardNow(), true_ms - HOUR)
})

test('a clock that is set while an answer is on its way measured nothing', async () => {
  await wrongPhone(0)
  const before = await fact('clock')
  await heardTime(new Date(true_ms).toISOString(), true_ms - HOUR, -2 * HOUR)
  await heardTime(undefined, true_ms, 10)
  assert.deepEqual([await fact('clock'), wardNow()], [before, true_ms])
})

test('another tab goes by what this one heard, and its screens are told when that is to be seen', async () => {
  await wrongPhone(0)
  const other = await tab()
  await other.readClock()
  set(25 * MINUTE)
  await exchangeAt()
  let told = 0
  const stop = onChange(() => { told += 1 })
  await other.followClock()
  await other.followClock()
  stop()
  assert.deepEqual([other.wardNow(), told], [true_ms, 1])
})

test('a phone that never heard a server goes by its own clock and says that it does not know', async () => {
  await wrongPhone(20 * MINUTE)
  await remember('clock', [])
  assert.equal(await readClock(), false)
  assert.deepEqual([wardNow(), wardClock().offset_ms], [Date.now(), null])
  const [entry] = await sign([note('one', { at_ms: wardNow() })])
  assert.deepEqual([Date.parse(entry.recorded_at), entry.clock_offset_ms], [Date.now(), null])
})

test('a phone that the version before signed in, and that has not exchanged since, knows by how much it is ahead', async () => {
  await wrongPhone(DAY)
  dead()
  await remember('clock', [])
  await remember('session', { ...await fact('session'), checked_ms: Date.now(), ahead_ms: DAY })
  await resumeSession()
  assert.deepEqual([wardNow(), wardClock().offset_ms], [true_ms, -DAY])
})
