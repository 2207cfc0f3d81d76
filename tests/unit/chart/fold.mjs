/** Fold what stands on standard input, a case a line, and answer a chart a line. */
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { chart } from '../../../frontend/static/js/chart/fold.js'
import { load } from '../../../frontend/static/js/store/contract.js'
import { rulesOf } from '../../../frontend/static/js/store/rules.js'

const root = new URL('../../../frontend/static/contract/', import.meta.url)
const rules = rulesOf(await load(async path => JSON.parse(readFileSync(new URL(path, root), 'utf8'))))

for await (const line of createInterface({ input: process.stdin })) {
  const { entries, now_ms, offsets } = JSON.parse(line)
  process.stdout.write(`${JSON.stringify(chart(entries, now_ms, offsets, rules))}\n`)
}
