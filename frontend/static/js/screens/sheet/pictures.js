/** The pictures of handwriting that a sheet shows, as far as they are on this phone. */
import { STROKES } from '../../chart/ink.js'
import { attachment } from '../../store/attachments.js'
import { obtain } from '../../sync/attachments.js'

/** @typedef {import('../../lib/sheet/context.js').Shown} Shown */

/** By hash; those that are known already are not read again. @param {string[]} hashes @param {Record<string, Shown>} known */
export async function picturesOf(hashes, known) {
  const wanted = [...new Set(hashes)].filter(sha256 => !Object.hasOwn(known, sha256))
  const found = await Promise.all(wanted.map(async sha256 => /** @type {const} */ ([sha256, await pictureOf(sha256)])))
  return { ...known, ...Object.fromEntries(found.flatMap(([sha256, one]) => (one ? [[sha256, one]] : []))) }
}

/** Ask the server for those that are not here, one after the other; whether any of them came. @param {string[]} hashes */
export async function brought(hashes) {
  const found = []
  for (const sha256 of hashes) found.push(await obtain(sha256).catch(() => null))
  return found.some(row => row !== null)
}

/** @param {string} sha256 @returns {Promise<Shown | null>} */
async function pictureOf(sha256) {
  const row = await attachment(sha256).catch(() => null)
  if (!row) return null
  return row.type === STROKES ? { drawing: parsed(row.data) } : { src: await addressOf(row) }
}

/** @param {Uint8Array} data */
function parsed(data) {
  try {
    return JSON.parse(new TextDecoder().decode(data))
  } catch {
    return null
  }
}

/** The whole photograph as an address. @param {{ type: string, data: Uint8Array }} row @returns {Promise<string>} */
const addressOf = ({ type, data }) => new Promise((resolve, reject) => {
  const reader = new FileReader()
  reader.onload = () => resolve(String(reader.result))
  reader.onerror = () => reject(reader.error)
  reader.readAsDataURL(new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (data)], { type }))
})
