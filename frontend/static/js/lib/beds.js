/** How long a bed's name is, and the order of beds. Pure; its twins are BED and bed_key of backend/format.py. */

export const BED = 12 // letters

/** Bed 4 stands before bed 12; other names in the order of their letters. @param {string} bed @returns {[number, string]} */
export const bedKey = bed => [/^[0-9]+$/.test(bed) && bed.length <= BED ? Number(bed) : 10 ** BED, bed]
