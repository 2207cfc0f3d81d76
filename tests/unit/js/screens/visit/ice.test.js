/** What stands on each ICE screen besides prompt and answers. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { speakIn, textOf } from '../../browser.js'
import { PARIS, draftOf, ice } from './visits.js'

const { iceStep } = await import('../../../../../frontend/static/js/screens/visit/ice.js')

const RULES = {
  en: 'Self-corrected = correct, prompted = wrong',
  fr: 'Corrigé seul = juste, aidé = faux',
}

/** A screen of a group in a language, as text. @param {string} group @param {string} language */
async function shown(group, language) {
  await speakIn(language)
  const visit = {
    draft: draftOf(), files: { ice }, patient: {}, promptIn: language, ui: {}, now_ms: 0, ready: true,
    ward: { city: 'Rennes', hospital: 'CHU', offsets: PARIS },
  }
  return textOf(iceStep({ group, prompt: () => 'say this' }).main(visit))
}

before(() => speakIn('en'))

for (const language of ['en', 'fr']) {
  test(`each ICE screen says once what counts as correct: ${language}`, async () => {
    for (const group of ice.order) {
      assert.equal((await shown(group, language)).split(RULES[language]).length - 1, 1, group)
    }
  })
}
