/** V on the phone: what the pad makes of what is typed, and what the evaluator refuses; the same rows as the server's. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cases, ENVELOPE } from './corpus.js'
import { capd, crs, ice, icans, icansChild, vitals } from '../screens/visit/visits.js'
import { isReadable } from '../../../../frontend/static/js/chart/shape.js'
import { AnswerError } from '../../../../frontend/static/js/grading/answers.js'
import { grade } from '../../../../frontend/static/js/grading/evaluator.js'
import { gradeCheck, score } from '../../../../frontend/static/js/grading/instrument.js'
import { judge, keyOf, press, valueOf } from '../../../../frontend/static/js/screens/visit/model/digits.js'
import { hypotensionOf, isPressureReversed, oxygenOf } from '../../../../frontend/static/js/screens/visit/model/vitals.js'

const TABLES = /** @type {Record<string, any>} */ ({ [crs.code]: crs, [icans.code]: icans, [icansChild.code]: icansChild })
const TOOLS = /** @type {Record<string, any>} */ ({ ice, capd })

/** @param {any} one */
function judged({ criteria, tool, items, answers }) {
  try {
    if (!criteria) {
      const { floor, ceiling } = score(TOOLS[tool], items)
      return { score: [floor, ceiling] }
    }
    const found = tool ? gradeCheck(TABLES[criteria], TOOLS[tool], items, answers) : grade(TABLES[criteria], answers)
    return { grade: [found.floor, found.ceiling, found.status] }
  } catch (wrong) {
    if (!(wrong instanceof AnswerError)) throw wrong
    return { refused: wrong.message }
  }
}

for (const kind of ['refused', 'grade', 'score']) {
  for (const [id, one] of cases('V', kind)) test(`${id} ${one[kind]}: ${JSON.stringify(one.answers ?? one.items).slice(0, 60)}`, () =>
    assert.deepEqual(judged(one), { [kind]: one[kind] }))
}

for (const [id, { measure, keys, value, verdict }] of cases('V', 'keys')) {
  test(`${id} ${keys} on the pad of ${measure} is ${value}, which is ${verdict}`, () => {
    const text = [...keys].map(keyOf).reduce((/** @type {string} */ so_far, key) => key === null ? so_far : press(so_far, key, vitals.measured[measure]), '')
    const found = valueOf(text, vitals.measured[measure])
    assert.deepEqual([found, found === null ? null : judge(found, vitals.measured[measure])], [value, verdict])
  })
}

for (const [id, { drugs, code }] of cases('V', 'drugs')) test(`${id} ${drugs} are ${code}`, () => assert.equal(hypotensionOf(vitals, drugs), code))
for (const [id, { device, flow, code }] of cases('V', 'flow')) test(`${id} ${flow} on ${device} is ${code}`, () => assert.equal(oxygenOf(vitals, device ?? undefined, flow ?? undefined), code))
for (const [id, { reversed, asks }] of cases('V', 'reversed')) test(`${id} ${JSON.stringify(reversed)} is asked about`, () => assert.equal(isPressureReversed(reversed), asks))
for (const [id, { kind, body, read }] of cases('V', 'kind')) {
  test(`${id} ${JSON.stringify(body).slice(0, 60)} is ${read ? 'read' : 'left out'}`, () => assert.equal(isReadable({ ...ENVELOPE, kind, body }, null), read))
}
