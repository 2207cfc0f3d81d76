/** What limits, doses by weight and amounts the phone finds; a case a line, an answer a line. */
import { createInterface } from 'node:readline'
import { micrograms } from '../../../frontend/static/js/chart/amounts.js'
import { doseByWeight } from '../../../frontend/static/js/chart/dosing.js'
import { breaches, earliest, lately } from '../../../frontend/static/js/chart/limits.js'

const ASKED = {
  limits: ({ times, in_all, at_ms, drug }) => [breaches(times, in_all, at_ms, drug), lately(times, at_ms, drug), earliest(times, in_all, drug)],
  doses: ({ drug, grams }) => grams.map(weight_g => doseByWeight(drug, { state: 'known', weight_g })),
  amounts: ({ written }) => written.map(([amount, unit]) => micrograms(amount, unit)),
}

for await (const line of createInterface({ input: process.stdin })) {
  const { what, ...facts } = JSON.parse(line)
  process.stdout.write(`${JSON.stringify(ASKED[what](facts))}\n`)
}
