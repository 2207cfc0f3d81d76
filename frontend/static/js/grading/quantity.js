/** A laboratory value in the unit its scores read, exactly. Pure; its twin is backend/grading/quantity.py. */

/** @typedef {Record<string, any>} Json
 *  @typedef {[bigint, bigint]} Ratio  numerator and denominator in lowest terms, the second above 0 */

/** As a laboratory writes a number. */
export const DECIMAL = /^([0-9]{1,7})(?:\.([0-9]{1,3}))?$/

/** The value in the analyte's base unit; null for what is no number, or a unit that no source converts.
 *  @param {Json} analyte @param {string} value @param {string} unit @returns {Ratio | null} */
export function quantity(analyte, value, unit) {
  const row = analyte.units.find((/** @type {Json} */ one) => one.unit === unit)
  const found = DECIMAL.exec(value)
  if (!found || !row || !('times' in row)) return null
  const fraction = found[2] ?? ''
  return lowest(BigInt(found[1] + fraction) * BigInt(row.times), 10n ** BigInt(fraction.length) * BigInt(row.over))
}

/** A fraction in lowest terms; neither part is below 0. @param {bigint} over @param {bigint} under @returns {Ratio} */
export function lowest(over, under) {
  let [shared, rest] = [over, under]
  while (rest) [shared, rest] = [rest, shared % rest]
  return [over / shared, under / shared]
}

/** -1, 0 or 1: a value below, at or above so many steps of 10^-decimals. @param {Ratio} value @param {number} steps @param {number} decimals */
export function compare(value, steps, decimals) {
  const [one, other] = [value[0] * 10n ** BigInt(decimals), BigInt(steps) * value[1]]
  return Number(one > other) - Number(one < other)
}

/** A value in whole steps of 10^-decimals, halves upward. @param {Ratio} value @param {number} decimals */
export const rounded = (value, decimals) => Number((value[0] * 10n ** BigInt(decimals) * 2n + value[1]) / (value[1] * 2n))

/** The digits of a rounded value with its point; how large it can be nobody knows, so it is a text. @param {Ratio} value @param {number} decimals */
export function decimal(value, decimals) {
  const digits = String((value[0] * 10n ** BigInt(decimals) * 2n + value[1]) / (value[1] * 2n)).padStart(decimals + 1, '0')
  return decimals ? `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}` : digits
}

/** The logarithm to base 2 of a value above 0 in steps of 10^-decimals, halves upward, without a fraction lost. @param {Ratio} value @param {number} decimals */
export function log2(value, decimals) {
  const power = 2n * 10n ** BigInt(decimals)
  const [over, under] = [value[0] ** power, value[1] ** power]
  const bits = length(over) - length(under)
  const below = bits >= 0 ? over < under << BigInt(bits) : over << BigInt(-bits) < under
  return Math.floor((bits - Number(below) + 1) / 2)
}

/** How many bits a number has. @param {bigint} number */
function length(number) {
  const digits = number.toString(16)
  return (digits.length - 1) * 4 + (32 - Math.clz32(parseInt(digits[0], 16)))
}
