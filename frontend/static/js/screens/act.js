/** What a person signs about a patient, before it is an entry. Pure. */

/** @typedef {import('./visit/model/bodies.js').ToSign} ToSign
 *  @typedef {{ patient: string, ward: string, course: string | null, at_ms: number }} Where */

/** One act; `amends` names the versions it replaces or settles. @param {string} kind @param {Where} where @param {Record<string, any>} body @param {string[]} [amends] @returns {ToSign} */
export const act = (kind, { patient, ward, course, at_ms }, body, amends = []) => ({ kind, patient, ward, ...(course && { course }), amends, at_ms, body })
