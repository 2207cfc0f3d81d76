/** The live feed: rows at once while the screen is on; whatever becomes of it, the exchange still brings everything. */
import assert from 'node:assert/strict'
import { afterEach, beforeEach, mock, test } from 'node:test'
import { json, network, note, OTHER, phoneOf, rowsOf } from '../store/phone.js'
import { listeners, page, rest, SECOND, tab } from './moved.js'
import { foreign, Server } from './server.js'
import { changes } from '../../../../frontend/static/js/store/changes.js'
import { entriesOf, sign } from '../../../../frontend/static/js/store/entries.js'
import { fact } from '../../../../frontend/static/js/store/meta.js'
import { safety } from '../../../../frontend/static/js/store/safety.js'
import { exchange } from '../../../../frontend/static/js/sync/round.js'

/** @type {Server} */
let server
/** The feeds that were asked for. @type {{ url: string, say: (frame: any) => void, write: (text: string) => void, close: () => void, aborted: boolean }[]} */
let feeds = []
/** What a request for a feed is refused with. @type {(() => Response) | null} */
let refusal = null
let tried = 0
let stop = () => {}

beforeEach(async () => {
  await phoneOf({ now_ms: Date.now() })
  server = new Server()
  const { answer } = network
  network.answer = (url, options) => url.startsWith('/api/feed') ? opened(url, options) : answer(url, options)
  Object.assign(page, { visibilityState: 'visible' })
  navigator.locks = undefined
  feeds = []
  refusal = null
  await server.add(foreign(OTHER, { text: 'before' }))
  await exchange(['3b'])
})

afterEach(() => stop())

/** @param {string} url @param {any} options */
function opened(url, { signal }) {
  tried += 1
  if (refusal) return refusal()
  const letters = new TextEncoder()
  /** @type {any} */
  let pipe
  const body = new ReadableStream({ start: made => { pipe = made } })
  const feed = {
    url, aborted: false, say: frame => feed.write(`${JSON.stringify(frame)}\n`), write: text => pipe.enqueue(letters.encode(text)), close: () => pipe.close(),
  }
  signal.addEventListener('abort', () => { feed.aborted = true; pipe.error(signal.reason) })
  feeds.push(feed)
  return new Response(body, { headers: { 'Content-Type': 'application/x-ndjson' } })
}

/** A frame of what the server has after a cursor; `null`: only that it is there. @param {number | null} cursor @param {any} [more] */
const frame = (cursor, more = {}) => ({
  v: 1, epoch: server.epoch, server_time: new Date(Date.now()).toISOString(),
  wards: cursor === null ? {} : { '3b': server.news(cursor, { device: null }) }, ...more,
})

/** A tab's own copy of the feed, started. */
async function start() {
  const { startFeed } = await tab('feed')
  stop = startFeed()
  await rest()
}

const texts = async () => (await entriesOf('3b')).map(entry => entry.body.text).sort()
const cursor = async () => (await fact('cursors'))['3b'].cursor
const asked = () => server.requests.length

test('a row that is told is kept at once, without an exchange, and the screens hear of it', async () => {
  await start()
  await server.add(foreign(OTHER, { text: 'live' }))
  const [before, heard] = [asked(), changes()]
  feeds[0].say(frame(1))
  await rest()
  assert.deepEqual([feeds[0].url, await texts(), await cursor(), asked() - before], ['/api/feed?ward=3b&cursor=1', ['before', 'live'], 2, 0])
  assert.equal(changes(), heard + 1)
  await server.add(foreign(OTHER, { text: 'again' }))
  feeds[0].say(frame(2))
  await rest()
  assert.deepEqual([await texts(), (await safety()).incidents], [['again', 'before', 'live'], []])
})

test('a frame that comes in pieces is one frame, and two in one piece are two', async () => {
  await start()
  await server.add(foreign(OTHER, { text: 'é' }))
  const line = `${JSON.stringify(frame(1))}\n`
  feeds[0].write(line.slice(0, 40))
  await rest()
  assert.deepEqual(await texts(), ['before'])
  feeds[0].write(line.slice(40))
  await server.add(foreign(OTHER, { text: 'two' }))
  feeds[0].write(`${JSON.stringify(frame(2))}\n${JSON.stringify(frame(null))}\n`)
  await rest()
  assert.deepEqual(await texts(), ['before', 'two', 'é'])
})

test('what an exchange has brought already is not taken again, and nothing is asked for it', async () => {
  await start()
  await server.add(foreign(OTHER, { text: 'live' }))
  const late = frame(1)
  await exchange(['3b'])
  const before = asked()
  feeds[0].say(late)
  await rest()
  assert.deepEqual([await texts(), await cursor(), asked() - before], [['before', 'live'], 2, 0])
})

