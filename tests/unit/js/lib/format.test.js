/** lib/format.js says what tests/vectors/format.json says; the server's twin reads the same file. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Format } from '../../../../frontend/static/js/lib/format.js'
import { translator } from '../../../../frontend/static/js/lib/words.js'

const { cases, offsets } = JSON.parse(readFileSync(new URL('../../../vectors/format.json', import.meta.url), 'utf8'))
const words = language => translator(language, [readFileSync(new URL(`../../../../frontend/static/contract/i18n/${language}/format.ftl`, import.meta.url), 'utf8')])
const camel = name => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase())

for (const language of ['en', 'fr']) {
  const format = new Format(words(language), offsets)
  for (const one of cases) {
    test(`the phone says ${one.call}(${one.args}) in ${language} as the vectors do`, () => {
      assert.equal(format[camel(one.call)](...one.args), one[language])
    })
  }
}

test('every public formatter has a vector', () => {
  const called = new Set(cases.map(one => camel(one.call)))
  const own = Object.getOwnPropertyNames(Format.prototype).filter(name => name !== 'constructor')
  assert.deepEqual(own.filter(name => !called.has(name)), [])
})

test('a ward without offsets reads the clock as UTC', () => {
  assert.equal(new Format(words('en'), []).time(1795223407000), '01:10')
})
