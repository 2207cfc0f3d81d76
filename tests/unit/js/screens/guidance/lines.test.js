/** What the guidelines describe, typed from the tables of the clinical specification (7.2 to 7.5) and not from the files. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { speakIn } from '../../browser.js'
import { Format } from '../../../../../frontend/static/js/lib/format.js'
import { load } from '../../../../../frontend/static/js/store/contract.js'

const { t } = await import('../../../../../frontend/static/js/lib/i18n.js')
const { partsOf } = await import('../../../../../frontend/static/js/screens/guidance/model.js')
const { saidWords, sourceWords } = await import('../../../../../frontend/static/js/screens/guidance/words.js')

const read = path => JSON.parse(readFileSync(new URL(`../../../../../frontend/static/contract/${path}`, import.meta.url), 'utf8'))
const guidelines = (await load(async path => read(path))).guidance()
await speakIn('en')
const format = new Format(t, [])

/** As a person reads it: joiners and unbreakable marks gone. */
const plain = text => text.replaceAll('\u2060', '').replaceAll('\u2011', '-').replaceAll('\u00a0', ' ')

/** {statement: codes of those who say it} of one aspect of one topic. */
function said(of, grade, topic, aspect) {
  const part = partsOf(guidelines, of, grade === null ? null : [grade, grade])[grade === null ? 0 : grade === 'any' ? 1 : 0]
  const found = part.topics.find(one => one.topic === topic)?.aspects.find(one => one.aspect === aspect)
  return Object.fromEntries((found?.statements ?? []).map(one => [plain(saidWords(format, one)), one.by.map(({ guideline }) => guideline.code).join(' ')]))
}

const anyGrade = (of, topic, aspect) => {
  const part = partsOf(guidelines, of, [2, 2]).find(one => one.grade === null)
  const found = part.topics.find(one => one.topic === topic).aspects.find(one => one.aspect === aspect)
  return Object.fromEntries(found.statements.map(one => [plain(saidWords(format, one)), one.by.map(({ guideline }) => guideline.code).join(' ')]))
}

const [TCZ, DEX, MP] = ['tocilizumab', 'dexamethasone', 'methylprednisolone']

