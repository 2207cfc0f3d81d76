/** An entry: one immutable text, its hash, its envelope. Pure; its twin is sync/envelope.py. */

const VERSION = 1
const LARGEST_BYTES = 64 * 1024
const DEPTH = 16
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
const LONE_SURROGATE = /\p{Surrogate}/u
export const UUID7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
export const INCARNATION = /^[0-9a-f]{16}$/
export const SHA256 = /^[0-9a-f]{64}$/
const NAME = /^[a-z0-9_.-]{1,64}$/
const HOUR = String.raw`([01]\d|2[0-3]):[0-5]\d`
const INSTANT = new RegExp(String.raw`^\d{4}-\d\d-\d\dT${HOUR}:[0-5]\d(\.\d{1,3})?(Z|[+-]${HOUR})$`)

/** field -> the form of its text @type {Record<string, RegExp>} */
const TEXTS = {
  id: UUID7,
  kind: NAME,
  ward: NAME,
  patient: UUID7,
  author: NAME,
  device: UUID7,
  incarnation: INCARNATION,
  at: INSTANT,
  recorded_at: INSTANT,
  zone: /^[A-Za-z0-9_+/-]{1,64}$/,
  app: /^[0-9A-Za-z.+-]{1,32}$/,
}
/** @type {Record<string, RegExp>} */
const OPTIONAL = { course: UUID7, criteria: NAME, edition_sha256: SHA256 }

/** A text that is not a version 1 entry; `id` is what it calls itself, if it says so. */
export class NotAnEntry extends Error {
  /** @param {string} reason @param {string | null} [id] */
  constructor(reason, id = null) {
    super(reason)
    this.id = id
  }
}

/** Lowercase hex SHA-256 of the text's UTF-8 bytes. @param {string} text @returns {Promise<string>} */
export async function textHash(text) {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return hex(new Uint8Array(bytes))
}

/** @param {Uint8Array} bytes */
export function hex(bytes) {
  let digits = ''
  for (const byte of bytes) digits += HEX[byte]
  return digits
}

/** The envelope of an entry text. Unknown kinds and fields pass; NotAnEntry says what is wrong.
 *  Duplicate keys and the way a number is written are the server's to refuse: `JSON.parse` does not show them.
 *  @param {string} text @returns {import('../types.d.ts').Envelope} */
export function parse(text) {
  if (new TextEncoder().encode(text).length > LARGEST_BYTES) throw new NotAnEntry('larger than 64 KiB')
  const found = read(text)
  const unfit = firstUnfit(found, text)
  if (unfit) throw new NotAnEntry(unfit)
  if (!isObject(found)) throw new NotAnEntry('not an object')
  const wrong = firstWrong(found)
  if (wrong) throw new NotAnEntry(wrong, isText(found.id, UUID7) ? found.id : null)
  return found
}

/** @param {string} text @returns {any} */
function read(text) {
  try {
    return JSON.parse(text)
  } catch (wrong) {
    throw new NotAnEntry(`not JSON: ${wrong instanceof Error ? wrong.message : ''}`)
  }
}

/** What no entry may hold, at any depth; numbers first, which the server judges while it reads. The strings are only looked at where the text
 *  lets one of them be unfit: JSON writes NUL as an escape. @param {any} value @param {string} text */
const firstUnfit = (value, text) => firstOf(value, DEPTH, Object.values, unfitNumber)
  ?? (text.includes('\\u') || LONE_SURROGATE.test(text) ? firstOf(value, DEPTH, namesAndValues, unfitText) : null)

/** @param {any} value @param {number} depth @param {(value: object) => any[]} partsOf @param {(leaf: any) => string | null} unfit @returns {string | null} */
function firstOf(value, depth, partsOf, unfit) {
  if (typeof value !== 'object' || value === null) return unfit(value)
  if (depth === 0) return 'nested too deeply'
  for (const part of Array.isArray(value) ? value : partsOf(value)) {
    const found = firstOf(part, depth - 1, partsOf, unfit)
    if (found) return found
  }
  return null
}

/** @param {object} value */
const namesAndValues = value => [...Object.keys(value), ...Object.values(value)]

/** @param {any} leaf */
const unfitNumber = leaf => typeof leaf === 'number' && !Number.isSafeInteger(leaf) ? 'a number is not whole or too large' : null

/** @param {any} text */
function unfitText(text) {
  if (typeof text !== 'string') return null
  if (text.includes('\0')) return 'a string holds NUL'
  return LONE_SURROGATE.test(text) ? 'a string holds a lone surrogate' : null
}

/** What is wrong with the first field of an envelope that is not in its form. @param {any} found @returns {string | null} */
function firstWrong(found) {
  if (found.v !== VERSION) return 'v is not 1'
  for (const field of Object.keys(TEXTS)) {
    if (!isField(found, field)) return `${field} is missing or not in its form`
  }
  for (const [field, form] of Object.entries(OPTIONAL)) {
    if (Object.hasOwn(found, field) && !isText(found[field], form)) return `${field} is not in its form`
  }
  if (!Number.isSafeInteger(found.n) || found.n < 1) return 'n is not a number from 1'
  if (found.clock_offset_ms !== null && !Number.isSafeInteger(found.clock_offset_ms)) return 'clock_offset_ms is neither a number nor null'
  if (!Array.isArray(found.amends) || !found.amends.every((/** @type {any} */ one) => isText(one, UUID7))) return 'amends is not a list of ids'
  return isObject(found.body) ? null : 'body is not an object'
}

/** A text field in its form; an instant whose day exists. @param {any} found @param {string} field */
function isField(found, field) {
  return Object.hasOwn(found, field) && isText(found[field], TEXTS[field]) && (TEXTS[field] !== INSTANT || exists(found[field]))
}

/** Whether the calendar has the day of this instant. @param {string} instant */
function exists(instant) {
  const [year, month, day] = instant.split(/[-T]/, 3).map(Number)
  const days = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return year > 0 && month > 0 && month < 13 && day > 0 && day <= days[month - 1]
}

/** @param {any} value */
const isObject = value => typeof value === 'object' && value !== null && !Array.isArray(value)

/** @param {any} value @param {RegExp} form */
const isText = (value, form) => typeof value === 'string' && form.test(value)

/** A UUIDv7 of an instant (milliseconds since 1970) and ten random bytes. @param {number} ms @param {Uint8Array} chance */
export function uuid7(ms, chance) {
  const bytes = new Uint8Array(16)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(ms) << 16n)
  bytes.set(chance.subarray(0, 10), 6)
  bytes[6] = 0x70 | (bytes[6] & 0x0f)
  bytes[8] = 0x80 | (bytes[8] & 0x3f)
  const digits = hex(bytes)
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-')
}
