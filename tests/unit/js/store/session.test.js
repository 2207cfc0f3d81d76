/** Who is signed in: kept on the phone, so that the same person goes on without the server. */
import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { dead, json, leave, network, note, phoneOf, rowsOf } from './phone.js'
import { sign } from '../../../../frontend/static/js/store/entries.js'
import { checkSession, currentSession, isOverdue, resumeSession, signIn, SignInError } from '../../../../frontend/static/js/store/session.js'

const HOUR = 3600_000

mock.timers.enable({ apis: ['Date'], now: Date.now() })

/** @param {() => any} answer */
const refusal = answer => {
  network.answer = answer
  return signIn('bernard', 'wrong').then(() => null, wrong => wrong instanceof SignInError ? [wrong.code, wrong.seconds] : wrong)
}

test('why signing in does not work is told apart', async () => {
  assert.deepEqual(await refusal(() => json({ title: 'no' }, 401)), ['wrong', 0])
  assert.deepEqual(await refusal(() => new Response('{}', { status: 429, headers: { 'Retry-After': '8' } })), ['wait', 8])
  assert.deepEqual(await refusal(() => { throw new TypeError('no network') }), ['offline', 0])
  assert.deepEqual(await refusal(() => json('<html>a portal</html>', 200, 'text/html')), ['offline', 0])
  assert.deepEqual(await refusal(() => json({ title: 'bad' }, 400)), ['refused', 0])
  assert.equal(currentSession(), null)
})

test('the same person goes on without the server, past the shift, and not for ever', async () => {
  await phoneOf({ now_ms: Date.now() })
  assert.deepEqual([(await resumeSession())?.user.id, isOverdue()], ['bernard', false])
  mock.timers.setTime(Date.now() + 13 * HOUR)
  assert.deepEqual([(await resumeSession())?.user.id, isOverdue(), await checkSession()], ['bernard', true, 'unknown'])
  mock.timers.setTime(Date.now() + 60 * HOUR)
  assert.equal(await resumeSession(), null)
})

test('a session that the server has ended is said to have ended, and nothing is thrown away', async () => {
  await phoneOf({ now_ms: Date.now() })
  await sign([note('unsent')])
  network.answer = () => json({ title: 'Sign in again' }, 401)
  assert.deepEqual([await checkSession(), currentSession()?.user.id, (await rowsOf('outbox')).length], ['ended', 'bernard', 1])
})

test('signing out without a server hides the person at once and keeps what is unsent', async () => {
  await phoneOf({ now_ms: Date.now() })
  await sign([note('unsent')])
  dead()
  await leave()
  assert.deepEqual([currentSession(), await resumeSession(), (await rowsOf('outbox')).length], [null, null, 1])
})
