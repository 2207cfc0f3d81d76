/** A photograph as it is kept: small, and with nothing in it but the picture. Pure: who encodes is handed in. */
import { MOST_BYTES } from './strokes.js'

/** @typedef {{ width: number, height: number }} Size */

export const JPEG = 'image/jpeg'
const WIDEST = 1600
const MOST_PIXELS = 60_000_000
const SCALES = [1, 0.8, 0.64, 0.5, 0.4, 0.3]
const QUALITIES = [0.85, 0.7, 0.55, 0.4]
const [MARK, START, END, SCAN, COMMENT] = [0xff, 0xd8, 0xd9, 0xda, 0xfe]
const FRAMES = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]
/** How wide a pixel is, and how the colours are to be read: part of the picture. @type {Record<number, string>} */
const SHOWN_BY = { 0xe0: 'JFIF', 0xee: 'Adobe' }
const PNG = [0x89, 0x50, 0x4e, 0x47]
const BRANDS = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1']

/** Encode a picture smaller and coarser until it fits; null when nothing fits.
 *  @param {(size: Size, quality: number) => Promise<Uint8Array>} encode @param {Size} size @param {number} [most] @returns {Promise<Uint8Array | null>} */
export async function smallEnough(encode, { width, height }, most = MOST_BYTES) {
  const whole = Math.min(1, WIDEST / Math.max(width, height))
  for (const scale of SCALES) {
    const size = { width: Math.max(1, Math.round(width * whole * scale)), height: Math.max(1, Math.round(height * whole * scale)) }
    for (const quality of QUALITIES) {
      const bytes = bare(await encode(size, quality))
      if (bytes.length <= most) return bytes
    }
  }
  return null
}

/** A JPEG without what an application wrote into it: place, camera, comments; anything else as it is. @param {Uint8Array} jpeg */
export function bare(jpeg) {
  if (!segments(jpeg).length) return jpeg
  const kept = segments(jpeg).filter(({ mark, from }) => mark !== COMMENT && ((mark & 0xf0) !== 0xe0 || saysOnly(jpeg, from, SHOWN_BY[mark])))
  const parts = [jpeg.subarray(0, 2), ...kept.map(({ from, to }) => jpeg.subarray(from, to))]
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  parts.reduce((at, part) => { bytes.set(part, at); return at + part.length }, 0)
  return bytes
}

/** @param {Uint8Array} jpeg @param {number} from @param {string | undefined} words */
const saysOnly = (jpeg, from, words) => words !== undefined && String.fromCharCode(...jpeg.subarray(from + 4, from + 4 + words.length)) === words

/** Why a file cannot be the photograph, before a browser is asked to read it; `''` where nothing speaks against it.
 *  @param {Uint8Array} bytes @returns {'' | 'empty' | 'huge'} */
export function objection(bytes) {
  if (!bytes.length) return 'empty'
  const size = sizeOf(bytes)
  return size && size.width * size.height > MOST_PIXELS ? 'huge' : ''
}

/** Whether it is a picture as iPhones keep it, which few browsers read. @param {Uint8Array} bytes @param {string} type */
export const isHeic = (bytes, type) => /hei[cf]/.test(type) || BRANDS.includes(String.fromCharCode(...bytes.subarray(8, 12)))

/** How large a JPEG or PNG says it is; null for anything else. @param {Uint8Array} bytes @returns {Size | null} */
export function sizeOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  if (bytes.length >= 24 && PNG.every((one, index) => bytes[index] === one)) return { width: view.getUint32(16), height: view.getUint32(20) }
  const frame = segments(bytes).find(({ mark, from, to }) => FRAMES.includes(mark) && to - from >= 9)
  return frame ? { height: view.getUint16(frame.from + 5), width: view.getUint16(frame.from + 7) } : null
}

/** The parts of a JPEG behind its first mark; the picture itself is the last. @param {Uint8Array} bytes */
function segments(bytes) {
  /** @type {{ mark: number, from: number, to: number }[]} */
  const found = []
  if (bytes[0] !== MARK || bytes[1] !== START) return found
  for (let from = 2; from + 4 <= bytes.length && bytes[from] === MARK;) {
    const mark = bytes[from + 1]
    const isLast = mark === SCAN || mark === END
    const to = isLast ? bytes.length : Math.min(bytes.length, from + 2 + bytes[from + 2] * 256 + bytes[from + 3])
    found.push({ mark, from, to })
    if (isLast) break
    from = to
  }
  return found
}
