/** How long ago something was, as both languages say it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speakIn } from '../browser.js'
import { PARIS } from '../charts.js'

const { ago } = await import('../../../../frontend/static/js/lib/ago.js')
const { Format } = await import('../../../../frontend/static/js/lib/format.js')
const { t } = await import('../../../../frontend/static/js/lib/i18n.js')

const SAID = { en: ['just now', 'just now', 'just now', '1 min ago', '4 h 09 ago'], fr: ['à l’instant', 'à l’instant', 'à l’instant', 'il y a 1 min', 'il y a 4 h 09'] }

for (const [language, words] of Object.entries(SAID)) {
  test(`within the first minute it was just now, and what a clock puts ahead too (${language})`, async () => {
    await speakIn(language)
    const said = [-5000, 0, 59_999, 60_000, 249 * 60_000].map(ms => ago(ms, new Format(t, PARIS)))
    assert.deepEqual(said.map(one => one.replaceAll('\u00a0', ' ')), words)
  })
}
