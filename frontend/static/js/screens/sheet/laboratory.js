/** The laboratory values of the contract and the scores that read them, as a sheet takes them. */

/** `analytes` by code, in their order; `scores` beside the grade, each with its edition. @param {import('../../store/contract.js').Contract} files */
export const laboratoryOf = files => ({
  analytes: Object.fromEntries(files.laboratory().analytes.map((/** @type {import('../../types.d.ts').Table} */ one) => [one.code, one])),
  scores: files.scores().map(score => ({ ...score, edition_sha256: files.editionOf(score.code) })),
})
