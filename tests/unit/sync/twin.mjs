/** The phone's side of the protocol: a question a line on standard input, an answer a line. */
import { createInterface } from 'node:readline'
import { NotAFile, read, write } from '../../../frontend/static/js/sync/entries_file.js'
import { digest, xor } from '../../../frontend/static/js/sync/cursor.js'
import { NotAnEntry, parse, textHash, uuid7 } from '../../../frontend/static/js/sync/envelope.js'
import { missing, union, verdict } from '../../../frontend/static/js/sync/union.js'

/** @type {Record<string, (...words: any[]) => any>} */
const answers = {
  digest,
  file: text => read(text).then(shown).catch(wrong => { if (wrong instanceof NotAFile) return null; throw wrong }),
  hash: textHash,
  missing: (have, last) => missing(new Set(have), last),
  parse: text => attempt(() => ({ entry: parse(text) })),
  save: what => write({ ...what, attachments: what.attachments?.map(one => ({ ...one, data: Uint8Array.from(one.data) })) }),
  union: (mine, theirs) => Object.fromEntries(union(new Map(mine), new Map(theirs))),
  uuid7: (ms, chance) => uuid7(ms, Uint8Array.from(chance)),
  verdict: (kept, id, hash) => verdict(new Map(kept), id, hash),
  xor,
}

/** What a file holds, bytes as numbers. @param {import('../../../frontend/static/js/sync/entries_file.js').EntriesFile} file */
const shown = file => ({ ...file, attachments: file.attachments.map(one => ({ ...one, data: [...one.data] })) })

/** @param {() => any} act */
function attempt(act) {
  try {
    return act()
  } catch (wrong) {
    if (!(wrong instanceof NotAnEntry)) throw wrong
    return { refused: wrong.message.replace(/^not JSON: .*/s, 'not JSON'), id: wrong.id }
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const [name, ...words] = JSON.parse(line)
  process.stdout.write(`${JSON.stringify(await answers[name](...words))}\n`)
}