const TABLE = [
  ['crs', 1, TCZ, 'when', {
    'considered when fever lasts more than 3 d': 'asco', 'considered when fever or symptoms last more than 3 d': 'ebmt-eha',
    'lasting more than 3 d, with symptoms, comorbidity or age above 65 y': 'nccn', 'axi-cel, brexu-cel: considered when it lasts more than 24 h': 'nccn',
    'liso-cel: considered when it begins less than 72 h after the infusion': 'nccn', 'no improvement within 24 h; this source recommends early use': 'eu-handbook',
  }],
  ['crs', 2, TCZ, 'repeat', {
    'again after 8 h without improvement': 'asco nccn', 'again after 12 h without improvement': 'ebmt-eha', 'every 8 h': 'ferreri samsung', 'again after 6 h': 'cartox-2018',
  }],
  ['crs', 3, TCZ, 'when', { 'every patient with this grade': 'asco ebmt-eha sitc nccn' }],
  ['crs', 4, TCZ, 'lately', { 'at most 3 doses in 24 h': 'asco nccn samsung' }],
  ['crs', 4, TCZ, 'in_all', { 'at most 4 doses in all': 'asco nccn ferreri' }],
  ['crs', 4, TCZ, 'cap', { 'at most 800 mg in one infusion': 'asco' }],
  ['crs', 1, DEX, 'dose', { '10 mg': 'nccn' }],
  ['crs', 2, DEX, 'dose', {
    '10 mg IV every 12 h': 'asco ferreri', '10 mg IV every 6 h': 'ebmt-eha', 'axi-cel: 10 mg IV every 24 h': 'nccn',
    'liso-cel, ide-cel: 10 mg IV every 12–24 h': 'nccn', '10 mg every 6 h': 'cartox-2018', '10 mg every 12–24 h': 'samsung',
  }],
  ['crs', 3, DEX, 'dose', {
    '10 mg IV every 6 h': 'asco ebmt-eha ferreri', '10 mg every 6–12 h': 'nccn samsung', 'refractory: 10 mg IV every 6 h': 'nccn',
  }],
  ['crs', 4, DEX, 'dose', { '20 mg IV every 6 h': 'ebmt-eha', '10 mg IV every 6 h': 'nccn ferreri' }],
  ['crs', 4, DEX, 'course', { 'for 3 d, then tapered over 3–7 d': 'ebmt-eha' }],
  ['crs', 4, MP, 'dose', {
    '500 mg IV every 12 h': 'asco', '1–2 g per day, doses: 3; then every 12 h if still refractory': 'nccn', 'up to 1,000 mg IV every 12 h': 'ferreri', '1 g IV once a day': 'samsung',
  }],
  ['crs', 4, MP, 'course', {
    'for 3 d; then 250 mg for 2 d, 125 mg for 2 d, 60 mg every 12 h until grade 1': 'asco', 'without improvement 1,000 mg, 2 times a day, or another agent': 'asco',
    'for 3 d; then 250 mg every 12 h for 2 d, tapered slowly': 'samsung',
  }],
  ['crs', 2, 'siltuximab', 'dose', { '11 mg/kg IV once': 'cartox-2018' }],
  ['crs', 3, 'fibrinogen', 'when', { 'substitution described below 1.5 g/L': 'seminar' }],
  ['icans', 1, DEX, 'dose', { '10 mg every 12–24 h, doses: 2, then reassessed': 'nccn', '10 mg once, then reassessed': 'ferreri' }],
  ['icans', 2, DEX, 'dose', {
    '10 mg IV, doses: 2, then reassessed': 'asco', '10 mg IV every 6 h': 'ebmt-eha sitc', '10 mg once, then reassessed': 'nccn', '10–20 mg IV every 6 h': 'eu-handbook', '10 mg IV every 12 h': 'ferreri',
  }],
  ['icans', 2, DEX, 'repeat', { 'again after 6–12 h': 'asco', 'again after 6–12 h without improvement': 'nccn', 'up to every 6 h while the grade persists': 'ferreri' }],
  ['icans', 3, DEX, 'dose', { '10 mg IV every 6–12 h': 'asco', '10 mg IV every 6 h': 'ebmt-eha sitc nccn ferreri', '10–20 mg IV every 6 h': 'eu-handbook' }],
  ['icans', 3, MP, 'dose', {
    '1 mg/kg IV every 12 h': 'asco nccn', 'axi-cel, brexu-cel: 1 g per day for 3–5 d considered': 'nccn', '1,000 mg IV once a day': 'eu-handbook', 'up to 1,000 mg IV, 2–3 times a day': 'ferreri',
  }],
  ['icans', 3, MP, 'course', { 'until grade 1, then tapered fast': 'asco', 'for 3 d; then 250 mg, 125 mg and 60 mg, 1 d at each step': 'eu-handbook' }],
  ['icans', 3, 'lorazepam', 'dose', { 'seizures: 0.5 mg IV, then a loading dose of levetiracetam': 'eu-handbook' }],
  ['icans', 4, MP, 'dose', {
    '1,000 mg IV, 1–2 times a day': 'asco', '1,000 mg IV once a day': 'ebmt-eha sitc eu-handbook', '1–2 g IV every 12–24 h': 'nccn', 'up to 1,000 mg IV, 2–3 times a day': 'ferreri',
  }],
  ['icans', 4, MP, 'course', {
    'for 3 d': 'asco sitc', 'for 3 d; then 250 mg, 125 mg and 60 mg, 2 times a day, 2 d at each step': 'ebmt-eha eu-handbook', 'at least 2 doses, then tapered fast': 'sitc',
  }],
  ['iec-hs', null, 'anakinra', 'dose', {
    'adults: 100–200 mg under the skin or IV every 6–12 h': 'iec-hs', 'children: 5–7 mg/kg per day, up to 8–10 mg/kg per day, in 2–3 doses': 'iec-hs', 'children: 4 mg/kg every 6 h': 'iec-hs',
  }],
  ['iec-hs', null, DEX, 'dose', { 'adults: 10–40 mg per day, usually 10 mg every 6 h': 'iec-hs', 'children: 10 mg/m² per day': 'iec-hs' }],
  ['iec-hs', null, 'ruxolitinib', 'dose', {
    'from 14 y on: 10 mg, 2 times a day, up to 20 mg': 'iec-hs', 'below 14 y and above 25 kg: 5 mg, 2 times a day': 'iec-hs', 'below 14 y and below 25 kg: 2.5 mg, 2 times a day': 'iec-hs',
  }],
  ['iec-hs', null, 'lines', 'more', {
    'first line: anakinra, with or without a steroid': 'iec-hs', 'effect judged after about 48 h before more is added': 'iec-hs',
    'second line: more anakinra, a steroid added, ruxolitinib considered': 'iec-hs', 'third line: ruxolitinib where not yet begun; etoposide or emapalumab': 'iec-hs',
  }],
  ['iec-hs', null, 'emapalumab', 'dose', { '1 mg/kg once': 'iec-hs' }],
  ['iec-hs', null, MP, 'dose', { 'children: 1–2 mg/kg every 6–12 h': 'iec-hs' }],
  ['icaht', null, 'g_csf', 'when', { 'persistent neutropenia': 'icaht', 'prophylactic from day +2, where CAR-HEMATOTOX is high': 'icaht' }],
  ['icaht', null, 'refractory', 'more', {
    'considered or named: stem-cell boost where cells are stored, thrombopoietin agonist': 'icaht', 'for example eltrombopag 50 mg for 7 d': 'icaht',
    'pulse of dexamethasone 20 mg for 4 d, or an agent against cytokines': 'icaht', 'donor search; allogeneic transplant last': 'icaht',
  }],
  ['iec-hs', null, 'etoposide', 'dose', { '50–100 mg/m² once, weekly if repeated': 'iec-hs' }],
  ['icaht', null, 'tests', 'when', { 'first tests: severe neutropenia beyond day +7': 'icaht', 'bone marrow: in grade 3 or higher beyond day +14': 'icaht' }],
  ['icaht', null, 'refractory', 'when', { 'no recovery after 5 d or more of G-CSF': 'icaht' }],
]

