/** Answer, a case a line, at which instant a ward's clock shows a time of day, and what day and offset that is. */
import { createInterface } from 'node:readline'
import { atWall, minutesEast, wardDay } from '../../../frontend/static/js/chart/instants.js'

for await (const line of createInterface({ input: process.stdin })) {
  const { day, minutes, offsets } = JSON.parse(line)
  const at = atWall(day, minutes, offsets)
  process.stdout.write(`${JSON.stringify([at, wardDay(at, offsets), minutesEast(at, offsets)])}\n`)
}
