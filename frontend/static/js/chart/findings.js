/** What was found for a score, as it stands. Pure; its twin is backend/chart/findings.py. */

/** The FindingsView of each record that names its score, ascending; what versions disagree about is not known.
 *  @param {Record<string, any>[]} standing @returns {import('../types.d.ts').FindingsView[]} */
export function findings(standing) {
  return standing.filter(({ kind, body }) => kind === 'findings' && typeof body.score === 'string').map(({ id, at_ms, author, body, disputed }) => ({
    id, at_ms, author, score: body.score,
    answers: Object.fromEntries(Object.entries(body.answers ?? {}).filter(([code]) => !disputed.includes(`answers.${code}`))),
  }))
}
