/** Entries in a file that travels by hand. Pure; its twin is sync/entries_file.py. */
import { hex, INCARNATION, SHA256, textHash, UUID7 } from './envelope.js'

const NAME = 'tenpoint-entries'
const FORM = 1
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/
const AT_ONCE = 0x8000 // bytes; a call takes only so many arguments

/** What an entry names by its hash, whole. @typedef {{ sha256: string, type: string, data: Uint8Array }} Attachment */

/** `damaged`: the hashes of texts and attachments that are not what was saved.
 *  @typedef {{ device: string, incarnation: string, texts: string[], damaged: string[], attachments: Attachment[] }} EntriesFile */

/** A text that is no file of entries, or was cut off. */
export class NotAFile extends Error {}

/** The file; NotAFile when it is none. A damaged row or attachment fails nothing but itself. @param {string} text @returns {Promise<EntriesFile>} */
export async function read(text) {
  const found = parsed(text.replace(/^\ufeff/, ''))
  const { device, incarnation, entries } = found ?? {}
  if (found?.file !== NAME || found.v !== FORM || !fits(UUID7, device) || !fits(INCARNATION, incarnation) || !Array.isArray(entries) || !entries.every(isRow)) {
    throw new NotAFile('not a file of entries')
  }
  const hashes = await Promise.all(entries.map(row => textHash(row.text)))
  const { attachments, spoilt } = await apart(found.attachments === undefined ? [] : found.attachments)
  return {
    device, incarnation,
    texts: entries.filter((row, index) => hashes[index] === row.hash).map(row => row.text),
    damaged: [...entries.filter((row, index) => hashes[index] !== row.hash).map(row => row.hash), ...spoilt],
    attachments,
  }
}

/** The text of a file. @param {{ device: string, incarnation: string, rows: { hash: string, text: string }[], attachments?: Attachment[] }} what */
export const write = ({ device, incarnation, rows, attachments = [] }) => JSON.stringify({
  file: NAME, v: FORM, device, incarnation, entries: rows.map(({ hash, text }) => ({ hash, text })),
  ...(attachments.length ? { attachments: attachments.map(({ sha256, type, data }) => ({ sha256, type, data: base64(data) })) } : {}),
})

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

/** The attachments that are whole, and the names of the others; one that says no name has an empty one. @param {any} rows */
async function apart(rows) {
  const all = Array.isArray(rows) ? rows : [rows]
  const whole = await Promise.all(all.map(attachment))
  return {
    attachments: whole.filter(one => one !== null),
    spoilt: all.filter((_, index) => whole[index] === null).map(nameOf),
  }
}

/** A row whose bytes are those of its name; null for any other. @param {any} row @returns {Promise<Attachment | null>} */
async function attachment(row) {
  if (typeof row?.type !== 'string' || typeof row.data !== 'string' || row.data.length % 4 || !BASE64.test(row.data)) return null
  const data = Uint8Array.from(atob(row.data), letter => letter.charCodeAt(0))
  const digest = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', data)))
  return digest === row.sha256 ? { sha256: row.sha256, type: row.type, data } : null
}

/** What a row calls itself, if that is a name. @param {any} row */
const nameOf = row => fits(SHA256, row?.sha256) ? row.sha256 : ''

/** @param {Uint8Array} data */
function base64(data) {
  let letters = ''
  for (let at = 0; at < data.length; at += AT_ONCE) letters += String.fromCharCode(...data.subarray(at, at + AT_ONCE))
  return btoa(letters)
}

/** A text of this form. @param {RegExp} form @param {any} value */
const fits = (form, value) => typeof value === 'string' && form.test(value)
