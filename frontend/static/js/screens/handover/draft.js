/** What a nurse has written for a handover and not signed yet: kept at every change, for her alone. Pure. */

/** @typedef {import('../../types.d.ts').HandoverDraft} HandoverDraft
 *  @typedef {import('./model.js').Given} Given */

const KEPT_MS = 12 * 3_600_000

/** One draft of a person about a patient, and one that corrects. @param {string} author @param {string} patient @param {string} [how] */
export const draftId = (author, patient, how = 'give') => `handover/${author}/${patient}/${how}`

/** An empty one; nothing is chosen and nothing written. @param {string} author @param {string} patient @param {string} [how] @returns {HandoverDraft} */
export const emptyDraft = (author, patient, how) => ({ id: draftId(author, patient, how), about: patient, author, touched_ms: 0, expected: {}, words: '', said: '' })

/** Whether it is of this shift; what was written for another one is let go. @param {HandoverDraft} draft @param {number} now_ms */
export const isFresh = ({ touched_ms }, now_ms) => now_ms - touched_ms < KEPT_MS

/** One more situation to be ready for, or one less with what was written. @param {HandoverDraft} draft @param {string} code @returns {HandoverDraft} */
export function toggled(draft, code) {
  const { [code]: was, ...others } = draft.expected
  return { ...draft, expected: was === undefined ? { ...draft.expected, [code]: '' } : others }
}

/** What is signed: the lines in the order of the codes, then the words of her own; what is empty is not there.
 *  @param {HandoverDraft} draft @param {{ shift: string, to: string | null }} usual @param {(code: string, text: string) => string} line @returns {Given} */
export function givenBy({ shift, to, expected, words }, usual, line) {
  const lines = Object.entries(expected).filter(([, text]) => text.trim()).map(([code, text]) => line(code, text.trim()))
  const contingency = [...lines, ...words.split('\n').map(line => line.trim()).filter(Boolean)].join('\n')
  const who = to === undefined ? usual.to : to
  return { shift: shift ?? usual.shift, ...(who && { to: who }), ...(contingency && { contingency }) }
}
