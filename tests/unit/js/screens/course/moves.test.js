/** What a moved day 0, another product or a further infusion moves, read from the real chart before and after. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import { speakIn } from '../../browser.js'
import { PARIS } from '../../charts.js'
import { chart } from '../../../../../frontend/static/js/chart/fold.js'
import { load } from '../../../../../frontend/static/js/store/contract.js'
import { rulesOf } from '../../../../../frontend/static/js/store/rules.js'

const { asked, movesOf, orphans } = await import('../../../../../frontend/static/js/screens/course/moves.js')
const { Format } = await import('../../../../../frontend/static/js/lib/format.js')
const { t } = await import('../../../../../frontend/static/js/lib/i18n.js')

const root = new URL('../../../../../frontend/static/contract/', import.meta.url)
const files = await load(async path => JSON.parse(readFileSync(new URL(path, root), 'utf8')))
const NOW = Date.parse('2026-11-20T12:00:00+01:00')
const COURSE = {
  product: 'axicabtagene ciloleucel', class: 'car_t', indication: 'lymphoma', setting: 'standard', day0: '2026-11-18T10:00:00+01:00', window_days: 30, protocol: 'twice-daily', developmental_delay: 'no',
}
let number = 0
const entry = (kind, at, body, more = {}) => ({
  v: 1, id: `0000000${String(number += 1).padStart(2, '0')}`, kind, ward: '3b', patient: 'p', course: 'c', amends: [], author: 'bernard', device: 'd', incarnation: 'i', n: number, at, recorded_at: at, body, ...more,
})
const TOLD = [
  entry('patient', '2026-11-16T08:00:00+01:00', { family: 'EXEMPLE', given: 'Marie', born: '1957-07-14' }), entry('stay', '2026-11-16T08:00:00+01:00', { bed: '12' }), entry('course', '2026-11-16T08:00:00+01:00', COURSE),
  entry('slot_missed', '2026-11-18T20:30:00+01:00', { slot: 'c/2026-11-18/20:00', reason: 'refused' }),
]
const patientOf = entries => chart(entries, NOW, PARIS, rulesOf(files)).patients.p
const amended = (some, more = []) => [...TOLD, ...more, entry('amendment', '2026-11-20T12:00:00+01:00', { reason: 'day0_moved', body: { ...COURSE, ...some } }, { amends: [TOLD[2].id] })]
const around = () => ({ format: new Format(t, PARIS), now_ms: NOW, offsets: PARIS, published: files.protocol('windows').published })
const rows = (entries, id = 'c') => movesOf(patientOf(TOLD), patientOf(entries), id, around())
const moved = (...args) => Object.fromEntries(rows(...args).filter(({ moves }) => moves).map(({ name, was, is }) => [name, `${was} | ${is}`]))

before(() => speakIn('en'))

test('a day 0 that is moved back moves the day, the last day, the checks and the dates near the centre and at the wheel', () =>
  assert.deepEqual(moved(amended({ day0: '2026-11-17T10:00:00+01:00' })), {
    'Day 0': '18-Nov-2026 10:00 | 17-Nov-2026 10:00', Today: 'Day +2 of 30 | Day +3 of 30', 'Last day on watch': '18-Dec-2026 | 17-Dec-2026',
    'Checks so far': '0 done, 3 missed, 2 of them not explained | 0 done, 5 missed, 4 of them not explained',
    'Near the centre': 'to 16-Dec-2026 (Europe, confidence C), to 02-Dec-2026 (FDA since June 2025, confidence A) | to 15-Dec-2026 (Europe, confidence C), to 01-Dec-2026 (FDA since June 2025, confidence A)',
    'No driving': 'to 13-Jan-2027 (Europe, confidence C), to 02-Dec-2026 (FDA since June 2025, confidence A) | to 12-Jan-2027 (Europe, confidence C), to 01-Dec-2026 (FDA since June 2025, confidence A)',
  }))
test('what does not move is said too', () => assert.deepEqual(rows(amended({ indication: 'leukaemia' })).filter(({ moves }) => !moves).map(({ name }) => name),
  ['Day 0', 'Today', 'Last day on watch', 'Rhythm', 'Checks so far', 'Next check', 'Near the centre', 'No driving']))
test('a developmental delay changes the tool', () => assert.deepEqual(moved(amended({ developmental_delay: 'yes' })), { 'Developmental delay': 'No | Yes', 'Tool of the neuro check': 'ICE | CAPD' }))
test('checks that nobody was asked for are counted: they would stand as missed', () => {
  assert.equal(asked(patientOf(TOLD), patientOf(amended({ day0: '2026-11-17T10:00:00+01:00' }))), 2)
  assert.equal(asked(patientOf(TOLD), patientOf(amended({ protocol: 'eight-hourly' }))), 12)
})
test('a reason whose check is no longer planned is counted', () => {
  assert.equal(orphans(patientOf(TOLD), patientOf(amended({ day0: '2026-11-19T10:00:00+01:00' }))), 1)
  assert.equal(orphans(patientOf(TOLD), patientOf(amended({ day0: '2026-11-17T10:00:00+01:00' }))), 0)
})
test('a second infusion is compared with the treatment of now', () => {
  const second = entry('course', '2026-11-20T12:00:00+01:00', { ...COURSE, day0: '2026-11-20T11:00:00+01:00' }, { course: 'second' })
  assert.equal(moved([...TOLD, second], 'second').Today, 'Day +2 of 30 | Day 0 of 30')
})
test('without a day 0 nothing is asked for, and it says so', () => {
  const { Today, 'Next check': next, Rhythm } = moved(amended({ day0: null }))
  assert.deepEqual([Today, next, Rhythm], ['Day +2 of 30 | Day 0 not set', '08:00, overdue | none', 'neuro check twice a day | none'])
})