test('a feed that is ahead of the phone makes it ask, and nothing is skipped', async () => {
  await start()
  for (const text of ['one', 'two']) await server.add(foreign(OTHER, { text }))
  feeds[0].say(frame(2))
  await rest()
  assert.deepEqual([await texts(), await cursor()], [['before', 'one', 'two'], 3])
})

test('an own entry that the feed tells before its receipt came is one entry, sent in one request', async () => {
  await start()
  await sign([note('mine')])
  const before = asked()
  server.change = async answer => {
    server.change = same => same
    feeds[0].say(frame(1))
    await rest()
    return answer
  }
  await exchange(['3b'])
  assert.deepEqual([await texts(), await rowsOf('outbox'), await cursor(), asked() - before], [['before', 'mine'], [], 2, 1])
})

test('a digest that its rows do not give is looked at by an exchange, not believed', async () => {
  await start()
  await server.add(foreign(OTHER, { text: 'live' }))
  const wrong = frame(1)
  wrong.wards['3b'].digest = 'f'.repeat(64)
  const before = asked()
  feeds[0].say(wrong)
  await rest()
  assert.deepEqual([await texts(), asked() - before, (await safety()).incidents], [['before', 'live'], 1, []])
})

test('a restored server is met by an exchange, and the feed is opened anew', async () => {
  await start()
  server.epoch = 'epoch-two'
  await server.add(foreign(OTHER, { text: 'restored' }))
  feeds[0].say(frame(1))
  await rest()
  assert.deepEqual([await fact('epoch'), await texts()], ['epoch-two', ['before', 'restored']])
  mock.timers.tick(2 * SECOND)
  await rest()
  assert.deepEqual(feeds.map(feed => feed.url), ['/api/feed?ward=3b&cursor=1', '/api/feed?ward=3b&cursor=2'])
})

test('a feed that is silent for 45 seconds is given up and opened again; a heartbeat keeps it', async () => {
  await start()
  for (let beat = 0; beat < 3; beat++) {
    mock.timers.tick(44 * SECOND)
    feeds[0].say(frame(null))
    await rest()
  }
  assert.equal(feeds.length, 1)
  mock.timers.tick(45 * SECOND)
  await rest()
  mock.timers.tick(4 * SECOND)
  await rest()
  assert.deepEqual(feeds.map(feed => feed.aborted), [true, false])
})

const REFUSALS = {
  'a server whose feeds are all taken': () => json({ code: 'feeds-taken' }, 503),
  'an ended session': () => json({ title: 'sign in' }, 401),
  'a portal page': () => json('<html>', 200, 'text/html'),
  'a dead network': () => { throw new TypeError('no network') },
}
for (const [name, refused] of Object.entries(REFUSALS)) {
  test(`${name} is asked for a feed in growing steps, two minutes at most, and nothing else changes`, async () => {
    refusal = refused
    const before = tried
    await start()
    const tries = []
    for (const wait of [4, 8, 16, 32, 64, 120, 120]) {
      const already = tried
      mock.timers.tick(wait * SECOND - SECOND)
      await rest()
      tries.push(tried - already)
      mock.timers.tick(SECOND)
      await rest()
    }
    assert.deepEqual([tries, tried - before], [Array(7).fill(0), 8])
    assert.deepEqual([(await safety()).trouble, await texts()], [null, ['before']])
  })
}

test('what is no frame ends the feed, and nothing of it is kept', async () => {
  for (const text of ['<html>\n', '{"v":1}\n', 'null\n', `${JSON.stringify({ ...frame(null), wards: { '3b': {} } })}\n`]) {
    await start()
    feeds.at(-1)?.write(text)
    await rest()
    assert.deepEqual([await texts(), await cursor()], [['before'], 1])
    stop()
  }
})

test('a screen that is off follows nothing, and one that is looked at again follows at once', async () => {
  await start()
  page.visibilityState = 'hidden'
  listeners.get('visibilitychange')()
  await rest()
  mock.timers.tick(600 * SECOND)
  await rest()
  assert.deepEqual(feeds.map(feed => feed.aborted), [true])
  page.visibilityState = 'visible'
  listeners.get('visibilitychange')()
  await rest()
  assert.deepEqual(feeds.map(feed => feed.aborted), [true, false])
})

test('of several tabs one follows, and when it ends another does', async () => {
  /** @type {Promise<any>} */
  let last = Promise.resolve()
  navigator.locks = { request: (_name, _options, act) => last = last.catch(() => {}).then(act) }
  await start()
  const first = stop
  await start()
  assert.equal(feeds.length, 1)
  first()
  await rest()
  assert.deepEqual(feeds.map(feed => feed.aborted), [true, false])
})

test('before the first exchange there is nothing to follow', async () => {
  await phoneOf({ now_ms: Date.now() })
  await start()
  assert.deepEqual(feeds, [])
})
