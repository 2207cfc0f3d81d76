/** What the phone draws over time of every patient of a case, of the present course and of all; a case a line, an answer a line. */
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { chart } from '../../../frontend/static/js/chart/fold.js'
import { trends } from '../../../frontend/static/js/chart/trends.js'
import { load } from '../../../frontend/static/js/store/contract.js'
import { rulesOf } from '../../../frontend/static/js/store/rules.js'

const root = new URL('../../../frontend/static/contract/', import.meta.url)
const rules = rulesOf(await load(async path => JSON.parse(readFileSync(new URL(path, root), 'utf8'))))

for await (const line of createInterface({ input: process.stdin })) {
  const { entries, now_ms, offsets, from_ms, late_min } = JSON.parse(line)
  const { patients } = chart(entries, now_ms, offsets, rules)
  const told = Object.entries(patients).map(([id, p]) => {
    const mine = p.checks.filter(({ course }) => course === p.course?.id)
    return [id, [mine, p.checks].map(checks => trends(p, checks, from_ms, now_ms, late_min))]
  })
  process.stdout.write(`${JSON.stringify(Object.fromEntries(told))}\n`)
}
