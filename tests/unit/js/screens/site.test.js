/** What the site says at a grade, whom its numbers call, and which rhythm it proposes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesAt, phonesOf, protocolOf } from '../../../../frontend/static/js/lib/site.js'
import { dialled } from '../../../../frontend/static/js/screens/site/model.js'
import { followed, proposedBy } from '../../../../frontend/static/js/screens/register-follows.js'

const line = (criteria, grade, text) => ({ criteria, grade, text, document: 'p' })
const CARD = {
  v: 1, site: 'made up',
  wards: {
    '*': { phones: [{ label: 'ICU', number: '4711' }], protocol: 'by-grade',
      lines: [line('any', 'any', 'everybody'), line('icans', 3, 'three'), line('icans', 1, 'one'), line('crs', 1, 'crs'), line('icans', 0, 'none')] },
    '3b': { phones: [{ label: 'Ward', number: '12' }], lines: [line('icans', 3, 'three of 3b')], protocol: 'melbourne' },
    '5a': { protocol: 'of a newer app' },
  },
}
const files = /** @type {any} */ ({
  protocols: () => ({ 'twice-daily': { times: ['08:00'] }, melbourne: { times: ['08:00'] }, windows: {} }),
  protocol: () => ({ default_days: 30 }), products: () => ({ axi: { protocol: 'twice-daily', window_days: 14 } }),
})
const texts = (ward, between) => linesAt(CARD, ward, 'icans', 'icans', between).map(one => one.text)

test('a ward has its own line in place of the hospital’s, and the others of the hospital', () => {
  assert.deepEqual([texts('3b', [3, 3]), texts('5a', [3, 3]), texts('3b', [1, 1])],
    [['three of 3b', 'everybody'], ['three', 'everybody'], ['one', 'everybody']])
})

test('a grade that is still open has the lines of each that is possible, and 0 is not any grade', () => {
  assert.deepEqual([texts('5a', [0, 4]), texts('5a', [0, 0]), texts('5a', [2, 2])], [['none', 'one', 'three', 'everybody'], ['none'], ['everybody']])
})

test('without a card there is nothing', () => {
  assert.deepEqual([linesAt(null, '3b', 'icans', 'icans', [0, 4]), phonesOf(null, '3b'), protocolOf(null, '3b')], [[], [], null])
})

test('a ward of that name in every object is no ward of the card', () => {
  assert.deepEqual(phonesOf(CARD, 'constructor').map(one => one.label), ['ICU'])
})

test('the ward’s own numbers come first, and a tap dials digits and signs alone', () => {
  assert.deepEqual(phonesOf(CARD, '3b').map(one => one.label), ['Ward', 'ICU'])
  assert.deepEqual(['+33 2 61.91-00 01', '*21#4711', '15'].map(dialled), ['tel:+33261910001', 'tel:*21%234711', 'tel:15'])
})

test('a registration proposes the rhythm of the site, else that of the product', () => {
  const at = ward => proposedBy(files, { sha256: 'x', card: CARD, as_of_ms: 0 }, ward)
  assert.deepEqual([at('3b'), at('5a'), at('9z'), proposedBy(files, null, '3b')], ['melbourne', null, null, null])
  assert.deepEqual(followed(files, { product: 'axi' }, 'melbourne'), { protocol: 'melbourne', window_days: '14' })
  assert.deepEqual(followed(files, { product: 'axi' }, null), { protocol: 'twice-daily', window_days: '14' })
})
