/** Entries in a file that travels by hand. Pure; its twin is sync/entries_file.py. */
import { textHash } from './envelope.js'

export const NAME = 'tenpoint-entries'
export const FORM = 1

const UUID7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const INCARNATION = /^[0-9a-f]{16}$/

/** `damaged`: the hashes of texts that are not what was saved.
 *  @typedef {{ device: string, incarnation: string, texts: string[], damaged: string[] }} EntriesFile */

/** A text that is no file of entries, or was cut off. */
export class NotAFile extends Error {}

/** The file; NotAFile when it is none. A damaged row fails nothing but itself. @param {string} text @returns {Promise<EntriesFile>} */
export async function read(text) {
  const found = parsed(text.replace(/^\ufeff/, ''))
  const { device, incarnation, entries } = found ?? {}
  if (found?.file !== NAME || found.v !== FORM || !fits(UUID7, device) || !fits(INCARNATION, incarnation) || !Array.isArray(entries) || !entries.every(isRow)) {
    throw new NotAFile('not a file of entries')
  }
  const hashes = await Promise.all(entries.map(row => textHash(row.text)))
  return {
    device, incarnation,
    texts: entries.filter((row, index) => hashes[index] === row.hash).map(row => row.text),
    damaged: entries.filter((row, index) => hashes[index] !== row.hash).map(row => row.hash),
  }
}

/** The text of a file. @param {{ device: string, incarnation: string, rows: { hash: string, text: string }[] }} what */
export const write = ({ device, incarnation, rows }) =>
  JSON.stringify({ file: NAME, v: FORM, device, incarnation, entries: rows.map(({ hash, text }) => ({ hash, text })) })

/** @param {string} text @returns {any} */
function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A text beside its hash. @param {any} row */
const isRow = row => typeof row?.text === 'string' && typeof row.hash === 'string'

/** A text of this form. @param {RegExp} form @param {any} value */
const fits = (form, value) => typeof value === 'string' && form.test(value)
