/** What the phone makes of a drawing; a value a line, an answer a line. */
import { createInterface } from 'node:readline'
import { drawingIn, facts, outline } from '../../../frontend/static/js/chart/ink.js'

for await (const line of createInterface({ input: process.stdin })) {
  const found = drawingIn(JSON.parse(line).value)
  process.stdout.write(`${JSON.stringify(found && [facts(found), outline(found)])}\n`)
}
