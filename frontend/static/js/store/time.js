/** Instants as an entry writes them: the ward's wall clock with its offset. */

/** Minutes east of UTC at an instant, by the offsets the server shipped. @param {import('../types.d.ts').Offsets} offsets @param {number} ms */
export function minutesEast(offsets, ms) {
  const passed = offsets.filter(([from]) => Date.parse(from) <= ms)
  return (passed.at(-1) ?? offsets[0] ?? ['', 0])[1]
}

/** RFC 3339 with the ward's offset, whole seconds. @param {number} ms @param {import('../types.d.ts').Offsets} offsets */
export function instantText(ms, offsets) {
  const east = minutesEast(offsets, ms)
  const wall = new Date(ms + east * 60_000).toISOString().slice(0, 19)
  const size = Math.abs(east)
  return `${wall}${east < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** @param {number} number */
const two = number => String(number).padStart(2, '0')
