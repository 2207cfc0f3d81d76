/** An entry: one immutable text, its hash, its envelope. Pure; its twin is sync/envelope.py. */

export const VERSION = 1
export const LARGEST_BYTES = 64 * 1024
const UUID7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const NAME = /^[a-z0-9_.-]{1,64}$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/

/** field -> the form of its text @type {Record<string, RegExp>} */
const TEXTS = {
  id: UUID7,
  kind: NAME,
  ward: NAME,
  patient: UUID7,
  author: NAME,
  device: UUID7,
  incarnation: /^[0-9a-f]{16}$/,
  at: INSTANT,
  recorded_at: INSTANT,
  zone: /^[A-Za-z0-9_+/-]{1,64}$/,
  app: /^[0-9A-Za-z.+-]{1,32}$/,
}
/** @type {Record<string, RegExp>} */
const OPTIONAL = { course: UUID7, criteria: NAME, edition_sha256: /^[0-9a-f]{64}$/ }

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
export const hex = bytes => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')

/** The envelope of an entry text. Unknown kinds and fields pass; NotAnEntry says what is wrong.
 *  @param {string} text @returns {import('../types.d.ts').Envelope} */
export function parse(text) {
  if (new TextEncoder().encode(text).length > LARGEST_BYTES) throw new NotAnEntry('larger than 64 KiB')
  const found = read(text)
  if (typeof found !== 'object' || found === null || Array.isArray(found)) throw new NotAnEntry('not an object')
  check(found, typeof found.id === 'string' && UUID7.test(found.id) ? found.id : null)
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

/** Every field of the envelope in its form. @param {any} found @param {string | null} name */
function check(found, name) {
  if (found.v !== VERSION) throw new NotAnEntry('v is not 1', name)
  for (const [field, form] of Object.entries(TEXTS)) {
    if (!isText(found[field], form)) throw new NotAnEntry(`${field} is missing or not in its form`, name)
  }
  for (const [field, form] of Object.entries(OPTIONAL)) {
    if (Object.hasOwn(found, field) && !isText(found[field], form)) throw new NotAnEntry(`${field} is not in its form`, name)
  }
  if (!Number.isSafeInteger(found.n) || found.n < 1) throw new NotAnEntry('n is not a number from 1', name)
  if (found.clock_offset_ms !== null && !Number.isSafeInteger(found.clock_offset_ms)) {
    throw new NotAnEntry('clock_offset_ms is neither a number nor null', name)
  }
  if (!Array.isArray(found.amends) || !found.amends.every((/** @type {any} */ one) => isText(one, UUID7))) {
    throw new NotAnEntry('amends is not a list of ids', name)
  }
  if (typeof found.body !== 'object' || found.body === null || Array.isArray(found.body)) {
    throw new NotAnEntry('body is not an object', name)
  }
}

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
