/** Codes of a visit in words, those too that only a newer app knows. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speakIn } from '../../browser.js'
import { crs, ice, icans } from './visits.js'

const { answerWords, fieldWords, itemAnswer, itemWords, reasonWords } = await import('../../../../../frontend/static/js/screens/visit/words.js')
const { placeName, placeValue } = await import('../../../../../frontend/static/js/screens/visit/change-words.js')
await speakIn('en')

const files = { crs, icans, instrument: ice, vitals: { measured: {}, cannula: { device: 'nasal_cannula' } } }
const nameOf = group => placeName(files, { group, field: 'pupil_size' })

test('codes of the tables have their own words', () => {
  assert.deepEqual([answerWords(icans, 'consciousness', 'awakens_to_voice'), itemWords('ice', 'year'), itemAnswer('ice', 'not_testable'), reasonWords('pre_existing')],
    ['Wakes to voice', 'Year', 'can’t test', 'there before treatment'])
})

test('a check that a newer app signed shows the letters of its codes, so that it can be corrected here', () => {
  assert.deepEqual([answerWords(crs, 'oxygen', 'ecmo'), fieldWords(icans, 'pupil_size'), itemWords('ice', 'clock_face'), itemAnswer('ice', 'half_right'), reasonWords('on_leave')],
    ['ecmo', 'pupil size', 'clock face', 'half right', 'on leave'])
  assert.deepEqual(['answers', 'items', 'measured', 'background'].map(nameOf), Array(4).fill('pupil size'))
  assert.equal(placeValue(files, null, { group: 'vasopressors', field: 'vasopressors' }, ['angiotensin_2', 'new_agent']), 'Angiotensin II, new agent')
})
