/** What was signed about a version of something. Pure; its twin is backend/chart/about.py. */

/** Whether a record is about another as it stands now; what was said of an older version is not.
 *  @param {Record<string, any>} record @param {{ heads: string[] } | Record<string, any>} other */
export const isAbout = (record, other) => other.heads.includes(record.body.of)

/** Who, and when. @param {Record<string, any>} record */
export const said = ({ id, author, at_ms }) => ({ id, author, at_ms })
