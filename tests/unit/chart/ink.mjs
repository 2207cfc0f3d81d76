/** What the phone makes of a drawing; a value a line, an answer a line. */
import { createInterface } from 'node:readline'
import { drawingIn, facts, outline, thinned } from '../../../frontend/static/js/chart/ink.js'

for await (const line of createInterface({ input: process.stdin })) {
  const { value, least } = JSON.parse(line)
  const found = drawingIn(value)
  process.stdout.write(`${JSON.stringify(found && (least ? thinned(found, least).strokes : [facts(found), outline(found)]))}\n`)
}
