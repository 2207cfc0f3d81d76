/** What laboratory values are called, and each as it was written with its unit. */
import { codeWords } from '../../lib/i18n.js'

/** @typedef {import('../../lib/format.js').Format} Format */

const WRITTEN = /^([0-9]{1,7})(?:\.([0-9]{1,3}))?$/

/** @param {unknown} code */
export const labName = code => codeWords('lab', String(code ?? ''))

/** @param {unknown} unit */
export const unitName = unit => codeWords('unit-name', String(unit ?? ''))

/** `9.0 g/dL` as the laboratory wrote it; anything that is no number as it stands. @param {Format} format @param {Record<string, any>} body */
export function valueWords(format, { value, unit }) {
  const found = WRITTEN.exec(String(value ?? ''))
  const fraction = found?.[2] ?? ''
  const number = found ? format.number(Number(found[1] + fraction), fraction.length) : String(value ?? '')
  return [number, unitName(unit)].filter(Boolean).join('\u00a0')
}