for (const [of, grade, topic, aspect, expected] of TABLE) {
  test(`${of} ${grade ?? ''} ${topic}, ${aspect}: who says what`, () => assert.deepEqual(said(of, grade, topic, aspect), expected))
}

test('what is said whatever the grade: the label of tocilizumab, anakinra in refractory ICANS, a steroid with the second dose', () => {
  assert.deepEqual(anyGrade('crs', TCZ, 'dose'), { '30 kg or more: 8 mg/kg IV': 'tocilizumab-label', 'below 30 kg: 12 mg/kg IV': 'tocilizumab-label' })
  assert.deepEqual(anyGrade('icans', 'anakinra', 'dose'), { '100 mg every 6 h': 'nccn', 'about 800 mg per day, up to 12 mg/kg per day': 'gazeau' })
  assert.deepEqual(anyGrade('crs', DEX, 'dose'), { '0.5 mg/kg IV': 'sitc' })
  assert.deepEqual(anyGrade('icans', TCZ, 'caution'), {
    'care with repeated doses; a steroid from the second dose on': 'asco', 'without CRS: not effective for isolated neurotoxicity, which it may worsen': 'seminar',
  })
})

test('each line names its source with edition, date and confidence, or says what of them is not known', () => {
  const first = code => {
    const guideline = guidelines.find(one => one.code === code)
    return plain(sourceWords(format, { guideline, line: guideline.lines[0] }))
  }
  assert.deepEqual(['asco', 'nccn', 'eu-handbook', 'ferreri', 'tocilizumab-label'].map(first), [
    'ASCO 2021, 01-Nov-2021, confidence A', 'NCCN, edition not known, read 28-Nov-2025, confidence A', 'European handbook 2, read 28-Nov-2025, confidence A, edition C',
    'Ferreri 2024, confidence A', 'Label, edition not known, date not known, confidence A',
  ])
})

test('both languages show the same numbers in the same order of size for every line', async () => {
  const lines = guidelines.flatMap(({ lines }) => lines)
  const numbers = () => lines.map(line => plain(saidWords(new Format(t, []), line)).replace(/(?<=\d)[,\u202f](?=\d{3}(?!\d))/g, '').replaceAll(',', '.')
    .match(/\d+(?:\.\d+)?/g)?.sort((one, other) => one - other) ?? [])
  const english = numbers()
  await speakIn('fr')
  const french = numbers()
  await speakIn('en')
  assert.deepEqual(french, english)
  assert.equal(english.flat().length > lines.length, true)
})
