/** What differs between a signed body and its correction. Pure. */

/** @typedef {{ group: 'items' | 'answers' | 'measured' | 'background' | 'writing' | 'vasopressors' | 'grade', field: string, was: any, is: any }} Change */

const GROUPS = /** @type {const} */ (['items', 'answers', 'measured'])
const REASON = '_reason'

/** Each changed value, the grade last; `undefined` stands for absent. The temperature is named once, and why an item
 *  could not be tested only while it still cannot.
 *  @param {Record<string, any>} was @param {Record<string, any>} is @returns {Change[]} */
export function changesOf(was, is) {
  const fields = GROUPS.flatMap(group => groupChanges(group, was[group] ?? {}, is[group] ?? {}))
    .filter(({ group, field }) => !(group === 'answers' && field === 'temperature') && !(group === 'items' && field === 'baseline'))
  return [...fields, ...backgroundChanges(was, is), ...writingChanges(was, is), ...drugChanges(was, is), ...gradeChanges(was, is)]
}

/** @param {typeof GROUPS[number]} group @param {Record<string, any>} was @param {Record<string, any>} is @returns {Change[]} */
function groupChanges(group, was, is) {
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  const told = (/** @type {string} */ field) => field.endsWith(REASON) && was[field.slice(0, -REASON.length)] !== is[field.slice(0, -REASON.length)]
  return fields.filter(field => was[field] !== is[field] && !told(field)).map(field => ({ group, field, was: was[field], is: is[field] }))
}

/** What was noted beside a baseline. @param {Record<string, any>} was @param {Record<string, any>} is @returns {Change[]} */
function backgroundChanges({ background: was = {} }, { background: is = {} }) {
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return fields.filter(field => JSON.stringify(was[field]) !== JSON.stringify(is[field])).map(field => ({ group: 'background', field, was: was[field], is: is[field] }))
}

/** The sentence, which its hash tells apart, and what was seen of it. @param {Record<string, any>} was @param {Record<string, any>} is @returns {Change[]} */
function writingChanges(was, is) {
  const [before, after] = [was.writing_signs ?? [], is.writing_signs ?? []]
  return [
    ...(was.handwriting?.sha256 === is.handwriting?.sha256 ? [] : [change('handwriting', was.handwriting ?? undefined, is.handwriting ?? undefined)]),
    ...(JSON.stringify(before) === JSON.stringify(after) ? [] : [change('writing_signs', before, after)]),
  ]
}

/** @param {string} field @param {any} was @param {any} is @returns {Change} */
const change = (field, was, is) => ({ group: 'writing', field, was, is })

/** @param {Record<string, any>} was @param {Record<string, any>} is @returns {Change[]} */
function drugChanges({ vasopressors: was = [] }, { vasopressors: is = [] }) {
  return JSON.stringify([...was].sort()) === JSON.stringify([...is].sort()) ? [] : [{ group: 'vasopressors', field: 'vasopressors', was, is }]
}

/** @param {Record<string, any>} was @param {Record<string, any>} is @returns {Change[]} */
function gradeChanges(was, is) {
  const [before, after] = [standing(was.grade), standing(is.grade)]
  return before.floor === after.floor && before.ceiling === after.ceiling ? [] : [{ group: 'grade', field: 'items' in is ? 'icans' : 'crs', was: before, is: after }]
}

/** @param {Record<string, any>} grade */
const standing = ({ signed, floor, ceiling }) => signed === null || signed === undefined ? { floor, ceiling } : { floor: signed, ceiling: signed }
