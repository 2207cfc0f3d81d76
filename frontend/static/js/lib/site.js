/** What a site's card says for a ward and a grade. Pure; its twin is backend/site/lines.py. */
import { stands } from '../chart/checks.js'
import { weight } from '../chart/severity.js'

/** @typedef {import('../types.d.ts').SiteCard} SiteCard
 *  @typedef {import('../types.d.ts').SiteLine} SiteLine
 *  @typedef {import('../types.d.ts').SiteRow} SiteRow
 *  @typedef {import('../types.d.ts').SiteDocument} SiteDocument
 *  @typedef {import('../types.d.ts').PatientChart} PatientChart */

const ANY = 'any'
const EVERY_WARD = '*'

/** Phone numbers: the ward's own first, then those of every ward. @param {SiteCard | null} card @param {string} ward */
export const phonesOf = (card, ward) => parts(card, ward).flatMap(part => part.phones ?? [])

/** The rhythm that the site proposes for new courses of a ward. @param {SiteCard | null} card @param {string} ward @returns {string | null} */
export const protocolOf = (card, ward) => parts(card, ward).find(part => part.protocol)?.protocol ?? null

/** Every line that counts for a ward; its own replaces that of every ward for the same criteria and grade.
 *  @param {SiteCard | null} card @param {string} ward */
function linesOf(card, ward) {
  /** @type {Map<string, SiteLine>} */
  const found = new Map()
  for (const line of parts(card, ward).flatMap(part => part.lines ?? [])) {
    const key = `${line.criteria} ${line.grade}`
    if (!found.has(key)) found.set(key, line)
  }
  return [...found.values()]
}

/** Rows {of, grade, text, document} for a grade of a syndrome, or for each that is still possible, the lowest first.
 *  Then those for any grade above 0; `of` is `any` where the line is for any criteria.
 *  @param {SiteCard | null} card @param {string} ward @param {'icans' | 'crs'} of @param {string | null} criteria @param {[number, number]} between @returns {SiteRow[]} */
export function linesAt(card, ward, of, criteria, [low, high]) {
  const found = linesOf(card, ward).filter(line => [criteria, ANY].includes(line.criteria))
  const exact = found.filter(line => line.grade !== ANY && low <= line.grade && line.grade <= high).sort((one, other) => Number(one.grade) - Number(other.grade))
  const atAny = found.filter(line => line.grade === ANY && high > 0)
  return [...exact, ...atAny].map(line => row(line, of))
}

/** A line with the syndrome it is shown for. @param {SiteLine} line @param {'icans' | 'crs'} of @returns {SiteRow} */
const row = ({ criteria, grade, text, document }, of) => ({ of: criteria === ANY ? ANY : of, grade, text, document })

/** The rows for the present grades of some patients, each once. @param {SiteCard | null} card @param {string} ward @param {PatientChart[]} patients */
export function linesFor(card, ward, patients) {
  /** @type {SiteRow[]} */
  const found = []
  for (const patient of patients) for (const of of /** @type {const} */ (['icans', 'crs'])) {
    const check = patient[of].current
    const rows = check ? linesAt(card, ward, of, check.criteria, atHand(check)) : []
    found.push(...rows.filter(one => !found.some(other => isSame(one, other))))
  }
  return found
}

/** @param {SiteRow} one @param {SiteRow} other */
const isSame = (one, other) => one.of === other.of && one.grade === other.grade && one.text === other.text && one.document === other.document

/** From the worst of what was calculated and signed up to the highest grade that is still possible.
 *  @param {import('../types.d.ts').CheckView} check @returns {[number, number]} */
export function atHand(check) {
  const low = weight(check)
  return [low, Math.max(low, stands(check)[1])]
}

/** Rows under the document that they stand in, in the order they came.
 *  @param {SiteCard | null} card @param {SiteRow[]} lines @returns {{ lines: SiteRow[], document: SiteDocument }[]} */
export function byDocument(card, lines) {
  const names = [...new Set(lines.map(line => line.document))]
  return names.map(name => ({ lines: lines.filter(one => one.document === name), document: /** @type {SiteCard} */ (card).documents?.[name] ?? { title: name, edition: '', date: '', signed_by: '' } }))
}

/** What is said for a ward itself, then for every ward. @param {SiteCard | null} card @param {string} ward @returns {import('../types.d.ts').SiteWard[]} */
const parts = (card, ward) => card ? [ward, EVERY_WARD].flatMap(name => Object.hasOwn(card.wards, name) ? [card.wards[name]] : []) : []
