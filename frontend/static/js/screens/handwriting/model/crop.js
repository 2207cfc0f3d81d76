/** Which part of a photograph is the sentence: proposed from where the ink is, then moved edge by edge. Pure. */

/** Parts of the whole, from 0 to 1. @typedef {{ left: number, top: number, right: number, bottom: number }} Box
 *  @typedef {keyof Box} Edge
 *  @typedef {{ data: Uint8ClampedArray, width: number, height: number }} Pixels  four bytes each, as a canvas tells them */

export const EDGES = /** @type {const} */ (['top', 'bottom', 'left', 'right'])
/** @type {Box} */
export const WHOLE = { left: 0, top: 0, right: 1, bottom: 1 }
export const STEP = 0.02
const NARROWEST = 0.1
const NEAR = 16      // an area is a part of this many of the picture's length
const DARKER = 0.75  // ink is darker than its area by this
const PAPER = 0.6    // an area darker than this part of the brightest paper is none
const LEAST = 0.0004 // less ink than this part of the picture is dust
const STRAY = 0.005  // so much of the ink on each side may be dust
const AROUND = 0.04

/** The ink with a margin; the whole picture where there is none. @param {Pixels} pixels @returns {Box} */
export function proposal(pixels) {
  const { width, height } = pixels
  const { across, down, count } = inkOf(pixels)
  if (count <= width * height * LEAST) return WHOLE
  const [left, right] = spanOf(across, count)
  const [top, bottom] = spanOf(down, count)
  return {
    left: within(left / width - AROUND, 0, 1 - NARROWEST), right: within((right + 1) / width + AROUND, NARROWEST, 1),
    top: within(top / height - AROUND, 0, 1 - NARROWEST), bottom: within((bottom + 1) / height + AROUND, NARROWEST, 1),
  }
}

/** One edge moved to a place; the box stays inside the picture and never closes. @param {Box} box @param {Edge} edge @param {number} to @returns {Box} */
export function moved(box, edge, to) {
  const most = { left: box.right - NARROWEST, top: box.bottom - NARROWEST, right: 1, bottom: 1 }[edge]
  const least = { left: 0, top: 0, right: box.left + NARROWEST, bottom: box.top + NARROWEST }[edge]
  return { ...box, [edge]: within(Math.round(to * 1000) / 1000, least, most) }
}

/** One edge a step further in (1) or out (-1). @param {Box} box @param {Edge} edge @param {1 | -1} inward */
export const nudged = (box, edge, inward) => moved(box, edge, box[edge] + (edge === 'left' || edge === 'top' ? 1 : -1) * inward * STEP)

/** The box in pixels of a picture. @param {Box} box @param {{ width: number, height: number }} size */
export function pixelsOf({ left, top, right, bottom }, { width, height }) {
  const [x, y] = [Math.round(left * width), Math.round(top * height)]
  return { x, y, width: Math.max(1, Math.round(right * width) - x), height: Math.max(1, Math.round(bottom * height) - y) }
}

/** How much ink each column and row has. @param {Pixels} pixels */
function inkOf(pixels) {
  const { width, height } = pixels
  const light = lightOf(pixels)
  const mean = meansOf(light, width, height)
  const paper = brightest(light)
  const [across, down] = [new Uint32Array(width), new Uint32Array(height)]
  let count = 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const around = mean(x, y)
      if (around < paper * PAPER || light[y * width + x] >= around * DARKER) continue
      across[x] += 1
      down[y] += 1
      count += 1
    }
  }
  return { across, down, count }
}

/** @param {Pixels} pixels */
function lightOf({ data, width, height }) {
  const light = new Float32Array(width * height)
  for (let index = 0; index < light.length; index += 1) light[index] = 0.3 * data[4 * index] + 0.59 * data[4 * index + 1] + 0.11 * data[4 * index + 2]
  return light
}

/** How bright it is around a pixel, in constant time, by sums over all that lies left of and above it. @param {Float32Array} light @param {number} width @param {number} height */
function meansOf(light, width, height) {
  const wide = width + 1
  const sums = new Float64Array(wide * (height + 1))
  for (let y = 0; y < height; y += 1) {
    for (let x = 0, row = 0; x < width; x += 1) {
      row += light[y * width + x]
      sums[(y + 1) * wide + x + 1] = sums[y * wide + x + 1] + row
    }
  }
  const reach = Math.max(2, Math.round(Math.max(width, height) / NEAR / 2))
  return (/** @type {number} */ x, /** @type {number} */ y) => {
    const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)]
    const [top, bottom] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)]
    const sum = sums[bottom * wide + right] - sums[top * wide + right] - sums[bottom * wide + left] + sums[top * wide + left]
    return sum / ((right - left) * (bottom - top))
  }
}

/** Nine of ten pixels are darker; nothing white in it is a black page. @param {Float32Array} light */
function brightest(light) {
  const sorted = Float32Array.from(light).sort()
  return Math.max(1, sorted[Math.floor(sorted.length * 0.9)] ?? 1)
}

/** First and last place with ink, dust at the rims left out. @param {Uint32Array} counts @param {number} all */
function spanOf(counts, all) {
  const from = (/** @type {Iterable<[number, number]>} */ places) => {
    let passed = 0
    for (const [place, count] of places) {
      passed += count
      if (passed > all * STRAY) return place
    }
    return 0
  }
  const places = [...counts.entries()]
  return [from(places), from(places.reverse())]
}

/** @param {number} value @param {number} least @param {number} most */
const within = (value, least, most) => Math.min(most, Math.max(least, value))
