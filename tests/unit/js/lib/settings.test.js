/** What a person chose stays on this phone, and shows at once. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'

const page = { attributes: new Map(), lang: '', setAttribute: (name, value) => page.attributes.set(name, value), removeAttribute: name => page.attributes.delete(name) }
const kept = new Map()
Object.defineProperty(globalThis, 'navigator', { value: { language: 'fr-FR' }, configurable: true })
Object.assign(globalThis, {
  document: { documentElement: page },
  localStorage: { getItem: key => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) },
})
const { change, settings, show } = await import('../../../../frontend/static/js/lib/settings.js')

beforeEach(() => { kept.clear(); page.attributes.clear() })

test('until somebody chose, the phone decides', () => {
  assert.deepEqual(settings(), { language: 'fr', theme: 'auto', hand: 'right', ward: '' })
})

test('a choice is kept and shown, the others stay', () => {
  change({ theme: 'night' })
  change({ hand: 'left' })
  assert.deepEqual(settings(), { language: 'fr', theme: 'night', hand: 'left', ward: '' })
  assert.deepEqual(Object.fromEntries(page.attributes), { 'data-theme': 'night', 'data-hand': 'left' })
})

test('auto takes the chosen theme away again', () => {
  change({ theme: 'day' })
  change({ theme: 'auto' })
  assert.equal(page.attributes.has('data-theme'), false)
})

test('a phone that keeps nothing still shows the choice', () => {
  const whole = globalThis.localStorage
  globalThis.localStorage = { getItem: () => null, setItem: () => { throw new Error('full') } }
  change({ theme: 'night' })
  assert.equal(page.attributes.get('data-theme'), 'night')
  globalThis.localStorage = whole
})

test('rubbish in the storage is as good as nothing', () => {
  kept.set('tenpoint-settings', '{')
  assert.equal(settings().theme, 'auto')
  show(settings())
  assert.equal(page.lang, 'fr')
})
