/** Grade the cases on standard input as often as benchmarks/grading.py does, and answer the best time in seconds. */
import { readFileSync } from 'node:fs'
import { grade } from '../frontend/static/js/grading/evaluator.js'

const { table, cases } = JSON.parse(readFileSync(0, 'utf8'))
const once = () => {
  const start = performance.now()
  for (const answers of cases) grade(table, answers)
  return (performance.now() - start) / 1000
}
process.stdout.write(JSON.stringify({ seconds: Math.min(once(), once(), once()) }))
