/** What guidelines describe at each grade at hand, alike lines as one, unlike ones beside one another. Pure. */

/** @typedef {'crs' | 'icans' | 'iec-hs' | 'icaht'} Subject
 *  @typedef {{ value?: number, from?: number, to?: number, decimals?: number, unit?: string, agents?: string[], names?: string[] }} Value
 *  @typedef {{ of: Subject, from?: number, to?: number, topic: string, aspect: string, says: string, with?: Record<string, Value>, confidence: string, at: string }} Line
 *  @typedef {{ code: string, edition: number, title: string, cites: string[], rank: number, printed: { edition?: string, date?: string, confidence?: string },
 *    unknown?: string[], notes?: string[], read: Record<string, { cite: string, date?: string }>, lines: Line[] }} Guideline
 *  @typedef {{ guideline: Guideline, line: Line }} Said
 *  @typedef {{ says: string, with: Record<string, Value>, by: Said[] }} Statement
 *  @typedef {{ aspect: string, differ: boolean, statements: Statement[] }} Aspect
 *  @typedef {{ topic: string, aspects: Aspect[] }} Topic
 *  @typedef {{ grade: number | null, topics: Topic[], silent: Guideline[] }} Part  `grade` null: whatever the grade */

export const GRADED = /** @type {const} */ (['icans', 'crs'])
export const UNGRADED = /** @type {const} */ (['iec-hs', 'icaht'])
/** In which order they stand; those after the eighth add to one another and are never set against one another. */
const ASPECTS = ['when', 'dose', 'over', 'repeat', 'cap', 'lately', 'in_all', 'course', 'choice', 'more', 'caution']
const COMPARED = ASPECTS.slice(0, 8)

/** A part for each grade at hand, then one for lines that name no grade; only that one for a subject without grades.
 *  @param {Guideline[]} guidelines in their order @param {Subject} of @param {[number, number] | null} between @returns {Part[]} */
export function partsOf(guidelines, of, between) {
  const said = guidelines.flatMap(guideline => guideline.lines.filter(line => line.of === of).map(line => ({ guideline, line })))
  const anywhere = part(null, said.filter(({ line }) => line.from === undefined), [])
  if (!between) return UNGRADED.some(one => one === of) ? [anywhere] : []
  const [low, high] = between
  const grades = Array.from({ length: high - low + 1 }, (_, step) => low + step).map(grade => atGrade(grade, said))
  return high > 0 && anywhere.topics.length ? [...grades, anywhere] : grades
}

/** @param {number} grade @param {Said[]} said */
function atGrade(grade, said) {
  const here = said.filter(({ line: { from, to } }) => from !== undefined && to !== undefined && from <= grade && grade <= to)
  const graded = said.filter(({ line }) => line.from !== undefined).map(({ guideline }) => guideline)
  return part(grade, here, unique(graded).filter(guideline => !here.some(one => one.guideline === guideline)))
}

/** @param {number | null} grade @param {Said[]} said @param {Guideline[]} silent @returns {Part} */
const part = (grade, said, silent) => ({
  grade, silent: said.length ? silent : [],
  topics: unique(said.map(({ line }) => line.topic)).map(topic => ({ topic, aspects: aspectsOf(said.filter(({ line }) => line.topic === topic)) })),
})

/** @param {Said[]} said @returns {Aspect[]} */
const aspectsOf = said => ASPECTS.map(aspect => statementsOf(aspect, said.filter(({ line }) => line.aspect === aspect))).filter(({ statements }) => statements.length)

/** @param {string} aspect @param {Said[]} said @returns {Aspect} */
function statementsOf(aspect, said) {
  const keys = unique(said.map(({ line }) => keyOf(line)))
  const statements = keys.map(key => {
    const by = said.filter(({ line }) => keyOf(line) === key)
    return { says: by[0].line.says, with: by[0].line.with ?? {}, by }
  })
  return { aspect, statements, differ: COMPARED.includes(aspect) && differ(statements) }
}

/** Whether one source says something that another, which is not silent on it, does not, and the other way round.
 *  @param {Statement[]} statements */
function differ(statements) {
  const sources = unique(statements.flatMap(({ by }) => by.map(({ guideline }) => guideline)))
  const sets = sources.map(source => statements.filter(({ by }) => by.some(({ guideline }) => guideline === source)))
  return sets.some(one => sets.some(other => one.some(each => !other.includes(each)) && other.some(each => !one.includes(each))))
}

/** Two lines are alike when they say the same with the same numbers. @param {Line} line */
const keyOf = ({ says, with: values = {} }) => JSON.stringify([says, Object.keys(values).sort().map(name => {
  const { value, from, to, decimals = 0, unit, agents, names } = values[name]
  return [name, value, from, to, decimals, unit, agents, names]
})])

/** @template T @param {T[]} list @returns {T[]} */
const unique = list => [...new Set(list)]
