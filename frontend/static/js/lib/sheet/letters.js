/** How many lines a text takes by its letters' widths. Pure; its twin is backend/pdf/letters.py. */

/** What stands on one line: a date with its time, a flow, a unit, a digest. */
export const WHOLE = /(\d\d-\p{L}+(?:-\d{4})?(?: \d\d:\d\d)?|\d+ L\/min|[^\s/]{1,5}\/[dmµ]?L\b|[A-Z\d]{1,8}(?:-[A-Z\d]{1,6}){1,2})/gu
export const SPACE = 21
const UNKNOWN = 100
// the letters of the sheets' semibold typeface that are at most so wide, in hundredths of an em
const BY_WIDTH = /** @type {[number, string][]} */ ([
  [25, '\u00a0\'′iìíîï'],
  [30, ',.l‘’!:;‹›()[]j'],
  [35, 'ft²³¹{}|·'],
  [40, '-rIÌÍÎÏ/\\º'],
  [45, '°"?sz'],
  [50, 'cçLvyýÿJgx«»_eèéêë“”'],
  [54, '*akoàáâãäåòóôõöøFTh$nuñùúûü–+0123456789<=>EÈÉÊËZbdpq~±×−'],
  [58, 'SYÝ#CÇPV€'],
  [62, 'BRXAÀÁÂÃÄÅKßDUÙÚÛÜ'],
  [65, '&GOQÒÓÔÕÖØHNÑ'],
  [82, 'Mwm—…@æœ↑↓'],
  [90, 'W%ŒÆ'],
])
const WIDTHS = new Map(BY_WIDTH.flatMap(([width, letters]) => [...letters].map(letter => [letter, width])))

/** Hundredths of an em. @param {string} text */
export const widthOf = text => [...text].reduce((sum, letter) => sum + (letter === ' ' ? SPACE : WIDTHS.get(letter) ?? UNKNOWN), 0)

/** Lines a text takes in a column of that width; words go to the next line whole, or break when too long.
 *  @param {string} text @param {number} width */
export function wrapped(text, width) {
  let [lines, used] = [1, 0]
  for (const word of text.replace(WHOLE, found => found.replaceAll(' ', '\u00a0')).split(' ')) {
    const long = widthOf(word)
    if (used && used + SPACE + long > width) [lines, used] = [lines + 1, 0]
    used += long + (used ? SPACE : 0)
    const last = Math.max(used, 1) - 1
    ;[lines, used] = [lines + Math.floor(last / width), (last % width) + 1]
  }
  return lines
}
