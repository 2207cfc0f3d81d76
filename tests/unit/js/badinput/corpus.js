/** The bad inputs of tests/badinput: rows, cases, payloads as text; its twin is tests/unit/badinput/corpus.py. */
import { readFileSync } from 'node:fs'

const FOLDER = new URL('../../../badinput/', import.meta.url)

/** The kinds of one letter. @param {string} letter @returns {any[]} */
export const rows = letter => JSON.parse(readFileSync(new URL(`${letter}.json`, FOLDER), 'utf8'))

/** [id, case] of every case that has these carriers. @param {string} letter @param {...string} needed @returns {[string, any][]} */
export const cases = (letter, ...needed) => rows(letter).flatMap(row => row.cases
  .filter((/** @type {any} */ one) => needed.every(name => name in one)).map((/** @type {any} */ one) => [row.id, one]))

/** The text of a payload; one that is no text in UTF-8 is null. @param {any} recipe @returns {string | null} */
export function words(recipe) {
  if (typeof recipe === 'string') return recipe
  if (Array.isArray(recipe)) return recipe.map(words).reduce((all, part) => all === null || part === null ? null : all + part, '')
  if ('times' in recipe) return words(recipe.of)?.repeat(recipe.times) ?? null
  if ('each' in recipe) return Array.from({ length: recipe.each }, (_, number) => recipe.of.replaceAll('#', number)).join('')
  return null
}

const ID = '01985a00-0000-7000-8000-000000000001'
const OTHER = '01985a00-0000-7000-bfff-000000000002'
export const ENVELOPE = {
  v: 1, id: ID, kind: 'note', ward: '3b', patient: OTHER, amends: [], author: 'bernard', device: OTHER, incarnation: '0123456789abcdef',
  n: 1, at: '2026-11-21T02:12:00+01:00', recorded_at: '2026-11-21T01:12:00.123Z', zone: 'Europe/Paris', clock_offset_ms: null,
  app: '1.4.0', body: { text: 'slept well' },
}

/** JSON with the bad thing of a case in each place it may have; null where the case has no text.
 *  @param {any} good @param {any} one @returns {(string | null)[]} */
export function spoilt(good, one) {
  const text = JSON.stringify(good)
  const first = Object.keys(good)[0]
  if ('cut' in one) return Array.from({ length: text.length }, (_, end) => text.slice(0, end))
  if ('whole' in one) return [words(one.whole)]
  if ('after' in one) return [text + words(one.after)]
  if ('member' in one) return [`${text.slice(0, -1)},${words(one.member)}}`]
  if ('twice' in one) return [`${text.slice(0, -1)},${JSON.stringify(first)}:${JSON.stringify(one.twice === 'same' ? good[first] : 'another')}}`]
  if ('fields' in one) return Object.keys(good).filter(field => isOf(good[field], one.fields)).flatMap(field => one.put.map((/** @type {any} */ put) => instead(good, field, words(put) ?? '')))
  return [instead(good, first, words(one.value))]
}

const TYPES = /** @type {Record<string, (value: any) => boolean>} */ ({
  any: () => true, number: value => typeof value === 'number', string: value => typeof value === 'string', array: Array.isArray,
  object: value => typeof value === 'object' && value !== null && !Array.isArray(value),
})

/** @param {any} value @param {string} kind */
const isOf = (value, kind) => TYPES[kind](value)

/** An object with something written by hand in a field, `''`: without the field. @param {any} good @param {string} field @param {string | null} put */
function instead(good, field, put) {
  if (put === null) return null
  if (put === '') return JSON.stringify(Object.fromEntries(Object.entries(good).filter(([name]) => name !== field)))
  return JSON.stringify({ ...good, [field]: '@@' }).replace('"@@"', () => put)
}
