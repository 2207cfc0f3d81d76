/** Plan what stands on standard input, a case a line: the slots of a course by protocol and findings. */
import { createInterface } from 'node:readline'
import { plan } from '../../../frontend/static/js/chart/plan.js'

for await (const line of createInterface({ input: process.stdin })) {
  const { course, frames, offsets, suffix } = JSON.parse(line)
  process.stdout.write(`${JSON.stringify(plan(course, frames, offsets, suffix))}\n`)
}
