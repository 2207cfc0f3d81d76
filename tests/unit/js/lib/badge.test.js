/** The number on the app's icon. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { showBadge } from '../../../../frontend/static/js/lib/badge.js'

test('a number is shown, none takes it away', () => {
  const shown = []
  const phone = { setAppBadge: async count => { shown.push(count) }, clearAppBadge: async () => { shown.push(null) } }
  showBadge(2, phone)
  showBadge(0, phone)
  assert.deepEqual(shown, [2, null])
})

test('a phone that cannot or may not goes on without', async () => {
  showBadge(2, {})
  showBadge(0, {})
  const refused = []
  showBadge(2, { setAppBadge: () => ({ catch: answer => { refused.push(answer()) } }) })
  assert.deepEqual(refused, [undefined])
})
