/** What a check's grade would be with what the chart has learned since it was signed. Pure; its twin is would_be of backend/handovers/episodes.py. */

/** @typedef {import('../types.d.ts').CheckView} CheckView */

/** The grade with the answers that the chart would propose now; null where it would propose no other, or nobody here can grade it.
 *  @template {{ floor?: number, ceiling?: number }} G
 *  @param {CheckView} check @param {(check: CheckView) => G | null} grade @returns {(G & { floor: number, ceiling: number }) | null} */
export function wouldBe(check, grade) {
  if (!check.would_now.length) return null
  const learned = Object.fromEntries(check.would_now.map(({ field, answer }) => [field, answer]))
  const found = grade({ ...check, body: { ...check.body, answers: { ...check.body.answers, ...learned } } })
  return found && found.floor !== undefined && found.ceiling !== undefined ? { ...found, floor: found.floor, ceiling: found.ceiling } : null
}
