/** One strict t(): what is missing is an error, never an id or a gap on the screen. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeWords, language, languages, speak, t } from '../../../../frontend/static/js/lib/i18n.js'
import { translator } from '../../../../frontend/static/js/lib/words.js'

const FILES = {
  '/static/contract/i18n/index.json': '{"languages": {"en": "English", "fr": "Français"}, "prompts": {"en": "English"}}',
  '/app/words/en.ftl': 'bed = Bed\nkind-note = Note\nnamed = Ward { $ward }\n',
  '/app/words/fr.ftl': 'bed = Lit\nkind-note = Note\nnamed = Unité { $ward }\n',
}
const read = async path => FILES[path]

test('a missing id is an error', () => {
  assert.throws(() => translator('en', ['bed = Bed\n'])('couch'), /no words for couch in en/)
})

test('a missing argument is an error', () => {
  assert.throws(() => translator('en', ['named = Ward { $ward }\n'])('named'), /named/)
})

test('an id that comes twice is an error', () => {
  assert.throws(() => translator('en', ['bed = Bed\n', 'bed = Couch\n']), /bed/)
})

test('no isolation marks come into the text', () => {
  assert.equal(translator('en', ['named = Ward { $ward }!\n'])('named', { ward: '3B' }), 'Ward 3B!')
})

test('a number selects, its text is shown', () => {
  const say = translator('fr', ['left = { $n ->\n    [one] { $count } saisie\n   *[other] { $count } saisies\n    }\n'])
  assert.deepEqual([say('left', { n: 1, count: '1' }), say('left', { n: 2, count: '2' })], ['1 saisie', '2 saisies'])
})

test('the screens change their language as a whole', async () => {
  await speak('fr', read)
  assert.deepEqual([language(), t('bed'), t('named', { ward: '3B' })], ['fr', 'Lit', 'Unité 3B'])
  await speak('en', read)
  assert.deepEqual([language(), t('bed')], ['en', 'Bed'])
})

test('a phone in a language we do not speak gets English', async () => {
  await speak('it', read)
  assert.equal(language(), 'en')
  assert.deepEqual(Object.keys(languages().languages), ['en', 'fr'])
})

test('the code of a newer app shows its own letters instead of stopping the screen', async () => {
  await speak('en', read)
  assert.deepEqual([codeWords('kind', 'note'), codeWords('kind', 'stem_cell_boost')], ['Note', 'stem cell boost'])
})

test('a code is found whichever way its id spells it', async () => {
  await speak('en', async path => path.endsWith('.json') ? read(path) : 'reason-pre_existing = there before\nreason-wrong-value = wrong button\n')
  assert.deepEqual([codeWords('reason', 'pre_existing'), codeWords('reason', 'wrong_value')], ['there before', 'wrong button'])
})
