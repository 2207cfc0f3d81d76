/** What people answered to "which of these?". Pure; its twin is backend/chart/answers.py. */

/** @typedef {Record<string, any>} Json
 *  @typedef {{ pairs: Set<string>, picked: Set<string>, aside: Set<string> }} Answered */

/** Of these records, the pairs a decision named together, those picked, those set aside; the later answer counts.
 *  The answer is a version of the one that stands, or `one`: the last of them, or anything else: all of them.
 *  @param {string} question @param {Json[]} entries @param {Json[]} standing @param {Set<string>} records @returns {Answered} */
export function answered(question, entries, standing, records) {
  const asked = entries.filter(({ kind, body }) => kind === 'decision' && body.question === question)
  if (!asked.length) return { pairs: new Set(), picked: new Set(), aside: new Set() }
  const recordOf = new Map(standing.flatMap(record => record.versions.map((/** @type {Json} */ version) => [version.id, record.id])))
  const order = new Map(standing.map((record, place) => [record.id, place]))
  /** @type {Set<string>} */ const pairs = new Set()
  /** @type {Set<string>} */ const picked = new Set()
  /** @type {Set<string>} */ const aside = new Set()
  for (const entry of asked) {
    /** @type {Set<string>} */
    const named = new Set(entry.amends.map((/** @type {string} */ id) => recordOf.get(id)).filter((/** @type {string} */ id) => records.has(id)))
    for (const one of named) for (const other of named) if (one !== other) pairs.add(pairKey(one, other))
    const kept = keeps(entry.body.answer, named, recordOf, order)
    for (const id of named) {
      aside.delete(id)
      picked.delete(id)
      if (!kept.has(id)) aside.add(id)
      else if (kept.size === 1) picked.add(id)
    }
  }
  return { pairs, picked, aside }
}

/** Two records, whichever comes first. @param {string} one @param {string} other */
export const pairKey = (one, other) => one < other ? `${one} ${other}` : `${other} ${one}`

/** Which of the named records an answer leaves. @param {unknown} answer @param {Set<string>} named @param {Map<string, string>} recordOf @param {Map<string, number>} order */
function keeps(answer, named, recordOf, order) {
  if (answer === 'one') return new Set([...named].sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0)).slice(-1))
  const one = typeof answer === 'string' ? recordOf.get(answer) : undefined
  return one !== undefined && named.has(one) ? new Set([one]) : named
}
