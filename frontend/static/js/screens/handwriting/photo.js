/** From a camera's file to the bytes that are kept: read upright, cut, drawn anew, made small. Nothing of the file but its picture goes on. */
import { proposal, pixelsOf } from './model/crop.js'
import { JPEG, isHeic, objection, smallEnough } from './model/jpeg.js'

/** @typedef {import('./model/crop.js').Box} Box
 *  @typedef {'empty' | 'heic' | 'huge' | 'unreadable' | 'coder'} Wrong  `coder`: the browser writes no JPEG */

const LONGEST = 2400
const LOOKED_AT = 360

/** Why a file cannot be the photograph. */
export class NoPhoto extends Error {
  /** @param {Wrong} kind @param {unknown} [cause] */
  constructor(kind, cause) {
    super(`no photograph: ${kind}`, { cause })
    this.kind = kind
  }
}

/** The picture, upright, and what is proposed to be cut from it. @param {File} file @returns {Promise<{ source: HTMLCanvasElement, box: Box }>} */
export async function photoOf(file) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const wrong = objection(bytes)
  if (wrong) throw new NoPhoto(wrong)
  const picture = await decoded(file).catch(cause => { throw new NoPhoto(isHeic(bytes, file.type) ? 'heic' : 'unreadable', cause) })
  const source = drawn(picture, { x: 0, y: 0, width: picture.width, height: picture.height }, LONGEST)
  picture.close()
  return { source, box: proposed(source) }
}

/** A quarter turn to the right. @param {HTMLCanvasElement} source @returns {{ source: HTMLCanvasElement, box: Box }} */
export function turned(source) {
  const { canvas, pen } = sheet(source.height, source.width)
  pen.translate(source.height, 0)
  pen.rotate(Math.PI / 2)
  pen.drawImage(source, 0, 0)
  return { source: canvas, box: proposed(canvas) }
}

/** The bytes of what the box holds; null when no size of it fits. @param {HTMLCanvasElement} source @param {Box} box */
export function cut(source, box) {
  const part = pixelsOf(box, source)
  return smallEnough(async ({ width, height }, quality) => {
    const canvas = drawn(source, part, Math.max(width, height))
    /** @type {Blob | null} */
    const blob = await new Promise(resolve => canvas.toBlob(resolve, JPEG, quality))
    if (blob?.type !== JPEG) throw new NoPhoto('coder')
    return new Uint8Array(await blob.arrayBuffer())
  }, part)
}

/** With the turn that the camera wrote down; a browser that does not know how to say so does it anyway. @param {File} file */
const decoded = file => createImageBitmap(file, { imageOrientation: 'from-image' })
  .catch(wrong => wrong instanceof TypeError ? createImageBitmap(file) : Promise.reject(wrong))

/** @param {HTMLCanvasElement} source */
function proposed(source) {
  const small = drawn(source, { x: 0, y: 0, width: source.width, height: source.height }, LOOKED_AT)
  const pixels = small.getContext('2d')?.getImageData(0, 0, small.width, small.height)
  return proposal(pixels ?? { data: new Uint8ClampedArray(), width: 0, height: 0 })
}

/** A part of a picture, not longer than so many pixels and never made larger. @param {HTMLCanvasElement | ImageBitmap} picture
 *  @param {{ x: number, y: number, width: number, height: number }} part @param {number} longest */
function drawn(picture, { x, y, width, height }, longest) {
  const scale = Math.min(1, longest / Math.max(width, height))
  const { canvas, pen } = sheet(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)))
  pen.drawImage(picture, x, y, width, height, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** White where the picture has nothing. @param {number} width @param {number} height */
function sheet(width, height) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const pen = canvas.getContext('2d')
  if (!pen) throw new NoPhoto('huge')
  pen.imageSmoothingQuality = 'high'
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, width, height)
  return { canvas, pen }
}
