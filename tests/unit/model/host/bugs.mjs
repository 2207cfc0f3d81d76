/** Bugs planted into the app's modules while they are loaded: what a careless change might have made of them. */

/** name -> module, what stands there, what stands there instead @type {Record<string, [string, string, string][]>} */
const BUGS = {
  // the phone believes any receipt in a row's place, whatever text it is for
  receipt_for_another_hash: [['js/sync/apply.js', 'if (receipt.hash !== row.hash) continue', '']],
  // "saved" is said without looking at the disk again
  read_back_skipped: [['js/store/entries.js', 'await readBack(signed)', '']],
  // what is signed may still be in the browser's memory when "saved" is said
  relaxed_durability: [['js/store/transact.js', "durability = 'strict'", "durability = 'relaxed'"]],
  // the cursor is on the disk before the rows it stands for
  cursor_ahead_of_rows: [
    ['js/sync/apply.js', 'feed.clear()\n    for (const row of rows) if (taken.has(row.ward)) await takeRow(stores, row)', 'feed.clear()'],
    ['js/sync/apply.js', 'SENT_KEPT) })\n    return taken\n  })\n}', `SENT_KEPT) })
    return taken
  }).then(async taken => {
    await transact(['entries', 'outbox', 'feed', 'held', 'meta'], 'readwrite', async stores => {
      for (const row of rows) if (taken?.has(row.ward)) await takeRow(stores, row)
    })
    return taken
  })
}`],
  ],
  // a restored server is taken for the one it was
  skipped_epoch_check: [['js/sync/apply.js', 'request.epoch !== null && request.epoch !== answer.epoch', 'false']],
  // another tab has met the restored server; an answer from before it is believed all the same
  old_epoch_answer: [['js/sync/apply.js', 'if ((epoch?.value ?? null) !== request.epoch) return null', ''],
    ['js/sync/apply.js', "{ name: 'epoch', value: answer.epoch }", "{ name: 'epoch', value: (epoch?.value ?? null) === request.epoch ? answer.epoch : epoch?.value }"]],
  // who leaves the ward takes along what was signed about them and not sent
  forget_deletes_unsent: [
    ['js/sync/leave.js', 'row.wards.includes(ward)) await leave', 'row.wards.includes(ward) && [await stores.outbox.delete(row.id)]) await leave'],
  ],
  // what was sent once is not sent again
  dropped_after_sending: [
    ['js/sync/request.js', 'const rows = firstThatFit(kept.rows, most)', `const rows = firstThatFit(kept.rows, most)
  await transact(['outbox'], 'readwrite', ({ outbox }) => Promise.all(rows.map(row => outbox.delete(row.id))))`],
  ],
  // an entry from a clock that is ahead is left out
  freezes_on_skew: [
    ['js/sync/apply.js', 'const { id, patient } = parse(one.text)', `const { id, patient, recorded_at } = parse(one.text)
          if (Date.parse(recorded_at) > Date.now() + 60_000) throw new Error('in the future')`],
  ],
  // two tabs that sign at once take the same number
  number_taken_twice: [['js/store/entries.js', 'if (value.next_n !== expected) return false', '']],
  // what the ward has under the same id is not taken, although another text was signed there
  first_text_stays: [['js/sync/apply.js', 'row.hash === null || same?.hash === row.hash ? same : null', 'same'],
    ['js/sync/apply.js', '[row.hash ?? kept?.hash, row.text ?? kept?.text,', '[kept?.hash ?? row.hash, kept?.text ?? row.text,']],
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
