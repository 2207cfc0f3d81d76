/** J on the phone: a text that is no entry is none here either, and what is wrong is named as the server names it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NotAnEntry, parse } from '../../../../frontend/static/js/sync/envelope.js'
import { cases, ENVELOPE, spoilt } from './corpus.js'

/** The case in the body of an entry, whose text is in the hands of people. @param {any} one */
const texts = one => ['cut', 'whole', 'after'].some(carrier => carrier in one) ? spoilt(ENVELOPE, one)
  : spoilt({ text: 'x' }, one).map(body => body && JSON.stringify({ ...ENVELOPE, body: '@@' }).replace('"@@"', () => body))

/** @param {string} text */
function said(text) {
  try {
    parse(text)
    return 'taken'
  } catch (wrong) {
    if (!(wrong instanceof NotAnEntry)) throw wrong
    return wrong.message.replace(/^not JSON: .*/s, 'not JSON')
  }
}

for (const [id, one] of cases('J', 'entry')) {
  const expected = one.phone ?? (one.entry === 'stored' ? 'taken' : one.entry)
  test(`${id} ${expected}: ${JSON.stringify(one).slice(0, 50)}`, () => {
    const found = texts(one).filter(text => text !== null)
    assert.ok(found.length > 0)
    assert.deepEqual([...new Set(found.map(text => said(/** @type {string} */ (text))))], [expected])
  })
}
