/** The JavaScript twin behind a line: a question a line on standard input, an answer a line. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { AnswerError } from '../../../frontend/static/js/grading/answers.js'
import { grade } from '../../../frontend/static/js/grading/evaluator.js'
import { gradeCheck, score } from '../../../frontend/static/js/grading/instrument.js'
import { hoursOn } from '../../../frontend/static/js/chart/infusions.js'
import { sideBySide } from '../../../frontend/static/js/grading/systems.js'
import { compare, quantity, rounded } from '../../../frontend/static/js/grading/quantity.js'
import { points, ratio } from '../../../frontend/static/js/grading/scores.js'
import { phases } from '../../../frontend/static/js/grading/phases.js'
import { listed, summed } from '../../../frontend/static/js/grading/findings.js'
import { load } from '../../../frontend/static/js/store/contract.js'

const root = new URL('../../../frontend/static/contract/', import.meta.url)
const { criteria, instrument, laboratory, protocol, scores } = await load(async path => JSON.parse(readFileSync(new URL(path, root), 'utf8')))

const answers = {
  grade: ask => grade(criteria(ask.criteria), ask.answers),
  score: ask => score(instrument(ask.instrument), ask.items),
  check: ask => gradeCheck(criteria(ask.criteria), instrument(ask.instrument), ask.items, ask.answers),
  systems: ask => sideBySide({ rules: protocol('systems'), criteria, instrument }, criteria(ask.criteria), ask.check, ask.beside ?? {}),
  hours: ask => hoursOn(ask.medications, ask.agents, ask.at_ms),
  quantity(ask) {
    const found = quantity(laboratory().analytes.find(({ code }) => code === ask.code), ask.value, ask.unit)
    return found && { ratio: found.map(String), rounded: rounded(found, ask.decimals), compare: compare(found, ask.steps, ask.decimals) }
  },
  scored(ask) {
    const analytes = Object.fromEntries(laboratory().analytes.map(one => [one.code, one]))
    const score = scores().find(({ code }) => code === ask.code)
    return { points, ratio, runs: phases }[score.form](score, ask.labs, analytes, ask.now)
  },
  found(ask) {
    const score = scores().find(({ code }) => code === ask.code)
    return { listed, sum: summed }[score.form](score, ask.answers)
  },
  lines: ask => [...lines(ask)],
  digest(ask) {
    const hash = createHash('sha256')
    for (const line of lines(ask)) hash.update(line)
    return hash.digest('hex')
  },
}

function* lines({ grid, raised }) {
  const table = criteria(grid.code)
  for (const cell of cells(grid, raised)) yield `${JSON.stringify(grade(table, cell))}\n`
}

/** Twin: cells in grids.py. */
function* cells({ axes, flags, observed }, raised) {
  const fields = Object.entries(axes)
  const size = fields.reduce((product, [, values]) => product * values.length, 1)
  for (let index = 0; index < size; index++) {
    const cell = {}
    let rest = size
    for (const [name, values] of fields) {
      rest /= values.length
      const value = values[Math.floor(index / rest) % values.length]
      if (value !== null) cell[name] = value
    }
    spell(cell, flags, observed, raised, Math.imul(index, 2654435761) >>> 7)
    yield cell
  }
}

function spell(cell, flags, observed, raised, dice) {
  for (const [place, flag] of flags.entries()) {
    if (raised.includes(flag)) cell[flag] = 'yes'
    else if (dice >> place & 1) cell[flag] = 'no'
  }
  for (const [place, flag] of observed.entries()) {
    const state = Math.floor(dice / 3 ** place) % 3
    if (state) cell[flag] = state === 1 ? 'no' : 'yes'
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const ask = JSON.parse(line)
  let said
  try {
    said = { said: answers[ask.do](ask) }
  } catch (wrong) {
    if (!(wrong instanceof AnswerError)) throw wrong
    said = { refused: [wrong.field, wrong.reason] }
  }
  process.stdout.write(`${JSON.stringify(said)}\n`)
}
