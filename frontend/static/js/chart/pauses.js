/** When checks were paused or the patient away, who paused. Pure; its twin is backend/chart/pauses.py. */

/** @typedef {Record<string, any>} Json
 *  @typedef {import('../types.d.ts').Pause} Pause
 *  @typedef {import('../types.d.ts').PatientChart['due']} Due */

/** From when until when checks were paused; null while they still are. @param {Json[]} standing */
export const pauses = standing => spans(standing, 'pause', ['resume'])

/** From a discharge until the next bed or ward; null: the patient has not come back. @param {Json[]} standing */
export const absences = standing => spans(standing, 'discharge', ['stay', 'transfer'])

/** From each record that begins something until the next that ends it. @param {Json[]} standing @param {string} begins @param {string[]} ends @returns {[number, number | null][]} */
function spans(standing, begins, ends) {
  /** @type {[number, number | null][]} */
  const found = []
  for (const record of standing) {
    const open = found.at(-1)
    const isOpen = open !== undefined && open[1] === null
    if (record.kind === begins && !isOpen) found.push([record.at_ms, null])
    else if (ends.includes(record.kind) && isOpen) open[1] = record.at_ms
  }
  return found
}

/** The pause nobody has ended: since when, by whom, why; null when the checks go on. @param {Json[]} standing @returns {Pause | null} */
export function openPause(standing) {
  /** @type {Json | null} */
  let found = null
  for (const record of standing) {
    if (record.kind === 'pause' && found === null) found = record
    else if (record.kind === 'resume') found = null
  }
  if (found === null) return null
  const { id, at_ms, author, body } = found
  return { record: id, since_ms: at_ms, author, reason: body.reason ?? null, text: body.text ?? null }
}

/** What is owed while checks are paused: nothing, and the ward list says so; after the window nothing anyway.
 *  @param {Due} due @param {Pause | null} pause @returns {Due} */
export const suspended = (due, pause) => pause === null || due.state === 'off' ? due : { ...due, state: 'paused' }
