/** The order of texts, and of what has an instant and an id. Pure; its twin is backend/chart/order.py. */

/** By UTF-16, whatever the language. @param {string} one @param {string} other */
export const byText = (one, other) => one < other ? -1 : one > other ? 1 : 0

/** By instant, and by id where that is the same. @param {{ at_ms: number, id: string }} one @param {{ at_ms: number, id: string }} other */
export const byTime = (one, other) => one.at_ms - other.at_ms || byText(one.id, other.id)
