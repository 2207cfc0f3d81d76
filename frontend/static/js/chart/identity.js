/** Who a patient is; what nobody recorded is unknown. Pure; its twin is backend/chart/identity.py. */

/** @typedef {Record<string, any>} Json */

const UNKNOWN = { born: null, sex: 'unknown', number: null, prompt_language: null }
const NOT_RECORDED = { state: 'not_recorded' }

/** The Identity of types.d.ts from the body of a `patient` record. @param {Json} body @returns {import('../types.d.ts').Identity} */
export const identityOf = body => /** @type {any} */ ({ ...UNKNOWN, ...body, allergies: { ...NOT_RECORDED, ...body.allergies } })
