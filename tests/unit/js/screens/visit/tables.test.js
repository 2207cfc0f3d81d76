import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tablesFor } from '../../../../../frontend/static/js/screens/visit/model/tables.js'
import { capd, crs, ice, icans, icansChild, vitals } from './visits.js'

const files = {
  criteria: code => ({ 'astct-icans-2019': icans, 'astct-icans-2019-child': icansChild, 'astct-crs-2019': crs })[code],
  instrument: code => ({ ice, capd, 'crs-vitals': vitals })[code],
  protocol: () => ({ levels: [{ level: 'unstable', from: 3 }, { level: 'stable', from: 0 }] }),
  editionOf: code => `sha of ${code}`,
}
test('a child is graded by the child’s table and tool', () => {
  const [adult, child] = [tablesFor(files, 'ice'), tablesFor(files, 'capd')]
  assert.deepEqual([adult.icans.code, adult.instrument.code, child.icans.code, child.instrument.code], ['astct-icans-2019', 'ice', 'astct-icans-2019-child', 'capd'])
  assert.deepEqual([adult.domains, child.domains], [['consciousness', 'seizure', 'motor', 'raised_icp'], ['consciousness', 'seizure', 'motor', 'raised_icp']])
  assert.equal(adult.action, 3)
})
