/** Checks that were not done, and why. Pure; its twin is backend/chart/missed.py. */

/** @typedef {import('../types.d.ts').Slot} Slot
 *  @typedef {import('../types.d.ts').RecordView} RecordView
 *  @typedef {import('../types.d.ts').PatientChart} PatientChart */

const NOT_DONE = ['overdue', 'missed']

/** The slots whose time has passed without a check, newest first. @param {Slot[]} slots @param {number} now_ms */
export const notDone = (slots, now_ms) => [...slots].reverse().filter(slot => NOT_DONE.includes(slot.state) && slot.opens_ms <= now_ms)

/** Those of them that nobody has given a reason for. @param {Slot[]} slots @param {number} now_ms */
export const unexplained = (slots, now_ms) => notDone(slots, now_ms).filter(slot => slot.reason === null)

/** The record that says why a slot was missed: of several the last, as the fold counts them.
 *  @param {Pick<PatientChart, 'records'>} p @param {string} key @returns {RecordView | null} */
export const explanation = ({ records }, key) =>
  records.findLast(({ kind, state, body }) => kind === 'slot_missed' && state !== 'voided' && body.slot === key) ?? null
