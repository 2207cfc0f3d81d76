import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changes } from '../../../../../frontend/static/js/lib/sheet/changes.js'

/** A record whose last correction was recorded then. */
const corrected = (id, recorded_at) => ({
  id, kind: 'note', state: 'amended', at_ms: 0, versions: [
    { kind: 'note', body: {} },
    { kind: 'amendment', body: {}, recorded_at, author: 'bernard', reason: id, text: null },
  ],
})
const CONTEXT = {
  t: (id, facts) => (id === 'sheet-amended' ? facts.reason : ''), label: (id, otherwise) => otherwise,
  when: () => '', name: name => name, tools: {}, layout: { changes: 9 },
}

test('the newest correction stands first on the night the clock goes back', () => {
  const records = [corrected('before', '2026-10-25T02:50:00+02:00'), corrected('after', '2026-10-25T02:10:00+01:00')]
  assert.deepEqual(changes({ records }, CONTEXT).map(line => line.text), ['after', 'before'])
})
