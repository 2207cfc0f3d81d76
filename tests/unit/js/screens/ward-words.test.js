/** What the ward list says aloud. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { speakIn } from '../browser.js'
import { patient } from '../charts.js'

const { overdueSaid } = await import('../../../../frontend/static/js/screens/ward-words.js')

before(() => speakIn('en'))

test('overdue beds are said bed by bed, as they count, whatever the list puts first', () => {
  const beds = ['12', null, '4', '9'].map(bed => patient({ bed }))
  assert.equal(overdueSaid(beds), '4 checks are overdue: beds 4, 9, 12, no bed')
  assert.equal(overdueSaid([]), '')
})
