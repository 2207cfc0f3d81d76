/** What is unsent as a file for another phone, in the form of sync/README.md. */

/** @typedef {import('./kept.js').Kept} Kept */

const AT_ONCE = 0x8000 // bytes; a call takes only so many arguments

/** Entries to the letter, those too that the server has without what they name; then what they name. @param {Kept} kept */
export function fileOf({ device, incarnation, unsent, attached }) {
  const rows = new Map([...attached.flatMap(one => one.named), ...unsent].filter(row => row.text).map(({ hash, text }) => [hash, { hash, text }]))
  const attachments = attached.map(({ sha256, type, data }) => ({ sha256, type, data: base64(data) }))
  const text = JSON.stringify({ file: 'tenpoint-entries', v: 1, device, incarnation, entries: [...rows.values()], ...(attachments.length ? { attachments } : {}) })
  return { text, count: rows.size }
}

/** @param {Uint8Array} data */
function base64(data) {
  let letters = ''
  for (let at = 0; at < data.length; at += AT_ONCE) letters += String.fromCharCode(...data.subarray(at, at + AT_ONCE))
  return btoa(letters)
}
