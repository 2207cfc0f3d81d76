import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isUnderAge, tablesFor } from '../../../../../frontend/static/js/screens/visit/model/tables.js'
import { capd, crs, ice, icans, icansChild, vitals } from './visits.js'

const files = {
  criteria: code => ({ 'astct-icans-2019': icans, 'astct-icans-2019-child': icansChild, 'astct-crs-2019': crs })[code],
  instrument: code => ({ ice, capd, 'crs-vitals': vitals })[code],
  protocol: () => ({ levels: [{ level: 'unstable', from: 3 }, { level: 'stable', from: 0 }] }),
  editionOf: code => `sha of ${code}`,
}
const born = (date, delay = 'no') => ({ identity: { born: date }, course: { developmental_delay: delay } })

test('ICE is valid from the twelfth birthday on, in the ward’s date', () => {
  assert.deepEqual(['2014-11-22', '2014-11-21', '2014-12-01', '1957-07-14'].map(date => isUnderAge(born(date), ice, '2026-11-21')), [true, false, true, false])
})

test('developmental delay counts at every age, and an unknown birth date is no child', () => {
  assert.equal(isUnderAge(born('1957-07-14', 'yes'), ice, '2026-11-21'), true)
  assert.equal(isUnderAge({ identity: null, course: null }, ice, '2026-11-21'), false)
})

test('a child is graded by the child’s table and tool', () => {
  const [adult, child] = [tablesFor(files, false), tablesFor(files, true)]
  assert.deepEqual([adult.icans.code, adult.instrument.code, child.icans.code, child.instrument.code], ['astct-icans-2019', 'ice', 'astct-icans-2019-child', 'capd'])
  assert.deepEqual([adult.domains, child.domains], [['consciousness', 'seizure', 'motor', 'raised_icp'], ['consciousness', 'seizure', 'motor', 'raised_icp']])
  assert.equal(adult.action, 3)
})
