/** How a patient is called, and whose names can be taken for one another. */
import { cached } from '../chart/cached.js'

/** @typedef {import('../types.d.ts').Identity} Identity */

/** `EXEMPLE, Marie`: the family name in capitals, as on a wristband. @param {Identity} identity */
export function fullName({ family, given }) {
  return `${family.toUpperCase()}, ${given}`
}

/** Who signs, never torn apart at the end of a line. @param {string} name */
export const unbroken = name => name.replaceAll(' ', '\u00a0')

/** Patients whose names may be mixed up with this one's: one typing error apart, or same family name and initial.
 *  @param {Identity} one @param {Identity[]} others */
export function similarNames(one, others) {
  const family = plain(one.family)
  return others.filter(other => other !== one && alike(one, family, other))
}

/** @param {Identity} a @param {string} first a's family name, plain @param {Identity} b */
function alike(a, first, b) {
  const second = plain(b.family)
  if (first === second) return plain(a.given)[0] === plain(b.given)[0]
  return startsLike(first, second) || oneErrorApart(first, second)
}

/** Without accents, spaces, hyphens and case: each name of a ward is held against each other one. @type {(text: string) => string} */
const plain = cached(1024, text => text.normalize('NFD').replace(/[^\p{Letter}]/gu, '').toLowerCase())

/** MUSTERFRAU and MUSTERMANN: most of the letters, from the first on, are the same. @param {string} a @param {string} b */
function startsLike(a, b) {
  let same = 0
  while (same < a.length && a[same] === b[same]) same += 1
  return same >= 5 && same * 2 > Math.max(a.length, b.length)
}

/** One letter added, lost, changed, or two neighbours swapped. @param {string} a @param {string} b */
function oneErrorApart(a, b) {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 3) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i += 1
  const swapped = a.slice(0, i) + (a[i + 1] ?? '') + (a[i] ?? '') + a.slice(i + 2)
  return a.slice(i + 1) === b.slice(i + 1) || a.slice(i) === b.slice(i + 1) || a.slice(i + 1) === b.slice(i) || swapped === b
}
