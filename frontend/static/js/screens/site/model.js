/** What a telephone dials. Pure. */

/** The address that calls a number: digits and signs alone. @param {string} number */
export const dialled = number => `tel:${encodeURIComponent(number.replace(/[ .-]/g, '')).replaceAll('%2B', '+').replaceAll('%2A', '*')}`
