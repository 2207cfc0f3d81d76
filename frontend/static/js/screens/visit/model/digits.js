/** A number as the thumb writes it: text until it is left, then whole steps of the unit. Pure.
 *  Ranges come from instruments/crs-vitals.json: `hard` blocks, `soft` asks once. */

/** @typedef {{ decimals: number, hard: [number, number], soft?: [number, number], low?: number, asks?: string, unit: string }} Measure */
/** @typedef {'ok' | 'impossible' | 'unlikely'} Verdict */

const POINT = '.'
const ERASE = 'erase'

/** The pad's key for a key of a keyboard, null for any other. @param {string} key */
export function keyOf(key) {
  if (/^[0-9]$/.test(key)) return key
  if (key === '.' || key === ',') return POINT
  return key === 'Backspace' || key === 'Delete' ? ERASE : null
}

/** The text after one more key; the point comes by itself once another digit would pass the highest possible value.
 *  @param {string} text @param {string} key a digit, `.` or `erase` @param {Measure} measure @returns {string} */
export function press(text, key, measure) {
  if (key === ERASE) return text.slice(0, -1).replace(/\.$/, '')
  if (key === POINT) return measure.decimals > 0 && text !== '' && !text.includes(POINT) ? text + POINT : text
  if (isFull(text, measure)) return text
  const longer = text === '0' ? key : text + key
  if (text !== '' && !text.includes(POINT) && tooHigh(longer, measure)) return measure.decimals > 0 ? text + POINT + key : text
  return longer
}

/** Whether no further digit can follow. @param {string} text @param {Measure} measure */
export function isFull(text, measure) {
  if (text.includes(POINT)) return text.length - text.indexOf(POINT) > measure.decimals
  return measure.decimals === 0 && text !== '' && tooHigh(`${text}0`, measure)
}

/** The value in whole steps of 10^-decimals; `null` for no digits. @param {string} text @param {Measure} measure @returns {number | null} */
export function valueOf(text, { decimals }) {
  if (text === '') return null
  const [whole, fraction = ''] = text.split(POINT)
  return Number(whole + fraction.padEnd(decimals, '0'))
}

/** The text a kept value is edited as. @param {number | undefined} value @param {Measure} measure */
export function textOf(value, { decimals }) {
  if (value === undefined) return ''
  const digits = String(value).padStart(decimals + 1, '0')
  return decimals ? `${digits.slice(0, -decimals)}${POINT}${digits.slice(-decimals)}` : digits
}

/** @param {number} value @param {Measure} measure @returns {Verdict} */
export function judge(value, { hard, soft }) {
  if (value < hard[0] || value > hard[1]) return 'impossible'
  return soft && (value < soft[0] || value > soft[1]) ? 'unlikely' : 'ok'
}

/** @param {string} text @param {Measure} measure */
const tooHigh = (text, measure) => Number(text) * 10 ** measure.decimals > measure.hard[1]
