/** Makes all sheets of wards as the phone does: a list of facts as JSON on stdin, the sheets of each as JSON on stdout. */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chart } from '../../../../../frontend/static/js/chart/fold.js'
import { svg } from '../../../../../frontend/static/js/lib/draw.js'
import { contextOf } from '../../../../../frontend/static/js/lib/sheet/context.js'
import { daysSheet } from '../../../../../frontend/static/js/lib/sheet/days.js'
import { patientSheet } from '../../../../../frontend/static/js/lib/sheet/patient.js'
import { wardSheet } from '../../../../../frontend/static/js/lib/sheet/ward.js'
import { translator } from '../../../../../frontend/static/js/lib/words.js'
import { explain } from '../../../../../frontend/static/js/screens/sheet/explain.js'
import { laboratoryOf } from '../../../../../frontend/static/js/screens/sheet/laboratory.js'
import { load } from '../../../../../frontend/static/js/store/contract.js'
import { rulesOf } from '../../../../../frontend/static/js/store/rules.js'

const CONTRACT = fileURLToPath(new URL('../../../../../frontend/static/contract/', import.meta.url))
const read = path => readFile(CONTRACT + path, 'utf8')

const files = await load(async path => JSON.parse(await read(path)))
const { areas } = JSON.parse(await read('i18n/index.json'))

/** The words of a language. @param {string} language */
const wordsOf = async language => translator(language, await Promise.all(areas.map(area => read(`i18n/${language}/${area}.ftl`))))

/** All sheets of a ward in one language. @param {Record<string, any>} facts @param {import('../../../../../frontend/static/js/lib/words.js').T} t */
function sheetsOf(facts, t) {
  const found = chart(facts.entries, facts.now_ms, facts.ward.offsets, rulesOf(files))
  const context = contextOf({
    t, now_ms: facts.now_ms, ward: facts.ward, people: facts.people, printed_by: facts.printed_by, demo: true,
    fresh: facts.fresh, signatures: [], site: facts.site ?? null, severity: files.protocol('illness-severity'), layout: files.protocol('handover'),
    windows: files.protocol('windows').published,
    tools: { ice: files.instrument('ice'), capd: files.instrument('capd') }, formulary: files.formulary(), ...laboratoryOf(files), pictures: facts.pictures ?? {}, absent: 'not-here', fever_tenths: files.protocol('episodes').fever_min, late_min: files.protocol('trends').late_min,
    explain: check => explain(files, check),
  })
  const patients = Object.fromEntries(Object.entries(found.patients).map(([id, one]) => [id, patientSheet(one, context)]))
  const pictures = Object.fromEntries(Object.entries(patients).map(([id, sheet]) => [id, svg(sheet.trend)]))
  const days = Object.fromEntries(Object.entries(found.patients).map(([id, one]) => [id, daysSheet(one, context)]))
  return { patients, pictures, days, ward: wardSheet(found, context) }
}

const words = { en: await wordsOf('en'), fr: await wordsOf('fr') }
/** In the languages that the facts name, else in all. @param {Record<string, any>} facts */
const sheets = facts => Object.fromEntries((facts.languages ?? Object.keys(words)).map(language => [language, sheetsOf(facts, words[language])]))

const every = JSON.parse(readFileSync(0, 'utf8'))
process.stdout.write(JSON.stringify(every.map(sheets)))
