/** The site's card on a phone: learnt with a sync, kept offline with the time as of, never lost to an answer that is none. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { dead, json, network, phoneOf } from '../store/phone.js'
import { Server } from './server.js'
import { siteHere } from '../../../../frontend/static/js/store/site.js'
import { exchange } from '../../../../frontend/static/js/sync/round.js'
import { isCard } from '../../../../frontend/static/js/sync/site.js'

const [ONE, OTHER] = ['1'.repeat(64), '2'.repeat(64)]
const CARD = { v: 1, site: 'made up', documents: { p: { title: 'P', edition: '7', date: '2026-09-12', signed_by: 'N' } },
  wards: { '*': { phones: [{ label: 'ICU', number: '4711' }], lines: [{ criteria: 'any', grade: 'any', text: 'x', document: 'p' }], protocol: 'by-grade' } } }

/** @type {Server} */
let server

/** A server that names a card, and what it answers when asked for it. @param {any} named @param {() => any} [asked] */
function site(named, asked = () => json({ sha256: named, card: CARD })) {
  server = new Server()
  if (named !== undefined) server.change = answer => ({ ...answer, site: named })
  const usual = network.answer
  let times = 0
  network.answer = (url, options) => {
    if (url !== '/api/site') return usual(url, options)
    times += 1
    return asked()
  }
  return () => times
}

/** One exchange at a moment of the phone and the server. @param {number} now_ms */
const exchangeAt = now_ms => {
  server.now_ms = now_ms
  return exchange(['3b'], { now: () => now_ms })
}

beforeEach(() => phoneOf())

test('a phone that was never told knows of no site, neither with lines nor without', async () => {
  assert.equal(await siteHere(), null)
  site(undefined)
  assert.equal(await exchangeAt(1000), null)
  assert.equal(await siteHere(), null)
})

test('the card comes with the first exchange, is fetched once, and is as of the last one', async () => {
  const times = site(ONE)
  await exchangeAt(1000)
  assert.deepEqual(await siteHere(), { sha256: ONE, card: CARD, as_of_ms: 1000 })
  await exchangeAt(2000)
  assert.deepEqual(await siteHere(), { sha256: ONE, card: CARD, as_of_ms: 2000 })
  assert.equal(times(), 1)
})

test('without a network the card stays, as of when it was last confirmed', async () => {
  site(ONE)
  await exchangeAt(1000)
  dead()
  assert.equal(await exchangeAt(5000), 'unreachable')
  assert.deepEqual(await siteHere(), { sha256: ONE, card: CARD, as_of_ms: 1000 })
})

test('an older server says nothing of it: what was known stays with its age', async () => {
  site(ONE)
  await exchangeAt(1000)
  site(undefined)
  assert.equal(await exchangeAt(5000), null)
  assert.deepEqual(await siteHere(), { sha256: ONE, card: CARD, as_of_ms: 1000 })
})

test('a site that takes its card away has none', async () => {
  site(ONE)
  await exchangeAt(1000)
  site(null)
  await exchangeAt(2000)
  assert.deepEqual(await siteHere(), { sha256: null, card: null, as_of_ms: 2000 })
})

const NO_CARDS = {
  'no network': () => { throw new TypeError('no network') },
  'a page of a portal': () => json('<html>', 200, 'text/html'),
  'a card of another name': () => json({ sha256: ONE, card: CARD }),
  'something else': () => json({ sha256: OTHER, card: { site: 'made up', wards: { '*': { phones: [{ label: 'ICU' }] } } } }),
  'a refusal': () => json({ code: 'not-found' }, 404),
}
for (const [what, asked] of Object.entries(NO_CARDS)) {
  test(`${what} in place of a new card keeps the one before with its age, stops no exchange, and it is asked for again`, async () => {
    site(ONE)
    await exchangeAt(1000)
    const times = site(OTHER, asked)
    assert.equal(await exchangeAt(2000), null)
    assert.deepEqual(await siteHere(), { sha256: ONE, card: CARD, as_of_ms: 1000 })
    await exchangeAt(3000)
    assert.equal(times(), 2)
  })
}

test('what a newer server adds to a card is no fault', () => {
  assert.equal(isCard({ ...CARD, more: 1, wards: { '*': { more: [1] } } }), true)
})
