/** Why nothing was sent, told apart by a question of our own that only our server can say back. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { json } from '../store/phone.js'
import { post } from '../../../../frontend/static/js/sync/http.js'
import { reach, toldApart } from '../../../../frontend/static/js/sync/probe.js'

const echoing = async path => json({ echo: path.split('/').at(-1), server_time: '2026-11-21T01:00:00Z' })
const away = () => { throw new TypeError('Failed to fetch') }
const aborted = () => { throw new DOMException('Fetch is aborted', 'AbortError') }
const silent = () => { throw new DOMException('signal timed out', 'TimeoutError') }
const asked = fetch => reach({ fetch, now: () => 1_790_000_000_000 })

const ANSWERS = {
  'our server, which says it back': [echoing, null],
  'no network, no address, a certificate that is not believed': [away, 'unreachable'],
  'nobody who speaks in time': [silent, 'silent'],
  'nobody who speaks in time, as WebKit says it': [aborted, 'silent'],
  'a page of the Wi-Fi': [() => json('<html>Welcome</html>', 200, 'text/html'), 'not_ours'],
  'a page of the Wi-Fi elsewhere': [() => json('', 302, 'text/html'), 'not_ours'],
  'JSON that was there before': [() => json({ echo: '01a0aa00-0000-7000-8000-000000000001' }), 'not_ours'],
  'JSON that is nothing': [() => json('null'), 'not_ours'],
  'a page that calls itself JSON': [() => json('<html>'), 'not_ours'],
  'a server whose database does not answer': [() => json({ title: 'database' }, 503), 'server_ill'],
  'a proxy with nobody behind it': [() => json('Bad gateway', 502, 'text/html'), 'server_ill'],
}

for (const [name, [fetch, trouble]] of Object.entries(ANSWERS)) {
  test(`${name}: ${trouble ?? 'reached'}`, async () => assert.equal(await asked(fetch), trouble))
}

test('what was sent got lost although the server is there: that is said, and nothing else is asked again', async () => {
  const told = (trouble, fetch) => toldApart(trouble, { fetch })
  assert.deepEqual([await told('unreachable', echoing), await told('silent', echoing), await told('unreachable', silent)], ['cut_off', 'cut_off', 'silent'])
  const known = ['sign_in', 'server_ill', 'not_ours', 'refused', 'not_kept', null]
  assert.deepEqual(await Promise.all(known.map(trouble => told(trouble, away))), known)
})

test('a request that is given up for want of an answer is silence, one that fails at once is not', async () => {
  const request = { batch: '1', entries: [] }
  assert.deepEqual(await Promise.all([silent, aborted, away].map(async fetch => (await post(request, { fetch })).trouble)), ['silent', 'silent', 'unreachable'])
})
