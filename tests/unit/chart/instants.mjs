/** Answer, a case a line: at which instant a ward's clock shows a time of day, its day and offset; or which of two an instant is. */
import { createInterface } from 'node:readline'
import { atWall, minutesEast, turn, wardDay } from '../../../frontend/static/js/chart/instants.js'

for await (const line of createInterface({ input: process.stdin })) {
  const { day, minutes, offsets, at_ms } = JSON.parse(line)
  const at = at_ms ?? atWall(day, minutes, offsets)
  process.stdout.write(`${JSON.stringify(at_ms === undefined ? [at, wardDay(at, offsets), minutesEast(at, offsets)] : turn(at, offsets))}\n`)
}
