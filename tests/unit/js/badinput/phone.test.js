/** J, S and Q against what the phone reads beside entries: contract, words, settings, addresses. */
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { readFile } from 'node:fs/promises'
import { fromFiles } from '../browser.js'
import { cases, rows, words } from './corpus.js'
import { language, languages, speak, t } from '../../../../frontend/static/js/lib/i18n.js'
import { translator } from '../../../../frontend/static/js/lib/words.js'
import { load } from '../../../../frontend/static/js/store/contract.js'

const kept = new Map()
const page = { attributes: new Map(), lang: '', setAttribute: (/** @type {string} */ name, /** @type {string} */ value) => page.attributes.set(name, value), removeAttribute: (/** @type {string} */ name) => page.attributes.delete(name) }
Object.defineProperty(globalThis, 'navigator', { value: { language: 'fr-FR' }, configurable: true })
Object.assign(globalThis, { localStorage: { getItem: (/** @type {string} */ key) => kept.get(key) ?? null, setItem: (/** @type {string} */ key, /** @type {string} */ value) => kept.set(key, value) } })
Object.assign(globalThis.document, { documentElement: page })
const { settings, show } = await import('../../../../frontend/static/js/lib/settings.js')
const { routeOf } = await import('../../../../frontend/static/js/router.js')
const { promptLanguage } = await import('../../../../frontend/static/js/screens/visit/words.js')

const CONTRACT = new URL('../../../../frontend/static/contract/', import.meta.url)
const read = (/** @type {string} */ path) => readFile(new URL(path, CONTRACT), 'utf8')
const catalogue = fromFiles
const whole = cases('J', 'whole').flatMap(([id, { whole: recipe }]) => words(recipe) === null ? [] : [[id, words(recipe) ?? '']])
const texts = ['S', 'Q'].flatMap(letter => cases(letter, 'text').map(([id, one]) => [id, words(one.text) ?? '']))
const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__']

beforeEach(() => { kept.clear(); page.attributes.clear(); page.lang = '' })

for (const [id, text] of whole) {
  test(`${id} is no list of contract files and no contract file`, async () => {
    for (const spoilt of ['index.json', 'criteria/astct-crs-2019.json', 'instruments/ice.json', 'protocols/episodes.json'])
      await assert.rejects(load(async path => JSON.parse(path === spoilt ? text : await read(path))), spoilt)
  })

  test(`${id} is no list of languages; the words that were there stay`, async () => {
    await speak('fr', catalogue)
    await assert.rejects(speak('en', async path => path.endsWith('.json') ? text : catalogue(path)))
    assert.deepEqual([language(), t('app-name'), Object.keys(languages().languages)], ['fr', 'Tenpoint', ['en', 'fr']])
  })

  test(`${id} in the settings is as good as nothing`, () => {
    kept.set('tenpoint-settings', text)
    assert.deepEqual(settings(), { language: 'fr', theme: 'auto', hand: 'right', ward: '' })
  })
}

test('settings of another type, or with a value that does not exist, are not chosen; the others are', () => {
  for (const odd of [null, 7, true, {}, [], [[]], '', 'unheard_of', '"><script>', ...NAMES]) {
    kept.set('tenpoint-settings', JSON.stringify({ theme: odd, hand: odd, ward: '3b' }))
    assert.deepEqual(settings(), { language: 'fr', theme: 'auto', hand: 'right', ward: '3b' }, JSON.stringify(odd))
  }
  for (const odd of [null, 7, {}, []]) {
    kept.set('tenpoint-settings', JSON.stringify({ theme: 'night', language: odd, ward: odd, more: odd }))
    assert.deepEqual(settings(), { language: 'fr', theme: 'night', hand: 'right', ward: '' }, JSON.stringify(odd))
  }
  show(settings())
  assert.deepEqual([page.lang, Object.fromEntries(page.attributes)], ['fr', { 'data-theme': 'night', 'data-hand': 'right' }])
})

test('a language that is none is English, whatever it is called', async () => {
  for (const odd of ['xx', '', '../../..', 'EN', ...NAMES]) {
    await speak(odd, catalogue)
    assert.equal(language(), 'en', odd)
  }
})

test('a text in a sentence stands there as it was written', () => {
  const say = translator('en', ['named = Ward { $ward }!\n'])
  for (const [id, text] of texts) assert.equal(say('named', { ward: text }), `Ward ${text}!`, id)
})

test('a text is no catalogue that speaks: it is an error, or has no word of ours', () => {
  for (const [id, text] of texts) {
    try {
      assert.equal(translator('en', [text]).has?.('app-name'), false, id)
    } catch (wrong) {
      assert.ok(wrong instanceof Error && !(wrong instanceof TypeError), id)
    }
  }
})

test('a text in an address is no patient: it leads nowhere, or to a record that nobody has', () => {
  for (const [id, text] of texts.filter(([, one]) => one.isWellFormed() && one.length < 3000)) {
    const found = routeOf(`/app/patients/${encodeURIComponent(text)}`)
    if (found) assert.deepEqual([found.route.name, found.params], ['patient', { patient: encodeURIComponent(text) }], id)
  }
})

test('a name that every object has is no patient, no entry and no step', () => {
  for (const name of NAMES) {
    for (const path of ['', '/history', '/sheet', '/check/orientation']) assert.equal(routeOf(`/app/patients/${name}${path}`), null, name)
    for (const path of ['check', 'amend']) assert.equal(routeOf(`/app/patients/p1/${path}/${name}`), null, name)
  }
})

const PATHS = rows('H').flatMap(row => row.cases).filter(one => 'path' in one).map(one => words(one.path) ?? '')

test('an address with dots, escapes or without end shows a screen of ours or that it leads nowhere', () => {
  for (const path of PATHS) for (const start of ['/app', '/app/patients/p1', '/app/form/ice', '/app/sheet']) {
    const found = routeOf(start + path)
    if (found) assert.deepEqual(Object.keys(found.params), ['patient'], start + path)
  }
})

test('prompts are asked in a language that is shipped, whatever stands in the record', async () => {
  await speak('fr', catalogue)
  for (const odd of [null, undefined, '', 'xx', '../en', ...NAMES]) assert.equal(promptLanguage({ identity: { prompt_language: odd } }), 'fr', String(odd))
  assert.equal(promptLanguage({ identity: { prompt_language: 'it' } }), 'it')
})
