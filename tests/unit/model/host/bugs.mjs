/** Bugs planted into the app's modules while they are loaded: what a careless change might have made of them. */

/** name -> module, what stands there, what stands there instead @type {Record<string, [string, string, string][]>} */
const BUGS = {
  // the phone believes any receipt in a row's place, whatever text it is for
  receipt_for_another_hash: [['js/sync/apply.js', 'if (receipt.hash !== row.hash) continue', '']],
  // "saved" is said without looking at the disk again
  read_back_skipped: [['js/store/entries.js', 'await readBack(signed)', '']],
  // what is signed may still be in the browser's memory when "saved" is said
  relaxed_durability: [['js/store/transact.js', "durability = 'strict'", "durability = 'relaxed'"]],
}

/** A module's text, with the bug in it if it belongs here. @param {string | null} bug @param {string} path @param {string} source */
export function planted(bug, path, source) {
  for (const [place, right, wrong] of bug ? BUGS[bug] ?? [] : []) {
    if (place !== path) continue
    if (source.split(right).length !== 2) throw new Error(`${bug}: no place for it in ${path}`)
    source = source.replace(right, () => wrong)
  }
  return source
}
