/** What changed about a session since the sign-in is learned while it stands: names, wards, rights. */
import assert from 'node:assert/strict'
import { beforeEach, mock, test } from 'node:test'
import { dead, json, leave, network, phoneOf, WARD } from './store/phone.js'
import { lookAtSession } from '../../../frontend/static/js/session-look.js'
import { currentSession } from '../../../frontend/static/js/store/session.js'

const MINUTE = 60_000
const LEROY = { leroy: { name: 'A. Leroy', role: 'nurse' } }

mock.timers.enable({ apis: ['Date'], now: Date.now() })

/** The page, as far as this needs one. */
const page = {
  visibilityState: 'visible', heard: new Set(),
  addEventListener(_, act) { this.heard.add(act) },
  removeEventListener(_, act) { this.heard.delete(act) },
}
Object.assign(globalThis, { document: page })

/** The page is put away and looked at again, so long after. @param {number} ms */
async function again(ms) {
  mock.timers.setTime(Date.now() + ms)
  page.visibilityState = 'hidden'
  for (const act of page.heard) await act()
  page.visibilityState = 'visible'
  for (const act of page.heard) await act()
}

/** The server tells this session with more people. @param {any} people */
const serverKnows = people => {
  const told = { ...currentSession(), people, wards: [WARD, { ...WARD, id: '4c' }], server_time: new Date().toISOString() }
  network.answer = () => json({ ...told, server_time: new Date().toISOString() })
}

const known = () => [Object.keys(currentSession()?.people ?? {}), currentSession()?.wards.map(({ id }) => id)]

/** Turns until what is under way has been answered. */
const rest = async () => { for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate) }

beforeEach(() => phoneOf({ now_ms: Date.now() }))

test('who came and what was granted since the sign-in is known when the app starts', async () => {
  serverKnows(LEROY)
  const stop = lookAtSession()
  await rest()
  assert.deepEqual(known(), [['leroy'], ['3b', '4c']])
  stop()
})

test('a phone that is taken up asks again after a quarter of an hour, and at once where nobody had answered', async () => {
  const stop = lookAtSession()
  await rest()
  assert.deepEqual(known(), [[], ['3b']])
  serverKnows(LEROY)
  await again(MINUTE)
  assert.deepEqual(known(), [['leroy'], ['3b', '4c']])
  serverKnows({})
  await again(14 * MINUTE)
  assert.deepEqual(known()[0], ['leroy'])
  await again(MINUTE)
  assert.deepEqual(known()[0], [])
  stop()
  assert.equal(page.heard.size, 0)
})

test('nobody is asked about who has left, and a session that has ended stays on the screen until the exchange says so', async () => {
  network.answer = () => json({ title: 'Sign in again' }, 401)
  const stop = lookAtSession()
  await rest()
  assert.equal(currentSession()?.user.id, 'bernard')
  await leave()
  const asked = network.asked
  await again(20 * MINUTE)
  assert.equal(network.asked, asked)
  dead()
  stop()
})
