/** What was not done, why, and how it is counted, of every patient of a case; a case a line, an answer a line. */
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { byShift, compliance } from '../../../frontend/static/js/chart/compliance.js'
import { chart } from '../../../frontend/static/js/chart/fold.js'
import { explanation, notDone, unexplained } from '../../../frontend/static/js/chart/missed.js'
import { load } from '../../../frontend/static/js/store/contract.js'
import { rulesOf } from '../../../frontend/static/js/store/rules.js'

const root = new URL('../../../frontend/static/contract/', import.meta.url)
const files = await load(async path => JSON.parse(readFileSync(new URL(path, root), 'utf8')))
const rules = rulesOf(files)

for await (const line of createInterface({ input: process.stdin })) {
  const { entries, now_ms, offsets } = JSON.parse(line)
  const { patients } = chart(entries, now_ms, offsets, rules)
  const told = Object.entries(patients).map(([id, p]) => [id, {
    counts: compliance(p.slots, now_ms),
    shifts: byShift(p.slots, files.protocol('missed').shifts, now_ms, offsets),
    unexplained: unexplained(p.slots, now_ms).map(({ key }) => key),
    why: Object.fromEntries(notDone(p.slots, now_ms).map(({ key }) => [key, explanation(p, key)?.id ?? null])),
  }])
  process.stdout.write(`${JSON.stringify(Object.fromEntries(told))}\n`)
}
