/** What blood pressure and oxygen needed, check by check, on the steps that the criteria make. Pure. */

/** @typedef {import('../../types.d.ts').CheckView} CheckView
 *  @typedef {import('../../types.d.ts').Table} Table
 *  @typedef {import('../../types.d.ts').TrendPoint} TrendPoint
 *  @typedef {import('../../elements/trend-lanes.js').Lane} Lane */

/** One lane of support: each check's answer as the grade that the criteria give it alone; not asked is not there.
 *  @param {'hypotension' | 'oxygen'} field @param {Table} table @param {CheckView[]} checks @param {TrendPoint[]} crs @returns {Lane} */
export function supportLane(field, table, checks, crs) {
  const answers = new Map(checks.map(({ id, body }) => [id, body.answers?.[field]]))
  const points = crs.map(point => {
    const step = stepOf(table, field, answers.get(point.id))
    return { ...point, floor: step, ceiling: step, joined: false }
  })
  return { code: field, low: 0, high: 0, lines: [], rule: null, points }
}

/** The grade of one answer alone, 0 for one that no grade names; null when it was not asked or nobody here knows it.
 *  @param {Table} table @param {string} field @param {unknown} code @returns {number | null} */
export function stepOf(table, field, code) {
  if (typeof code !== 'string' || !table.fields[field].codes.includes(code)) return null
  const { grades } = domainOf(table, field)
  return grades.find((/** @type {any} */ { when }) => when.in.includes(code))?.grade ?? 0
}

/** The answers of each step, for the key. @param {Table} table @param {string} field @returns {{ step: number, codes: string[] }[]} */
export function stepsOf(table, field) {
  const { codes } = table.fields[field]
  const { grades } = domainOf(table, field)
  return [0, ...grades.map((/** @type {any} */ { grade }) => grade)]
    .map(step => ({ step, codes: codes.filter((/** @type {string} */ code) => stepOf(table, field, code) === step) }))
}

/** @param {Table} table @param {string} field */
const domainOf = (table, field) => table.domains.find((/** @type {any} */ domain) => domain.field === field)
