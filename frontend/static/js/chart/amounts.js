/** Amounts of drugs as whole micrograms. Pure; its twin is backend/chart/amounts.py. */

/** @type {Record<string, number>} */
const MICROGRAMS = { ug: 1, microgram: 1, mg: 1000, g: 1_000_000 }
const MILLION = 1_000_000
const LARGEST = 9_999_999
const MOST = 10_000_000_000 // ten kilograms: more is no dose of anything
const AMOUNT = /^([0-9]{1,7})(?:\.([0-9]{1,6}))?$/

/** What was written, in whole micrograms; null where it is no amount, no mass, not whole, or giant. @param {unknown} amount @param {unknown} unit */
export function micrograms(amount, unit) {
  const factor = typeof unit === 'string' && Object.hasOwn(MICROGRAMS, unit) ? MICROGRAMS[unit] : null
  const found = AMOUNT.exec(written(amount))
  if (factor === null || found === null) return null
  const fraction = Number((found[2] ?? '').padEnd(6, '0')) * factor
  const whole = Number(found[1]) * factor + Math.floor(fraction / MILLION)
  return fraction % MILLION || whole > MOST ? null : whole
}

/** The digits of an amount, which is a text or a whole number. @param {unknown} amount */
function written(amount) {
  if (typeof amount === 'number') return Number.isInteger(amount) && amount >= 0 && amount <= LARGEST ? String(amount) : ''
  return typeof amount === 'string' ? amount : ''
}
