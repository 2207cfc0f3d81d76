/** Who is signed in: kept on the phone, so that the same person goes on without the server. */
import assert from 'node:assert/strict'
import { mock, test } from 'node:test'
import { dead, json, leave, network, note, phoneOf, rowsOf, until } from './phone.js'
import { sign } from '../../../../frontend/static/js/store/entries.js'
import { fact, remember } from '../../../../frontend/static/js/store/meta.js'
import { adoptOffsets, checkSession, currentSession, followSession, resumeSession, signIn, SignInError, signOut } from '../../../../frontend/static/js/store/session.js'

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
  assert.equal((await resumeSession())?.user.id, 'bernard')
  mock.timers.setTime(Date.now() + 13 * HOUR)
  assert.deepEqual([(await resumeSession())?.user.id, await checkSession()], ['bernard', 'unknown'])
  mock.timers.setTime(Date.now() + 60 * HOUR)
  assert.equal(await resumeSession(), null)
})

test('a phone whose clock is wrong by days is signed in for as long as any other', async () => {
  for (const wrong of [10 * 24 * HOUR, -400 * 24 * HOUR]) {
    await phoneOf({ now_ms: Date.now() - wrong })
    assert.equal(currentSession()?.user.id, 'bernard')
    mock.timers.setTime(Date.now() + 13 * HOUR)
    assert.equal((await resumeSession())?.user.id, 'bernard')
    mock.timers.setTime(Date.now() + 60 * HOUR)
    assert.equal(await resumeSession(), null)
  }
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

test('a tab follows the one in which somebody signed in or out', async () => {
  await phoneOf({ now_ms: Date.now() })
  assert.equal(await followSession(), false)
  const mine = await fact('session')
  await remember('session', { ...mine, session: { ...mine.session, user: { id: 'leroy', name: 'A. Leroy' } } })
  assert.deepEqual([await followSession(), currentSession()?.user.id], [true, 'leroy'])
  await remember('session', null)
  assert.deepEqual([await followSession(), currentSession(), await followSession()], [true, null, false])
})

test('a tab in which the next person signs in does not take itself for another one, at whatever moment it looks', async () => {
  await phoneOf({ user: 'bernard' })
  let signing = true
  const signedIn = phoneOf({ user: 'leroy' }).finally(() => { signing = false })
  const seen = new Set()
  while (signing) {
    seen.add(await followSession())
    await new Promise(setImmediate)
  }
  await signedIn
  assert.deepEqual([[...seen], currentSession()?.user.id, (await fact('session')).session.user.id], [[false], 'leroy', 'leroy'])
})

test('signing out does not wait for a silent server, and the next sign-in waits for the sign-out', async () => {
  await phoneOf({ now_ms: Date.now() })
  let hear = () => {}
  /** @type {string[]} */
  const asked = []
  network.answer = (_, { method }) => {
    asked.push(method)
    return new Promise(done => { hear = () => done(new Response(null, { status: 204 })) })
  }
  await signOut()
  const next = signIn('leroy', 'three quiet night lamps').catch(wrong => wrong.code)
  await until(() => asked.length)
  assert.deepEqual([currentSession(), asked], [null, ['DELETE']])
  network.answer = () => json({ title: 'no' }, 401)
  hear()
  assert.equal(await next, 'wrong')
})

test('an answer that was under way signs nobody in again who has left, here or in another tab', async () => {
  for (const leaveNow of [signOut, () => remember('session', null)]) {
    await phoneOf({ now_ms: Date.now() })
    network.answer = () => new Response(null, { status: 204 })
    await Promise.all([leaveNow(), adoptOffsets({ '3b': [] })])
    await followSession()
    assert.deepEqual([currentSession(), await fact('session')], [null, null])
  }
})

test('a sync answer brings the ward new offsets and leaves the rest of the session', async () => {
  await phoneOf({ now_ms: Date.now() })
  const before = currentSession()
  await adoptOffsets({ '3b': [['2027-03-28T01:00:00Z', 120]], '4c': [] })
  assert.deepEqual(currentSession(), { ...before, wards: [{ ...before?.wards[0], offsets: [['2027-03-28T01:00:00Z', 120]] }] })
  assert.deepEqual((await fact('session')).session, currentSession())
})
